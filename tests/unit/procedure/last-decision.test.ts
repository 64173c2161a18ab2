import { expect, test } from 'vitest';
import { initialCase } from '../../../shared/procedure/fold.ts';
import { isDecision, toLastDecision } from '../../../shared/procedure/last-decision.ts';
import { eventOf } from './case-log.ts';

const START = initialCase('active');
const NAMES = new Map([['manager', 'Ana']]);

test.each([
  ['stop_own_side', 'manager', true],
  ['issue_pause_notice', 'owner', true],
  ['request_pause', 'marketer', true],
  ['note', 'manager', false],
  ['log_contact', 'marketer', false],
  ['notice_sent', 'marketer', false],
  ['start', 'system', false],
  ['effective', 'system', false],
] as const)('%s by %s is a decision: %s', (kind, role, expected) => {
  expect(isDecision(eventOf(START, kind, { role }))).toBe(expected);
});

test('the newest decision counts, whatever was noted after it', () => {
  const stop = eventOf(START, 'stop_own_side');
  const note = { ...eventOf(START, 'note'), seq: 2 };

  expect(toLastDecision([stop, note], NAMES)).toEqual({
    kind: 'stop_own_side',
    at: stop.at,
    byName: 'Ana',
    seq: 1,
  });
});

test.each([
  ['manager', 'gone', 'A former member'],
  ['creator', null, 'The creator'],
] as const)('a %s without a known name is called what they are', (role, memberId, byName) => {
  const event = eventOf(START, 'stop_own_side', { role, memberId });

  expect(toLastDecision([event], NAMES)).toMatchObject({ byName });
});

test('nothing was decided in an empty log', () => {
  expect(toLastDecision([], NAMES)).toBeNull();
});
