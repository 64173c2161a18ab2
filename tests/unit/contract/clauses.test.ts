import { expect, test } from 'vitest';
import { type Clauses, toTerms } from '../../../shared/contract/clauses.ts';
import { findPerformanceClause } from '../../../shared/contract/money/performance-due.ts';
import { type PauseClause, TERM_NAMES } from '../../../shared/contract/terms.ts';
import { PAY } from './adjustment/offers.ts';

const CONFIRMED = { clause: '8.2', confirmedBy: 'owner', confirmedAt: '2026-11-01T00:00:00Z' };
const PLACE = { tz: 'America/New_York', holidays: ['2026-11-26'] };
const PAUSE: PauseClause = {
  by: ['brand'],
  notice: { n: 2, unit: 'businessDays' },
  maxCumulativeDays: 30,
  maxCount: 2,
  emergencyTriggers: [],
  onTimeout: 'resume',
};

test('without any answer every term is unconfirmed and none has a default', () => {
  const terms = toTerms({}, PLACE);

  expect(terms.unconfirmed).toEqual([...TERM_NAMES]);
  expect(terms).toMatchObject({ tz: 'America/New_York', recipientTz: 'America/New_York', channels: {} });
  expect('pause' in terms).toBe(false);
  expect('clawback' in terms).toBe(false);
});

test('"none" is an answer: the clause is absent and no longer unconfirmed', () => {
  const terms = toTerms({ pause: { is: 'none', ...CONFIRMED } }, PLACE);

  expect('pause' in terms).toBe(false);
  expect(terms.unconfirmed).not.toContain('pause');
});

test('a value becomes the clause that the rules read', () => {
  const clauses: Clauses = { pause: { is: 'value', value: PAUSE, ...CONFIRMED } };

  expect(toTerms(clauses, PLACE)).toMatchObject({ pause: PAUSE, holidays: ['2026-11-26'] });
});

test('notice and payment spread over the flat terms', () => {
  const clauses: Clauses = {
    notice: {
      is: 'value',
      value: { channels: { email: { kind: 'business_hours' } }, recipientTz: 'Europe/Berlin' },
      ...CONFIRMED,
    },
    payment: { is: 'value', value: { daysToPay: 30, clawback: true }, ...CONFIRMED },
  };

  expect(toTerms(clauses, PLACE)).toMatchObject({
    recipientTz: 'Europe/Berlin',
    channels: { email: { kind: 'business_hours' } },
    daysToPay: 30,
    clawback: true,
  });
});

test('no key of the terms is undefined, so that a missing key means an absent clause', () => {
  expect(Object.values(toTerms({}, PLACE))).not.toContain(undefined);
});

test('pay by result that both signed since goes first for its pieces; that of the first contract goes on for the others', () => {
  const changed = { ...PAY, pieceIds: ['reel-7'], baseMinor: 60_000 };
  const terms = toTerms(
    {
      resultPay: { is: 'value', value: { ...PAY, pieceIds: null }, ...CONFIRMED },
      extra: { value: { performancePay: changed, earlierPay: [] }, ...CONFIRMED },
    },
    PLACE,
  );
  expect(findPerformanceClause(terms, 'reel-7')?.baseMinor).toBe(60_000);
  expect(findPerformanceClause(terms, 'reel-6')?.baseMinor).toBe(90_000);
});

test('pay by result is asked for only after somebody has said that its figures are open', () => {
  const openIn = (clauses: Clauses) => toTerms(clauses, PLACE).unconfirmed?.includes('performancePay');
  expect(openIn({})).toBe(false);
  expect(openIn({ resultPay: { is: 'none', ...CONFIRMED } })).toBe(false);
  expect(openIn({ resultPay: { is: 'open', ...CONFIRMED } })).toBe(true);
});
