import { ExplainButton, ExplainedFigure, Explanation, type Opener } from '../explain/explained.tsx';
import type { KpiRowView } from '../view.ts';

/** Bars end here: one and a half times what was agreed, so that the agreed tick stands at two thirds in every row. */
const INDEX_MAX = 1.5;

/** Measured against agreed, right is better; the text beside each bar says the same in numbers. What has no target has no bar. */
export function KpiBars({
  rows,
  isDim,
  opener,
}: {
  rows: KpiRowView[];
  isDim: boolean;
  /** Makes each name a button that opens its explanation; "page" does so without a script. */
  opener?: Opener | 'page' | undefined;
}) {
  const kept = opener === 'page' ? undefined : opener;
  return (
    <dl class={isDim ? 'kpis is-dim' : 'kpis'}>
      {rows.map((row) => (
        <div key={row.name} class={row.hasTarget ? 'kpi' : 'kpi is-dim'} title={row.explanation}>
          <dt>
            {kept && <ExplainButton id={toId(row)} label={row.name} name={row.opened.title} opener={kept} />}
            {opener === 'page' && (
              <ExplainedFigure view={row.opened} group="kpis">
                {row.name}
              </ExplainedFigure>
            )}
            {opener === undefined && row.name}
          </dt>
          <dd>
            {row.hasTarget && <Bar index={row.index} />}
            <span class="kpi-value">
              {row.measured && <b>{row.measured}</b>} {row.reference}
            </span>
          </dd>
          {kept?.opened === toId(row) && (
            <dd class="kpi-opened">
              <Explanation id={toId(row)} view={row.opened} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** One of a kind on its surface: names of KPIs differ. */
function toId({ name }: KpiRowView): string {
  return `explained-${name.replace(/\W+/g, '-')}`;
}

/** One bar in SVG, because pages allow no style attributes; without an index the track stays empty. */
function Bar({ index }: { index: number | null }) {
  const filledPercent = index === null ? 0 : (Math.min(INDEX_MAX, Math.max(0, index)) / INDEX_MAX) * 100;
  return (
    <svg class="bar" width="100%" height="12" aria-hidden="true">
      <rect class="bar-track" x="0.5" y="3.5" width="100%" height="5" rx="2.5" />
      {filledPercent > 0 && (
        <rect class="bar-fill" y="3" width={`${Math.round(filledPercent * 10) / 10}%`} height="6" rx="3" />
      )}
      <rect class="bar-tick" x="66.667%" width="1.5" height="12" />
    </svg>
  );
}
