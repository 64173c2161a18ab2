// The verdict per row of an import against what is stored. The desk previews with it and the Worker decides with it.
import type { ObservationRow, RowVerdict } from '../api/import-schemas.ts';
import { DAY_MS } from '../durations.ts';
import { METRICS, type Metric } from '../kpi/observation.ts';
import { recogniseAddress } from '../networks/index.ts';
import { type CounterHistory, findEarlierValue, isCumulative, toCounterHistory } from './counter-history.ts';
import { listImplausible } from './implausible.ts';
import { countNamed, type KnownPost, matchPost } from './match-post.ts';
import { type BeyondCampaign, findBeyond, NOTHING_BEYOND, type PastOf } from './past/past-post.ts';
import { SENTENCES } from './sentences.ts';

/** The newest counting value per (post, metric, instant, source). */
export type StoredValue = {
  postKey: string;
  metric: string;
  observedAt: string;
  source: string;
  value: number | null;
};

export type Against = {
  known: readonly KnownPost[];
  stored: readonly StoredValue[];
  now: string;
  /** What is known beyond the campaign; absent = nothing, and no row is a past post. */
  beyond?: BeyondCampaign;
};

/** A counter may come down by this much without a word: networks remove false views (DOMAIN.md §9.2). */
const FALL_PERCENT_MAX = 2;
/** The clocks of browsers and of other systems are not ours. */
const CLOCK_DIFFERENCE_MS_MAX = 120_000;
/** Above every counter there is, and still exact as a number. */
const COUNT_MAX = 1e15;
const SOURCES_WITH_OWN_CLOCK: readonly string[] = ['page', 'api'];

/** A day without time stands for its first instant, so that a post of that day is not yet a contradiction. */

type Matched = {
  row: ObservationRow;
  post: KnownPost;
  atMs: number;
  values: readonly [Metric, number | null][];
  /** Of a past post: whose, and whether it is on record as theirs. */
  past?: { of: PastOf; isKept: boolean };
};
/** What a file says of one post, instant and source: per metric the values given, each with the row that gave it first. */
type GivenValues = Map<Metric, Map<number | null, ObservationRow>>;
type Context = {
  storedValues: ReadonlyMap<string, number | null>;
  history: CounterHistory;
  said: ReadonlyMap<string, GivenValues>;
};

/**
 * What becomes of each row, in the order given: `newer` replaces a stored value of the same post, instant and source
 * (history is kept), `warning` is taken in as it is, `refused` blocks the file. The order of rows does not matter.
 */
export function judgeRows(
  rows: readonly ObservationRow[],
  { known, stored, now, beyond = NOTHING_BEYOND }: Against,
): RowVerdict[] {
  const nowMs = Date.parse(now);
  const judged = rows.map((row) => matchRow(row, { known, beyond, nowMs }));
  const matched = judged.flatMap((one) => ('post' in one ? [one] : []));
  const context = toContext(matched, stored);
  return judged.map((one) => ('post' in one ? judgeMatched(one, context) : one));
}

function matchRow(
  row: ObservationRow,
  { known, beyond, nowMs }: { known: readonly KnownPost[]; beyond: BeyondCampaign; nowMs: number },
): Matched | RowVerdict {
  const refused = (reason: string): RowVerdict => ({ row: row.row, verdict: 'refused', reason });
  const own = matchPost(row.post, known);
  const found = own ? null : findBeyond(row, beyond);
  if (found?.is === 'elsewhere') return refused(SENTENCES.other_campaigns_post(row.post));
  if (found?.is === 'unnamed') return { ...refused(whyUnmatched(row.post, known)), isUnnamed: true };
  const past = found?.is === 'past' ? found : null;
  const post = own ?? past?.post;
  if (!post) return refused(whyUnmatched(row.post, known));
  const atMs = Date.parse(row.capturedAt);
  if (Number.isNaN(atMs)) return refused(SENTENCES.captured_not_a_date(row.capturedAt));
  const toleranceMs = SOURCES_WITH_OWN_CLOCK.includes(row.source) ? CLOCK_DIFFERENCE_MS_MAX : 0;
  if (atMs > nowMs + toleranceMs) return refused(SENTENCES.captured_in_future(row.capturedAt));
  const values = listValues(row);
  const impossible = values.find(([, value]) => value !== null && value > COUNT_MAX);
  if (impossible) return refused(SENTENCES.impossible_count(impossible[0]));
  return { row, post, atMs, values, ...(past ? { past: { of: past.pastOf, isKept: past.isKept } } : {}) };
}

function whyUnmatched(text: string, known: readonly KnownPost[]): string {
  const count = countNamed(text, known);
  if (count > 1) return SENTENCES.ambiguous_deliverable(text, count);
  const recognised = recogniseAddress(text);
  if (recognised.kind === 'short') return SENTENCES.short_link(text);
  if (recognised.kind === 'profile') return SENTENCES.profile_not_post(text);
  return SENTENCES.unknown_post(text);
}

function toContext(matched: Matched[], stored: readonly StoredValue[]): Context {
  const storedValues = new Map(
    stored.map((value) => [
      `${value.metric} ${instantKey(value, Date.parse(value.observedAt))}`,
      value.value,
    ]),
  );
  const inFileOrder = [...matched].sort((a, b) => a.row.row - b.row.row);
  const history = toCounterHistory([
    ...stored.map((value) => ({ ...value, atMs: Date.parse(value.observedAt) })),
    ...inFileOrder.flatMap(({ row, post, atMs, values }) =>
      values.map(([metric, value]) => ({
        postKey: post.postKey,
        source: row.source,
        metric,
        value,
        atMs,
      })),
    ),
  ]);
  return { storedValues, history, said: givenValuesOf(inFileOrder) };
}

function givenValuesOf(inFileOrder: Matched[]): Map<string, GivenValues> {
  const saidByGroup = new Map<string, GivenValues>();
  for (const matched of inFileOrder) {
    const key = groupKey(matched);
    const said: GivenValues = saidByGroup.get(key) ?? new Map();
    saidByGroup.set(key, said);
    for (const [metric, value] of matched.values) {
      const givers = said.get(metric) ?? new Map<number | null, ObservationRow>();
      said.set(metric, givers);
      if (!givers.has(value)) givers.set(value, matched.row);
    }
  }
  return saidByGroup;
}

function judgeMatched(matched: Matched, context: Context): RowVerdict {
  const { row } = matched;
  const said = context.said.get(groupKey(matched)) ?? new Map();
  const other = findContradicting(matched, said);
  if (other) return { row: row.row, verdict: 'refused', reason: SENTENCES.contradicting_row(other.row) };
  const earlier = findRepeated(matched, said);
  if (earlier) return { row: row.row, verdict: 'same', reason: SENTENCES.repeated_row(earlier.row) };
  const verdict = compareWithStored(matched, context.storedValues);
  if (verdict === 'same' && matched.past?.isKept !== false) return { row: row.row, verdict, reason: null };
  const warnings = [...listLost(matched, context.storedValues), ...listWarnings(matched, context)];
  if (matched.past) {
    const { of } = matched.past;
    const reason = [SENTENCES.past_post(of.name), ...warnings].join(' ');
    return { row: row.row, verdict: 'past', reason, pastOf: of };
  }
  if (warnings.length > 0) return { row: row.row, verdict: 'warning', reason: warnings.join(' ') };
  return { row: row.row, verdict, reason: null };
}

/** A row that gives another value for one of this row's metrics. */
function findContradicting({ values }: Matched, said: GivenValues): ObservationRow | undefined {
  for (const [metric, value] of values) {
    for (const [theirs, giver] of said.get(metric) ?? []) if (theirs !== value) return giver;
  }
  return undefined;
}

/** An earlier row, when nothing in this one is said for the first time. */
function findRepeated({ row, values }: Matched, said: GivenValues): ObservationRow | undefined {
  const givers = values.map(([metric, value]) => said.get(metric)?.get(value));
  return givers.includes(row) ? undefined : givers[0];
}

function compareWithStored(
  matched: Matched,
  stored: ReadonlyMap<string, number | null>,
): 'new' | 'newer' | 'same' {
  const key = groupKey(matched);
  const differing = matched.values.filter(([metric, value]) => stored.get(`${metric} ${key}`) !== value);
  if (differing.length === 0) return 'same';
  return differing.some(([metric]) => stored.has(`${metric} ${key}`)) ? 'newer' : 'new';
}

/** Numbers that stand and that this row takes back. */
function listLost(matched: Matched, stored: ReadonlyMap<string, number | null>): string[] {
  return matched.values.flatMap(([metric, value]) => {
    const before = stored.get(`${metric} ${groupKey(matched)}`) ?? null;
    return value === null && before !== null ? [SENTENCES.value_lost({ metric, before })] : [];
  });
}

function listWarnings(matched: Matched, { history, storedValues }: Context): string[] {
  const { row, post, atMs, values } = matched;
  const warnings = values.flatMap(([metric, value]) => {
    if (value === null) return [];
    const earlier = findEarlierValue(history, { postKey: post.postKey, metric, source: row.source, atMs });
    // A row for an instant that is on record takes that count's place: the one it replaces is what it falls from.
    const replaced = isCumulative(metric) ? storedValues.get(`${metric} ${groupKey(matched)}`) : null;
    const before = Math.max(earlier?.value ?? 0, replaced ?? 0);
    const hasFallen = value * 100 < before * (100 - FALL_PERCENT_MAX);
    return hasFallen ? [SENTENCES.counter_fell({ metric, value, before })] : [];
  });
  warnings.push(...listImplausible(row.values).map((reason) => SENTENCES[reason]()));
  const publishedAt = row.publishedAt ?? post.publishedAt;
  if (publishedAt !== null && atMs + DAY_MS < Date.parse(publishedAt)) {
    warnings.push(SENTENCES.captured_before_published(publishedAt));
  }
  return warnings;
}

/** The values a row has, in the catalogue's order; null is one of them: asked for, not known. */
function listValues(row: ObservationRow): [Metric, number | null][] {
  return METRICS.flatMap((metric): [Metric, number | null][] => {
    const value = row.values[metric];
    return value === undefined ? [] : [[metric, value]];
  });
}

function groupKey({ row, post, atMs }: Matched): string {
  return instantKey({ postKey: post.postKey, source: row.source }, atMs);
}

/** Instants are compared as numbers, because their text may carry a fraction. */
function instantKey({ postKey, source }: { postKey: string; source: string }, atMs: number): string {
  return `${postKey} ${atMs} ${source}`;
}
