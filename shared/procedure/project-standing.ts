// The projection: events, observations and terms → standing. The same inputs and instants give the same bytes.

import type { Stage } from '../contract/facts/piece-stages.ts';
import { type BookingRecord, bookingIn } from '../contract/marketplaces/booking-record.ts';
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { PostCheck } from '../flags/post-check.ts';
import type { SalesSummary } from '../kpi/attribution/attributed-sales.ts';
import type { Metric, Observation } from '../kpi/observation.ts';
import { totalsAt } from '../kpi/totals.ts';
import type { NetworkId, PostKey } from '../networks/profile.ts';
import type { Assessment, AssessmentInput } from '../score/assessment.ts';
import type { TeamTables } from '../score/learn/team-tables.ts';
import { attentionFor } from './attention.ts';
import type { CaseState } from './case.ts';
import { deliverableStandings, inForceAt } from './deliverable-standings.ts';
import { withStages } from './drafts/stages.ts';
import { withDueDays } from './due-dates.ts';
import type { GuardRail } from './guard-rails/guard-rail.ts';
import { guardOver } from './guard-rails/guarded-step.ts';
import { moneyAtRiskMinor } from './money-at-risk.ts';
import { moneyFacts } from './money-standing.ts';
import { nextStepFor } from './next-step.ts';
import { assessEachDay } from './numbers/assess-over-days.ts';
import { agreedTotal } from './numbers/assessment-input.ts';
import { standingFlags, uncountedIn } from './numbers/flags.ts';
import { newestData } from './numbers/newest-data.ts';
import type { PastCount } from './numbers/past-posts.ts';
import { forecastPosts } from './numbers/post-forecasts.ts';
import type { PrimaryKpi } from './numbers/primary-series.ts';
import { primarySeries } from './numbers/primary-series.ts';
import { kpiReadings } from './numbers/readings.ts';
import { trendPoints } from './numbers/trend.ts';
import { turningPoint } from './numbers/what-changes.ts';
import { withMoneyAt } from './payments/money-sums.ts';
import type { PaidSum } from './payments/paid-sums.ts';
import type { Standing, StandingProfile, TrendPoint } from './standing.ts';
import type { Twin } from './twins/twin-counts.ts';

/** Agreed totals by metric or KPI: counts plain, ratios 0–1, money in minor units. */
export type Targets = Partial<Record<Metric | 'engagements' | 'erReach' | 'erViews' | 'ctrReach', number>>;

export type DeliverableInput = {
  id: string;
  name: string;
  network: NetworkId;
  format: string;
  dueOn: LocalDate;
  feeMinor: number | null;
  stage: Stage;
  targets: Targets;
  /** Days of delay the brand caused, as the papers say; absent = none. */
  brandDelayDays?: number;
  /** The same video in another campaign; absent = it is for this one alone. */
  twin?: Twin;
};

export type PostInput = {
  key: PostKey;
  deliverableId: string | null;
  url: string;
  publishedAt: Instant | null;
  /** True for a post that the piece's twin brings; it is kept, dated and learnt from there. */
  isBorrowed?: true;
};

export type StandingInputs = {
  isDemo: boolean;
  campaign: {
    id: string;
    name: string;
    objective: string;
    currency: string;
    timeZone: string;
    startsOn: LocalDate;
    endsOn: LocalDate;
    primaryKpi: PrimaryKpi;
    /** What 1,000 results of the primary KPI are worth; null or absent = not known. */
    worthPer1000Minor?: number | null;
  };
  collaboration: {
    id: string;
    feeMinor: number | null;
    paidMinor: number | null;
    payments?: readonly PaidSum[]; // those that name their day or what they are for
    /** Approved expenses, and the day from which they fall due; null or absent = none on file, nobody has said. */
    expensesMinor?: number | null;
    expensesApprovedOn?: LocalDate | null;
    targets: Targets;
    /** Newest version of the campaign's brief that is for this creator; null or absent = there is none. */
    briefN?: number | null;
    /** Where it was booked; null or absent = a direct deal. */
    marketplace?: string | null;
    booking?: BookingRecord | null;
  };
  creator: { id: string; displayName: string };
  profiles: StandingProfile[];
  contracts: ContractVersion[];
  deliverables: DeliverableInput[];
  posts: PostInput[];
  observations: Observation[];
  /** Counts of the creator's posts in other campaigns, newest post first. */
  history: PastCount[];
  /** Looks at the posts, by a person or from an import. */
  checks: PostCheck[];
  /** Days that people flagged as lost, for this creator or the whole campaign; absent = none. */
  outages?: Standing['outages'];
  /** Where `observations` hold the shop's own orders: how they came to this creator; null or absent = they do not. */
  sales?: SalesSummary | null;
  case: CaseState;
  lastDecision: Standing['lastDecision'];
  /** The team's own rule for what may be proposed; null or absent = the standard. */
  guardRail?: GuardRail | null;
  /** What the team's own data has taught about growth and pace; null or absent = nothing yet. */
  learnt?: TeamTables | null;
};

/** `at` is the instant of the numbers, `caseAt` (≥ `at`) that of the procedure. */
export function projectStanding(
  inputs: StandingInputs,
  { at, caseAt }: { at: Instant; caseAt: Instant },
): { standing: Standing; trend: TrendPoint[] } {
  const { campaign } = inputs;
  const known = inputs.observations.filter((o) => o.observedAt <= at);
  const kpi = campaign.primaryKpi;
  const series = primarySeries(known, kpi);
  const targetTotal = agreedTotal(inputs, kpi);
  const days = assessEachDay(inputs, { at, kpi, series, targetTotal });
  const { assessment, asAgreed, input } = days.now;
  const deliverables = deliverableStandings(inputs, at);
  const money = moneyFacts(inputs, at);
  const measured = totalsAt(
    known,
    inputs.posts.map((post) => post.key),
    at,
  );
  const standing = withCase(
    {
      ...identityOf(inputs),
      version: inputs.case.seq,
      ...(inputs.collaboration.briefN ? { briefN: inputs.collaboration.briefN } : {}),
      ...bookingIn(inputs.collaboration),
      case: inputs.case,
      assessment,
      agreedTotal: targetTotal,
      ...(asAgreed ? { asAgreed } : {}),
      ...(inputs.guardRail ? { guard: guardOver([...days.before, assessment], inputs.guardRail) } : {}),
      readings: kpiReadings({
        inputs,
        kpi,
        observations: known,
        assessment: asAgreed ?? assessment,
        targetTotal,
        money,
        metrics: measured,
        at,
      }),
      measured,
      ...(inputs.sales ? { sales: inputs.sales } : {}),
      ...(inputs.outages?.length ? { outages: [...inputs.outages] } : {}),
      flags: standingFlags({ inputs, kpi, series, observations: known, metrics: measured, targetTotal, at }),
      pastPace: days.past,
      ...lookAhead(inputs, { input, assessment, at }),
      deliverables,
      money,
      contracts: inputs.contracts,
      moneyAtRiskMinor: null,
      attention: null,
      nextStep: { code: 'keep', facts: {} },
      data: newestData(known, at),
      lastDecision: inputs.lastDecision,
      at,
      caseAt,
    },
    { folded: inputs.case, lastDecision: inputs.lastDecision, caseAt },
  );
  return {
    standing,
    trend: trendPoints(inForceAt(inputs, at), {
      ...{ kpi, series, targetTotal, at },
      uncounted: uncountedIn(standing.flags),
    }),
  };
}

/** The same numbers with the procedure moved on: what a decision writes, and what a rebuild must arrive at. */
export function withCase(
  standing: Standing,
  { folded, lastDecision, caseAt }: Pick<Standing, 'lastDecision' | 'caseAt'> & { folded: CaseState },
): Standing {
  const due = { now: caseAt, timeZone: standing.timeZone, contracts: standing.contracts };
  const dated = withDueDays(standing.deliverables, folded, due);
  const deliverables = withStages(dated, { case: folded, contracts: standing.contracts }, caseAt);
  const moved = withMoneyAt(
    { ...standing, case: folded, version: folded.seq, deliverables, lastDecision, caseAt },
    caseAt,
  );
  return {
    ...moved,
    moneyAtRiskMinor: moneyAtRiskMinor(moved),
    attention: attentionFor(moved, caseAt),
    nextStep: nextStepFor(moved, caseAt),
  };
}

/** Who and what it is about: nothing of it changes with time. */
function identityOf(inputs: StandingInputs) {
  const { campaign, collaboration } = inputs;
  return {
    collaborationId: collaboration.id,
    campaignId: campaign.id,
    campaignName: campaign.name,
    creatorId: inputs.creator.id,
    creatorName: inputs.creator.displayName,
    isDemo: inputs.isDemo,
    profiles: inputs.profiles,
    posts: inputs.posts.map((post) => post.key),
    timeZone: campaign.timeZone,
    currency: campaign.currency,
    objective: campaign.objective,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
  };
}

/** What is said about days to come: where the word turns, and what posts that grow are likely to come to. */
function lookAhead(
  inputs: StandingInputs,
  { input, assessment, at }: { input: AssessmentInput; assessment: Assessment; at: Instant },
): Pick<Standing, 'turning' | 'postForecasts'> {
  const turning = turningPoint(input, assessment, inputs.campaign.startsOn);
  const postForecasts = forecastPosts(inputs, at);
  return {
    ...(turning === null ? {} : { turning }),
    ...(postForecasts.length > 0 ? { postForecasts } : {}),
  };
}
