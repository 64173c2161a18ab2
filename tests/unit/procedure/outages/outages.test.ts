import { expect, test } from 'vitest';
import { toAssessmentInput } from '../../../../shared/procedure/numbers/assessment-input.ts';
import {
  countOutageDays,
  type Outage,
  outageIntervals,
} from '../../../../shared/procedure/outages/outages.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

const ZONE = 'America/New_York';
const outage = (from: string, until: string | null): Outage => ({
  from,
  until,
  reason: 'link_broken',
  byName: 'Ana',
});

test.each([
  ['whole days of the zone', '2026-11-12', '2026-11-13', ['2026-11-12T05:00:00Z', '2026-11-14T05:00:00Z'], 2],
  [
    'a day on which the clocks go back',
    '2026-11-01',
    '2026-11-01',
    ['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    1,
  ],
  ['what goes on, until now', '2026-11-19', null, ['2026-11-19T05:00:00Z', AT], 2],
  ['today, until now', '2026-11-20', '2026-11-20', ['2026-11-20T05:00:00Z', AT], 1],
  ['nothing of what was to come', '2026-11-21', null, null, 0],
] as const)('%s', (_name, from, until, expected, days) => {
  expect(outageIntervals([outage(from, until)], AT, ZONE)).toEqual(expected === null ? [] : [expected]);
  expect(countOutageDays(outage(from, until), AT, ZONE)).toBe(days);
});

test('the score is given them as days of the flight', () => {
  const inputs = inputsWith({ outages: [outage('2026-11-12', '2026-11-13'), outage('2026-11-20', null)] });
  const facts = { at: AT, kpi: 'clicks', series: new Map(), targetTotal: 1_000 } as const;

  const [closed, open] = toAssessmentInput(inputs, facts).outages;

  // The flight's first midnight is in summer time; every later one comes an hour after it.
  expect(closed?.map((day) => day - 1 / 24)).toEqual([expect.closeTo(11, 9), expect.closeTo(13, 9)]);
  expect(open).toEqual([expect.closeTo(19 + 1 / 24, 9), expect.closeTo(19 + 13 / 24, 9)]);
  expect(toAssessmentInput(inputsWith(), facts).outages).toEqual([]);
});
