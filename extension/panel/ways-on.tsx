// Four ways on from here, side by side: continue, remedy, pause, and the cheapest end that is open.
import type { ExitColumnView, ExitsView, SendByView } from '../../shared/ui/exits/exits-view.ts';
import { EXIT_ROWS } from '../../shared/ui/exits/exits-view.ts';
import { formatRange, formatShortCount } from '../../shared/ui/format.ts';
import { locale } from '../decision/use-decision.ts';
import { Part } from './panel-part.tsx';

const STRONG: readonly string[] = ['total', 'kpi'];

export function WaysOn({ view }: { view: ExitsView }) {
  const [keep, remedy, pause, ...ends] = view.columns;
  const shown = [keep, remedy, pause, ends[0]].filter((column) => column !== undefined);
  return (
    <Part title="Four ways on" note="same data, same day">
      <table class="panel-ways">
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">What</span>
            </th>
            {shown.map((column) => (
              <th key={column.id} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EXIT_ROWS.map((row) => (
            <tr key={row} class={row === 'kpi' ? 'is-range' : undefined}>
              <th scope="row">{view.rowLabels[row]}</th>
              {shown.map((column) => (
                <td key={column.id}>
                  <Cell column={column} row={row} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Notes columns={shown} />
      <Bars columns={shown} view={view} />
      {view.sentence !== '' && <p class="step-text">{view.sentence}</p>}
      {view.sendBy !== null && view.sendBy.rows.length > 0 && <SendBy view={view.sendBy} />}
      <Details view={view} />
    </Part>
  );
}

function Cell({ column, row }: { column: ExitColumnView; row: (typeof EXIT_ROWS)[number] }) {
  const { value } = column.cells[row];
  const note = row === 'kpi' ? shortRange(column) : column.cells[row].note;
  return (
    <>
      {STRONG.includes(row) ? <b>{value}</b> : value}
      {/* The whole moment of the day above it would not fit; the day is enough here. */}
      {note !== '' && row !== 'effect' && <small>{note}</small>}
    </>
  );
}

/** Four ranges of six digits do not stand beside one another; the bars below show them, and the desk says them whole. */
function shortRange({ kpi, cells }: ExitColumnView): string {
  if (kpi === null || kpi.hi < 100_000) return cells.kpi.note;
  return formatRange(kpi.lo, kpi.hi, (count) => formatShortCount(count, locale));
}

/** Which end is meant, and what stands against a way that is not open. */
function Notes({ columns }: { columns: ExitColumnView[] }) {
  const noted = columns.filter((column) => column.note !== '');
  if (noted.length === 0) return null;
  return (
    <dl class="guide-facts">
      {noted.map((column) => (
        <div key={column.id}>
          <dt>{column.title}</dt>
          <dd>{column.note}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Likely results on one scale: the bar is the range of eight cases in ten, the tick its middle. */
function Bars({ columns, view }: { columns: ExitColumnView[]; view: ExitsView }) {
  const known = columns.flatMap(({ id, title, kpi }) => (kpi === null ? [] : [{ id, title, kpi }]));
  const top = Math.max(view.goal ?? 0, ...known.map(({ kpi }) => kpi.hi));
  if (known.length === 0 || top <= 0) return null;
  const at = (value: number) => `${Math.min(100, (Math.max(0, value) / top) * 100).toFixed(1)}%`;
  return (
    <div class="panel-outlook">
      <h3>
        {view.rowLabels.kpi} by the end <span>{view.goalLabel}</span>
      </h3>
      {known.map(({ id, title, kpi }) => (
        <div key={id} class="panel-outlook-row" aria-hidden="true">
          <span>{title}</span>
          <div style={`--lo:${at(kpi.lo)};--hi:${at(kpi.hi)};--mid:${at(kpi.mid)}`}>
            <i />
            <b />
            {view.goal !== null && <u style={`--goal:${at(view.goal)}`} />}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Until when an end notice may wait, for each piece still to come. */
function SendBy({ view }: { view: SendByView }) {
  return (
    <div class="panel-send-by">
      <h3>
        Send the notice by <span>{view.note}</span>
      </h3>
      <dl class="guide-facts is-wide">
        {view.rows.map(({ id, over, send }) => (
          <div key={id}>
            <dt>{over}</dt>
            <dd>{send}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Details({ view }: { view: ExitsView }) {
  return (
    <details class="panel-why">
      <summary>What this rests on, and what is paid when</summary>
      <ul class="plain-list">
        {view.assumptions.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {view.payments.map((way) => (
        <dl key={way.id}>
          <dt>{way.title}</dt>
          {way.lines.map((line) => (
            <dd key={`${line.on} ${line.what}`}>
              {line.on}: {line.amount}, {line.what}
            </dd>
          ))}
        </dl>
      ))}
      {view.closed.map((way) => (
        <dl key={way.title}>
          <dt>
            {way.title}: {way.from}
          </dt>
          <dd>{way.reason}</dd>
        </dl>
      ))}
    </details>
  );
}
