// Everything a standing is projected from, for some collaborations of one workspace, in one batch.

import type { AttributedSales } from '../../shared/kpi/attribution/attributed-sales.ts';
import type { Observation, Quality, Source } from '../../shared/kpi/observation.ts';
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { GuardRail } from '../../shared/procedure/guard-rails/guard-rail.ts';
import type { StandingInputs } from '../../shared/procedure/project-standing.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { Band } from '../../shared/score/assessment.ts';
import type { TeamTables } from '../../shared/score/learn/team-tables.ts';
import type { CampaignRow } from './campaigns.ts';
import { type Campaign, toCampaign } from './campaigns.ts';
import type { CollaborationRow, ProfileRow } from './collaborations.ts';
import { toCollaboration } from './collaborations.ts';
import type { ContractRow } from './contracts.ts';
import { toContractVersion, toStoredContract } from './contracts.ts';
import type { DeliverableDbRow, PostRow } from './deliverables.ts';
import { toDeliverable, toPost } from './deliverables.ts';
import type { EventRow } from './events.ts';
import { toEvent } from './events.ts';
import { CHECKS_QUERY, type PostCheckRow, toPostCheck } from './imports/post-checks.ts';
import {
  PAST_QUERIES,
  type PastPostRow,
  type PastPosts,
  type PastSalesRow,
  toPastPosts,
} from './procedure/past-posts.ts';
import { fromJson, toJson } from './rows.ts';

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

type ObservationRow = {
  collaboration_id: string;
  post_key: string;
  metric: string;
  observed_at: string;
  source: Source;
  value: number | null;
  lo: number | null;
  hi: number | null;
  quality: Quality;
};

/** What a standing needs, by name; ?1 is the workspace, ?2 the JSON list of collaborations. */
const QUERIES = {
  collaborations: `
    SELECT c.*, (SELECT max(b.n) FROM briefs b WHERE b.workspace_id = ?1 AND b.campaign_id = c.campaign_id
        AND (b.for_ids IS NULL OR EXISTS (SELECT 1 FROM json_each(b.for_ids) f WHERE f.value = c.id))) AS brief_n, k.display_name, w.is_demo, w.guard_rail, w.learnt, s.changed AS standing_changed, s.body AS standing_body, s.known_band, a.body AS sold
    FROM collaborations c JOIN creators k ON k.id = c.creator_id JOIN workspaces w ON w.id = c.workspace_id
    LEFT JOIN standings s ON s.collaboration_id = c.id LEFT JOIN attributed_sales a ON a.collaboration_id = c.id
    WHERE c.workspace_id = ?1 AND c.id IN (SELECT value FROM json_each(?2))`,
  campaigns: `
    SELECT * FROM campaigns WHERE workspace_id = ?1 AND id IN
      (SELECT campaign_id FROM collaborations WHERE id IN (SELECT value FROM json_each(?2)))`,
  profiles: `
    SELECT p.key, p.creator_id, p.network, p.handle, p.url FROM profiles p WHERE p.workspace_id = ?1 AND p.creator_id IN
      (SELECT creator_id FROM collaborations WHERE id IN (SELECT value FROM json_each(?2))) ORDER BY p.created_at, p.key`,
  contracts: `
    SELECT * FROM contract_versions
    WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY n`,
  deliverables: `
    SELECT * FROM deliverables
    WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY due_on, name`,
  posts: `
    SELECT * FROM posts
    WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY published_at, key`,
  // Newest import that is not undone, per (post, metric, instant, source).
  observations: `
  SELECT p.collaboration_id, o.post_key, o.metric, o.observed_at, o.source, o.value, o.lo, o.hi, o.quality, max(o.import_n) AS import_n
  FROM posts p JOIN observations o ON o.workspace_id = p.workspace_id AND o.post_key = p.key
  WHERE p.workspace_id = ?1 AND p.collaboration_id IN (SELECT value FROM json_each(?2))
    AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = o.workspace_id AND i.n = o.import_n AND i.undone_at IS NOT NULL)
  GROUP BY o.post_key, o.metric, o.observed_at, o.source ORDER BY o.observed_at, o.post_key, o.metric`,
  ...PAST_QUERIES,
  checks: CHECKS_QUERY,
  events: `
    SELECT * FROM events
    WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY collaboration_id, seq`,
  members: 'SELECT id, name FROM members WHERE workspace_id = ?1 AND ?2 IS NOT NULL',
};

type Loaded = {
  collaborations: CollaborationRow & {
    brief_n: number | null;
    display_name: string;
    is_demo: number;
    guard_rail: string | null;
    learnt: string | null;
    standing_changed: number | null;
    standing_body: string | null;
    known_band: Band | null;
    sold: string | null;
  };
  campaigns: CampaignRow;
  profiles: ProfileRow;
  contracts: ContractRow;
  deliverables: DeliverableDbRow;
  posts: PostRow;
  observations: ObservationRow;
  pastPosts: PastPostRow;
  pastSales: PastSalesRow;
  checks: PostCheckRow;
  events: EventRow;
  members: { id: string; name: string };
};
type Rows = { [Name in keyof Loaded]: Loaded[Name][] };

export async function loadInputs(
  db: D1Database,
  workspaceId: string,
  collaborationIds: string[],
): Promise<LoadedInputs[]> {
  const names = Object.keys(QUERIES);
  const ids = toJson(collaborationIds);
  const answers = await db.batch(Object.values(QUERIES).map((sql) => db.prepare(sql).bind(workspaceId, ids)));
  // The batch answers in the order of its statements, and `Loaded` names the columns each of them lists.
  const rows = Object.fromEntries(names.map((name, i) => [name, answers[i]?.results ?? []])) as Rows;
  const campaigns = new Map(rows.campaigns.map((row) => [row.id, toCampaign(row)]));
  const memberNames = new Map(rows.members.map((row) => [row.id, row.name]));
  return rows.collaborations.flatMap((row) => {
    const campaign = campaigns.get(row.campaign_id);
    return campaign ? [toLoadedInputs(row, campaign, { rows, memberNames })] : [];
  });
}

function toLoadedInputs(
  row: Loaded['collaborations'],
  campaign: Campaign,
  { rows, memberNames }: { rows: Rows; memberNames: Map<string, string> },
): LoadedInputs {
  const mine = <R extends { collaboration_id: string }>(all: R[]) =>
    all.filter((one) => one.collaboration_id === row.id);
  const log = mine(rows.events);
  return {
    isDemo: row.is_demo === 1,
    learnt: row.learnt === null ? null : fromJson<TeamTables>(row.learnt),
    guardRail: row.guard_rail === null ? null : fromJson<GuardRail>(row.guard_rail),
    campaign,
    collaboration: { ...toCollaboration(row), briefN: row.brief_n },
    creator: { id: row.creator_id, displayName: row.display_name },
    profiles: rows.profiles
      .filter((profile) => profile.creator_id === row.creator_id)
      .map(({ key, network, handle, url }) => ({ key, network, handle, url })),
    contracts: mine(rows.contracts).map((one) => toContractVersion(toStoredContract(one), campaign.timeZone)),
    deliverables: mine(rows.deliverables).map(toDeliverable),
    posts: mine(rows.posts).map(toPost),
    observations: mine(rows.observations).map(toObservation),
    pastPosts: toPastPosts(mine(rows.pastPosts), mine(rows.pastSales)),
    checks: mine(rows.checks).map(toPostCheck),
    attributed: row.sold === null ? null : fromJson<AttributedSales>(row.sold),
    events: log.map(toEvent),
    lastHash: log.at(-1)?.hash ?? '',
    seenChanged: row.standing_changed,
    before:
      row.standing_body === null
        ? null
        : { standing: fromJson<Standing>(row.standing_body), knownBand: row.known_band },
    memberNames,
  };
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
