import { expect, test } from 'vitest';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { CreatorWish } from '../../../shared/procedure/talk/records.ts';
import { presentChipNote, toFlightDate } from '../../../shared/ui/present-chip-note.ts';
import { presentStatus } from '../../../shared/ui/present-status.ts';
import { caseOf, NOW, noticeOf, standingOf, suspensionOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const URGENT: CreatorWish = { kind: 'urgent_stop', seq: 8, at: NOW, on: null, trigger: 'harassment' };
const REQUEST: CaseState['request'] = {
  kind: 'end',
  seq: 8,
  at: NOW,
  byMemberId: 'm1',
  scope: [],
  reviewOn: null,
  reason: null,
};

function noteOf(standing = standingOf()): string {
  return presentChipNote(standing, presentStatus(standing), { now: NOW, locale: 'en' });
}

test.each([
  ['an end was asked for', caseOf({ state: 'end_review', request: REQUEST }), 'end requested'],
  ['nothing waits', caseOf(), ''],
  ['the creator asks to stop', caseOf({ wishes: [URGENT] }), 'asks to stop'],
  ['the creator asks for a call', caseOf({ wishes: [{ ...URGENT, kind: 'call' }] }), ''],
  [
    'an emergency waits for a manager',
    caseOf({
      state: 'emergency_paused',
      suspensions: [suspensionOf({ kind: 'emergency', confirmBy: '2026-11-21T05:00:00Z' })],
    }),
    'confirm by Sat 21 Nov',
  ],
])('ends the chip while %s', (_, state, expected) => {
  expect(noteOf(standingOf({ case: state }))).toBe(expected);
});

test('says that the creator asks to stop before any date of ours', () => {
  const ending = STATES.ending ?? standingOf();

  expect(noteOf({ ...ending, case: { ...ending.case, wishes: [URGENT] } })).toBe('asks to stop');
});

test('names the last day of an end, which is over with the first instant of the next one', () => {
  const ending = STATES.ending ?? standingOf();
  const pending = noticeOf({ kind: 'end', effectiveAt: '2026-12-04T05:00:00Z' });

  expect(noteOf({ ...ending, case: { ...ending.case, pending } })).toBe('Thu 3 Dec');
});

test('says since when no count has moved, not how new the unmoved count is', () => {
  const { outage = standingOf() } = STATES;
  const reasons = [{ code: 'tracking_outage', facts: { fromDay: 29 } }];

  expect(noteOf({ ...outage, assessment: { ...outage.assessment, reasons } })).toBe('since Tue 17 Nov');
});

test('counts a started day of the flight as its date', () => {
  expect(toFlightDate({ startsOn: '2026-10-19' }, 31.5)).toBe('2026-11-20');
  expect(toFlightDate({ startsOn: '2026-10-19' }, -2)).toBe('2026-10-19');
});
