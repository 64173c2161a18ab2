// The lines of a file under their headers, and under each header what the column becomes.
import type { ComponentChildren } from 'preact';

export type TableColumn = { index: number; header: string; becomes: ComponentChildren; isNumber: boolean };
export type TableLine = {
  row: number;
  cells: readonly string[];
  verdict?: ComponentChildren;
  reason?: string | null;
  tone?: 'watch' | 'risk' | undefined;
};

export function ImportTable({
  caption,
  columns,
  lines,
}: {
  caption: string;
  columns: readonly TableColumn[];
  lines: readonly TableLine[];
}) {
  return (
    // The table scrolls within the sheet; a keyboard can scroll it too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable
    <section class="import-frame" tabIndex={0} aria-label={caption}>
      <table class="import-table">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map(({ index, header, isNumber }) => (
              <th key={index} scope="col" class={isNumber ? 'is-number' : undefined}>
                {header}
              </th>
            ))}
          </tr>
          <tr class="import-becomes">
            <td>becomes</td>
            {columns.map(({ index, becomes, isNumber }) => (
              <td key={index} class={isNumber ? 'is-number' : undefined}>
                {becomes}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.row} line={line} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line, columns }: { line: TableLine; columns: readonly TableColumn[] }) {
  const tone = line.tone === undefined ? undefined : `is-${line.tone} hue-${line.tone}`;
  return (
    <>
      <tr class={['import-line', tone].filter(Boolean).join(' ')}>
        <td class="import-verdict">
          <span class="import-row">{line.row}</span>
          {line.verdict}
        </td>
        {columns.map(({ index, isNumber }) => (
          <td key={index} class={isNumber ? 'is-number' : undefined}>
            {line.cells[index] || <span class="reference">empty</span>}
          </td>
        ))}
      </tr>
      {line.reason && (
        <tr class={['import-reason', tone].filter(Boolean).join(' ')}>
          <td colSpan={columns.length + 1}>
            <span>{line.reason}</span>
          </td>
        </tr>
      )}
    </>
  );
}
