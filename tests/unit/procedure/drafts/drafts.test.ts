import { expect, test } from 'vitest';
import type { Terms } from '../../../../shared/contract/terms.ts';
import {
  deemedApproval,
  draftNoteSeqs,
  draftStateAt,
  draftsBefore,
  draftsOf,
  includedRounds,
} from '../../../../shared/procedure/drafts/drafts.ts';
import type { Draft } from '../../../../shared/procedure/drafts/records.ts';
import { caseAfter, contractWith, pauseOf } from '../case-log.ts';
import { afterCommands, CONTRACTS, DEEMED, receive, SILENCE, WEDNESDAY } from './draft-log.ts';

const running = caseAfter([]);
const state = afterCommands(running, [[receive(), WEDNESDAY]]);
const draft = state.drafts?.[0] as Draft;

function deemed(terms: Partial<Terms>, now = WEDNESDAY) {
  return deemedApproval({ case: state, contracts: contractWith(terms) }, draft, now);
}

test('silence approves by the contract’s clock, and says so when it does not or is not known', () => {
  expect(deemed({ approval: SILENCE })).toEqual({ is: 'at', at: DEEMED });
  expect(deemed({ approval: { rounds: 2, silence: null } })).toEqual({ is: 'none' });
  expect(deemed({})).toEqual({ is: 'none' });
  expect(deemed({ unconfirmed: ['approval'] })).toEqual({ is: 'unknown' });
  expect(deemedApproval({ case: state, contracts: [] }, draft, WEDNESDAY)).toEqual({ is: 'unknown' });
});

test('a pause of the contract holds the clock; its days are counted out once it is over', () => {
  const pause = (to: string | null) => ({
    ...state,
    suspensions: [pauseOf('2026-11-20T15:00:00Z', to)],
  });
  const at = (to: string | null, now: string) =>
    deemedApproval({ case: pause(to), contracts: CONTRACTS }, draft, now);

  expect(at(null, '2026-11-25T15:00:00Z')).toEqual({ is: 'held' });
  // Friday to Tuesday rested: Thursday, Tuesday and Wednesday are the three business days.
  expect(at('2026-11-24T15:00:00Z', '2026-11-24T15:00:00Z')).toEqual({
    is: 'at',
    at: '2026-11-26T05:00:00Z',
  });
  // As of an instant within the pause nobody knows its end yet, and as of one before it there was none.
  expect(at('2026-11-24T15:00:00Z', '2026-11-23T15:00:00Z')).toEqual({ is: 'held' });
  expect(at('2026-11-24T15:00:00Z', '2026-11-19T15:00:00Z')).toEqual({ is: 'at', at: DEEMED });
});

test('a draft waits until somebody answers or its clock has run out', () => {
  const facts = { case: state, contracts: CONTRACTS };
  expect(draftStateAt(facts, draft, '2026-11-24T04:59:59Z')).toBe('waiting');
  expect(draftStateAt(facts, draft, DEEMED)).toBe('deemed');
  expect(draftStateAt(facts, { ...draft, answer: 'approved' }, WEDNESDAY)).toBe('approved');
  expect(draftStateAt(facts, { ...draft, answer: 'changes' }, DEEMED)).toBe('changes');
});

test('rounds are the drafts of a piece, and notes belong to what brought and what answered them', () => {
  const answered = afterCommands(state, [
    [{ kind: 'ask_changes', draftSeq: draft.seq, reason: 'claim' }, '2026-11-19T16:00:00Z'],
    [receive('two'), '2026-11-19T16:00:00Z'],
  ]);
  expect(draftsOf(answered, 'one').map(({ seq }) => seq)).toEqual([draft.seq]);
  expect(draftNoteSeqs(answered)).toEqual([draft.seq, draft.seq + 1, draft.seq + 2]);
  expect(draftNoteSeqs(running)).toEqual([]);
  expect(includedRounds(CONTRACTS, WEDNESDAY)).toBe(2);
  expect(includedRounds(contractWith(), WEDNESDAY)).toBeNull();

  // As of before the answer nobody had answered; as of the recording itself nothing was there.
  expect(draftsBefore(answered, '2026-11-19T15:00:00Z')).toEqual([draft]);
  expect(draftsBefore(answered, WEDNESDAY)).toEqual([]);
});
