// "Agreed by today" in words: the sum it is, wherever it stands beside "expected by now".

/** The first bar while a collaboration runs, and after it. */
export function nameBaseline(isOver: boolean): string {
  return isOver ? 'Agreed' : 'Agreed by today';
}

/**
 * "1,824 + 345 for Reel 5"; empty where nothing is late, since the bar is then what was expected by now. Rounded so that
 * the two make up the bar as it is shown. `late` is the piece's name, or how many there are.
 */
export function describeByToday(
  { ofPublished, ofLate, late }: { ofPublished: number; ofLate: number; late: string },
  toText: (amount: number) => string,
): string {
  const [whole, published] = [Math.round(ofPublished + ofLate), Math.round(ofPublished)];
  return whole === published ? '' : `${toText(published)} + ${toText(whole - published)} for ${late}`;
}

/** The sum once more, as a note under the drawing. */
export const BY_TODAY_NOTE =
  'Agreed by today = what is expected by now of the pieces that are out + the same of those that are late.';

/** "Reel 5", or "2 late pieces". */
export function nameLate(names: readonly string[]): string {
  const [only] = names;
  return only !== undefined && names.length === 1 ? only : `${names.length} late pieces`;
}
