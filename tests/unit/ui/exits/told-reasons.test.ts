import { expect, test } from 'vitest';
import {
  nameToldReason,
  presentEndReasons,
  presentPauseReasons,
} from '../../../../shared/ui/exits/told-reasons.ts';
import { commonReasons } from '../../../../shared/ui/popup/pause-several.ts';
import { contractOf, NOW, standingOf } from '../sample-standings.ts';

const AMENDED = standingOf({
  contracts: contractOf().flatMap((first) => [
    first,
    { ...first, n: 2, effectiveFrom: '2026-11-16T04:00:00Z' },
  ]),
});

test('offers what is true, one of it filled in; both sides agree to an end and to no pause', () => {
  const pause = presentPauseReasons(standingOf(), NOW).map(({ value }) => value);
  const end = presentEndReasons(standingOf(), NOW);

  expect(pause).not.toContain('goals_not_met_despite_changes');
  expect(pause).not.toContain('mutual');
  expect(end.map(({ value }) => value)).toContain('mutual');
  expect(end.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('several at once share what can be told to each', () => {
  const both = commonReasons([presentPauseReasons(AMENDED, NOW), presentPauseReasons(standingOf(), NOW)]);

  expect(commonReasons([presentPauseReasons(AMENDED, NOW)]).map(({ value }) => value)).toContain(
    'goals_not_met_despite_changes',
  );
  expect(both.map(({ value }) => value)).not.toContain('goals_not_met_despite_changes');
  expect(both.map(({ value }) => value)).toContain('timing');
});

test('names a reason of another time as it was written', () => {
  expect(nameToldReason('timing')).toBe('Timing');
  expect(nameToldReason('old_words')).toBe('old words');
});
