import { describe, expect, test } from 'vitest';
import type { ExclusivityGrant } from '../../../shared/contract/grants.ts';
import {
  isCategoryFree,
  lastRestrictedDayOf,
  lastRestrictedDays,
  usageLastDay,
  usageStatus,
} from '../../../shared/contract/grants.ts';

const grant: ExclusivityGrant = {
  campaign: 'A',
  category: 'skincare',
  lastOn: '2026-10-31',
  onEnd: 'release',
};

describe('lastRestrictedDayOf', () => {
  test.each<[string, Partial<ExclusivityGrant>, Record<string, string>, string]>([
    ['a running campaign', {}, {}, '2026-10-31'],
    ['a release', {}, { A: '2026-08-18' }, '2026-08-18'],
    ['a tail', { onEnd: 'tail', tailDays: 14 }, { A: '2026-08-18' }, '2026-09-01'],
    ['a tail longer than the grant', { onEnd: 'tail', tailDays: 90 }, { A: '2026-08-18' }, '2026-10-31'],
    ['a full term', { onEnd: 'term' }, { A: '2026-08-18' }, '2026-10-31'],
    ['an end after the grant', {}, { A: '2026-11-18' }, '2026-10-31'],
    ['the end of another campaign', {}, { B: '2026-08-18' }, '2026-10-31'],
    ['a campaign with an odd name', { campaign: 'constructor' }, {}, '2026-10-31'],
  ])('for %s', (_, change, ended, expected) => {
    expect(lastRestrictedDayOf({ ...grant, ...change }, ended)).toBe(expected);
  });
});

test('a category is free only where no grant covers it', () => {
  const grants: ExclusivityGrant[] = [
    { ...grant, firstOn: '2026-06-01' },
    { ...grant, campaign: 'B', firstOn: '2026-09-01', lastOn: '2026-09-30' },
  ];
  const ended = { A: '2026-08-18' };

  const free = (on: string): boolean => isCategoryFree('skincare', on, { grants, ended });

  expect(['2026-05-31', '2026-06-01', '2026-08-19', '2026-09-15', '2026-10-01'].map(free)).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(lastRestrictedDays(grants, ended)).toEqual({ skincare: '2026-09-30' });
  expect(isCategoryFree('sunscreen', '2026-06-01', { grants, ended })).toBe(true);
});

describe('usage', () => {
  const usage = { startsOn: '2026-06-01', days: 90, survives: ['convenience'], requiresPaid: true };
  const ending = (route: string) => ({ route, endedOn: '2026-07-01' });

  test('counts its first day', () => {
    expect(usageLastDay('2026-06-01', 1)).toBe('2026-06-01');
    expect(usageLastDay('2026-06-01', 90)).toBe('2026-08-29');
  });

  test.each([
    ['runs while paid for', null, true, '2026-08-29', 'in_use', '2026-08-29'],
    ['is over on the day after', null, true, '2026-08-30', 'ended', '2026-08-29'],
    ['survives the end it names', ending('convenience'), true, '2026-08-01', 'in_use', '2026-08-29'],
    ['ends with the end it does not name', ending('cause'), true, '2026-07-02', 'ended', '2026-07-01'],
    ['waits for the money', ending('convenience'), false, '2026-08-01', 'suspended_until_paid', '2026-08-29'],
  ])('%s', (_, end, isPaid, on, status, lastOn) => {
    expect(usageStatus(usage, on, { ending: end, isPaid })).toEqual({ status, lastOn });
  });
});
