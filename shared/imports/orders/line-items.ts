// Shops that write one line per item repeat the order's number and leave what concerns the whole order empty.
import { isBlank } from '../cells/blank-cell.ts';
import type { Field } from '../formats/format.ts';
import type { DetectedFormat } from '../formats.ts';
import type { TableRow } from '../table.ts';

/** The lines that are no order of their own: a number that stood before, and no amount. */
export function listLineItems(
  rows: readonly TableRow[],
  { format, columns }: Pick<DetectedFormat, 'format' | 'columns'>,
): Set<TableRow> {
  if (format.kind !== 'orders') return new Set();
  const cellsOf = (line: TableRow, ...fields: Field[]) =>
    columns.flatMap(({ spec, index }) =>
      spec && 'field' in spec && fields.includes(spec.field) ? [line.cells[index] ?? ''] : [],
    );
  const seen = new Set<string>();
  return new Set(
    rows.filter((line) => {
      const [id = ''] = cellsOf(line, 'order_id');
      const isItem = seen.has(id) && cellsOf(line, 'net', 'gross').every(isBlank);
      seen.add(id);
      return isItem;
    }),
  );
}
