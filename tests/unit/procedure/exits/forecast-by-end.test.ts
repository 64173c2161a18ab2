import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import {
  chanceOf,
  likelyAtFlightEnd,
  shareByEnd,
} from '../../../../shared/procedure/exits/forecast-by-end.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { exitStanding } from './exit-standings.ts';

const going = exitStanding();
const [open] = going.deliverables.filter(({ publishedAt }) => publishedAt === null);
const dueOn = open?.dueOn ?? '';

/** The same collaboration with a notice of end that takes effect then. */
function ending(effectiveAt: string | null, change: Partial<CaseState> = {}) {
  // Only what the reader of an end looks at.
  const pending = { kind: 'end', effectiveAt, expectedEffectiveAt: null } as CaseState['pending'];
  return { ...going, case: { ...initialCase('ending'), pending, ...change } };
}

describe('the forecast beside an end', () => {
  const before = ending('2026-11-20T05:00:00Z');
  const after = ending('2027-06-01T04:00:00Z');

  test('is the assessment’s own while nothing ends, and where every piece is due before the end', () => {
    expect(likelyAtFlightEnd(going).forecast).toEqual(going.assessment.forecast);
    expect(likelyAtFlightEnd(going).goalProbability).toBe(going.assessment.goalProbability);
    expect(likelyAtFlightEnd(after).forecast?.median).toBeCloseTo(going.assessment.forecast?.median ?? 0, 6);
  });

  test('leaves out the piece that is due after the end', () => {
    expect('2026-11-20' < dueOn).toBe(true);
    const { forecast, goalProbability } = likelyAtFlightEnd(before);
    expect(forecast?.median).toBeLessThan(going.assessment.forecast?.median ?? 0);
    expect(forecast?.hi80).toBeLessThan(going.assessment.forecast?.hi80 ?? 0);
    expect(goalProbability).toBeLessThan(going.assessment.goalProbability ?? 1);
  });

  test('counts on nothing more where the day of the end is not known, or it is over', () => {
    expect(shareByEnd(ending(null))).toBe(0);
    expect(shareByEnd(ending(null, { state: 'ended', pending: null }))).toBe(0);
    expect(shareByEnd(going)).toBeNull();
  });

  test('counts nothing on that our own letter stops, and everything that another end still owes', () => {
    const late = '2027-06-01T04:00:00Z';
    const notice = { ...ending(late).case.pending, deemedReceivedAt: '2026-11-20T05:00:00Z' };
    const given = (party: 'brand' | 'creator', route: string) =>
      shareByEnd(ending(late, { pending: { ...notice, party, route } as CaseState['pending'] }));

    expect(given('brand', 'convenience')).toBe(0);
    expect(given('brand', 'cause')).toBe(1);
    expect(given('creator', 'convenience')).toBe(1);
    // On its way it is read with the day it is expected to arrive.
    const sent = { ...notice, party: 'brand', route: 'convenience', deemedReceivedAt: null };
    const onItsWay = { ...sent, expectedReceivedAt: '2026-11-20T05:00:00Z' } as CaseState['pending'];
    expect(shareByEnd(ending(late, { pending: onItsWay }))).toBe(0);
  });

  test('the earlier of two notices ends it, and a pause whose limit ends the contract ends it too', () => {
    const theirs = { ...before.case.pending, party: 'creator' } as CaseState['pending'];
    expect(shareByEnd(ending('2027-06-01T04:00:00Z', { otherEnd: theirs }))).toBe(0);
    const pause = { kind: 'contract', to: null, limitAt: '2026-11-25T05:00:00Z' } as const;
    const paused = (onTimeout: 'terminate' | 'resume') => ({
      ...going,
      case: {
        ...initialCase('paused'),
        suspensions: [{ ...pause, onTimeout }] as unknown as CaseState['suspensions'],
      },
    });
    expect(shareByEnd(paused('terminate'))).toBe(0);
    expect(shareByEnd(paused('resume'))).toBeNull();
  });
});

test('the chance of a goal follows the side of the range it lies on', () => {
  const range = { median: 100, lo80: 80, hi80: 150 };
  expect(chanceOf(range, 100)).toBeCloseTo(0.5, 6);
  expect(chanceOf(range, 80)).toBeCloseTo(0.9, 6);
  expect(chanceOf(range, 150)).toBeCloseTo(0.1, 6);
  expect(chanceOf(range, null)).toBeNull();
  expect(chanceOf({ median: 50, lo80: 50, hi80: 50 }, 60)).toBe(0);
});
