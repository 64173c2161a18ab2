// Numbers come in: from a file that was read in the browser, or by the API. Judged row by row against what is stored,
// then written all or nothing under one import, which can be undone.
import type { ImportAnswer, ObservationRow, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { judgeRows } from '../../../shared/imports/compare.ts';
import { keyOfText, listWantedPosts, matchPost } from '../../../shared/imports/match-post.ts';
import { rowsTaken } from '../../../shared/imports/rows-taken.ts';
import { toPostChecks } from '../../../shared/imports/to-post-checks.ts';
import type { Metric, Observation } from '../../../shared/kpi/observation.ts';
import { findImportInputs, type ImportInputs } from '../../store/imports/inputs.ts';
import { insertObservationsStatements } from '../../store/imports/observations.ts';
import { insertPastPostsStatement, type NewPastPost } from '../../store/imports/past-posts.ts';
import { insertPostChecksStatement } from '../../store/imports/post-checks.ts';
import { type ImportCounts, insertImportStatement, NOTHING_CREATED } from '../../store/imports/records.ts';
import type { UnsettledImport } from '../../store/imports/unsettled.ts';
import { listPastPosts } from './list-past-posts.ts';
import { settleImport } from './settle-import.ts';

export type TakeIn = {
  campaignId: string;
  isPreview: boolean;
  format: string;
  fileName: string;
  fileSha256: string;
  memberId: string;
  now: string;
};

/** The answer, and what is left to do for it: nothing when no row was written. */
export type TakenIn = { answer: ImportAnswer; settle: (() => Promise<void>) | null };

/** `pastOf`: the creator whose past posts a person says those rows are that name no account; absent = nobody has said. */
export type Batch = { rows: ObservationRow[]; pastOf?: string | undefined; takeIn: TakeIn };

/** Takes rows in and brings the standings up to date; undefined when the workspace has no such campaign. */
export async function takeInObservations(
  db: D1Database,
  workspaceId: string,
  batch: Batch,
): Promise<ImportAnswer | undefined> {
  const taken = await writeObservations(db, workspaceId, batch);
  await taken?.settle?.();
  return taken?.answer;
}

/**
 * Judges and writes with one statement that reads and two that write; the standings follow with `settle`, which may run
 * after the answer. Rows beyond a thousand readings take one statement more per thousand.
 */
export async function writeObservations(
  db: D1Database,
  workspaceId: string,
  { rows: sent, pastOf = undefined, takeIn }: Batch,
): Promise<TakenIn | undefined> {
  const rows = sent.map(toWholeSeconds);
  const { campaignId, now } = takeIn;
  const wanted = {
    ...listWantedPosts(rows.map((row) => row.post)),
    accounts: [...new Set(rows.flatMap(({ account }) => account ?? []))],
    pastOf: pastOf ?? null,
  };
  const inputs = await findImportInputs(db, workspaceId, { campaignId, wanted });
  if (!inputs) return undefined;
  const verdicts = judgeRows(rows, { ...inputs, known: inputs.posts, now });
  const counts = countVerdicts(verdicts);
  const checks = toPostChecks(rows, inputs);
  const isRepeat = rowsTaken(counts) + counts.refused + checks.length === 0;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat)
    return { answer: { importId: null, isRepeat, verdicts, counts }, settle: null };

  const importId = crypto.randomUUID();
  const observations = toObservations(rows, { inputs, verdicts });
  const pastPosts = listPastPosts(rows, verdicts);
  const datedPosts = listNewDates(rows, inputs);
  const touched = [...observations, ...checks].map(({ postKey }) => postKey);
  const unsettled = toUnsettled(workspaceId, importId, { touched, datedPosts, pastPosts, inputs });
  await db.batch([
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId,
      format: takeIn.format,
      fileName: takeIn.fileName,
      fileSha256: takeIn.fileSha256,
      counts,
      undo: { ...NOTHING_CREATED, datedPosts },
      importedBy: takeIn.memberId,
      importedAt: now,
      unsettled: unsettled.collaborationIds,
    }),
    ...insertObservationsStatements(db, workspaceId, { importId, observations }),
    ...(pastPosts.length === 0
      ? []
      : [insertPastPostsStatement(db, workspaceId, { importId, posts: pastPosts })]),
    ...(checks.length === 0
      ? []
      : [insertPostChecksStatement(db, workspaceId, { checks, importId, memberId: takeIn.memberId })]),
  ]);
  return {
    answer: { importId, isRepeat: false, verdicts, counts },
    settle: () => settleImport(db, unsettled, now),
  };
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
  const counts: ImportCounts = { new: 0, newer: 0, same: 0, warning: 0, refused: 0, past: 0 };
  for (const { verdict } of verdicts) counts[verdict] += 1;
  return counts;
}

function toUnsettled(
  workspaceId: string,
  importId: string,
  {
    touched,
    datedPosts,
    pastPosts,
    inputs,
  }: {
    touched: readonly string[];
    datedPosts: [string, string][];
    pastPosts: readonly NewPastPost[];
    inputs: ImportInputs;
  },
): UnsettledImport {
  const keys = new Set([...touched, ...datedPosts.map(([key]) => key)]);
  const posts = inputs.posts.filter((post) => keys.has(post.postKey));
  // Who loses a past post to another creator is among them: it is theirs no more.
  const owners = new Set(
    pastPosts.flatMap(({ key, creatorId }) => [creatorId, inputs.beyond.kept.get(key)?.creatorId]),
  );
  const besides = inputs.besides.filter(({ creatorId }) => owners.has(creatorId));
  const collaborationIds = [...new Set([...posts, ...besides].map(({ collaborationId }) => collaborationId))];
  return { workspaceId, importId, collaborationIds, undoneAt: null };
}

/** Only values that differ from what is stored are added, so that the same file twice changes nothing. */
function toObservations(
  rows: ObservationRow[],
  { inputs, verdicts }: { inputs: ImportInputs; verdicts: RowVerdict[] },
): Observation[] {
  const storedValues = new Map(
    inputs.stored.map((s) => [`${s.postKey} ${s.metric} ${s.observedAt} ${s.source}`, s.value]),
  );
  const added = new Map<string, Observation>();
  for (const [index, row] of rows.entries()) {
    // Verdicts stand in the order of the rows; the numbers that programs give their rows may repeat.
    const verdict = verdicts[index]?.verdict;
    const postKey =
      verdict === 'past' ? keyOfText(row.post) : (matchPost(row.post, inputs.posts)?.postKey ?? null);
    if (postKey === null || verdict === 'same') continue;
    for (const [name, value] of Object.entries(row.values)) {
      if (value === undefined) continue;
      const metric = name as Metric; // the schema admits METRICS only
      const key = `${postKey} ${metric} ${row.capturedAt} ${row.source}`;
      if (storedValues.has(key) && storedValues.get(key) === value) continue;
      added.set(key, {
        postKey,
        metric,
        observedAt: row.capturedAt,
        value,
        source: row.source,
        quality: row.quality,
        ...(value === null ? {} : row.bounds?.[metric]),
      });
    }
  }
  return [...added.values()];
}

/** Publish times that the file knows and we did not: [post key, instant]. */
function listNewDates(rows: ObservationRow[], { posts }: ImportInputs): [string, string][] {
  const dates = new Map<string, string>();
  for (const row of rows) {
    const post = matchPost(row.post, posts);
    if (post && post.publishedAt === null && row.publishedAt) dates.set(post.postKey, row.publishedAt);
  }
  return [...dates];
}
