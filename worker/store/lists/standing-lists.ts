// Standings as lists: a page shows the most urgent and says how many more there are; what has to reach every one of them goes
// through ids or pages, without a limit that anybody could meet unnoticed.
import { LIST_ROWS_MAX } from '../../../shared/api/limits.ts';
import { answer, type Question, toQuestion } from '../questions.ts';
import { toJson } from '../rows.ts';
import { type StandingRow, type StoredStanding, toStored } from '../standings.ts';

/** The most urgent standings of a list, in that order, and how many further ones it has. */
export type StandingList = { stored: StoredStanding[]; more: number };

/** Of each campaign: creators in it, and for how many of them somebody has to decide. */
export type CampaignCount = { campaignId: string; creators: number; needsDecision: number };

const IDS_PER_PAGE = 2_000;
/** A standing is some kilobytes. */
const STANDINGS_PER_PAGE = 500;

const COLUMNS = ['body', 'last_hash', 'trend', 'changed'] as const;
/** Of a team or of one campaign: two statements, since each has an index of its own. */
const ofList = (campaignId: string | null) =>
  `workspace_id = ?1 AND is_removed = 0${campaignId === null ? '' : ' AND campaign_id = ?2'}`;

/** True where a team's creators are paid in several currencies, which no order compares. */
const IS_MIXED = `(SELECT count(DISTINCT c.currency) FROM campaigns c WHERE c.workspace_id = ?1 AND EXISTS (
  SELECT 1 FROM standings s WHERE s.workspace_id = ?1 AND s.campaign_id = c.id AND s.is_removed = 0)) > 1`;
const BY_MONEY = 'urgency, money_at_risk DESC, collaboration_id';
/** What has no score yet is no worse than what has one (`sortByUrgency` says the same of the rows that are shown). */
const BY_SCORE = `urgency, body ->> '$.assessment.score' NULLS LAST, collaboration_id`;

/**
 * Standings of a campaign, or of the whole team where none is named: the largest money at risk first, and the lowest score
 * where the team's campaigns have several currencies. Only that order reads every row; the other goes along an index.
 */
export function standingsOf(workspaceId: string, campaignId: string | null): Question<StandingList> {
  const where = ofList(campaignId);
  const listed = (only: string, order: string) =>
    `SELECT ${COLUMNS.join(', ')}, (SELECT count(*) FROM standings WHERE ${where}) AS total FROM standings
      WHERE ${where}${only} ORDER BY ${order} LIMIT ?3`;
  return toQuestion<StandingRow & { total: number }, StandingList>({
    sql:
      campaignId === null
        ? `SELECT * FROM (${listed(` AND NOT ${IS_MIXED}`, BY_MONEY)})
           UNION ALL SELECT * FROM (${listed(` AND ${IS_MIXED}`, BY_SCORE)})`
        : listed('', BY_MONEY),
    columns: [...COLUMNS, 'total'],
    values: [workspaceId, campaignId, LIST_ROWS_MAX],
    toAnswer: (rows) => ({
      stored: rows.map(toStored),
      more: (rows[0]?.total ?? 0) - rows.length,
    }),
  });
}

export function listStandings(
  db: D1Database,
  workspaceId: string,
  campaignId: string | null,
): Promise<StandingList> {
  return answer(db, standingsOf(workspaceId, campaignId));
}

/** Those of these ids that are in their campaign. */
export function standingsNamed(workspaceId: string, ids: readonly string[]): Question<StoredStanding[]> {
  return toQuestion<StandingRow, StoredStanding[]>({
    sql: `SELECT s.body, s.last_hash, s.trend, s.changed
      FROM json_each(?2) named CROSS JOIN standings s ON s.collaboration_id = named.value
      WHERE s.workspace_id = ?1 AND s.is_removed = 0`,
    columns: COLUMNS,
    values: [workspaceId, toJson(ids)],
    toAnswer: (rows) => rows.map(toStored),
  });
}

export function campaignCountsOf(workspaceId: string): Question<CampaignCount[]> {
  return toQuestion<{ campaign_id: string; creators: number; needs: number }, CampaignCount[]>({
    sql: `SELECT campaign_id, count(*) AS creators, sum(urgency <= 1) AS needs FROM standings
      WHERE workspace_id = ?1 AND is_removed = 0 GROUP BY campaign_id`,
    columns: ['campaign_id', 'creators', 'needs'],
    values: [workspaceId],
    toAnswer: (rows) =>
      rows.map(({ campaign_id, creators, needs }) => ({
        campaignId: campaign_id,
        creators,
        needsDecision: needs,
      })),
  });
}

/** Every collaboration of a campaign, or of the team, that is not taken out. */
export async function listStandingIds(
  db: D1Database,
  workspaceId: string,
  campaignId: string | null,
): Promise<string[]> {
  const statement = db.prepare(
    `SELECT collaboration_id FROM standings WHERE ${ofList(campaignId)} AND collaboration_id > ?3
     ORDER BY collaboration_id LIMIT ?4`,
  );
  return inPages(IDS_PER_PAGE, async (after) => {
    const { results } = await statement
      .bind(workspaceId, campaignId, after, IDS_PER_PAGE)
      .all<{ collaboration_id: string }>();
    const ids = results.map(({ collaboration_id }) => collaboration_id);
    return { rows: ids, last: ids.at(-1) };
  });
}

/** Everybody in a campaign, by name. */
export async function listCampaignNames(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<{ collaborationId: string; name: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT s.collaboration_id AS collaborationId, k.display_name AS name FROM standings s
       JOIN collaborations c ON c.id = s.collaboration_id JOIN creators k ON k.id = c.creator_id
       WHERE s.workspace_id = ?1 AND s.campaign_id = ?2 AND s.is_removed = 0`,
    )
    .bind(workspaceId, campaignId)
    .all<{ collaborationId: string; name: string }>();
  return results;
}

/** Every standing itself, for rules that look at all of them: a page of the store at a time. */
export async function listAllStandings(
  db: D1Database,
  workspaceId: string,
  campaignId: string | null,
): Promise<StoredStanding[]> {
  const statement = db.prepare(
    `SELECT ${COLUMNS.join(', ')} FROM standings WHERE ${ofList(campaignId)} AND collaboration_id > ?3
     ORDER BY collaboration_id LIMIT ?4`,
  );
  return inPages(STANDINGS_PER_PAGE, async (after) => {
    const { results } = await statement
      .bind(workspaceId, campaignId, after, STANDINGS_PER_PAGE)
      .all<StandingRow>();
    const rows = results.map(toStored);
    return { rows, last: rows.at(-1)?.standing.collaborationId };
  });
}

/** Pages by key until one is not full. */
async function inPages<Row>(
  size: number,
  readAfter: (key: string) => Promise<{ rows: Row[]; last: string | undefined }>,
): Promise<Row[]> {
  const all: Row[] = [];
  let after = '';
  for (;;) {
    const { rows, last } = await readAfter(after);
    for (const row of rows) all.push(row);
    if (rows.length < size || last === undefined) return all;
    after = last;
  }
}
