// What a standing is projected from, as questions: the rows of some collaborations, each found without reading what lies
// beside them.
import type { Quality, Source } from '../../../shared/kpi/observation.ts';
import type { Band } from '../../../shared/score/assessment.ts';
import { PAID_SUMS_AS_JSON } from '../agreement/recorded-payments.ts';
import { postsOfEach, TWIN_COLUMNS } from '../agreement/twins.ts';
import type { CampaignRow } from '../campaigns.ts';
import type { CollaborationRow, ProfileRow } from '../collaborations.ts';
import type { ContractRow } from '../contracts.ts';
import type { DeliverableDbRow, PostRow } from '../deliverables.ts';
import type { EventRow } from '../events.ts';
import { undoneImportsOf } from '../imports/observations.ts';
import { CHECKS_QUERY, POST_CHECK_COLUMNS, type PostCheckRow } from '../imports/post-checks.ts';
import { memberNamesOf } from '../members.ts';
import { type Ask, toQuestion } from '../questions.ts';
import { toJson } from '../rows.ts';
import { OUTAGE_COLUMNS, OUTAGES_QUERY, type OutageInputRow } from './outages.ts';
import { askForPast } from './past-posts.ts';

type ObservationRow = {
  collaboration_id: string;
  post_key: string;
  metric: string;
  observed_at: string;
  source: Source;
  import_n: number;
  value: number | null;
  lo: number | null;
  hi: number | null;
  quality: Quality;
};

/** A piece with whose its twin is. */
type PieceRow = DeliverableDbRow & {
  brand_delay_days: number;
  twin_collaboration_id: string | null;
  twin_campaign: string | null;
};

type FoundRow = CollaborationRow & {
  expenses_minor: number | null;
  expenses_approved_on: string | null;
  payments: string | null;
  marketplace: string | null;
  booking: string | null;
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

/** CROSS JOIN keeps the order of reading: from the collaborations asked for to their rows, whatever else the workspace holds. */
const OF_EACH = 'FROM json_each(?2) w CROSS JOIN';

/** What a standing needs, by name; ?1 is the workspace, ?2 the JSON list of collaborations. */
export function inputsOf(workspaceId: string, collaborationIds: readonly string[]) {
  const values = [workspaceId, toJson([...new Set(collaborationIds)])];
  const ask: Ask = (columns, sql) => toQuestion({ sql, columns, values, toAnswer: (rows) => rows });
  return {
    ...askForAgreed(ask),
    ...askForCounted(ask),
    undone: undoneImportsOf(workspaceId),
    memberNames: memberNamesOf(workspaceId),
  };
}

/**
 * Who works on what, as agreed and as decided. LIMIT -1 keeps the order of rows inside the one statement; long lists are put
 * in order by who reads them, as D1 counts every row that it sorts once more.
 */
function askForAgreed(ask: Ask) {
  return {
    collaborations: ask<FoundRow>(
      [
        ...(['id', 'campaign_id', 'creator_id', 'fee_minor', 'paid_minor', 'targets'] as const),
        ...(['expenses_minor', 'expenses_approved_on', 'marketplace', 'booking', 'payments'] as const),
        ...(['notice_email', 'brief_n', 'display_name', 'is_demo', 'guard_rail', 'learnt'] as const),
        ...(['standing_changed', 'standing_body', 'known_band', 'sold'] as const),
      ],
      `SELECT c.*, (SELECT max(b.n) FROM briefs b WHERE b.workspace_id = ?1 AND b.campaign_id = c.campaign_id
          AND (b.for_ids IS NULL OR EXISTS (SELECT 1 FROM json_each(b.for_ids) f WHERE f.value = c.id))) AS brief_n,
        ${PAID_SUMS_AS_JSON} AS payments,
        k.display_name, s.is_demo, s.guard_rail, s.learnt, t.changed AS standing_changed, t.body AS standing_body,
        t.known_band, a.body AS sold
      ${OF_EACH} collaborations c ON c.id = w.value AND c.workspace_id = ?1
      JOIN creators k ON k.id = c.creator_id JOIN workspaces s ON s.id = c.workspace_id
      LEFT JOIN standings t ON t.collaboration_id = c.id LEFT JOIN attributed_sales a ON a.collaboration_id = c.id`,
    ),
    campaigns: ask<CampaignRow>(
      [
        ...(['id', 'name', 'brand', 'objective', 'currency', 'time_zone', 'starts_on', 'ends_on'] as const),
        ...(['primary_kpi', 'targets', 'worth_per_1000_minor'] as const),
      ],
      `SELECT p.* FROM (SELECT DISTINCT c.campaign_id ${OF_EACH} collaborations c ON c.id = w.value) c
      CROSS JOIN campaigns p ON p.id = c.campaign_id AND p.workspace_id = ?1`,
    ),
    profiles: ask<ProfileRow>(
      ['key', 'creator_id', 'network', 'handle', 'url'],
      `SELECT p.* FROM (SELECT DISTINCT c.creator_id ${OF_EACH} collaborations c ON c.id = w.value) c
      CROSS JOIN profiles p ON p.creator_id = c.creator_id AND p.workspace_id = ?1 ORDER BY p.created_at, p.key LIMIT -1`,
    ),
    contracts: ask<ContractRow>(
      [
        ...(['collaboration_id', 'n', 'is_signed', 'effective_from'] as const),
        ...(['clauses', 'holidays', 'entered_by', 'entered_at'] as const),
      ],
      `SELECT v.* ${OF_EACH} contract_versions v ON v.collaboration_id = w.value AND v.workspace_id = ?1
      ORDER BY v.n LIMIT -1`,
    ),
    deliverables: ask<PieceRow>(
      [
        ...(['id', 'collaboration_id', 'name', 'network', 'format'] as const),
        ...(['due_on', 'fee_minor', 'stage', 'targets', 'brand_delay_days'] as const),
        ...([...TWIN_COLUMNS, 'twin_collaboration_id', 'twin_campaign'] as const),
      ],
      `SELECT d.*, t.collaboration_id AS twin_collaboration_id, (SELECT p.name FROM collaborations c
          CROSS JOIN campaigns p ON p.id = c.campaign_id WHERE c.id = t.collaboration_id) AS twin_campaign
      ${OF_EACH} deliverables d ON d.collaboration_id = w.value AND d.workspace_id = ?1
      LEFT JOIN deliverables t ON t.id = d.twin_id
      ORDER BY d.due_on, d.name LIMIT -1`,
    ),
    events: ask<EventRow>(
      [
        ...(['collaboration_id', 'seq', 'id', 'kind', 'at'] as const),
        ...(['actor_role', 'actor_member_id', 'data', 'basis', 'hash'] as const),
      ],
      `SELECT e.* ${OF_EACH} events e ON e.collaboration_id = w.value AND +e.workspace_id = ?1`,
    ),
  };
}

/** Posts, what was counted of them and seen in them, and what the same creators' newest posts in other campaigns came to. */
function askForCounted(ask: Ask) {
  return {
    posts: ask<PostRow>(
      ['key', 'collaboration_id', 'deliverable_id', 'url', 'published_at', 'is_borrowed'],
      `SELECT p.* FROM ${postsOfEach()} ORDER BY p.published_at, p.key LIMIT -1`,
    ),
    observations: ask<ObservationRow>(
      [
        ...(['collaboration_id', 'post_key', 'metric', 'observed_at', 'source', 'import_n'] as const),
        ...(['value', 'lo', 'hi', 'quality'] as const),
      ],
      `SELECT p.collaboration_id, o.* FROM ${postsOfEach()}
      CROSS JOIN observations o ON o.workspace_id = ?1 AND o.post_key = p.key`,
    ),
    ...askForPast(ask),
    checks: ask<PostCheckRow>(POST_CHECK_COLUMNS, CHECKS_QUERY),
    outages: ask<OutageInputRow>(OUTAGE_COLUMNS, OUTAGES_QUERY),
  };
}
