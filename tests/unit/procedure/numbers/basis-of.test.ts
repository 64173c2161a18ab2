import { expect, test } from 'vitest';
import type { Flag } from '../../../../shared/flags/flag.ts';
import { basisOf } from '../../../../shared/procedure/numbers/basis-of.ts';
import { version } from '../../contract/money/settlement-cases.ts';
import { standingOf } from '../../ui/sample-standings.ts';

test('names the KPI that is scored, and takes the age of the counts from its reading alone', () => {
  const standing = standingOf({});
  const [reading] = standing.readings;
  if (reading === undefined) throw new Error('The sample has no reading.');
  const observedAt = '2026-11-02T10:00:00Z';
  const primary = { ...reading, kpi: 'clicks', isPrimary: true, observedAt };
  const other = { ...reading, kpi: 'views', isPrimary: false, observedAt: '2026-11-18T10:00:00Z' };
  const of = (readings: (typeof reading)[]) => basisOf({ ...standing, readings });

  expect(of([other, primary])).toMatchObject({
    kpi: 'clicks',
    countedAt: observedAt,
    assessedAt: standing.at,
  });
  expect(of([other, { ...primary, observedAt: null }]).countedAt).toBeNull();
});

test('says that no newer count can be had only where every known post is gone', () => {
  const standing = standingOf({ posts: ['instagram:a', 'instagram:b'] });
  const gone = (postKey: string) => ({
    ...{ code: 'post_gone' as const, postKey, deliverableId: null, at: standing.at, evidence: [] },
  });
  const of = (flags: Flag[], posts = standing.posts) => basisOf({ ...standing, posts, flags }).isPastCounting;

  expect(of([gone('instagram:a'), gone('instagram:b')])).toBe(true);
  expect(of([gone('instagram:a')])).toBeUndefined();
  expect(of([{ ...gone('instagram:a'), code: 'counter_frozen' }, gone('instagram:b')])).toBeUndefined();
  expect(of([], [])).toBeUndefined();
});

test('names the version in force, not one that is signed for a later day', () => {
  const days = ['2026-10-19', '2026-11-30'];
  const contracts = days.map((on, index) => ({
    ...version({}, index + 1),
    effectiveFrom: `${on}T05:00:00Z`,
  }));
  const of = (at: string) => basisOf(standingOf({ contracts }), at).contractVersion;

  expect([of('2026-11-23T08:00:00Z'), of('2026-12-30T05:00:00Z')]).toEqual([1, 2]);
});
