// Which state a collaboration is shown in: procedure first, then the age of the numbers, then the score (LANGUAGE §2).
import type { PendingNotice, Suspension } from '../procedure/case.ts';
import { isGoalMet } from '../procedure/numbers/reached-goal.ts';
import { withMoneyAt } from '../procedure/payments/money-sums.ts';
import type { Standing } from '../procedure/standing.ts';
import { stateAt } from '../procedure/timers.ts';
import { MARK_HUES } from './drawing/mark-hues.ts';
import type { HillView, StatusView } from './view.ts';

const OVER_WORDS: Partial<Record<Standing['case']['state'], string>> = {
  ended: 'Ended',
  completed: 'Completed',
  closed: 'Closed',
  declined: 'Declined',
  cancelled: 'Cancelled',
};

const UNSCORED_WORDS: Record<string, string> = {
  too_early: 'Too early',
  no_data: 'No results yet',
  nothing_due: 'Nothing due yet',
  inconclusive: 'Not clear yet',
};

/** The standing with what time alone changed since it was written: a stored one may be hours old. */
export function standingAt(standing: Standing, now: string): Standing {
  return withMoneyAt({ ...standing, case: stateAt(standing.case, now) }, now);
}

/** Shape and word of the state at the standing's instant. */
export function presentStatus(standing: Standing): StatusView {
  return procedureStatus(standing) ?? readingStatus(standing);
}

/** State by the numbers alone: a reached goal, the band (50 and 36 points, left with a margin), or why there is no score. */
export function readingStatus({ assessment, data }: Pick<Standing, 'assessment' | 'data'>): StatusView {
  if (assessment.status === 'outage') return { mark: 'stale', word: 'Check tracking' };
  if (assessment.status === 'no_target') return { mark: 'no_target', word: 'No target agreed' };
  if (assessment.score === null)
    return { mark: 'too_early', word: UNSCORED_WORDS[assessment.status] ?? 'No score yet' };
  if (data?.isStale) return { mark: 'stale', word: 'Stale' };
  if (isGoalMet(assessment)) return { mark: 'course', word: 'Goal met' };
  if (assessment.band === 'on_track') return { mark: 'course', word: 'On course' };
  return assessment.band === 'watch' ? { mark: 'watch', word: 'Watch' } : { mark: 'risk', word: 'At risk' };
}

const EMPTY_HILL: HillView = {
  ...{ kind: 'ghost', pace: null, sd: null, lo80: null, hi80: null, breakEven: null },
  hue: MARK_HUES.ended,
};

/** The hill with the hue of the state shown beside it; no areas while numbers are old. */
export function presentHill(standing: Pick<Standing, 'assessment' | 'data'>, status: StatusView): HillView {
  // What is over has a result and no likely pace any more.
  if (status.mark === 'ended') return EMPTY_HILL;
  const { assessment } = standing;
  const { pace } = assessment;
  const isOld =
    assessment.status === 'outage' || (standing.data?.isStale === true && assessment.score !== null);
  const kind =
    pace === null
      ? 'ghost'
      : assessment.status === 'no_target'
        ? 'no_target'
        : isOld
          ? 'stale'
          : assessment.score === null
            ? 'ghost'
            : 'scored';
  return {
    kind,
    pace: pace?.estimate ?? null,
    sd: pace?.sd ?? null,
    lo80: pace?.lo80 ?? null,
    hi80: pace?.hi80 ?? null,
    breakEven: kind === 'no_target' ? null : assessment.breakEven,
    hue: MARK_HUES[status.mark],
  };
}

/** The creator asked on their page to stop at once, and nobody has dealt with it yet. */
export function isStopAsked({ case: { wishes } }: Pick<Standing, 'case'>): boolean {
  return wishes.some((wish) => wish.kind === 'urgent_stop');
}

/** What waits beside the reading, in two words for the chip; empty when nothing does. */
export function noteOpenMatter({ case: state, contracts }: Standing): string {
  if (state.request) return state.request.kind === 'pause' ? 'pause requested' : 'end requested';
  if (state.proposal) return 'terms offered';
  return contracts.length === 0 ? 'contract not known' : '';
}

/** What stands still now: the contract's or an emergency's suspension before our own side's. */
export function findOpenSuspension(standing: Standing): Suspension | undefined {
  const open = standing.case.suspensions.filter((suspension) => suspension.to === null);
  return open.find((suspension) => suspension.kind !== 'own_side') ?? open[0];
}

/** The notice under way, when it is of one of these kinds. */
export function findPending(
  standing: Pick<Standing, 'case'>,
  ...kinds: PendingNotice['kind'][]
): PendingNotice | undefined {
  const { pending } = standing.case;
  return pending && kinds.includes(pending.kind) ? pending : undefined;
}

function procedureStatus(standing: Standing): StatusView | undefined {
  const { state } = standing.case;
  const over = OVER_WORDS[state];
  if (over) return { mark: 'ended', word: over };
  if (state === 'ending' || findPending(standing, 'end')) return { mark: 'ending', word: 'Ending' };
  if (state === 'pause_pending' || findPending(standing, 'pause'))
    return { mark: 'held_pending', word: 'Pause pending' };
  if (state === 'resume_pending') return { mark: 'held_pending', word: 'Resume pending' };
  const suspension = findOpenSuspension(standing);
  if (suspension?.kind === 'own_side') return { mark: 'held', word: 'Our side paused' };
  if (suspension || state === 'paused' || state === 'emergency_paused')
    return { mark: 'held', word: 'Paused' };
  return undefined;
}
