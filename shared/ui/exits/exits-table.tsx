// Four ways on from here, side by side; below 720 px each way becomes its own short list.
import { ExplainedFigure } from '../explain/explained.tsx';
import { Table } from '../page/table.tsx';
import type { ExitsView } from './exits-view.ts';
import { EXIT_ROWS } from './exits-view.ts';

export function ExitsTable({ view }: { view: ExitsView }) {
  return (
    <div class="exits">
      <Table
        caption="Ways on from here"
        columns={[
          { id: 'way', label: 'Way' },
          ...EXIT_ROWS.map((id) => ({ id, label: view.rowLabels[id], isNumber: true })),
        ]}
        rows={view.columns.map((column) => ({
          id: column.id,
          cells: {
            way: (
              <>
                <b>{column.title}</b> {column.note !== '' && <small class="reference">{column.note}</small>}
              </>
            ),
            ...Object.fromEntries(
              EXIT_ROWS.map((id) => {
                const { value, note, opened } = column.cells[id];
                const main =
                  opened === undefined ? (
                    value
                  ) : (
                    <ExplainedFigure view={opened} group="ways">
                      <b>{value}</b>
                    </ExplainedFigure>
                  );
                return [
                  id,
                  note === '' ? (
                    main
                  ) : (
                    <>
                      {main} <small class="reference">{note}</small>
                    </>
                  ),
                ];
              }),
            ),
          },
        }))}
      />
      <ExitBars view={view} />
    </div>
  );
}

const BARS = { width: 480, label: 150, row: 24, mark: 12 };

/** Likely results of each way on one scale: the bar is the range of eight cases in ten, the tick its middle. */
function ExitBars({ view }: { view: ExitsView }) {
  const known = view.columns.flatMap(({ id, title, note, kpi }) =>
    kpi === null ? [] : [{ id, title, note, kpi }],
  );
  const top = Math.max(view.goal ?? 0, ...known.map(({ kpi }) => kpi.hi));
  if (known.length === 0 || top <= 0) return null;
  const span = BARS.width - BARS.label;
  const at = (value: number) => BARS.label + (Math.max(0, value) / top) * (span - 2);
  const height = known.length * BARS.row;
  return (
    <figure class="exit-bars">
      <figcaption>
        {view.rowLabels.kpi} by the end <span>{view.goalLabel}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${BARS.width} ${height}`}
        role="img"
        aria-label={`${view.rowLabels.kpi} likely by the end`}
      >
        {known.map(({ id, title, note, kpi }, index) => {
          const y = index * BARS.row + BARS.mark;
          const name = note === '' ? title : `${title} ${note}`;
          return (
            <g key={id}>
              <text x="0" y={y + 4}>
                {name}
              </text>
              <path class="exit-line" d={`M${BARS.label} ${y}H${BARS.width}`} />
              <path class="exit-range" d={`M${at(kpi.lo).toFixed(1)} ${y}H${at(kpi.hi).toFixed(1)}`} />
              <path class="exit-middle" d={`M${at(kpi.mid).toFixed(1)} ${y - 6}v12`} />
            </g>
          );
        })}
        {view.goal !== null && <path class="exit-goal" d={`M${at(view.goal).toFixed(1)} 0V${height}`} />}
      </svg>
    </figure>
  );
}
