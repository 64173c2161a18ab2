// The cells of one line → a canonical observation row.

import type { ObservationRow } from '../api/import-schemas.ts';
import { CAPTION_CHARS_MAX } from '../api/limits.ts';
import { normalInstant } from '../contract/zone.ts';
import { METRICS, type Metric } from '../kpi/observation.ts';
import { recogniseAddress } from '../networks/index.ts';
import { postKey } from '../networks/keys.ts';
import { isBlank } from './cells/blank-cell.ts';
import { readDate } from './cells/read-date.ts';
import { foldHeader, type ImportFormat } from './formats/format.ts';
import { accountOf, formatOf } from './past/post-account.ts';
import type { RowCells } from './read-row.ts';
import type { CellProblem } from './sentences.ts';

export type Making = {
  row: number;
  format: ImportFormat;
  /** When the export was made; the instant of every count in a file that gives none. */
  capturedAt: string;
  /** Digits of the campaign's currency behind the mark: money is kept in minor units. */
  currencyDigits: number;
};
export type Problem = { code: CellProblem; cell: string | null };

const MONEY_METRICS: readonly Metric[] = ['paid_spend', 'revenue'];
const SOURCES = ['page', 'csv', 'api', 'creator', 'manual'] as const;
const QUALITIES = ['exact', 'estimated', 'typed'] as const;
const POST_CHARS_MAX = 500;

/** True for a word that is none of our sources, which then counts as a file. */
export function isUnknownSource(text: string | undefined): boolean {
  return text !== undefined && !isBlank(text) && findSource(text) === undefined;
}

/** The observation of a line, or why it is none. */
export function toObservation(cells: RowCells, making: Making): ObservationRow | Problem {
  const { texts, dates, numbers, bounds } = cells;
  const post = toPost(texts, making.format);
  if (typeof post !== 'string') return post;
  if (dates.captured_at === null) return { code: 'no_capture_date', cell: null };
  // "Lifetime" in every language is a word; a day there means that the line counts that day alone.
  if (readDate(texts.lifetime ?? '')) return { code: 'daily_count', cell: texts.lifetime ?? null };
  const [account, format] = [accountOf(texts, post), formatOf(texts)];
  const given = QUALITIES.find((one) => one === texts.quality?.toLowerCase()) ?? 'exact';
  return {
    row: making.row,
    post,
    capturedAt: dates.captured_at?.at ?? normalInstant(making.capturedAt),
    source: findSource(texts.source ?? '') ?? 'csv',
    quality: cells.isEstimated ? 'estimated' : given,
    ...(dates.published_at === undefined ? {} : { publishedAt: dates.published_at?.at ?? null }),
    values: Object.fromEntries(
      METRICS.flatMap((metric) => {
        const value = numbers[metric];
        return value === undefined ? [] : [[metric, toStored(metric, value, making.currencyDigits)]];
      }),
    ),
    ...toLook(texts),
    ...(account === undefined ? {} : { account }),
    ...(format === undefined ? {} : { format }),
    ...(Object.keys(bounds).length === 0 ? {} : { bounds: toBounds(bounds, making.currencyDigits) }),
  };
}

/** Words for a post that can no longer be found; any other word, or none, says nothing about it. */
const GONE = /^(?:deleted|removed|gone|takendown|archived|geloscht|entfernt|eliminad[oa]|supprimee?)$/;

/** What the line says of the post itself, beside its counts. Longer words are cut: a change behind that is not seen. */
function toLook({
  caption,
  post_status: status,
}: RowCells['texts']): Pick<ObservationRow, 'caption' | 'isGone'> {
  return {
    ...(caption === undefined || caption.trim() === ''
      ? {}
      : { caption: caption.trim().slice(0, CAPTION_CHARS_MAX) }),
    ...(GONE.test(foldHeader(status ?? '').trim()) ? { isGone: true } : {}),
  };
}

function toBounds(bounds: RowCells['bounds'], currencyDigits: number): ObservationRow['bounds'] {
  return Object.fromEntries(
    METRICS.flatMap((metric) => {
      const range = bounds[metric];
      if (range === undefined) return [];
      const [lo, hi] = range.map((edge) => toStored(metric, edge, currencyDigits) ?? edge);
      return [[metric, { lo, hi }]];
    }),
  );
}

function findSource(text: string): ObservationRow['source'] | undefined {
  return SOURCES.find((one) => one === text.trim().toLowerCase());
}

function toStored(metric: Metric, value: number | null, currencyDigits: number): number | null {
  return value !== null && MONEY_METRICS.includes(metric) ? Math.round(value * 10 ** currencyDigits) : value;
}

function toPost(texts: RowCells['texts'], { columns, toPostKey }: ImportFormat): string | Problem {
  // A leading apostrophe is how spreadsheets keep "-abc" from being a formula.
  const cell = (texts.post ?? '').trim().replace(/^'/, '');
  if (isBlank(cell))
    return isBlank(texts.deliverable ?? '') ? { code: 'no_post', cell: null } : toName(texts.deliverable);
  const key = toPostKey?.(cell);
  if (key !== undefined) return key;
  const recognised = recogniseAddress(cell);
  if (recognised.kind === 'short') return { code: 'short_link', cell };
  if (recognised.kind === 'profile') return { code: 'profile_not_post', cell };
  if (recognised.kind !== 'none') return postKey(recognised) ?? { code: 'not_a_post', cell };
  const mayBeName = columns.some((column) => 'field' in column && column.field === 'deliverable');
  return mayBeName && !/:\/\/|^www\./i.test(cell) ? toName(cell) : { code: 'not_a_post', cell };
}

function toName(text: string | undefined): string | Problem {
  const name = (text ?? '').trim();
  return name.length <= POST_CHARS_MAX ? name : { code: 'too_long', cell: name.slice(0, 40) };
}
