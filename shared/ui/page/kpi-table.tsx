import { Explained } from '../explain/explained.tsx';
import type { ExplanationView } from '../explain/explanation-view.ts';
import { type Column, Table } from './table.tsx';

/** One KPI in full, every text ready: agreed, expected by now, measured, share, source and age. */
export type KpiLineView = {
  id: string;
  name: string;
  agreed: string;
  expected: string;
  measured: string;
  ofReference: string;
  source: string;
  /** What the row opens to; null when the link leaves it out. */
  opened: ExplanationView | null;
};

const COLUMNS: Column[] = [
  { id: 'name', label: 'Target' },
  { id: 'agreed', label: 'Agreed at the end', isNumber: true },
  { id: 'expected', label: 'Expected by now', isNumber: true },
  { id: 'measured', label: 'Measured', isNumber: true },
  { id: 'ofReference', label: 'Of expected', isNumber: true },
  { id: 'source', label: 'Source and age', isMinor: true },
];

/** Planned and actual, one KPI a row. Null is "–" with its reason in the source column, never 0. */
export function KpiTable({ caption, lines }: { caption: string; lines: KpiLineView[] }) {
  const rows = lines.map((line) => ({
    id: line.id,
    cells: {
      name: line.name,
      agreed: line.agreed,
      expected: line.expected,
      measured: <b>{line.measured}</b>,
      ofReference: line.ofReference,
      source: line.opened ? (
        <Explained id={line.id} view={{ ...line.opened, title: line.source }} />
      ) : (
        <span class="reference">{line.source}</span>
      ),
    },
  }));
  return <Table caption={caption} columns={COLUMNS} rows={rows} />;
}
