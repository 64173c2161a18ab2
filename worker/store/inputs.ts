// Everything a standing is projected from, for some collaborations of one workspace, in one statement.

import type { BookingRecord } from '../../shared/contract/marketplaces/booking-record.ts';
import type { AttributedSales } from '../../shared/kpi/attribution/attributed-sales.ts';
import type { Observation } from '../../shared/kpi/observation.ts';
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { GuardRail } from '../../shared/procedure/guard-rails/guard-rail.ts';
import type { DeliverableInput, StandingInputs } from '../../shared/procedure/project-standing.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { Band } from '../../shared/score/assessment.ts';
import type { TeamTables } from '../../shared/score/learn/team-tables.ts';
import { toPaidSums } from './agreement/recorded-payments.ts';
import { type Campaign, toCampaign } from './campaigns.ts';
import { toCollaboration } from './collaborations.ts';
import { toContractVersion, toStoredContract } from './contracts.ts';
import { toDeliverable, toPost } from './deliverables.ts';
import { toEvent } from './events.ts';
import { onlyCounting } from './imports/observations.ts';
import { toPostCheck } from './imports/post-checks.ts';
import { toOutage } from './inputs/outages.ts';
import { type PastPosts, toPastPosts } from './inputs/past-posts.ts';
import { inputsOf } from './inputs/standing-inputs.ts';
import { type Answers, answerInRows } from './questions.ts';
import { fromJson } from './rows.ts';

/** Inputs without the folded case; the log comes along so that the caller folds it. */
export type LoadedInputs = Omit<StandingInputs, 'case' | 'lastDecision' | 'sales' | 'history'> & {
  /** The creator's posts in other campaigns, one entry per collaboration they were for. */
  pastPosts: PastPosts[];
  /** What of the shop's orders is put down to this creator; null where none is known. */
  attributed: AttributedSales | null;
  events: CollaborationEvent[];
  lastHash: string;
  /** `changed` of the standing as it was when these inputs were read; null when there is none yet. */
  seenChanged: number | null;
  /** The standing that stood then, which the next one is compared with. */
  before: { standing: Standing; knownBand: Band | null } | null;
  memberNames: Map<string, string>;
};

type Rows = Answers<ReturnType<typeof inputsOf>>;
type ObservationRow = Rows['observations'][number];

export async function loadInputs(
  db: D1Database,
  workspaceId: string,
  collaborationIds: string[],
): Promise<LoadedInputs[]> {
  const rows = await answerInRows(db, inputsOf(workspaceId, collaborationIds));
  const campaigns = new Map(rows.campaigns.map((row) => [row.id, toCampaign(row)]));
  return rows.collaborations.flatMap((row) => {
    const campaign = campaigns.get(row.campaign_id);
    return campaign ? [toLoadedInputs(row, campaign, rows)] : [];
  });
}

function toLoadedInputs(row: Rows['collaborations'][number], campaign: Campaign, rows: Rows): LoadedInputs {
  const mine = <R extends { collaboration_id: string }>(all: R[]) =>
    all.filter((one) => one.collaboration_id === row.id);
  const log = mine(rows.events).sort((a, b) => a.seq - b.seq);
  return {
    isDemo: row.is_demo === 1,
    learnt: row.learnt === null ? null : fromJson<TeamTables>(row.learnt),
    guardRail: row.guard_rail === null ? null : fromJson<GuardRail>(row.guard_rail),
    campaign,
    collaboration: {
      ...toCollaboration(row),
      payments: toPaidSums(row.payments),
      expensesMinor: row.expenses_minor,
      expensesApprovedOn: row.expenses_approved_on,
      briefN: row.brief_n,
      marketplace: row.marketplace,
      booking: row.booking === null ? null : fromJson<BookingRecord>(row.booking),
    },
    creator: { id: row.creator_id, displayName: row.display_name },
    profiles: rows.profiles
      .filter((profile) => profile.creator_id === row.creator_id)
      .map(({ key, network, handle, url }) => ({ key, network, handle, url })),
    contracts: mine(rows.contracts).map((one) => toContractVersion(toStoredContract(one), campaign.timeZone)),
    deliverables: mine(rows.deliverables).map(toPiece),
    posts: mine(rows.posts).map(toPost),
    observations: onlyCounting(mine(rows.observations), rows.undone, toReading)
      .sort(byInstant)
      .map(toObservation),
    pastPosts: toPastPosts(mine(rows.pastPosts), mine(rows.pastSales)),
    checks: mine(rows.checks).map(toPostCheck),
    outages: mine(rows.outages).map((outage) => toOutage(outage, rows.memberNames)),
    attributed: row.sold === null ? null : fromJson<AttributedSales>(row.sold),
    events: log.map(toEvent),
    lastHash: log.at(-1)?.hash ?? '',
    seenChanged: row.standing_changed,
    before:
      row.standing_body === null
        ? null
        : { standing: fromJson<Standing>(row.standing_body), knownBand: row.known_band },
    memberNames: rows.memberNames,
  };
}

function toPiece(row: Rows['deliverables'][number]): DeliverableInput {
  const { twin, ...piece } = toDeliverable(row);
  const { twin_collaboration_id: collaborationId, twin_campaign: campaignName } = row;
  const isKnown = twin && collaborationId !== null && campaignName !== null;
  return {
    ...piece,
    brandDelayDays: row.brand_delay_days,
    ...(isKnown ? { twin: { ...twin, collaborationId, campaignName } } : {}),
  };
}

function toReading({ post_key, metric, observed_at, source, import_n }: ObservationRow) {
  return { key: `${post_key} ${metric} ${observed_at} ${source}`, importN: import_n };
}

function byInstant(a: ObservationRow, b: ObservationRow): number {
  return order(a.observed_at, b.observed_at) || order(a.post_key, b.post_key) || order(a.metric, b.metric);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function toObservation(row: ObservationRow): Observation {
  // Metrics are checked against METRICS when they come in; the column holds nothing else.
  const metric = row.metric as Observation['metric'];
  return {
    postKey: row.post_key,
    metric,
    observedAt: row.observed_at,
    value: row.value,
    source: row.source,
    quality: row.quality,
    ...(row.lo === null ? {} : { lo: row.lo }),
    ...(row.hi === null ? {} : { hi: row.hi }),
  };
}
