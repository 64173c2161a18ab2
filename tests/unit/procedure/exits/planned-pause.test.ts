import { describe, expect, test } from 'vitest';
import { plannedPause, standbyRateOf, TERM_END } from '../../../../shared/procedure/exits/planned-pause.ts';
import { BASE_TERMS } from '../case-log.ts';
import { piece } from '../standing-inputs.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const pause = BASE_TERMS.pause ?? expect.fail('the base has a pause clause');
/** M10: a quarter of 3,000.00 a month. */
const standby = { ...pause, standbyBps: 2_500, standbyMonthlyMinor: 300_000 };
const asked = { effectiveAt: '2026-11-25T05:00:00Z', resumedOn: '2026-12-09', now: NOW };

describe('plannedPause', () => {
  test('pays standby for its days and moves what is due from its first day on (M10)', () => {
    const deliverables = [
      piece('before', { dueOn: '2026-11-24' }),
      piece('on the day', { dueOn: '2026-11-25' }),
      piece('after', { dueOn: '2026-12-15' }),
    ];
    const terms = { pause: standby, termEnd: { lastOn: '2026-12-31' } };
    const planned = plannedPause(exitStanding({ deliverables, terms }), asked);

    expect(planned).toMatchObject({
      pausedFrom: '2026-11-25',
      standby: { is: 'share', standbyBps: 2_500, monthlyFeeMinor: 300_000, month: '30' },
      effects: { pausedDays: 14, standbyMinor: 35_000, isWithinMax: true },
    });
    expect(planned?.effects.shifted).toEqual({
      before: '2026-11-24',
      'on the day': '2026-12-09',
      after: '2026-12-29',
      [TERM_END]: '2027-01-14',
    });
  });

  test('names the day on which the clause runs out before the review (M11)', () => {
    const planned = plannedPause(exitStanding(), { ...asked, resumedOn: '2026-12-26' });

    expect(planned?.effects).toMatchObject({
      cumulativeDays: 31,
      isWithinMax: false,
      autoActionOn: '2026-12-25',
    });
  });

  test('says that a retainer runs on, and only while its own days last', () => {
    const retainer = { amountMinor: 300_000, firstOn: '2026-11-01', lastOn: '2026-11-30' };
    const standing = exitStanding({ terms: { retainer } });

    expect(plannedPause(standing, asked)?.retainer).toEqual(retainer);
    const later = { effectiveAt: '2026-12-01T05:00:00Z', resumedOn: '2026-12-09', now: NOW };
    expect(plannedPause(standing, later)?.retainer).toBeNull();
  });

  test('is none when it would be over before it begins, or without a contract', () => {
    expect(plannedPause(exitStanding(), { ...asked, resumedOn: '2026-11-25' })).toBeNull();
    expect(plannedPause({ ...exitStanding(), contracts: [] }, asked)).toBeNull();
  });
});

describe('standbyRateOf', () => {
  test.each([
    ['no clause', undefined, { is: 'none' }],
    ['no share', pause, { is: 'none' }],
    ['a share of 0', { ...standby, standbyBps: 0 }, { is: 'none' }],
    [
      'a share of a fee nobody named',
      { ...pause, standbyBps: 2_500 },
      { is: 'fee_unknown', standbyBps: 2_500 },
    ],
  ])('keeps apart %s', (_, clause, rate) => {
    expect(standbyRateOf(clause)).toEqual(rate);
  });
});
