import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessEachDay } from '../../../../shared/procedure/numbers/assess-over-days.ts';
import { toAssessmentInput } from '../../../../shared/procedure/numbers/assessment-input.ts';
import { primarySeries } from '../../../../shared/procedure/numbers/primary-series.ts';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { assess } from '../../../../shared/score/assess.ts';
import type { Assessment } from '../../../../shared/score/assessment.ts';
import { EVIDENCE_STEPS } from '../../../../shared/score/ladder-step.ts';
import { inputsWith, piece, reading } from '../standing-inputs.ts';

/** Counts of a post that stays far below its share of 250 and goes on growing. */
const POOR = [8, 12, 16, 20, 24, 28, 32];
const POSTS = ['one', 'two', 'three', 'four'];

/** Four posts of 10 November with these counts at noon of the days that follow, alike for each. */
function campaignWith(counts: readonly number[]): StandingInputs {
  return inputsWith({
    deliverables: POSTS.map((id) => piece(id)).concat(piece('five', { dueOn: '2026-11-29' })),
    posts: POSTS.map((id) => ({
      key: `instagram/${id}`,
      deliverableId: id,
      url: `https://www.instagram.com/reel/${id}/`,
      publishedAt: '2026-11-10T15:00:00Z',
    })),
    observations: counts.flatMap((count, index) =>
      POSTS.map((id) =>
        reading('clicks', count, {
          postKey: `instagram/${id}`,
          observedAt: `2026-11-${11 + index}T17:00:00Z`,
        }),
      ),
    ),
  });
}

/** What is shown on a day of November, in the evening of New York. */
function assessedOn(day: number, inputs: StandingInputs, time = '23:00:00Z'): Assessment {
  const at = `2026-11-${day}T${time}`;
  const known = inputs.observations.filter(({ observedAt }) => observedAt <= at);
  return assessEachDay(inputs, {
    at,
    kpi: 'clicks',
    series: primarySeries(known, 'clicks'),
    targetTotal: 1_000,
  }).now.assessment;
}

describe('assessEachDay', () => {
  test('changes nothing but band, step and reasons', () => {
    const inputs = campaignWith([20, 30, 34]);
    const at = '2026-11-13T23:00:00Z';
    const facts = {
      at,
      kpi: 'clicks',
      series: primarySeries(inputs.observations, 'clicks'),
      targetTotal: 1_000,
    } as const;
    const { band: _b, step: _s, reasons: _r, ...fresh } = assess(toAssessmentInput(inputs, facts));

    expect(assessEachDay(inputs, facts).now.assessment).toMatchObject(fresh);
  });

  test('climbs one rung a day when the numbers are bad from the start', () => {
    const inputs = campaignWith(POOR);

    expect([11, 12, 13, 14, 15].map((day) => assessedOn(day, inputs).step)).toEqual([
      'talk',
      'remedy',
      'adjust',
      'propose_pause',
      'propose_pause',
    ]);
  });

  test('proposes the same rung all day long, whatever comes in', () => {
    const inputs = campaignWith(POOR);

    expect(assessedOn(13, inputs, '14:00:00Z').step).toBe('adjust');
    expect(assessedOn(13, inputs, '23:00:00Z').step).toBe('adjust');
  });

  test('takes numbers that come in late as known on their own days', () => {
    const inputs = campaignWith(POOR);

    expect(assessedOn(17, inputs).step).toBe('propose_pause');
  });

  test('never climbs more than one rung from one day to the next that can be judged', () => {
    const growth = fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 10, maxLength: 10 });

    fc.assert(
      fc.property(fc.integer({ min: 20, max: 220 }), growth, (first, factors) => {
        const growths = factors.map((factor) => 1 + factor / 3);
        const counts = growths.map((_, day) =>
          Math.round(growths.slice(0, day + 1).reduce((count, by) => count * by, first)),
        );
        const inputs = campaignWith(counts);
        const days = factors
          .map((_, index) => assessedOn(12 + index, inputs))
          .filter(({ status }) => status === 'scored');
        const ranks = days.map(({ step }) => EVIDENCE_STEPS.indexOf(step));

        expect(ranks.every((rank, index) => index === 0 || rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the band of a score that swings about an edge', () => {
    const days = [13, 14, 15, 16, 17, 18, 19, 20];
    const counts = [60, 62];
    for (const [index, day] of days.entries()) {
      counts.push(countWithScore(index % 2 === 0 ? 33 : 38, day, counts));
    }
    const inputs = campaignWith(counts);
    const alone = days.map((day) => bandAlone(day, inputs));
    const held = days.map((day) => assessedOn(day, inputs).band);

    expect(countChanges(alone)).toBeGreaterThan(3);
    expect(countChanges(held)).toBeLessThanOrEqual(1);
    expect(assessedOn(20, inputs).reasons.map(({ code }) => code)).toContain('band_held');
  });
});

function assessedAlone(day: number, inputs: StandingInputs): Assessment {
  const at = `2026-11-${day}T23:00:00Z`;
  const known = inputs.observations.filter(({ observedAt }) => observedAt <= at);
  const series = primarySeries(known, 'clicks');
  return assess(toAssessmentInput(inputs, { at, kpi: 'clicks', series, targetTotal: 1_000 }));
}

const bandAlone = (day: number, inputs: StandingInputs) => assessedAlone(day, inputs).band;

/** The first count of that day with at least this score; a higher count never has a lower score. */
function countWithScore(score: number, day: number, known: readonly number[]): number {
  let [below, above] = [0, 400];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    const isEnough = (assessedAlone(day, campaignWith([...known, middle])).score ?? 0) >= score;
    if (isEnough) above = middle;
    else below = middle;
  }
  return above;
}

function countChanges(bands: readonly string[]): number {
  return bands.filter((band, index) => index > 0 && band !== bands[index - 1]).length;
}
