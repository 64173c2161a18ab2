import { expect, test } from 'vitest';
import { guideSteps } from '../../../../shared/procedure/guide/steps.ts';
import {
  presentExit,
  presentLadder,
  type StepWords,
} from '../../../../shared/ui/guide-words/present-steps.ts';
import { caseOf, NOW, standingOf } from '../sample-standings.ts';
import { STATES } from '../sample-states.ts';

const READER = { now: NOW, role: 'owner', memberId: 'owner', isSinglePersonTeam: false } as const;
const WORDS: StepWords = { now: NOW, locale: 'en', isPossible: () => true, hrefOf: (act) => `#${act}` };

const { ending = expect.fail('a case that is ending') } = STATES;
const ENDING = standingOf({
  ...ending,
  case: {
    ...ending.case,
    consultation: { ...ending.case.consultation, attempts: 1 },
    evaluationAt: '2026-11-10T15:00:00Z',
    evaluatedFrom: '2026-11-09T15:00:00Z',
  },
});

test('what the remaining rungs wait for together is said once', () => {
  const ladder = presentLadder(guideSteps(ENDING, READER), ENDING, WORDS);
  const waits = ladder.filter(({ text }) => text.includes('Waits while it is ending.'));

  expect(ladder.filter(({ mark }) => mark === 'blocked').length).toBeGreaterThan(1);
  expect(waits.map(({ title }) => title)).toEqual(['Remedy']);
});

test('under a notice nobody is asked to look at the numbers again', () => {
  const guide = guideSteps(ENDING, READER);
  const exit = presentExit(guide, ENDING, WORDS);
  const before = standingOf({
    ...ENDING,
    case: caseOf({ ...ENDING.case, state: 'end_review', pending: null }),
  });
  const asked = guideSteps(before, READER);

  expect(guide.acts).not.toContain('evaluate');
  expect(exit[0]?.text).not.toMatch(/look at them again/);
  expect(asked.acts).toContain('evaluate');
  expect(presentExit(asked, before, WORDS)[0]?.text).toMatch(/look at them again/);
});
