import { expect, test } from 'vitest';
import {
  judgeLastDay,
  judgeOutage,
  type OutageAsked,
  type OutageSurroundings,
} from '../../../../shared/procedure/outages/flag-outage.ts';

const asked: OutageAsked = {
  from: '2026-11-12',
  until: '2026-11-13',
  isStillGoing: false,
  reason: 'link_broken',
  collaborationId: '',
  note: ' A typo. ',
};
const surroundings: OutageSurroundings = {
  campaign: { startsOn: '2026-11-01', endsOn: '2026-11-30' },
  today: '2026-11-20',
  collaborationIds: ['mara', 'theo'],
  flagged: [
    { from: '2026-11-05', until: '2026-11-06', collaborationId: null },
    { from: '2026-11-08', until: '2026-11-09', collaborationId: 'mara' },
  ],
};
const judge = (change: Partial<OutageAsked> = {}, around = surroundings) =>
  judgeOutage({ ...asked, ...change }, around);

test('takes days of the flight, for everybody or one', () => {
  const outage = {
    from: '2026-11-12',
    until: '2026-11-13',
    reason: 'link_broken',
    collaborationId: null,
    note: 'A typo.',
  };
  expect(judge()).toEqual({ ok: true, outage });
  expect(judge({ collaborationId: 'theo', isStillGoing: true, until: '' })).toEqual({
    ok: true,
    outage: { ...outage, collaborationId: 'theo', until: null },
  });
});

test.each<[string, Partial<OutageAsked>, string, string]>([
  ['no first day', { from: 'soon' }, 'from', 'no_day'],
  ['a first day before the flight', { from: '2026-10-31' }, 'from', 'outside_flight'],
  ['a first day to come', { from: '2026-11-21', until: '2026-11-21' }, 'from', 'future'],
  ['no end', { until: '' }, 'until', 'no_end'],
  ['two ends', { isStillGoing: true }, 'until', 'two_ends'],
  ['a last day before the first', { until: '2026-11-11' }, 'until', 'before_from'],
  ['a last day to come', { until: '2026-11-21' }, 'until', 'future'],
  ['a last day after the flight', { until: '2026-12-01' }, 'until', 'outside_flight'],
  ['another reason', { reason: 'toString' }, 'reason', 'no_reason'],
  ['somebody of another campaign', { collaborationId: 'ida' }, 'creator', 'no_creator'],
  ['a long note', { note: 'x'.repeat(501) }, 'note', 'too_long'],
])('names %s', (_name, change, field, is) => {
  expect(judge(change)).toMatchObject({ ok: false, problems: { [field]: { is } } });
});

test('names every problem at once', () => {
  const judged = judge({ from: '', until: '', reason: '' });
  expect(judged.ok ? [] : Object.keys(judged.problems)).toEqual(['from', 'until', 'reason']);
});

test.each<[string, Partial<OutageAsked>, boolean]>([
  ['a day that is flagged for everybody', { from: '2026-11-06' }, false],
  ['the same for one of them', { from: '2026-11-06', collaborationId: 'theo' }, false],
  ['a day of that creator', { from: '2026-11-09', collaborationId: 'mara' }, false],
  ['the same days of another', { from: '2026-11-08', until: '2026-11-09', collaborationId: 'theo' }, true],
  ['the same days of everybody', { from: '2026-11-08', until: '2026-11-09' }, true],
  ['the day after', { from: '2026-11-07', until: '2026-11-07' }, true],
  ['what goes on over a flagged day', { from: '2026-11-04', until: '', isStillGoing: true }, false],
])('days twice: %s', (_name, change, isFree) => {
  expect(judge(change).ok).toBe(isFree);
});

test('nothing is flagged behind what still goes on', () => {
  const around = { ...surroundings, flagged: [{ from: '2026-11-11', until: null, collaborationId: null }] };
  expect(judge({}, around)).toMatchObject({
    problems: { from: { is: 'flagged_already', from: '2026-11-11' } },
  });
});

test('after the flight nothing still goes on', () => {
  const around = { ...surroundings, today: '2026-12-05' };
  expect(judge({ isStillGoing: true, until: '' }, around)).toMatchObject({
    problems: { until: { is: 'outside_flight', endsOn: '2026-11-30' } },
  });
  expect(judge({}, around).ok).toBe(true);
});

test('the last day of one that goes on lies in it', () => {
  const last = (until: string) => judgeLastDay({ from: '2026-11-12', until }, surroundings)?.is ?? null;
  expect(['2026-11-12', '2026-11-20', '', '2026-11-11', '2026-11-21'].map(last)).toEqual([
    null,
    null,
    'no_end',
    'before_from',
    'future',
  ]);
});
