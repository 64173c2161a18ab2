import { expect, test } from 'vitest';
import {
  isDropped,
  isFinished,
  isFulfilled,
  isLost,
  isStage,
  PIECE_STAGES,
  STAGE_ORDER,
} from '../../../../shared/contract/facts/piece-stages.ts';

test.each([
  ['rejected', true],
  ['waived', true],
  ['published', true],
  ['Published', false],
  ['toString', false],
])('%s is a stage: %s', (text, expected) => {
  expect(isStage(text)).toBe(expected);
});

test('what a stage means: done, not coming, not asked for any more, not owed any more', () => {
  expect(PIECE_STAGES.filter(isFinished)).toEqual(['approved', 'published', 'completed']);
  expect(PIECE_STAGES.filter(isLost)).toEqual(['missed', 'waived', 'cancelled']);
  expect(PIECE_STAGES.filter(isDropped)).toEqual(['waived', 'cancelled']);
  expect(PIECE_STAGES.filter(isFulfilled)).toEqual(['completed', 'waived', 'cancelled']);
});

test('the order has every stage of a piece that goes its way', () => {
  expect(PIECE_STAGES.filter((stage) => !STAGE_ORDER.some((one) => one === stage))).toEqual([
    'rejected',
    'missed',
    'waived',
    'cancelled',
  ]);
});
