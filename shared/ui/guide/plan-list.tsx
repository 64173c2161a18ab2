import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../drawing/icon.tsx';
import type { FactRow, PlanItemView } from './guide-view.ts';

const OUTCOME_ICONS: Record<NonNullable<PlanItemView['outcome']>['mark'], IconName> = {
  reached: 'check',
  missed: 'minus',
  unknown: 'unknown',
};

/** The agreed changes one under the other: do, owner, due, what it moves, target, cost; then what came of it. */
export function PlanList({
  items,
  children,
}: {
  items: PlanItemView[];
  /** What can be done with an item: forms on the desk, buttons in the panel. */
  children?: ((item: PlanItemView) => ComponentChildren) | undefined;
}) {
  if (items.length === 0) return <p class="guide-none">No change has been agreed yet.</p>;
  return (
    <ol class="guide-plan">
      {items.map((item, i) => (
        <li key={item.id}>
          <div class="guide-step-head">
            <h3>
              {i + 1}. {item.title}
            </h3>
            <span>{item.note}</span>
          </div>
          <FactRows rows={item.rows} />
          {item.outcome && (
            <p class="guide-outcome">
              <Icon name={OUTCOME_ICONS[item.outcome.mark]} />
              {item.outcome.text}
            </p>
          )}
          {children?.(item)}
        </li>
      ))}
    </ol>
  );
}

/** Names grey, values beside them; the one that matters bold. */
export function FactRows({ rows }: { rows: FactRow[] }) {
  return (
    <dl class="guide-facts">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.isStrong ? <b>{row.value}</b> : row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
