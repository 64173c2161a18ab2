import { describe, expect, test } from 'vitest';
import {
  continueOutlook,
  endOutlook,
  openPieces,
  pauseOutlook,
  remedyOutlook,
  uncountedPieces,
} from '../../../../shared/procedure/exits/kpi-outlook.ts';
import { piece } from '../standing-inputs.ts';
import { exitStanding } from './exit-standings.ts';

const standing = exitStanding();
const { forecast } = standing.assessment;

function rangeOf({ kpi }: ReturnType<typeof continueOutlook>): { lo: number; mid: number; hi: number } {
  if (!kpi.isKnown) throw new Error(kpi.reason);
  return kpi;
}

describe('outlooks', () => {
  const stay = rangeOf(continueOutlook(standing));
  const end = rangeOf(endOutlook(standing));

  test('continuing is the forecast', () => {
    expect(stay).toMatchObject({
      kpi: 'clicks',
      lo: forecast?.lo80,
      mid: forecast?.median,
      hi: forecast?.hi80,
    });
  });

  test('ending keeps what is live, which grows on and brings less than continuing', () => {
    expect(end.lo).toBeGreaterThanOrEqual(300);
    expect(end.mid).toBeGreaterThan(300);
    expect(end.mid).toBeLessThan(stay.mid);
    expect(end.hi).toBeLessThan(stay.hi);
  });

  test('a remedy changes nothing at worst and lifts what is to come half-way in the middle', () => {
    const remedy = rangeOf(remedyOutlook(standing));

    expect(remedy.lo).toBe(stay.lo);
    expect(remedy.mid).toBeGreaterThan(stay.mid);
    expect(remedy.mid - stay.mid).toBeLessThan((stay.mid - end.mid) * 0.5);
    // At best the whole gain comes on top of the forecast's own upper end: the range is this way's, not that of continuing.
    expect(remedy.hi - stay.hi).toBeCloseTo(2 * (remedy.mid - stay.mid), 6);
  });

  test('a pause that moves the open piece past the flight brings what ending brings', () => {
    expect(rangeOf(pauseOutlook(standing, { two: '2026-12-09' })).mid).toBeCloseTo(end.mid, 6);
    expect(rangeOf(pauseOutlook(standing, { two: '2026-11-30' })).mid).toBeCloseTo(stay.mid, 6);
    expect(rangeOf(pauseOutlook(standing, { two: '2026-11-30' })).lo).toBe(end.lo);
  });

  test('with nothing left to publish all ways bring the same', () => {
    const done = exitStanding({ deliverables: [piece('one')] });

    expect(rangeOf(remedyOutlook(done)).mid).toBe(rangeOf(continueOutlook(done)).mid);
    expect(rangeOf(endOutlook(done)).mid).toBe(rangeOf(continueOutlook(done)).mid);
    expect(remedyOutlook(done).assumptions).toEqual([
      { code: 'REMEDY_CHANGES_NOTHING_LEFT', facts: { open: 0 } },
    ]);
  });

  test('an end keeps what a post brings that is out and that nobody has counted', () => {
    const pieces = [piece('one'), piece('two', { dueOn: '2026-11-30' }), piece('three')];
    const counted = exitStanding({ deliverables: pieces });
    const third = counted.deliverables.map((one) =>
      one.id === 'three' ? { ...one, publishedAt: counted.at } : one,
    );
    const uncounted = { ...counted, deliverables: third };

    expect(uncountedPieces(counted)).toEqual([]);
    expect(uncountedPieces(uncounted).map(({ id }) => id)).toEqual(['three']);
    const kept = rangeOf(endOutlook(uncounted)).mid - rangeOf(endOutlook(counted)).mid;
    const coming = rangeOf(continueOutlook(counted)).mid - rangeOf(endOutlook(counted)).mid;
    // Two pieces are neither counted nor growth of what is counted; one of them is out.
    expect(kept).toBeCloseTo(coming / 2, 3);
  });

  test('are not known where there is no forecast, and say why', () => {
    const { kpi } = endOutlook(exitStanding({ observations: [] }));

    expect(kpi).toMatchObject({ isKnown: false, kpi: 'clicks' });
    expect(kpi.isKnown || kpi.reason).not.toBe('');
    expect(remedyOutlook(exitStanding({ observations: [] })).kpi.isKnown).toBe(false);
  });

  test('never leave their order, whatever the pace', () => {
    for (const estimate of [0.01, 0.3, 0.9, 1, 4]) {
      const pace = { estimate, lo80: estimate, hi80: estimate, sd: 0.3 };
      const facts = { ...standing, assessment: { ...standing.assessment, pace } };
      for (const range of [
        remedyOutlook(facts),
        pauseOutlook(facts, { two: '2027-01-01' }),
        endOutlook(facts),
      ].map(rangeOf)) {
        expect(range.lo).toBeLessThanOrEqual(range.mid);
        expect(range.mid).toBeLessThanOrEqual(range.hi);
      }
    }
  });
});

test('lost pieces are not open', () => {
  const stages = ['briefed', 'missed', 'cancelled', 'waived'] as const;
  const { deliverables } = exitStanding({ deliverables: stages.map((stage) => piece(stage, { stage })) });

  expect(openPieces(deliverables).map(({ id }) => id)).toEqual(['briefed']);
});
