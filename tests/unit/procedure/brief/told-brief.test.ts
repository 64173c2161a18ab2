import { expect, test } from 'vitest';
import type { ToldBrief } from '../../../../shared/procedure/brief/told-brief.ts';
import { briefSince, readBrief, toldBrief, whyOf } from '../../../../shared/procedure/brief/told-brief.ts';

const told = (n: number, part: Partial<ToldBrief> = {}): ToldBrief => ({
  n,
  since: null,
  noticeId: `letter-${n}`,
  toldAt: '2026-11-03T15:00:00Z',
  readAt: null,
  ...part,
});
const READ = { readAt: '2026-11-04T09:00:00Z' };

test('the last version told and the last one confirmed are two facts', () => {
  const briefs = [told(1, READ), told(2, { since: 1 })];

  expect(toldBrief({ briefs })?.n).toBe(2);
  expect(readBrief({ briefs })?.n).toBe(1);
  expect([toldBrief({}), readBrief({ briefs: [told(1)] })]).toEqual([undefined, undefined]);
});

test.each<[string, ToldBrief[], number | null]>([
  ['nothing told: all of it is new', [], null],
  ['what was told, though nobody confirmed it', [told(1)], 1],
  ['what was confirmed last', [told(1, READ), told(2, { since: 1 })], 1],
  [
    'where an unconfirmed letter began, so that a skipped one loses nothing',
    [told(1), told(2, { since: 1 })],
    1,
  ],
  ['the newest confirmation', [told(1, READ), told(2, { since: 1, ...READ })], 2],
  ['the same letter again: what it said the first time', [told(1, READ), told(3, { since: 1 })], 1],
])('a letter about version 3 spells out differences against %s', (_name, briefs, since) => {
  expect(briefSince({ briefs }, 3)).toBe(since);
});

test('the reason of a change is told to who knew the one before, and of a first brief to everybody', () => {
  const why = 'Repairs ended.';

  expect([whyOf({ n: 3, why }, 1), whyOf({ n: 1, why }, null), whyOf({ n: 3, why }, null)]).toEqual([
    why,
    why,
    null,
  ]);
});
