import { expect, test } from 'vitest';
import { type CreatorSources, toCreatorView } from '../../worker/pages/creator/creator-view.ts';
import { toSimulationView } from '../../worker/pages/creator/terms.tsx';
import { LANGUAGES, wordsOf } from '../../worker/pages/creator-words/words.ts';
import { HIDDEN_STATES } from './creator-hidden-states.ts';
import { MARK } from './creator-records.ts';
import { CREATOR_STATES, RUNNING, SECRET_NUMBERS, stateOf } from './creator-states.ts';
import { everyState, render, textOf } from './rendered-creator-page.tsx';

test.each(everyState)('the page of %s contains nothing of the team', (_name, sources) => {
  for (const language of LANGUAGES) {
    const html = render(sources, language);

    expect(html).not.toContain(MARK);
    expect(html).not.toMatch(/m1\b|at_risk|roas|cpc|invalid_traffic|goals_not_met|propose_pause/);
  }
  const words = textOf(render(sources));
  for (const number of SECRET_NUMBERS)
    expect(words).not.toMatch(new RegExp(`(^|[^\\d,.])${number.replaceAll('.', '\\.')}($|[^\\d,.])`));
});

test.each(everyState)('the view of %s has nothing of the team in it either', (_name, sources) => {
  const view = JSON.stringify(toCreatorView(sources));

  expect(view).not.toContain(MARK);
  expect(view).not.toMatch(
    /"score"|"band"|"pace"|"index"|"evidence"|"confidence"|"costMinor"|"targetBps"|"exitCost|AtRisk|"before":/,
  );
});

test.each(Object.entries(HIDDEN_STATES))('%s looks like a collaboration that runs', (_name, sources) => {
  expect(render(sources)).toBe(render(RUNNING));
});

test.each([
  ['questions', '5 questions about your work for Winter launch', 'Send answers'],
  ['answered', 'Your part in Winter launch', 'Change my answers'],
  ['causes', 'What is behind the numbers for Winter launch?', 'I see it differently'],
  ['plan', 'A plan for you to agree, change or decline', 'Agree to the plan'],
  ['plan_agreed', 'Your part in Winter launch', 'You agreed.'],
  ['terms', 'Changed terms for you to sign or decline', 'Sign the changed terms'],
  ['brief', 'The brief, for you to read', 'What changed since the brief of Tue 3 Nov'],
  ['brief_read', 'Your part in Winter launch', 'You confirmed on'],
  ['mutual', 'Ending together on 30 Nov 2026: your answer is asked for', 'Sign the common end'],
  [
    'mutual',
    'Ending together on 30 Nov 2026: your answer is asked for',
    'You do not sign Everything stays as agreed. Silence ends nothing.',
  ],
  ['mutual_wished', 'Your part in Winter launch', 'Next Nothing ends before both sides have signed.'],
  ['pause_notice', 'Your work is paused from Sat 21 Nov', 'I have received this'],
  ['paused', 'Your work is paused from Tue 17 Nov', 'That does not mean you agree.'],
  ['breach', 'Something to put right', 'Say that it is put right'],
  ['ending', 'Your collaboration ends on Tue 1 Dec, at the end of the day', 'Accept that it is taken back'],
  ['own_notice', 'Your collaboration ends on Tue 1 Dec, at the end of the day', 'Take your notice back'],
  ['payment_held', 'Your part in Winter launch', 'Without your word nothing is taken off your pay.'],
  ['over', 'Your part in Winter launch', 'stay readable here'],
])('the page of %s leads with what is asked and offers it', (name, title, offer) => {
  const sources = CREATOR_STATES[name];
  if (!sources) throw new Error(`No state ${name}`);
  const html = render(sources);

  expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toBe(title);
  expect(textOf(html)).toContain(offer);
});

test.each(everyState)('every control of the page of %s has a name of its own', (_name, sources) => {
  const html = render(sources);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const controls = [...html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)].map(([tag]) => tag);
  const unlabelled = controls.filter((tag) => {
    if (/type="(hidden|radio|checkbox)"/.test(tag)) return false;
    const id = / id="([^"]+)"/.exec(tag)?.[1];
    return id === undefined || !html.includes(`for="${id}"`);
  });

  expect(new Set(ids).size).toBe(ids.length);
  expect(unlabelled).toEqual([]);
});

test('the limits question takes dates and never a reason', () => {
  const html = render(CREATOR_STATES.questions as CreatorSources);

  expect(html).toContain('name="awayFrom"');
  expect(html).not.toContain('name="answer_limits"');
});

test('answers that were given stand under their questions, and in the form that changes them', () => {
  const html = render(CREATOR_STATES.answered as CreatorSources, 'de');

  expect(textOf(html)).toContain(
    'Stand im Briefing, was Sie brauchten? Was fehlte? The brief asked for a caption',
  );
  expect(html).toMatch(/name="answer_brief"[^>]*>The brief asked/);
});

test.each([
  [
    'en',
    'Link clicks from pay per 1 0 USD 2.00 300 USD 3.00 each result is paid at its own step',
    'together',
  ],
  [
    'de',
    'ab Vergütung je 1 0 2,00 USD 300 3,00 USD jedes Ergebnis wird nach seiner Stufe bezahlt',
    'zusammen',
  ],
  [
    'fr',
    'à partir de montant par 1 0 2,00 USD 300 3,00 USD chaque résultat est payé selon son palier',
    'ensemble',
  ],
  ['es', 'desde pago por cada 1 0 2,00 USD 300 3,00 USD cada resultado se paga según su escalón', 'juntas'],
  [
    'pt',
    'a partir de pagamento a cada 1 0 USD 2,00 300 USD 3,00 cada resultado é pago conforme a sua faixa',
    'juntas',
  ],
] as const)(
  '%s: pay by steps is a table, and what is agreed for several pieces is their sum',
  (language, steps, together) => {
    const sources = CREATOR_STATES.terms as CreatorSources;
    const one = textOf(render(sources, language)).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(one).toContain(steps);
    const today = wordsOf(language, 'polite').terms.today;
    const after = (words: string) => words.slice(words.indexOf(today), words.indexOf(today) + 80);
    expect(after(one)).not.toContain(together);

    const several = structuredClone(sources);
    const { proposal } = several.standing.case;
    const pieces = several.standing.deliverables.map(({ id }) => id);
    if (proposal === null || pieces.length < 2) throw new Error('An offer for several pieces is needed');
    proposal.proposal.pieceIds = pieces;
    expect(after(textOf(render(several, language)))).toContain(together);
  },
);

test('both sides see the same figures of the changed terms', () => {
  const words = textOf(render(CREATOR_STATES.terms as CreatorSources)).replaceAll('\u00a0', ' ');

  for (const text of ['USD 1,240.00', 'USD 1,500.00', 'USD 2,260.00', 'last 30 posts'])
    expect(words).toContain(text);
});

test('practices that were offered stand with their result before and after, and nobody else’s number', () => {
  const words = textOf(render(CREATOR_STATES.practices as CreatorSources));

  expect(words).toContain('Show the product in use One message, the product in use,');
  expect(words).toContain(
    'Before 62% of what was expected I will try this Not for me For: Link clicks · talked about Wed 18 Nov',
  );
  expect(words).toContain('Before 66% of what was expected After 97% of what was expected');
  expect(words).toContain(
    'Reply in the first hour Answers to comments in the first hour keep a post moving. I will try this',
  );
  expect(words).not.toContain('Compare with your own');
  expect(textOf(render(RUNNING))).not.toContain('Things to try');
});

test.each([
  ['pays clearly less at a typical result', 100_000, true],
  ['pays about the same at a typical result', 140_000, false],
])('an offer that %s is told in plain words', (_name, p50Minor, isClearlyLess) => {
  const total = { p10Minor: 90_000, p50Minor, p90Minor: 200_000 };
  const piece = {
    id: 'Reel 6',
    oldFeeMinor: 150_000,
    n: 30,
    units: { p10: 10, p50: 20, p90: 40 },
    pay: total,
  };
  const facts = {
    pieces: [piece],
    oldFeeMinor: 150_000,
    guaranteedMinor: 90_000,
    bonuses: [],
    n: 30,
    isTooFew: false,
  };

  expect(toSimulationView({ ...facts, total })).toMatchObject({ posts: 30, isClearlyLess });
  expect(toSimulationView({ ...facts, total: null })).toBeNull();
});

const ASKED: Record<'cure' | 'brief' | 'draft', CreatorSources | undefined> = {
  cure: CREATOR_STATES.breach,
  brief: CREATOR_STATES.brief,
  draft: stateOf({
    drafts: [
      {
        ...{
          seq: 4,
          pieceId: 'Reel 5',
          receivedAt: '2026-11-16T17:00:00Z',
          loggedAt: '2026-11-16T17:00:00Z',
        },
        ...{ by: 'creator', hasLink: true, answer: 'changes', answeredAt: '2026-11-17T17:00:00Z' },
        ...{ answerSeq: 5, reason: null },
      },
    ],
  }),
};

test.each([
  ['cure', 'A person of the team decides what follows and writes to you. Nothing ends by itself.'],
  ['brief', 'The team sees that you have read it.'],
  ['draft', 'The team looks at it. The answer then stands on this page.'],
] as const)('what happens next follows from the %s that is asked for', (ask, words) => {
  const page = textOf(render(ASKED[ask] as CreatorSources));

  expect(page).toContain(words);
  expect(page).not.toContain('If something is needed of you');
  expect(textOf(render(CREATOR_STATES.brief_read as CreatorSources))).toContain(
    'If something is needed of you',
  );
});

test('our own notice stops what is not out; under theirs, what was agreed goes on', () => {
  const { ending, own_notice: theirs, breach, brief } = CREATOR_STATES as Record<string, CreatorSources>;
  if (!ending || !theirs || !breach || !brief) throw new Error('No such state');
  const { case: state } = ending.standing;
  const pending = state.pending && { ...state.pending, route: 'convenience' };
  const { openCures, notices } = breach.standing.case;
  const { briefs } = brief.standing.case;
  const ours = {
    ...ending,
    standing: {
      ...ending.standing,
      case: { ...state, pending, openCures, notices, ...(briefs && { briefs }) },
    },
  };
  const answered = { ...ours, letters: [] };
  const page = textOf(render(answered));

  expect(page).toContain('Your collaboration ends on Tue 1 Dec, at the end of the day');
  expect(page).toContain('Work on posts that are not out stops, as the letter says.');
  // Due on 16 November, before the notice was received, and on the 30th, after it.
  expect(page).toMatch(/Reel 5 was due Mon 16 Nov we have not seen it yet/);
  expect(page).toMatch(/Reel 6 no longer asked for/);
  expect(page).not.toContain('Reel 6: no draft is on record here.');
  // A cure that still runs stands below, and is not what the page is about.
  expect(page).not.toContain('Nothing ends by itself.');
  expect(page).toContain('Say that it is put right');

  const other = textOf(render(theirs));
  expect(other).toContain('What was agreed goes on until that day.');
  expect(other).toContain('Reel 6: no draft is on record here.');
});
