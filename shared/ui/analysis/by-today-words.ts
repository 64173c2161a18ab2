// "Agreed" and "agreed by today" in words: the sum it is, wherever it stands beside "expected by now", and what is not in it.
import type { LeftOutShare } from '../../analysis/counted-plan.ts';

/** The first bar while a collaboration runs, and after it. */
export function nameBaseline(isOver: boolean): string {
  return isOver ? 'Agreed' : 'Agreed by today';
}

/** What the first bar is made of; `ofOver` is all that was agreed with creators who are over while others go on. */
export type BaselineParts = { ofPublished: number; ofLate: number; late: string; ofOver?: number };

/**
 * "1,824 + 345 for Reel 5"; empty where nothing is late, since the bar is then what was expected by now. Rounded so that
 * the two make up the bar as it is shown. `late` is the piece's name, or how many there are.
 */
function describeByToday(
  { ofPublished, ofLate, late, ofOver = 0 }: BaselineParts,
  toText: (amount: number) => string,
): string {
  const [all, whole, published] = [
    Math.round(ofPublished + ofLate + ofOver),
    Math.round(ofPublished + ofLate),
    Math.round(ofPublished),
  ];
  const parts = [
    ...(whole === published ? [] : [`${toText(whole - published)} for ${late}`]),
    ...(all === whole ? [] : [`${toText(all - whole)} agreed with who is over`]),
  ];
  return parts.length === 0 ? '' : [toText(published), ...parts].join(' + ');
}

/** "1 post is uncounted: its share of 5,000 is left out"; empty where every post that is out was counted. */
function describeUncounted(
  leftOut: readonly (LeftOutShare | null | undefined)[],
  toText: (amount: number) => string,
): string {
  const known = leftOut.flatMap((one) => one ?? []);
  const posts = known.reduce((sum, one) => sum + one.posts, 0);
  if (posts === 0) return '';
  const share = toText(known.reduce((sum, { amount }) => sum + amount, 0));
  return posts === 1
    ? `1 post is uncounted: its share of ${share} is left out`
    : `${posts} posts are uncounted: their share of ${share} is left out`;
}

/** What stands beside the first bar: what it is made of, and what is left out of it. */
export function describeBaseline(
  byToday: BaselineParts | null,
  leftOut: readonly (LeftOutShare | null | undefined)[],
  toText: (amount: number) => string,
): string {
  const made = byToday === null ? '' : describeByToday(byToday, toText);
  return [made, describeUncounted(leftOut, toText)].filter(Boolean).join('. ');
}

/** The sum once more, as a note under the drawing. */
export const BY_TODAY_NOTE =
  'Agreed by today = what is expected by now of the pieces that are out + the same of those that are late.';

/** "Reel 5", or "2 late pieces". */
export function nameLate(names: readonly string[]): string {
  const [only] = names;
  return only !== undefined && names.length === 1 ? only : `${names.length} late pieces`;
}
