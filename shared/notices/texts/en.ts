// English: how a letter opens, asks and closes. Sentences that speak to the reader stand here; facts are in `en-terms.ts`.
import type { NoticeTone } from '../tone.ts';
import type { NoticeFrame } from './words.ts';

/** English frame. */
export const EN_FRAME = (): NoticeFrame => ({
  greeting: (name, tone) =>
    ({ warm: `Hi ${name},`, neutral: `Hello ${name},`, formal: `Dear ${name},` })[tone],
  subjects: {
    consult: (campaign) => `A question about ${campaign}`,
    reminder: (campaign) => `Reminder: ${campaign}`,
    brief: (campaign) => `The brief for ${campaign}`,
    draft_answer: (campaign) => `Your draft: ${campaign}`,
    signed: (campaign) => `Signed: changed terms for ${campaign}`,
    pause: (campaign) => `Notice of pause: ${campaign}`,
    resume: (campaign) => `Notice of resumption: ${campaign}`,
    breach: (campaign) => `Notice of breach: ${campaign}`,
    end: (campaign) => `Notice of end: ${campaign}`,
    hold: (campaign) => `A payment on hold: ${campaign}`,
    hold_over: (campaign) => `The hold is over: ${campaign}`,
    term_over: (campaign) => `The term is over: ${campaign}`,
    pause_on: (campaign) => `The pause goes on: ${campaign}`,
  },
  agreedEnd: {
    subject: (campaign) => `Agreed end: ${campaign}`,
    kind: 'confirmation of the agreed end',
  },
  short: (brand, campaign) => `${brand} has written to you about ${campaign}. The full text is on your page:`,
  subjectFrom: (subject, day) => `${subject}, effective ${day}`,
  subjectEndOf: (subject, day) => `${subject}, effective at the end of ${day}`,
  consult: (campaign, tone) =>
    ({
      warm: `I would love to hear how ${campaign} looks from your side. Nothing is decided, and your view comes first.`,
      neutral: `We would like to hear your view on ${campaign} before anything is decided.`,
      formal: `We ask for your view on ${campaign}. No decision has been taken.`,
    })[tone],
  pause: (campaign, brand, tone) =>
    tone === 'formal'
      ? `${brand} pauses the collaboration on ${campaign} under the contract.`
      : `We are pausing our collaboration on ${campaign}.`,
  resume: (campaign, brand, tone) =>
    ({
      warm: `Good news: we are taking up our work on ${campaign} again.`,
      neutral: `We are taking up our collaboration on ${campaign} again.`,
      formal: `${brand} resumes the collaboration on ${campaign} under the contract.`,
    })[tone],
  breach: (campaign, brand) =>
    `${brand} gives notice of a breach of the contract on ${campaign} and asks for it to be cured. This notice does not end the contract.`,
  end: {
    convenience: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    performance: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    cause: (campaign, brand) =>
      `${brand} ends the contract on ${campaign} for cause, on the facts stated below.`,
    mutual: (campaign, _brand, tone) =>
      tone === 'formal'
        ? `The collaboration on ${campaign} ends, as both sides have agreed.`
        : `Our collaboration on ${campaign} ends, as we agreed together.`,
    pause_timeout: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} The pause has reached the limit that the contract sets.`,
    force_majeure: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} An event outside both sides’ control has lasted longer than the contract allows for.`,
  },
  waiting: {
    answer: (campaign, askedOn) =>
      `We wrote to you about ${campaign} on ${askedOn} and would still like to have your answer.`,
    draft: (piece, campaign, dueOn) => `The draft of ${piece} for ${campaign} is due on ${dueOn}.`,
    post: (piece, campaign, dueOn) => `${piece} for ${campaign} is due to go live on ${dueOn}.`,
  },
  reminderNote: () =>
    'If something stands in the way, tell us, also when it is on our side. This reminder decides nothing.',
  thanks: (piece, campaign, { tone }) =>
    ({
      warm: `Thank you for ${piece ?? `the work on ${campaign}`}.`,
      neutral: `Thank you for your work on ${piece ?? campaign}.`,
      formal: `We thank you for your work on ${piece ?? campaign}.`,
    })[tone],
  questionsLead: () => 'Answer as many of these questions as you like:',
  questions: {
    feel: () => 'How did it feel from your side, from 1 to 5, and why?',
    brief: () => 'Did the brief tell you what you needed, and what was missing?',
    timing: () => 'When did product, material and approvals reach you, and was that in time?',
    audience: () => 'What does your audience say, in comments or messages?',
    usual: () =>
      'How do the posts compare with your usual ones, and was anything on your account out of the ordinary?',
    insights: () => 'Could you look up reach, watch time, saves, shares, link taps and top countries for us?',
    link: () => 'Do link, code and tag work for you?',
    change: () => 'What would you change if it were yours alone?',
    limits: () => 'Are there dates in the next weeks on which you are not available? Dates are enough.',
    needs: () => 'What do you need from us?',
  },
  replyBy: (day) => `Please answer by ${day}.`,
  replyNoDate: 'There is no deadline for an answer.',
  replyDateUnknown: 'No day has been set for an answer; your contact can name one.',
  onPage: (url) => `You can answer, suggest other dates or object on your page: ${url}`,
  byEmail: (address) => `You can write to ${address}.`,
  sameChannel: () => 'You can answer in the way in which this reached you.',
  received: () => 'Confirming receipt only says that this reached you; it does not mean that you agree.',
  betterDate: () => 'Is there a date or a form that would be easier for you? Tell us.',
  contact: (name) => `Your contact is ${name}`,
  closing: (tone) =>
    ({
      warm: 'If you would rather talk than write, just tell us.',
      neutral: 'We are glad to talk about it.',
      formal: 'We are available for questions.',
    })[tone],
  signOff: { warm: 'Warm regards', neutral: 'Kind regards', formal: 'Yours sincerely' },
});

function endEarly(campaign: string, brand: string, tone: NoticeTone): string {
  return {
    warm: `We have decided to end our collaboration on ${campaign} before its planned end.`,
    neutral: `We are ending our collaboration on ${campaign} before its planned end.`,
    formal: `${brand} ends the collaboration on ${campaign} under the contract.`,
  }[tone];
}
