// The waterfall: from plan to actual, one bar per factor (DOMAIN.md §7.2). Words are HTML, so that they keep their size at
// every width; below 720 px they stand above their bar. A table says the same without a drawing.
import type { Shortfall, ShortfallPart } from '../../analysis/shortfall.ts';
import { signedAmount } from '../explain/explain-shortfall.ts';
import { describeFactor, nameFactor } from './factor-names.ts';
import { Table } from './table.tsx';
import type { WaterfallBar } from './waterfall-geometry.ts';
import { shapeWaterfall } from './waterfall-geometry.ts';

type WaterfallChartProps = {
  shortfall: Shortfall;
  /** "Link clicks". */
  name: string;
  locale: string;
  /** An amount of the KPI ≥ 0 in the reader's words: "1,824" or "$16.85". */
  toText: (amount: number) => string;
  /** What the first bar is: "Planned" unless it says more ("Agreed by today"). */
  planLabel?: string;
  planNote?: string;
  actualNote?: string;
};

type WaterfallRow = {
  id: string;
  label: string;
  note: string;
  value: string;
  range?: string;
  bar: WaterfallBar;
};

const FIELD = { width: 1000, height: 24 } as const;
/** A part that rounds to nothing still shows that it is there. */
const BAR_MIN = 3;

/** What explains a gap, to be read on a screen and on paper. */
export function WaterfallChart({ planLabel = 'Planned', ...props }: WaterfallChartProps) {
  const { shortfall, name, toText } = props;
  const rows = toRows({ planLabel, ...props });
  return (
    <figure class="waterfall">
      <div
        class="waterfall-field"
        role="img"
        aria-label={`${name}: ${planLabel.toLowerCase()} ${toText(shortfall.planned)}, measured ${toText(shortfall.actual)}. The table below has the parts.`}
      >
        {rows.map((row) => (
          <div key={row.id} class="waterfall-row">
            <span class="waterfall-label">
              <b>{row.label}</b> {row.note && <small>{row.note}</small>}
            </span>
            <Bar bar={row.bar} />
            <span class="waterfall-value">
              <b>{row.value}</b> {row.range && <small>{row.range}</small>}
            </span>
          </div>
        ))}
      </div>
      <details class="waterfall-table">
        <summary>As a table</summary>
        <Table
          caption={`What explains the gap in ${name}`}
          columns={[
            { id: 'label', label: 'Factor' },
            { id: 'note', label: 'Measured and planned' },
            { id: 'value', label: 'Part of the gap', isNumber: true },
          ]}
          rows={rows.map(({ id, label, note, value, range }) => ({
            id,
            cells: { label, note, value: range ? `${value} (${range})` : value },
          }))}
        />
      </details>
    </figure>
  );
}

function Bar({ bar }: { bar: WaterfallBar }) {
  const start = Math.min(bar.from, bar.to) * FIELD.width;
  const width = Math.max(Math.abs(bar.to - bar.from) * FIELD.width, BAR_MIN);
  return (
    <svg
      class={`waterfall-bar is-${bar.kind}`}
      viewBox={`0 0 ${FIELD.width} ${FIELD.height}`}
      preserveAspectRatio="none"
      width="100%"
      height={FIELD.height}
      aria-hidden="true"
    >
      <rect x={round(Math.min(start, FIELD.width - BAR_MIN))} y="4" width={round(width)} height="16" />
      <path class="waterfall-step" d={`M${round(bar.to * FIELD.width)} 12V${FIELD.height}`} />
    </svg>
  );
}

function toRows(props: WaterfallChartProps & { planLabel: string }): WaterfallRow[] {
  const { shortfall, toText, planLabel, planNote = '', actualNote = '' } = props;
  const shape = shapeWaterfall(shortfall);
  return [
    { id: 'plan', label: planLabel, note: planNote, value: toText(shortfall.planned), bar: shape.plan },
    ...shape.parts.map(({ part, bar }) => ({
      id: part.name,
      label: nameFactor(part),
      note: describeFactor(part, props),
      value: signedAmount(part.part, toText),
      range: describeRange(part, toText),
      bar,
    })),
    { id: 'actual', label: 'Measured', note: actualNote, value: toText(shortfall.actual), bar: shape.actual },
  ];
}

/** "−242", and "−255 to −229" below it when counters are abbreviated. */
function describeRange({ range }: ShortfallPart, toText: (amount: number) => string): string {
  if (!range) return '';
  const [lo, hi] = [signedAmount(range.lo, toText), signedAmount(range.hi, toText)];
  return lo === hi ? '' : `${lo} to ${hi}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
