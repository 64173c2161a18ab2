import { describe, expect, test } from 'vitest';
import type { Terms } from '../../../shared/contract/terms.ts';
import { listTermEndContradictions, listTermsProblems } from '../../../shared/contract/terms-problems.ts';
import { baseContract } from '../../property/contract/examples.ts';

const base = baseContract().terms;
const pause = base.pause ?? expect.fail('E00 has a pause clause');
const cause = base.cause ?? expect.fail('E00 has a cause clause');

describe('listTermsProblems', () => {
  test('finds none in the contract of the examples, nor in one without clauses', () => {
    expect(listTermsProblems(base)).toEqual([]);
    expect(listTermsProblems({ tz: 'UTC', recipientTz: 'UTC', holidays: [], channels: {} })).toEqual([]);
  });

  test.each<[Partial<Terms>, string, string]>([
    [{ tz: 'Mars/Olympus' }, 'unknown_zone', 'tz'],
    [{ recipientTz: '+01:00' }, 'unknown_zone', 'recipientTz'],
    [{ brandSide: { tz: 'Nowhere', holidays: [] } }, 'unknown_zone', 'brandSide.tz'],
    [{ holidays: ['2026-02-30'] }, 'not_a_date', 'holidays'],
    [{ businessHours: { open: '9:00', close: '17:00', weekdays: [1] } }, 'not_a_time', 'businessHours'],
    [{ businessHours: { open: '17:00', close: '09:00', weekdays: [1] } }, 'out_of_order', 'businessHours'],
    [
      { businessHours: { open: '09:00', close: '17:00', weekdays: [] } },
      'never_open',
      'businessHours.weekdays',
    ],
    [
      { businessHours: { open: '09:00', close: '17:00', weekdays: [0] } },
      'not_a_count',
      'businessHours.weekdays',
    ],
    [
      { channels: { post: { kind: 'business_days_after', n: -2, at: '09:00' } } },
      'not_a_count',
      'channels.post.n',
    ],
    [
      { channels: { post: { kind: 'business_days_after', n: 2, at: '24:00' } } },
      'not_a_time',
      'channels.post.at',
    ],
    [{ channels: { email: { kind: 'delay_hours', hours: -4 } } }, 'not_a_count', 'channels.email.hours'],
    [{ convenience: { by: [], notice: { n: 14, unit: 'hours' } } }, 'nobody_named', 'convenience.by'],
    [
      { convenience: { by: ['brand'], notice: { n: 0.5, unit: 'months' } } },
      'not_a_count',
      'convenience.notice.n',
    ],
    [
      {
        convenience: { by: ['brand'], notice: { n: 1, unit: 'months' }, minCommitmentLastDay: '2026-13-01' },
      },
      'not_a_date',
      'convenience.minCommitmentLastDay',
    ],
    [{ cause: { ...cause, incurable: ['legal_order'] } }, 'not_a_trigger_of_the_clause', 'cause.incurable'],
    [{ performanceExit: { floorBps: 10_001, minDaysLive: 1 } }, 'not_a_share', 'performanceExit.floorBps'],
    [{ pause: { ...pause, by: [] } }, 'nobody_named', 'pause.by'],
    [{ pause: { ...pause, maxCount: -1 } }, 'not_a_count', 'pause.maxCount'],
    [{ killFee: { model: 'flat', minor: -1 } }, 'not_a_count', 'killFee.minor'],
    [{ killFee: { model: 'remainingPct', bps: 20_000 } }, 'not_a_share', 'killFee.bps'],
    [
      { killFee: { model: 'daysToPost', table: [{ maxDays: null, bps: -1 }] } },
      'not_a_share',
      'killFee.table',
    ],
    [
      { killFee: { model: 'stagePct', stageBps: { briefed: 5000, submitted: 2500 } } },
      'stages_decrease',
      'killFee.stageBps',
    ],
    [
      { killFee: { model: 'stagePct', stageBps: { approved: 9000 } } },
      'approved_below_full',
      'killFee.stageBps.approved',
    ],
    [{ daysToPay: -30 }, 'not_a_count', 'daysToPay'],
    [{ minLiveDays: -1 }, 'not_a_count', 'minLiveDays'],
    [{ termEnd: { lastOn: '2027-02-29' } }, 'not_a_date', 'termEnd.lastOn'],
    [
      {
        termEnd: { lastOn: '2026-12-31' },
        convenience: {
          by: ['brand'],
          notice: { n: 1, unit: 'months' },
          minCommitmentLastDay: '2027-01-01',
        },
      },
      'after_term_end',
      'convenience.minCommitmentLastDay',
    ],
  ])('%j is %s in %s', (change, reason, field) => {
    const problems = listTermsProblems({ ...base, ...change });

    expect(problems.map((problem) => [problem.reason, problem.field])).toEqual([[reason, field]]);
  });
});

test.each([
  ['2026-11-30', []],
  ['2026-10-31', ['before_start']],
  ['2026-11-19', ['already_over']],
  // Today is still a day of the term, and pieces due after it are named elsewhere.
  ['2026-11-20', []],
  // Said as a day that does not exist already; nothing is compared with it.
  ['2026-13-01', []],
])('a term until %s against its campaign and its work', (lastOn, reasons) => {
  const around = { startsOn: '2026-11-01', today: '2026-11-20', isWorkOpen: true };
  const found = (isWorkOpen: boolean) =>
    listTermEndContradictions({ termEnd: { lastOn } }, { ...around, isWorkOpen }).map(({ reason }) => reason);

  expect(found(true)).toEqual(reasons);
  expect(found(false)).toEqual(reasons.filter((reason) => reason === 'before_start'));
  expect(listTermEndContradictions({}, around)).toEqual([]);
});
