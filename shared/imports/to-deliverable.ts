// The cells of one line → a canonical deliverable row.
import type { DeliverableRow } from '../api/import-schemas.ts';
import { isStage } from '../contract/facts/piece-stages.ts';
import type { Metric } from '../kpi/observation.ts';
import { recogniseAddress } from '../networks/index.ts';
import type { NetworkId } from '../networks/profile.ts';
import { isBlank } from './cells/blank-cell.ts';
import { findNetworkNamed } from './creators/network-name.ts';
import type { TargetField } from './formats/format.ts';
import type { RowCells } from './read-row.ts';
import type { Making, Problem } from './to-observation.ts';

const TARGETS: readonly (readonly [TargetField, Metric])[] = [
  ['target_reach', 'reach'],
  ['target_views', 'views'],
  ['target_clicks', 'clicks'],
  ['target_orders', 'orders'],
  ['target_revenue', 'revenue'],
];
const CHARS_MAX = { creator: 200, deliverable: 120, format: 40, post: 500 };

/** The deliverable of a line, or why it is none. */
export function toDeliverable(cells: RowCells, making: Making): DeliverableRow | Problem {
  const { texts, dates, numbers } = cells;
  const creator = toText(texts.creator);
  const deliverable = toText(texts.deliverable);
  const dueOn = dates.due_on?.on;
  if (creator === null) return { code: 'no_creator', cell: null };
  if (deliverable === null) return { code: 'no_deliverable', cell: null };
  if (dueOn === undefined) return { code: 'no_due_date', cell: null };
  const network = findNetwork(texts.network ?? '', texts.post ?? '');
  if (network === undefined) return { code: 'unknown_network', cell: texts.network ?? '' };
  const stage =
    toText(texts.stage)
      ?.toLowerCase()
      .replace(/[\s-]+/g, '_') ?? null;
  if (stage !== null && !isStage(stage)) return { code: 'unknown_stage', cell: texts.stage ?? '' };
  const format = toText(texts.format) ?? 'post';
  const postUrl = toText(texts.post);
  const long = findTooLong({ creator, deliverable, format, post: postUrl ?? '' });
  if (long !== undefined) return { code: 'too_long', cell: long.slice(0, 40) };
  if (postUrl !== null && !['post', 'story', 'live'].includes(recogniseAddress(postUrl).kind)) {
    return { code: 'not_a_post', cell: postUrl };
  }
  return {
    row: making.row,
    creator,
    deliverable,
    network,
    format,
    dueOn,
    feeMinor: toMinor(numbers.fee, making.currencyDigits),
    stage,
    postUrl,
    publishedAt: dates.published_at?.at ?? null,
    targets: toTargets(numbers, making.currencyDigits),
  };
}

function toText(cell: string | undefined): string | null {
  return cell === undefined || isBlank(cell) ? null : cell.trim();
}

function findTooLong(texts: Record<keyof typeof CHARS_MAX, string>): string | undefined {
  const { creator, deliverable, format, post } = texts;
  if (creator.length > CHARS_MAX.creator) return creator;
  if (deliverable.length > CHARS_MAX.deliverable) return deliverable;
  if (format.length > CHARS_MAX.format) return format;
  return post.length > CHARS_MAX.post ? post : undefined;
}

/** By name, or by the address of the post where the name is not given. */
function findNetwork(name: string, address: string): NetworkId | undefined {
  if (isBlank(name)) return recogniseAddress(address).network ?? undefined;
  return findNetworkNamed(name);
}

function toMinor(value: number | null | undefined, currencyDigits: number): number | null {
  return typeof value === 'number' ? Math.round(value * 10 ** currencyDigits) : null;
}

function toTargets(numbers: RowCells['numbers'], currencyDigits: number): DeliverableRow['targets'] {
  return Object.fromEntries(
    TARGETS.flatMap(([field, metric]) => {
      const value = numbers[field];
      if (value === undefined) return [];
      return [[metric, metric === 'revenue' ? toMinor(value, currencyDigits) : value]];
    }),
  );
}
