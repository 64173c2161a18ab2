// What happens next, in English: by what is asked, else by where it stands. Each line is when, and what then.
export const EN_NEXT = () => ({
  title: 'What happens next',
  questions: [
    ['Your answer', 'The team reads it and proposes what to change, for you to agree, change or decline.'],
    ['No answer', 'We ask again, at most three times. Silence is never taken as agreement.'],
  ],
  answered: [
    ['Next', 'The team reads your answer. A proposal then stands on this page, and we write to you.'],
  ],
  plan: [
    ['You agree', 'The work starts as written, and we look at the result together on the day above.'],
    ['Otherwise', 'The team reads your answer and talks to you. Nothing starts by silence.'],
  ],
  terms: [
    ['You sign', 'The changed terms count from the day above, for these pieces only.'],
    ['No answer', 'The offer ends on its last day and everything stays as agreed.'],
  ],
  mutual: [
    ['You sign', 'It ends on the day above, and what is due then is paid as listed.'],
    ['You do not sign', 'Everything stays as agreed. Silence ends nothing.'],
  ],
  notice: [
    ['Received', 'The team sees that it reached you. It is no agreement.'],
    ['You disagree', 'A person of the team reads why and answers you.'],
  ],
  cure: [
    ['You say it here', 'A person of the team looks at it and answers you.'],
    [
      'The time passes',
      'A person of the team decides what follows and writes to you. Nothing ends by itself.',
    ],
  ],
  brief: [['You confirm', 'The team sees that you have read it. It is no agreement to anything new.']],
  draft: [['You hand it in again', 'The team looks at it. The answer then stands on this page.']],
  running: [['Next', 'If something is needed of you, it stands on this page and we write to you.']],
  paused: [
    [
      'Now',
      'You need not make anything new. What you have earned is paid. We write to you when work goes on.',
    ],
  ],
  ending: [['Until the end', 'What was agreed goes on until that day. What you have earned is paid.']],
  stopped: [
    [
      'Until the end',
      'Work on posts that are not out stops, as the letter says. What you have earned is paid.',
    ],
  ],
  over: [['Now', 'Your answers and the letters stay readable here as long as this link is open.']],
});
