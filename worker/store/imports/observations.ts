// Observations are only added: rows of an import, never changed afterwards.
import type { Observation } from '../../../shared/kpi/observation.ts';
import { type Question, toQuestion } from '../questions.ts';
import { inChunks, toJson } from '../rows.ts';

/**
 * Readings (one post, one instant, one source) per statement. With every metric measured they make about 700 kB of JSON,
 * below the 2 MB that D1 binds; a batch of a program is one statement.
 */
const READINGS_PER_STATEMENT = 1_000;

/** Adds observations under an import of the same batch. */
export function insertObservationsStatements(
  db: D1Database,
  workspaceId: string,
  { importId, observations }: { importId: string; observations: Observation[] },
): D1PreparedStatement[] {
  return inChunks(toReadings(observations), READINGS_PER_STATEMENT).map((chunk) =>
    db
      .prepare(
        `INSERT INTO observations (workspace_id, post_key, metric, observed_at, source, import_n, value, lo, hi, quality)
         SELECT ?1, r.value ->> 0, m.value ->> 0, r.value ->> 1, r.value ->> 2, i.n, m.value ->> 1, m.value ->> 2, m.value ->> 3, r.value ->> 3
         FROM json_each(?2) AS r, json_each(r.value, '$[4]') AS m, (SELECT n FROM imports WHERE workspace_id = ?1 AND id = ?3) AS i`,
      )
      .bind(workspaceId, toJson(chunk), importId),
  );
}

type Counted = [metric: string, value: number | null, lo?: number | null, hi?: number | null];
type Reading = [postKey: string, observedAt: string, source: string, quality: string, counted: Counted[]];

/** What was read together is sent together: names and instants once instead of once per metric. */
function toReadings(observations: readonly Observation[]): Reading[] {
  const readings = new Map<string, Reading>();
  for (const { postKey, observedAt, source, quality, metric, value, lo, hi } of observations) {
    const key = `${postKey} ${observedAt} ${source} ${quality}`;
    const reading: Reading = readings.get(key) ?? [postKey, observedAt, source, quality, []];
    readings.set(key, reading);
    const hasBounds = lo !== undefined || hi !== undefined;
    reading[4].push(hasBounds ? [metric, value, lo ?? null, hi ?? null] : [metric, value]);
  }
  return [...readings.values()];
}

/** Numbers of the imports that were taken back; few, while asking each reading's import would read as many rows again. */
export function undoneImportsOf(workspaceId: string): Question<Set<number>> {
  return toQuestion<{ n: number }, Set<number>>({
    sql: 'SELECT n FROM imports WHERE workspace_id = ?1 AND undone_at IS NOT NULL',
    columns: ['n'],
    values: [workspaceId],
    toAnswer: (rows) => new Set(rows.map(({ n }) => n)),
  });
}

/** Per reading the row of its newest import that is not undone. */
export function onlyCounting<Row>(
  rows: readonly Row[],
  undone: ReadonlySet<number>,
  toReading: (row: Row) => { key: string; importN: number },
): Row[] {
  const counting = new Map<string, { row: Row; importN: number }>();
  for (const row of rows) {
    const { key, importN } = toReading(row);
    const held = counting.get(key);
    if (!undone.has(importN) && (held === undefined || held.importN < importN))
      counting.set(key, { row, importN });
  }
  return [...counting.values()].map(({ row }) => row);
}
