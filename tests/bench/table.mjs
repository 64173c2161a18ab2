// What a bench run says: one line per measure, beside what it is measured against in the same run.

const HEAD = ['Measure', 'Midflight', 'Against', 'Ratio', 'Budget', ''];

/**
 * A line of the table. `ours` and `against` are spreads or plain numbers; `isMet` is null without a budget.
 * `isGate`: the number is the same on every machine, so a missed budget fails the run.
 */
export function toRow(
  measure,
  { ours, against, to = toMs, beside = '', budget = '', isMet = null, isGate = false },
) {
  return {
    cells: [
      measure,
      to(ours),
      against === undefined ? beside : `${to(against)} ${beside}`.trim(),
      against === undefined ? '' : `${toRatio(ours, against).toPrecision(3)}×`,
      budget,
      isMet === null ? '' : isMet ? 'met' : 'MISSED',
    ],
    isBroken: isGate && isMet === false,
  };
}

/** A line for something that could not be measured, with the reason. */
export function toGap(measure, reason) {
  return { cells: [measure, 'not measured', reason, '', '', ''], isBroken: false };
}

export function toRatio(ours, against) {
  return middleOf(ours) / middleOf(against);
}

export function middleOf(value) {
  return typeof value === 'number' ? value : value.median;
}

export function toMs(value) {
  if (typeof value === 'number') return `${toShort(value)} ms`;
  return `${toShort(value.median)} ms (${toShort(value.low)}–${toShort(value.high)})`;
}

/** Decimal kilobytes, as stores and browsers count them. */
export function toKb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function toCount(value) {
  return typeof value === 'number' ? String(Math.round(value)) : toShort(value.median);
}

export function toShort(value) {
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
}

/** A Markdown table whose columns also line up in a terminal. */
export function formatTable(rows, head = HEAD) {
  const lines = [head, ...rows.map(({ cells }) => cells)];
  const widths = head.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column].length)));
  const toLine = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [toLine(head), rule, ...rows.map(({ cells }) => toLine(cells))].join('\n');
}
