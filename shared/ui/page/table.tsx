import type { ComponentChildren } from 'preact';

export type Column = {
  id: string;
  label: string;
  /** Right-aligned, tabular. */
  isNumber?: boolean;
  /** Moves to a second line below 720 px (source, forecast). */
  isMinor?: boolean;
  /** The label is for readers only (a drawing's column). */
  isLabelHidden?: boolean;
  /** Drawn from the cell before it, beside which it stands on a phone. */
  isDrawing?: boolean;
};

export type Row = {
  id: string;
  cells: Record<string, ComponentChildren>;
  /** A tinted verdict on the whole row: to check, or refused. */
  tone?: 'watch' | 'risk' | undefined;
};

type TableProps = {
  /** Names the table for readers. */
  caption: string;
  columns: Column[];
  rows: Row[];
  /** A last line under a rule: totals. */
  total?: Record<string, ComponentChildren> | undefined;
};

/** A table that stays readable on phones: each row becomes a short list of named values below 720 px. */
export function Table({ caption, columns, rows, total }: TableProps) {
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={toClass(column)}>
                {column.isLabelHidden ? <span class="sr">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} class={row.tone ? `is-${row.tone} hue-${row.tone}` : undefined}>
              {columns.map((column, i) => (
                <Cell key={column.id} column={column} isHead={i === 0}>
                  {row.cells[column.id]}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {columns.map((column, i) => (
                <Cell key={column.id} column={column} isHead={i === 0}>
                  {total[column.id]}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({
  column,
  isHead,
  children,
}: {
  column: Column;
  isHead: boolean;
  children: ComponentChildren;
}) {
  if (isHead) {
    return (
      <th scope="row" class={toClass(column)}>
        {children}
      </th>
    );
  }
  const isEmpty = children === undefined || children === null || children === '';
  return (
    <td class={toClass(column, isEmpty)} data-label={column.isLabelHidden ? undefined : column.label}>
      {children}
    </td>
  );
}

function toClass(column: Column, isEmpty = false): string | undefined {
  const names = [
    column.isNumber && 'is-number',
    column.isMinor && 'is-minor',
    column.isDrawing && 'is-drawing',
    isEmpty && 'is-empty',
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

/** Words with each range ("41–80%") in one piece: it goes to the next line whole, and breaks only where no line holds it. */
export function WholeRanges({ text }: { text: string }) {
  return text
    .split(/(\S+–\S+)/)
    .map((part) => (part.includes('–') && part.length > 1 ? <span class="range">{part}</span> : part));
}

/** Measured bold, reference after it, grey: "**765** of 1,824". */
export function Measured({ value, reference }: { value: string; reference?: string }) {
  return (
    <>
      <b>{value}</b>{' '}
      {reference && (
        <span class="reference">
          <WholeRanges text={reference} />
        </span>
      )}
    </>
  );
}
