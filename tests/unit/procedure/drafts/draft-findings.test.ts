import { expect, test } from 'vitest';
import { findDraftDelays } from '../../../../shared/procedure/drafts/draft-findings.ts';
import { caseAfter, contractWith } from '../case-log.ts';
import { exitStanding } from '../exits/exit-standings.ts';
import { piece } from '../standing-inputs.ts';
import { afterCommands, CONTRACTS, DEEMED, receive, SILENCE, WEDNESDAY } from './draft-log.ts';

const { deliverables } = exitStanding({ deliverables: [piece('one'), piece('two')] });
const THURSDAY = '2026-11-19T16:00:00Z';
const waiting = afterCommands(caseAfter([]), [[receive(), WEDNESDAY]]);

function findingsOf(state: typeof waiting, now: string, contracts = CONTRACTS) {
  return findDraftDelays({ case: state, contracts, deliverables }, now);
}

/** The first draft went back on Thursday, the next came at once. */
function sentBack(times: number) {
  const back = { kind: 'ask_changes', reason: 'claim' } as const;
  return Array.from({ length: times }).reduce<typeof waiting>((state) => {
    const seq = state.drafts?.at(-1)?.seq ?? 0;
    const answered = afterCommands(state, [[{ ...back, draftSeq: seq }, THURSDAY]]);
    return afterCommands(answered, [[receive('one', THURSDAY), THURSDAY]]);
  }, waiting);
}

test('an answer is late from the instant at which silence approves, and not a moment before', () => {
  expect(findingsOf(waiting, '2026-11-24T04:59:59Z')).toEqual([]);
  expect(findingsOf(waiting, DEEMED)).toEqual([
    {
      is: 'late_answer',
      name: 'Reel one',
      round: 1,
      receivedAt: WEDNESDAY,
      dueAt: DEEMED,
      answeredAt: null,
      state: 'deemed',
    },
  ]);
});

test('where silence approves nothing, three business days are the usual time, and the answer keeps its date', () => {
  const contracts = contractWith({ approval: { ...SILENCE, silence: null } });
  const answeredAt = '2026-11-25T16:00:00Z';
  const [draft] = waiting.drafts ?? [];
  const answered = {
    ...waiting,
    drafts: draft ? [{ ...draft, answer: 'approved' as const, answeredAt, answerSeq: 9 }] : [],
  };

  expect(findingsOf(waiting, DEEMED, contracts)).toMatchObject([{ dueAt: DEEMED, state: 'waiting' }]);
  expect(findingsOf(answered, answeredAt, contracts)).toMatchObject([
    { dueAt: DEEMED, answeredAt, state: 'answered' },
  ]);
  expect(findingsOf(waiting, DEEMED, [])).toEqual([]);
});

test('rounds are used up when the last included one goes back, with the day of it', () => {
  expect(findingsOf(sentBack(1), THURSDAY)).toEqual([]);
  expect(findingsOf(sentBack(2), THURSDAY)).toEqual([
    { is: 'rounds_used_up', name: 'Reel one', included: 2, at: THURSDAY },
  ]);
  const unlimited = contractWith({ approval: { ...SILENCE, rounds: null } });
  expect(findingsOf(sentBack(2), THURSDAY, unlimited)).toEqual([]);
});
