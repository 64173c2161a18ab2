import { expect, test } from 'vitest';
import { primarySeries } from '../../../../shared/procedure/numbers/primary-series.ts';
import { trendPoints } from '../../../../shared/procedure/numbers/trend.ts';
import { AT, inputsWith, piece, reading } from '../standing-inputs.ts';

const { campaign } = inputsWith();

type Change = Partial<Parameters<typeof trendPoints>[0] & Parameters<typeof trendPoints>[1]>;

function trend({ campaign: flight = campaign, deliverables, learnt, ...change }: Change = {}) {
  const observations = [
    reading('clicks', 100, { observedAt: '2026-11-11T12:00:00Z' }),
    reading('clicks', 300, { observedAt: '2026-11-19T12:00:00Z' }),
    reading('clicks', 50, { observedAt: '2026-11-15T12:00:00Z', postKey: 'instagram/two' }),
  ];
  return trendPoints(
    {
      campaign: flight,
      deliverables: deliverables ?? [piece('one'), piece('two', { dueOn: '2026-11-25' })],
      learnt: learnt ?? null,
    },
    {
      kpi: 'clicks',
      series: primarySeries(observations, 'clicks'),
      targetTotal: 1_000,
      at: AT,
      ...change,
    },
  );
}

test('there is one point a day from the first to the last of the flight', () => {
  const days = trend().map(({ day }) => day);

  expect([days.length, days[0], days.at(-1)]).toEqual([30, '2026-11-01', '2026-11-30']);
});

test.each([
  ['2026-11-10', null],
  ['2026-11-11', 100],
  ['2026-11-15', 150],
  ['2026-11-19', 350],
  ['2026-11-20', 350],
  ['2026-11-21', null],
])('on %s the sum over the posts is %s', (day, actual) => {
  expect(trend().find((point) => point.day === day)?.actual).toBe(actual);
});

test('what was agreed grows from the due day on and never falls', () => {
  const agreed = trend().map((point) => point.agreed ?? 0);

  expect(agreed[8]).toBe(0);
  expect(agreed[9]).toBeGreaterThan(0);
  expect(agreed).toEqual(agreed.toSorted((a, b) => a - b));
  expect(agreed.at(-1)).toBeLessThanOrEqual(1_000);
});

test('a piece that nobody has counted is in neither line', () => {
  const [all, counted] = [trend(), trend({ uncounted: ['one'] })];
  const twice = trend({ deliverables: [piece('one'), piece('two')] });
  const half = trend({ deliverables: [piece('one'), piece('two')], uncounted: ['two'] });

  expect(counted.find(({ day }) => day === '2026-11-20')?.agreed).toBe(0);
  expect(counted.map(({ actual }) => actual)).toEqual(all.map(({ actual }) => actual));
  expect(half.at(-1)?.agreed).toBeCloseTo((twice.at(-1)?.agreed ?? 0) / 2, 9);
});

test('without a target nothing was agreed', () => {
  expect(trend({ targetTotal: null }).every(({ agreed }) => agreed === null)).toBe(true);
});

test('a long flight is drawn with wider steps', () => {
  const points = trend({ campaign: { ...campaign, endsOn: '2028-10-30' } });

  expect(points.length).toBeLessThanOrEqual(120);
  expect(points[0]?.day).toBe('2026-11-01');
});

test('the line of what was agreed follows the team’s own curve and ends at the same total', () => {
  const learnt = { curves: { 'instagram/clicks': { tauDays: 3, posts: 9 } }, prior: null };
  const [usual, own] = [trend(), trend({ learnt })];
  const on = (points: typeof own, day: string) => points.find((point) => point.day === day)?.agreed ?? 0;

  expect(on(own, '2026-11-12')).toBeLessThan(on(usual, '2026-11-12'));
  expect(on(own, '2026-11-30')).toBeCloseTo(1_000, 6);
});
