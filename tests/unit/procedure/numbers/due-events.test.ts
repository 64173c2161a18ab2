import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { RUN_STATES } from '../../../../shared/procedure/machine.ts';
import { DISMISSED_FOR_DAYS, dueFromData } from '../../../../shared/procedure/numbers/due-events.ts';
import { caseAfter } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';

const NOW = '2026-11-20T16:00:00Z';
const contracted = initialCase('contracted');
const active = initialCase('active');

test.each([
  ['on the first day of the flight, in the campaign’s zone', '2026-11-20', '2026-11-20T05:00:00Z', 'start'],
  ['not a minute before that day begins there', '2026-11-20', '2026-11-20T04:59:00Z', null],
  ['not before the flight', '2026-11-21', NOW, null],
])('work begins %s', (_name, startsOn, now, due) => {
  const standing = { ...standingWith({ state: contracted }), startsOn, deliverables: [] };
  expect(dueFromData({ ...standing, timeZone: 'America/New_York' }, now)).toBe(due);
});

test('work begins with a piece that was briefed, whatever the flight says', () => {
  const standing = { ...standingWith({ state: contracted, late: [0] }), startsOn: '2027-01-01' };
  const [piece] = standing.deliverables;
  if (!piece) throw new Error('One piece was asked for');
  expect(dueFromData({ ...standing, deliverables: [{ ...piece, stage: 'briefed' }] }, NOW)).toBe('start');
  expect(dueFromData({ ...standing, deliverables: [{ ...piece, stage: 'contracted' }] }, NOW)).toBeNull();
});

test.each([
  ['at_risk', 'scored', 'flag'],
  ['critical', 'scored', 'flag'],
  ['watch', 'scored', null],
  ['on_track', 'scored', null],
  ['critical', 'too_early', null],
  ['critical', 'inconclusive', null],
  ['critical', 'outage', null],
  ['critical', 'no_data', null],
] as const)('band %s with status %s: %s', (band, status, due) => {
  const standing = standingWith({ state: active, assessment: { band, status } });
  expect(dueFromData(standing, NOW)).toBe(due);
});

test('what a person dismissed is not put up again within seven days', () => {
  const flagged = caseAfter([['flag', { role: 'system', at: '2026-11-10T16:00:00Z' }]], active);
  const dismissed = caseAfter([['dismiss', { at: '2026-11-13T16:00:00Z' }]], flagged);
  const standing = standingWith({ state: dismissed, assessment: { band: 'critical', status: 'scored' } });

  expect(dismissed.state).toBe('active');
  expect(dueFromData(standing, '2026-11-20T15:59:59Z')).toBeNull();
  expect(dueFromData(standing, `2026-11-${13 + DISMISSED_FOR_DAYS}T16:00:00Z`)).toBe('flag');
});

test('no state that a person has brought about is ever overwritten', () => {
  const states = [
    ...RUN_STATES.filter((state) => state !== 'active'),
    'paused',
    'ending',
    'ended',
    'closed',
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...states), (state) => {
      const standing = standingWith({
        state: initialCase(state),
        assessment: { band: 'critical', status: 'scored' },
      });
      expect(dueFromData(standing, NOW)).toBeNull();
    }),
  );
});
