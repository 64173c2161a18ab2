// Every import format. To add one: write its file in formats/, add its line here. Where two understand as many columns,
// the earlier one wins.
import { aspireCreators } from './formats/aspire-creators.ts';
import { canonicalCreators } from './formats/canonical-creators.ts';
import { canonicalDeliverables } from './formats/canonical-deliverables.ts';
import { canonicalMetrics } from './formats/canonical-metrics.ts';
import { canonicalOrders } from './formats/canonical-orders.ts';
import { facebookPosts } from './formats/facebook-posts.ts';
import {
  type ColumnSpec,
  type FileLanguage,
  foldHeader,
  type ImportFormat,
  withoutCurrency,
} from './formats/format.ts';
import { instagramPosts } from './formats/instagram-posts.ts';
import { shopifyOrders } from './formats/shopify-orders.ts';
import { tiktokContent } from './formats/tiktok-content.ts';
import { xContent } from './formats/x-content.ts';
import { youtubeStudio } from './formats/youtube-studio.ts';
import type { Table } from './table.ts';

export const IMPORT_FORMATS: readonly ImportFormat[] = [
  youtubeStudio,
  instagramPosts,
  facebookPosts,
  tiktokContent,
  xContent,
  shopifyOrders,
  canonicalDeliverables,
  canonicalMetrics,
  canonicalOrders,
  aspireCreators,
  canonicalCreators,
];

/** One column of a file: where it stands and what the format knows of it; `spec` undefined = unknown, kept as a note. */
export type MappedColumn = { index: number; header: string; spec: ColumnSpec | undefined };

export type DetectedFormat = {
  format: ImportFormat;
  columns: readonly MappedColumn[];
  /** "Matched 11 of 13 columns": columns the format knows, of those with a name. */
  matchedCount: number;
  columnCount: number;
  /** `likely` when fewer than two thirds of the columns are known. */
  confidence: 'sure' | 'likely';
  /** Headers that the format does not know; they are kept as notes. */
  unknown: readonly string[];
  language: FileLanguage | undefined;
};

const SURE_RATIO_MIN = 2 / 3;

/** The format that understands most of a table's columns; undefined when none finds what it needs. */
export function detectFormat(table: Pick<Table, 'header'>): DetectedFormat | undefined {
  const fitting = IMPORT_FORMATS.map((format) => mapColumns(table, format)).filter(isComplete);
  return fitting.reduce<DetectedFormat | undefined>(
    (best, next) => (best && best.matchedCount >= next.matchedCount ? best : next),
    undefined,
  );
}

/** What each column of a table becomes in a given format. Of two columns for one field, the better-named one counts. */
export function mapColumns({ header }: Pick<Table, 'header'>, format: ImportFormat): DetectedFormat {
  const named = header.map((name, index) => ({ index, header: name })).filter((one) => one.header !== '');
  const found = named.map((one) => ({ ...one, match: findSpec(one.header, format) }));
  const columns = found.map(({ match, ...one }): MappedColumn => {
    const field = match && 'field' in match.spec ? match.spec.field : undefined;
    const rivals = found.filter(
      (other) => other.match && 'field' in other.match.spec && other.match.spec.field === field,
    );
    const first = rivals.reduce<(typeof rivals)[number] | undefined>(
      (best, next) => (best && (best.match?.rank ?? 0) <= (next.match?.rank ?? 0) ? best : next),
      undefined,
    );
    const isTaken = field !== undefined && first?.index !== one.index;
    return { ...one, spec: isTaken ? undefined : match?.spec };
  });
  const known = columns.filter(({ spec }) => spec !== undefined);
  return {
    format,
    columns,
    matchedCount: known.length,
    columnCount: columns.length,
    confidence: known.length >= columns.length * SURE_RATIO_MIN ? 'sure' : 'likely',
    unknown: columns.flatMap((column) => (column.spec ? [] : [column.header])),
    language: findLanguage(known),
  };
}

/** The rank is the place in the format's own list of names: the first is the best. */
function findSpec(header: string, { columns }: ImportFormat): { spec: ColumnSpec; rank: number } | undefined {
  const folded = [foldHeader(header), foldHeader(withoutCurrency(header))];
  for (const spec of columns) {
    const rank = spec.headers.findIndex((name) => folded.includes(foldHeader(name)));
    if (rank >= 0) return { spec, rank };
  }
  return undefined;
}

function isComplete({ format, columns }: DetectedFormat): boolean {
  const fields = columns.flatMap(({ spec }) => (spec && 'field' in spec ? [spec.field] : []));
  const hasHeader = (name: string) => columns.some(({ header }) => foldHeader(header) === foldHeader(name));
  if (format.excludes?.some(hasHeader) || format.signature?.some(hasHeader) === false) return false;
  return format.needs.every((oneOf) => oneOf.some((field) => fields.includes(field)));
}

/** The language that most known headers are in. */
function findLanguage(columns: readonly MappedColumn[]): FileLanguage | undefined {
  const counts = new Map<FileLanguage, number>();
  for (const { spec } of columns) {
    if (spec?.language) counts.set(spec.language, (counts.get(spec.language) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
