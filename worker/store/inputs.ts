// Everything a standing is projected from, for some collaborations of one workspace, in one batch.

import type { Observation, Quality, Source } from '../../shared/kpi/observation.ts';
import { METRICS } from '../../shared/kpi/observation.ts';
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { StandingInputs } from '../../shared/procedure/project-standing.ts';
import type { CampaignRow } from './campaigns.ts';
import { toCampaign } from './campaigns.ts';
import type { CollaborationRow, ProfileRow } from './collaborations.ts';
import { toCollaboration } from './collaborations.ts';
import type { ContractRow } from './contracts.ts';
import { toContractVersion, toStoredContract } from './contracts.ts';
import type { DeliverableDbRow, PostRow } from './deliverables.ts';
import { toDeliverable, toPost } from './deliverables.ts';
import type { EventRow } from './events.ts';
import { toEvent } from './events.ts';
import { toJson } from './rows.ts';

/** Inputs without the folded case; the log comes along so that the caller folds it. */
export type LoadedInputs = Omit<StandingInputs, 'case' | 'lastDecision'> & {
  events: CollaborationEvent[];
  lastHash: string;
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

type HistoryRow = { collaboration_id: string; post_key: string; metric: string; value: number };

/** Past posts per creator that a baseline may use (SCORING §2). */
const HISTORY_POSTS_MAX = 20;

export async function loadInputs(
  db: D1Database,
  workspaceId: string,
  collaborationIds: string[],
): Promise<LoadedInputs[]> {
  const ids = toJson(collaborationIds);
  const wanted = (sql: string) => db.prepare(sql).bind(workspaceId, ids);
  const [
    collaborations,
    campaigns,
    profiles,
    contracts,
    deliverables,
    posts,
    observations,
    history,
    events,
    members,
  ] = await db.batch<Record<string, unknown>>([
    wanted(`SELECT c.*, k.display_name, w.is_demo FROM collaborations c JOIN creators k ON k.id = c.creator_id
              JOIN workspaces w ON w.id = c.workspace_id
              WHERE c.workspace_id = ?1 AND c.id IN (SELECT value FROM json_each(?2))`),
    wanted(`SELECT * FROM campaigns WHERE workspace_id = ?1 AND id IN
              (SELECT campaign_id FROM collaborations WHERE id IN (SELECT value FROM json_each(?2)))`),
    wanted(`SELECT p.key, p.creator_id, p.network, p.handle, p.url FROM profiles p WHERE p.workspace_id = ?1 AND p.creator_id IN
              (SELECT creator_id FROM collaborations WHERE id IN (SELECT value FROM json_each(?2))) ORDER BY p.created_at, p.key`),
    wanted(
      `SELECT * FROM contract_versions WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY n`,
    ),
    wanted(
      `SELECT * FROM deliverables WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY due_on, name`,
    ),
    wanted(
      `SELECT * FROM posts WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY published_at, key`,
    ),
    wanted(CURRENT_OBSERVATIONS),
    wanted(PAST_FINALS),
    wanted(
      `SELECT * FROM events WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2)) ORDER BY collaboration_id, seq`,
    ),
    db.prepare('SELECT id, name FROM members WHERE workspace_id = ?1').bind(workspaceId),
  ]);
  // The batch answers in the order of its statements; each cast names the columns its SELECT lists.
  const campaignById = new Map((campaigns?.results as CampaignRow[]).map((row) => [row.id, toCampaign(row)]));
  const memberNames = new Map(
    (members?.results as { id: string; name: string }[]).map((row) => [row.id, row.name]),
  );
  return (
    collaborations?.results as (CollaborationRow & { display_name: string; is_demo: number })[]
  ).flatMap((row) => {
    const campaign = campaignById.get(row.campaign_id);
    if (!campaign) return [];
    const mine = <R extends { collaboration_id: string }>(rows: unknown) =>
      (rows as R[]).filter((r) => r.collaboration_id === row.id);
    const log = mine<EventRow>(events?.results);
    return [
      {
        isDemo: row.is_demo === 1,
        campaign,
        collaboration: toCollaboration(row),
        creator: { id: row.creator_id, displayName: row.display_name },
        profiles: (profiles?.results as ProfileRow[])
          .filter((profile) => profile.creator_id === row.creator_id)
          .map(({ key, network, handle, url }) => ({ key, network, handle, url })),
        contracts: mine<ContractRow>(contracts?.results).map((r) =>
          toContractVersion(toStoredContract(r), campaign.timeZone),
        ),
        deliverables: mine<DeliverableDbRow>(deliverables?.results).map(toDeliverable),
        posts: mine<PostRow>(posts?.results).map(toPost),
        observations: mine<ObservationRow>(observations?.results).map(toObservation),
        history: mine<HistoryRow>(history?.results).map((r) => ({
          postKey: r.post_key,
          metric: r.metric,
          value: r.value,
        })),
        events: log.map(toEvent),
        lastHash: log.at(-1)?.hash ?? '',
        memberNames,
      },
    ];
  });
}

/** Newest import that is not undone, per (post, metric, instant, source). import_n 0 = came by the API or by hand. */
const CURRENT_OBSERVATIONS = `
  SELECT p.collaboration_id, o.post_key, o.metric, o.observed_at, o.source, o.value, o.lo, o.hi, o.quality, max(o.import_n) AS import_n
  FROM posts p JOIN observations o ON o.workspace_id = p.workspace_id AND o.post_key = p.key
  WHERE p.workspace_id = ?1 AND p.collaboration_id IN (SELECT value FROM json_each(?2))
    AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = o.workspace_id AND i.n = o.import_n AND i.undone_at IS NOT NULL)
  GROUP BY o.post_key, o.metric, o.observed_at, o.source ORDER BY o.observed_at, o.post_key, o.metric`;

/** Highest count per metric of the same creators' posts in other campaigns. */
const PAST_FINALS = `
  SELECT c.id AS collaboration_id, p.key AS post_key, o.metric, max(o.value) AS value
  FROM collaborations c JOIN collaborations other ON other.creator_id = c.creator_id AND other.id <> c.id AND other.workspace_id = c.workspace_id
  JOIN posts p ON p.collaboration_id = other.id JOIN observations o ON o.workspace_id = p.workspace_id AND o.post_key = p.key
  WHERE c.workspace_id = ?1 AND c.id IN (SELECT value FROM json_each(?2)) AND o.value IS NOT NULL
  GROUP BY c.id, p.key, o.metric ORDER BY max(o.observed_at) DESC LIMIT ${HISTORY_POSTS_MAX * METRICS.length}`;

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
