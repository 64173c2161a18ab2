import { expect, test } from 'vitest';
import { presentStatus } from '../../../shared/ui/present-status.ts';
import { caseOf, standingOf } from './sample-standings.ts';

const MET = [{ code: 'goal_met', facts: {} }];

test('a reached goal is the word whatever the pace, with the shape of what is on course', () => {
  const { assessment } = standingOf();
  const atRisk = standingOf({ assessment: { ...assessment, score: 16, band: 'at_risk', reasons: MET } });

  expect(presentStatus(atRisk)).toEqual({ mark: 'course', word: 'Goal met' });
});

test('a procedure that runs comes before the goal', () => {
  const { assessment } = standingOf();
  const paused = standingOf({
    assessment: { ...assessment, reasons: MET },
    case: caseOf({ state: 'paused' }),
  });

  expect(presentStatus(paused).word).toBe('Paused');
});
