import { expect, test } from 'vitest';
import { clocksOf, nextWakeAt } from '../../../../shared/procedure/alerts/clocks.ts';
import type { CaseState, PendingNotice, Suspension } from '../../../../shared/procedure/case.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { withCaseParts } from './alert-standings.ts';

const CASE_AT = '2026-11-18T12:00:00Z';
// Each holds only what clocks read of it.
const pause = {
  kind: 'contract',
  scope: ['new_posts'],
  to: null,
  reviewOn: '2026-11-25',
  limitOn: '2026-12-10',
  limitAt: '2026-12-10T05:00:00Z',
  onTimeout: 'resume',
  confirmBy: null,
  openedBySeq: 3,
} as unknown as Suspension;
const held = { noticeId: 'n1', kind: 'pause', sentAt: null, holdUntil: '2026-11-18T12:10:00Z' };
const cure = {
  noticeId: 'n2',
  trigger: 'missed',
  cureEndsAt: '2026-11-30T05:00:00Z',
  curedAt: null,
  saidCuredAt: null,
};
const remedy = {
  outcome: 'open',
  doneAt: null,
  dueOn: '2026-11-22',
  reviewOn: '2026-11-29',
  owner: 'creator',
};

/** Pieces have clocks of their own. */
function withoutPieces(parts: Partial<CaseState>, caseAt: string): Standing {
  return { ...withCaseParts(parts, caseAt), deliverables: [] };
}

function read(parts: Partial<CaseState>): [string, string][] {
  return clocksOf(withoutPieces(parts, CASE_AT)).map(({ kind, at }) => [kind, at]);
}

test('a pause has its review and, some days before it, its limit', () => {
  expect(read({ state: 'paused', suspensions: [pause] })).toEqual([
    ['review_due', '2026-11-25T05:00:00Z'],
    ['timeout_near', '2026-12-07T05:00:00Z'],
  ]);
});

test('beneath an end that runs a pause has neither: nobody looks at it again', () => {
  expect(read({ state: 'ending', suspensions: [pause] })).toEqual([]);
  const own = { ...pause, kind: 'own_side', limitOn: null } as Suspension;
  expect(read({ state: 'ending', suspensions: [own] })).toEqual([['review_due', '2026-11-25T05:00:00Z']]);
});

test('an emergency stop waits four hours for somebody to write to the creator', () => {
  const from = '2026-11-18T11:00:00Z';
  const stop = { ...pause, kind: 'emergency', from, reviewOn: null, limitOn: null } as Suspension;

  expect(read({ state: 'emergency_paused', suspensions: [stop] })).toEqual([
    ['message_due', '2026-11-18T15:00:00Z'],
  ]);
  const { consultation } = withCaseParts({}, CASE_AT).case;
  const told = { ...consultation, lastAt: '2026-11-18T11:30:00Z' };
  expect(read({ state: 'emergency_paused', suspensions: [stop], consultation: told })).toEqual([]);
});

test('a notice that has not left is told an hour after its hold', () => {
  const pending = held as unknown as PendingNotice;

  expect(read({ state: 'pause_pending', pending })).toEqual([['notice_held', '2026-11-18T13:10:00Z']]);
  expect(read({ state: 'pause_pending', pending: { ...pending, sentAt: CASE_AT } })).toEqual([]);
});

test('a cure runs until it ends, is said to be done, or is done', () => {
  const open = cure as unknown as CaseState['openCures'][number];

  expect(read({ openCures: [open] })).toEqual([['cure_over', '2026-11-30T05:00:00Z']]);
  expect(read({ openCures: [{ ...open, saidCuredAt: CASE_AT }] })).toEqual([]);
  expect(read({ openCures: [{ ...open, curedAt: CASE_AT }] })).toEqual([]);
  const theirs = { ...open, party: 'creator' as const };
  expect(read({ openCures: [theirs] })).toEqual([['own_breach_over', '2026-11-30T05:00:00Z']]);
  expect(read({ openCures: [{ ...theirs, saidCuredAt: CASE_AT }] })).toEqual([]);
});

test('a plan has the day of an action and of its review; one that is done only the review', () => {
  const action = remedy as unknown as RemedyRecord;

  expect(read({ remedies: [action] })).toEqual([
    ['remedy_due', '2026-11-22T05:00:00Z'],
    ['remedy_review_due', '2026-11-29T05:00:00Z'],
  ]);
  expect(read({ remedies: [{ ...action, doneAt: CASE_AT }] }).map(([kind]) => kind)).toEqual([
    'remedy_review_due',
  ]);
});

test('a piece that is not out has a day before and a day after it is due', () => {
  const clocks = clocksOf(withCaseParts({}, CASE_AT));

  expect(clocks.map(({ key, at }) => [key, at])).toEqual([
    ['reminder_due:two:before:2026-11-25', '2026-11-23T05:00:00Z'],
    ['reminder_due:two:after:2026-11-25', '2026-11-26T05:00:00Z'],
  ]);
  expect(clocks[0]?.facts).toMatchObject({ when: 'before', dueOn: '2026-11-25' });
  expect(nextWakeAt(withCaseParts({}, CASE_AT))).toBe('2026-11-23T05:00:00Z');
});

test('what is over has no clocks', () => {
  expect(read({ state: 'ended', suspensions: [pause] })).toEqual([]);
});

test('the next to wake is the first that is still to come, clock or timer', () => {
  const wake = (caseAt: string) =>
    nextWakeAt(withCaseParts({ state: 'paused', returnTo: ['active'], suspensions: [pause] }, caseAt));

  expect(wake(CASE_AT)).toBe('2026-11-25T05:00:00Z');
  expect(wake('2026-11-25T05:00:00Z')).toBe('2026-12-07T05:00:00Z');
  expect(wake('2026-12-08T00:00:00Z')).toBe('2026-12-10T05:00:00Z');
  expect(nextWakeAt(withoutPieces({}, CASE_AT))).toBeNull();
});
