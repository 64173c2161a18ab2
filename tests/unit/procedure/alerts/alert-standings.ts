// Standings that differ in one thing, for what lies between two of them.
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import type { Assessment, Band } from '../../../../shared/score/assessment.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

const { standing: BASE } = projectStanding(inputsWith(), { at: AT, caseAt: AT });

/** Numbers of the day before `AT`, a score of this band. */
export function inBand(band: Band, change: Partial<Assessment> = {}): Standing {
  const status = band === 'unknown' ? 'inconclusive' : 'scored';
  const score = { on_track: 72, watch: 44, at_risk: 28, critical: 8, unknown: null }[band];
  return { ...BASE, assessment: { ...BASE.assessment, status, band, score, ...change } };
}

export function withData(standing: Standing, change: { observedAt?: string; isStale?: boolean }): Standing {
  if (standing.data === null) throw new Error('The base has numbers');
  return { ...standing, data: { ...standing.data, ...change } };
}

/** A standing written at `caseAt` whose case has these parts. */
export function withCaseParts(parts: Partial<CaseState>, caseAt: string): Standing {
  return { ...inBand('on_track'), caseAt, case: { ...initialCase('active'), ...parts } };
}
