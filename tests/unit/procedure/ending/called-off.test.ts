import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { isCalledOff } from '../../../../shared/procedure/ending/called-off.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { sentLetter } from '../letters/sent-letter.ts';

const RECEIVED = '2026-11-23T14:00:00Z';
/** Received on 23 November in New York, over at the end of 7 December. */
function endedBy(route: string, party: 'brand' | 'creator', deemedReceivedAt: string | null = RECEIVED) {
  const notices = [sentLetter({ noticeId: 'n', deemedReceivedAt })];
  const ended = { noticeId: 'n', route, party, at: '2026-12-08T05:00:00Z' };
  return {
    case: { ...initialCase('ended'), notices, endedBy: ended },
    timeZone: 'America/New_York',
  };
}
const piece = (dueOn: string, publishedAt: string | null = null) =>
  ({ dueOn, publishedAt, stage: 'briefed' }) as const;

test.each([
  ['convenience', 'brand', '2026-11-22', '2026-11-23'],
  ['convenience', 'creator', '2026-12-07', '2026-12-08'],
  ['mutual', 'brand', '2026-12-07', '2026-12-08'],
  ['cause', 'brand', '2026-12-07', '2026-12-08'],
] as const)(
  'an end %s by %s owes what was due on %s and calls off what was due on %s',
  (route, party, owed, off) => {
    const standing = endedBy(route, party);

    expect([isCalledOff(piece(owed), standing), isCalledOff(piece(off), standing)]).toEqual([false, true]);
    expect(isCalledOff(piece(off, '2026-11-20T10:00:00Z'), standing)).toBe(false);
  },
);

test('what the creator missed is no piece that was called off, whenever it was due', () => {
  const standing = endedBy('convenience', 'brand');
  expect(isCalledOff({ ...piece('2026-12-08'), stage: 'missed' }, standing)).toBe(false);
});

test('our own notice calls off what is due after its receipt while it still runs, and nothing before', () => {
  const pending = {
    kind: 'end',
    route: 'convenience',
    party: 'brand',
    sentAt: RECEIVED,
    deemedReceivedAt: RECEIVED,
  };
  const running = (part: object) => ({
    case: { ...initialCase('ending'), pending: { ...pending, ...part } as CaseState['pending'] },
    timeZone: 'America/New_York',
  });

  expect(isCalledOff(piece('2026-11-23'), running({}))).toBe(true);
  expect(isCalledOff(piece('2026-11-22'), running({}))).toBe(false);
  expect(isCalledOff(piece('2026-11-23'), running({ sentAt: null }))).toBe(false);
  expect(isCalledOff(piece('2026-11-23'), running({ deemedReceivedAt: null }))).toBe(false);
  expect(isCalledOff(piece('2027-11-23'), running({ party: 'creator' }))).toBe(false);
  expect(isCalledOff(piece('2027-11-23'), running({ route: 'cause' }))).toBe(false);
});

test('without a receipt on record work is owed until the day of the end, and a completed one owes nothing', () => {
  expect(isCalledOff(piece('2026-12-07'), endedBy('convenience', 'brand', null))).toBe(false);
  const completed = { case: initialCase('completed'), timeZone: 'UTC' };
  expect(isCalledOff(piece('2026-01-01'), completed)).toBe(true);
});
