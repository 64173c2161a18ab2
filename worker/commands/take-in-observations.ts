// Numbers come in: from a file that was read in the browser, or by the API. Judged row by row against what is stored,
// then written all or nothing under one import, which can be undone.
import type { ImportAnswer, ObservationRow, RowVerdict } from '../../shared/api/schemas.ts';
import type { KnownPost } from '../../shared/imports/compare.ts';
import { judgeRows, matchPost } from '../../shared/imports/compare.ts';
import type { Metric, Observation } from '../../shared/kpi/observation.ts';
import type { Campaign } from '../store/campaigns.ts';
import type { Deliverable, Post } from '../store/deliverables.ts';
import { listCampaignDeliverables, listCampaignPosts, upsertPostsStatement } from '../store/deliverables.ts';
import type { ImportCounts } from '../store/imports.ts';
import { insertImportStatement, insertObservationsStatements, listStoredValues } from '../store/imports.ts';
import { refreshStandings } from './refresh-standings.ts';

export type TakeIn = {
  campaign: Campaign;
  isPreview: boolean;
  format: string;
  fileName: string;
  fileSha256: string;
  memberId: string;
  now: string;
};

export async function takeInObservations(
  db: D1Database,
  workspaceId: string,
  { rows: sent, takeIn }: { rows: ObservationRow[]; takeIn: TakeIn },
): Promise<ImportAnswer> {
  const rows = sent.map(toWholeSeconds);
  const [posts, deliverables] = await Promise.all([
    listCampaignPosts(db, workspaceId, takeIn.campaign.id),
    listCampaignDeliverables(db, workspaceId, takeIn.campaign.id),
  ]);
  const known = toKnownPosts(posts, deliverables);
  const stored = await listStoredValues(db, workspaceId, postKeysOf(rows, known));
  const verdicts = judgeRows(rows, { known, stored, now: takeIn.now });
  const counts = countVerdicts(verdicts);
  const isRepeat = counts.refused === 0 && counts.new === 0 && counts.newer === 0 && counts.warning === 0;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat)
    return { importId: null, isRepeat, verdicts, counts };

  const importId = crypto.randomUUID();
  const observations = toObservations(rows, { known, verdicts, stored });
  const dated = postsWithNewDates(rows, { known, posts });
  await db.batch([
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId: takeIn.campaign.id,
      format: takeIn.format,
      fileName: takeIn.fileName,
      fileSha256: takeIn.fileSha256,
      counts,
      undo: {
        createdDeliverableIds: [],
        createdPostKeys: [],
        previousDeliverables: [],
        previousPosts: dated.before,
      },
      importedBy: takeIn.memberId,
      importedAt: takeIn.now,
    }),
    ...insertObservationsStatements(db, workspaceId, { importId, observations }),
    ...(dated.after.length === 0 ? [] : [upsertPostsStatement(db, workspaceId, dated.after, takeIn.now)]),
  ]);
  const touched = new Set(observations.map((observation) => observation.postKey));
  const collaborationIds = [
    ...new Set(posts.filter((post) => touched.has(post.key)).map((post) => post.collaborationId)),
  ];
  await refreshStandings(db, workspaceId, { collaborationIds, now: takeIn.now });
  return { importId, isRepeat: false, verdicts, counts };
}

/** Instants are compared as text everywhere, so a program's milliseconds are dropped where they come in. */
function toWholeSeconds(row: ObservationRow): ObservationRow {
  return {
    ...row,
    capturedAt: `${row.capturedAt.slice(0, 19)}Z`,
    ...(row.publishedAt ? { publishedAt: `${row.publishedAt.slice(0, 19)}Z` } : {}),
  };
}

export function countVerdicts(verdicts: RowVerdict[]): ImportCounts {
  const counts: ImportCounts = { new: 0, newer: 0, same: 0, warning: 0, refused: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

function toKnownPosts(posts: Post[], deliverables: Deliverable[]): KnownPost[] {
  const nameById = new Map(deliverables.map((deliverable) => [deliverable.id, deliverable.name]));
  return posts.map((post) => ({
    postKey: post.key,
    deliverableName: (post.deliverableId === null ? undefined : nameById.get(post.deliverableId)) ?? null,
    publishedAt: post.publishedAt,
  }));
}

function postKeysOf(rows: ObservationRow[], known: KnownPost[]): string[] {
  return [...new Set(rows.flatMap((row) => matchPost(row.post, known)?.postKey ?? []))];
}

/** Only values that differ from what is stored are added, so that the same file twice changes nothing. */
function toObservations(
  rows: ObservationRow[],
  context: {
    known: KnownPost[];
    verdicts: RowVerdict[];
    stored: Awaited<ReturnType<typeof listStoredValues>>;
  },
): Observation[] {
  const storedValues = new Map(
    context.stored.map((s) => [`${s.postKey} ${s.metric} ${s.observedAt} ${s.source}`, s.value]),
  );
  const verdictByRow = new Map(context.verdicts.map((verdict) => [verdict.row, verdict.verdict]));
  const added = new Map<string, Observation>();
  for (const row of rows) {
    const post = matchPost(row.post, context.known);
    if (!post || verdictByRow.get(row.row) === 'same') continue;
    for (const [name, value] of Object.entries(row.values)) {
      if (value === undefined) continue;
      const metric = name as Metric; // the schema admits METRICS only
      const key = `${post.postKey} ${metric} ${row.capturedAt} ${row.source}`;
      if (storedValues.has(key) && storedValues.get(key) === value) continue;
      added.set(key, {
        postKey: post.postKey,
        metric,
        observedAt: row.capturedAt,
        value,
        source: row.source,
        quality: row.quality,
      });
    }
  }
  return [...added.values()];
}

/** Publish times that the file knows and we did not. */
function postsWithNewDates(
  rows: ObservationRow[],
  { known, posts }: { known: KnownPost[]; posts: Post[] },
): { before: Post[]; after: Post[] } {
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const after = new Map<string, Post>();
  for (const row of rows) {
    const post = byKey.get(matchPost(row.post, known)?.postKey ?? '');
    if (post && post.publishedAt === null && row.publishedAt)
      after.set(post.key, { ...post, publishedAt: row.publishedAt });
  }
  return { before: [...after.keys()].flatMap((key) => byKey.get(key) ?? []), after: [...after.values()] };
}
