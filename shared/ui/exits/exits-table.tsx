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

/** The drawing's own units; it is stretched to the width that its row has. */
const BAR = { width: 330, height: 24, middle: 12 };

/** Likely results of each way on one scale: the bar is the range of eight cases in ten, the tick its middle. */
function ExitBars({ view }: { view: ExitsView }) {
  const known = view.columns.flatMap(({ id, title, note, kpi }) =>
    kpi === null ? [] : [{ id, title, note, kpi }],
  );
  const top = Math.max(view.goal ?? 0, ...known.map(({ kpi }) => kpi.hi));
  if (known.length === 0 || top <= 0) return null;
  const at = (value: number) => ((Math.max(0, value) / top) * (BAR.width - 2)).toFixed(1);
  return (
    <figure class="exit-bars" aria-label={`${view.rowLabels.kpi} likely by the end`}>
      <figcaption>
        {view.rowLabels.kpi} by the end <span>{view.goalLabel}</span>
      </figcaption>
      <ul>
        {known.map(({ id, title, note, kpi }) => (
          <li key={id}>
            <span>
              {title} {note !== '' && <small class="reference">{note}</small>}
            </span>
            <svg viewBox={`0 0 ${BAR.width} ${BAR.height}`} preserveAspectRatio="none" aria-hidden="true">
              <path class="exit-line" d={`M0 ${BAR.middle}H${BAR.width}`} />
              <path class="exit-range" d={`M${at(kpi.lo)} ${BAR.middle}H${at(kpi.hi)}`} />
              <path class="exit-middle" d={`M${at(kpi.mid)} ${BAR.middle - 6}v12`} />
              {view.goal !== null && <path class="exit-goal" d={`M${at(view.goal)} 0V${BAR.height}`} />}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}
