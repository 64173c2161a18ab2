// The analysis as the data tells it: every answer that needs nobody's words, drawn from standing, log, papers and money.

import { chainOf } from '../../../shared/analysis/chain.ts';
import type { CountedPlan } from '../../../shared/analysis/counted-plan.ts';
import { countedPlan } from '../../../shared/analysis/counted-plan.ts';
import { draftPostMortem } from '../../../shared/analysis/draft-post-mortem.ts';
import type {
  Aim,
  EndedMoney,
  KpiOutcome,
  PostMortemInput,
  RemainingRight,
} from '../../../shared/analysis/post-mortem.ts';
import { hasEnded } from '../../../shared/contract/facts/case-states.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { settledKillFeeOf } from '../../../shared/contract/money/frozen-settlement.ts';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import { findDraftDelays } from '../../../shared/procedure/drafts/draft-findings.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { finalReadings } from '../../../shared/procedure/numbers/final-readings.ts';
import { agreedMinorOf } from '../../../shared/procedure/payments/money-sums.ts';
import type { KpiReading, Standing } from '../../../shared/procedure/standing.ts';
import type { AnalysisData, AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import type { Ending } from './ended-facts.ts';
import {
  countCalledOff,
  lastPostOn,
  MATURE_DAYS,
  toEndedCauses,
  toEndedNotices,
  toEndedPieces,
  toSkips,
  toTrials,
} from './ended-facts.ts';
import type { KnownTotals, PlanInputs } from './known-totals.ts';
import { totalsFrom } from './known-totals.ts';
import { piecesByToday } from './pieces-by-today.ts';

export type AnalysisFacts = {
  /** Its counts are the ones the analysis is made from. */
  standing: Standing;
  inputs: AnalysisInputs;
  papers: Papers;
  settlement: FrozenSettlement | null;
  /** The creator's words against a cause, by its code. */
  objections: ReadonlyMap<string, string>;
  rights: readonly RemainingRight[];
  now: Instant;
};

/** What is agreed, and what the analysis names of the log (`eventsForAnalysisOf`), oldest first; more of it does no harm. */
export type AnalysisInputs = PlanInputs & {
  events: readonly CollaborationEvent[];
  memberNames: ReadonlyMap<string, string>;
};

type Against = CountedPlan & { lateNames: string[] };

/** Where the collaboration stands: ended when, or not yet (then the draft is dated now). */
export function endingOf({
  standing,
  inputs,
  now,
}: Pick<AnalysisFacts, 'standing' | 'inputs' | 'now'>): Ending {
  const { state, endedBy } = standing.case;
  if (!hasEnded(state)) return { endedAt: now, isOver: false };
  const completedAt = inputs.events.findLast(({ kind }) => kind === 'complete')?.at;
  return { endedAt: endedBy?.at ?? completedAt ?? now, isOver: true };
}

export function draftAnalysis(facts: AnalysisFacts): AnalysisDraft {
  const totals = totalsFrom(facts.inputs, facts.standing, facts.standing.measured ?? {});
  const against = toAgainst(facts, totals);
  const input = toPostMortemInput(facts, { ...totals, leftOut: null, ...against });
  return { ...draftPostMortem(input), data: toAnalysisData(facts, { totals, input, against }) };
}

/** While it runs, nothing is held against it that is not to be expected yet; and never what nobody has counted. */
function toAgainst(facts: AnalysisFacts, { kpi, plan, observed }: KnownTotals): Against | null {
  if (kpi === null) return null;
  const { standing, inputs } = facts;
  const pieces = piecesByToday(standing, inputs.deliverables, primaryOf(standing)?.kpi ?? '');
  const { isOver } = endingOf(facts);
  return {
    ...countedPlan({ ...pieces, plan, observed }, kpi, isOver),
    lateNames: pieces.lateNames,
  };
}

function toPostMortemInput(
  facts: AnalysisFacts,
  totals: Pick<KnownTotals, 'kpi' | 'plan' | 'observed'> & Pick<CountedPlan, 'leftOut'>,
): PostMortemInput {
  const { standing, inputs, papers, now, rights, objections } = facts;
  const ending = endingOf(facts);
  const { kpi, plan, observed } = totals;
  const postOn = lastPostOn(standing);
  const matureOn = postOn === null ? null : addDays(postOn, MATURE_DAYS);
  const today = localDateOf(now, standing.timeZone);
  return {
    collaborationId: standing.collaborationId,
    creatorId: standing.creatorId,
    campaignId: standing.campaignId,
    now,
    endedAt: ending.endedAt,
    timeZone: standing.timeZone,
    route: standing.case.endedBy?.route ?? standing.case.endPlan?.route ?? null,
    aim: toAim(facts),
    pieces: toEndedPieces(standing, papers.pieces, ending),
    outcomes: toOutcomes(facts, ending),
    uncountedPosts: totals.leftOut?.posts ?? 0,
    confidence: standing.assessment.confidence,
    chain: kpi === null ? null : (chainOf(plan, observed, kpi) ?? null),
    causes: toEndedCauses(standing, objections),
    trials: toTrials(standing),
    notices: toEndedNotices(standing, inputs),
    skips: toSkips(standing, inputs.events),
    money: toMoney(facts, ending),
    rights,
    livePosts: standing.deliverables.filter(({ publishedAt }) => publishedAt !== null).length,
    matureOn: matureOn !== null && matureOn > today ? matureOn : null,
  };
}

function toAim({ standing, papers }: AnalysisFacts): Aim {
  const kpi = primaryOf(standing)?.kpi ?? '';
  const first = standing.contracts.find(({ signed }) => signed);
  const effectiveOn = first ? localDateOf(first.effectiveFrom, standing.timeZone) : null;
  return {
    objective: standing.objective,
    kpi,
    target: agreedOf(standing),
    agreedOn: papers.contractSignedOn ?? effectiveOn,
    startsOn: standing.startsOn,
    endsOn: standing.endsOn,
  };
}

function agreedOf({ agreedTotal }: Standing): number | null {
  return agreedTotal ?? null;
}

/** Over: against all that was agreed. Before that: against what was expected by now. */
function toOutcomes({ standing }: AnalysisFacts, { isOver }: Ending): KpiOutcome[] {
  const readings = isOver ? finalReadings(standing) : standing.readings;
  return readings
    .filter(({ kpi }) => kpi !== 'delivery')
    .map(({ kpi, isPrimary, actual, reference, referenceIs, index, isEstimated, missing }) => ({
      ...{ kpi, isPrimary, actual, index, isEstimated, missing },
      baseline: reference,
      baselineIs: referenceIs,
    }));
}

/** Frozen with the end where it was; a completed one owes no kill fee; while it runs the kill fee is not known. */
function toMoney({ standing, papers, settlement }: AnalysisFacts, { isOver }: Ending): EndedMoney {
  const { currency, money } = standing;
  const paidMinor = papers.paidMinor;
  const known = {
    currency,
    feeMinor: money === null ? papers.feeMinor : agreedMinorOf(money),
    paidMinor,
    productMinor: papers.productCostMinor,
  };
  if (settlement) {
    const killFeeMinor = settledKillFeeOf(settlement);
    const { earnedMinor } = settlement;
    const withoutKillFee = earnedMinor === null || killFeeMinor === null ? null : earnedMinor - killFeeMinor;
    return { ...known, earnedMinor: withoutKillFee, killFeeMinor };
  }
  const isCompleted = isOver && standing.case.endedBy === null;
  return { ...known, earnedMinor: money?.earnedMinor ?? null, killFeeMinor: isCompleted ? 0 : null };
}

function toAnalysisData(
  facts: AnalysisFacts,
  { totals, input, against }: { totals: KnownTotals; input: PostMortemInput; against: Against | null },
): AnalysisData {
  const { standing } = facts;
  const { feeMinor, earnedMinor, killFeeMinor } = input.money;
  const { isOver } = endingOf(facts);
  const isEnded = isOver && standing.case.endedBy !== null;
  const isKnown = feeMinor !== null && earnedMinor !== null && killFeeMinor !== null;
  const { consultation, answeredAt } = standing.case;
  return {
    creatorName: standing.creatorName,
    campaignName: standing.campaignName,
    assessedAt: standing.at,
    isOver,
    notObserved: totals.notObserved,
    ...(against === null ? {} : toShownBaseline(against)),
    sources: standing.readings
      .filter(({ kpi, unit }) => kpi !== 'delivery' && unit !== 'money')
      .map(({ kpi, source, isEstimated, observedAt, missing }) => ({
        ...{ kpi, source, isEstimated, observedAt, missing },
      })),
    savedMinor: isEnded && isKnown ? Math.max(0, feeMinor - earnedMinor - killFeeMinor) : null,
    talk: { contacts: consultation.attempts, firstAt: consultation.firstAt, answeredAt },
    calledOff: countCalledOff(standing, [...input.pieces]),
    draftFindings: findDraftDelays(standing, input.endedAt),
    lastPostOn: lastPostOn(standing),
  };
}

function toShownBaseline({
  byToday,
  leftOut,
  lateNames,
}: Against): Pick<AnalysisData, 'byToday' | 'uncounted'> {
  return {
    ...(leftOut === null ? {} : { uncounted: leftOut }),
    ...(byToday === null
      ? {}
      : { byToday: { ofPublished: byToday.ofPublished, ofLate: byToday.ofLate, lateNames } }),
  };
}

function primaryOf({ readings }: Standing): KpiReading | undefined {
  return readings.find(({ isPrimary }) => isPrimary);
}
