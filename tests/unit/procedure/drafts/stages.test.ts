import { expect, test } from 'vitest';
import {
  isSettledPiece,
  stageAt,
  stageBefore,
  withStages,
} from '../../../../shared/procedure/drafts/stages.ts';
import { caseAfter } from '../case-log.ts';
import { afterCommands, CONTRACTS, DEEMED, receive, WEDNESDAY } from './draft-log.ts';

const running = caseAfter([]);
const waiting = afterCommands(running, [[receive(), WEDNESDAY]]);
const facts = { case: waiting, contracts: CONTRACTS };
const piece = { id: 'one', stage: 'briefed' as const, publishedAt: null };
const LATER = '2026-11-19T16:00:00Z';

test('drafts on record decide the stage; without one it is what the papers say', () => {
  expect(stageAt(piece, facts, LATER)).toBe('submitted');
  expect(stageAt(piece, facts, DEEMED)).toBe('approved');
  expect(stageAt({ ...piece, id: 'two' }, facts, LATER)).toBe('briefed');
  const back = afterCommands(waiting, [
    [{ kind: 'ask_changes', draftSeq: waiting.seq, reason: 'claim' }, LATER],
  ]);
  expect(stageAt(piece, { ...facts, case: back }, DEEMED)).toBe('in_production');
});

test.each(['missed', 'waived', 'cancelled', 'completed'] as const)('a piece that is %s stays so', (stage) => {
  expect(stageAt({ ...piece, stage }, facts, LATER)).toBe(stage);
  expect(isSettledPiece({ ...piece, stage })).toBe(true);
});

test('as of an instant before the draft was written down, the papers count', () => {
  expect(stageBefore(piece, facts, WEDNESDAY)).toBe('briefed');
  expect(stageBefore(piece, facts, LATER)).toBe('submitted');
});

test('a standing’s piece keeps what the papers say beside the stage in force, and gets it back', () => {
  const [shown] = withStages([piece], facts, LATER);
  expect(shown).toEqual({ ...piece, stage: 'submitted', statedStage: 'briefed' });
  expect(withStages(shown ? [shown] : [], facts, DEEMED)).toEqual([
    { ...piece, stage: 'approved', statedStage: 'briefed' },
  ]);
  expect(withStages(shown ? [shown] : [], { ...facts, case: running }, LATER)).toEqual([piece]);
  const out = { ...piece, stage: 'published' as const, publishedAt: LATER };
  expect(withStages([out], facts, DEEMED)).toEqual([out]);
});
