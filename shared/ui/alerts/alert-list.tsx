// What is new since somebody looked: quiet lines with their reason, and one way to say "seen".
import type { ComponentChildren } from 'preact';
import type { AlertItemView, AlertsView } from './alerts-view.ts';

/** Lines in sight before the rest is folded away. */
const IN_SIGHT_MAX = 3;

type Props = {
  view: AlertsView;
  /** The name as a way to the dossier: a button in the popup, a link on the desk. */
  renderName: (item: AlertItemView) => ComponentChildren;
  /** The control that says "seen". */
  seen: ComponentChildren;
};

export function AlertList({ view: { items }, renderName, seen }: Props) {
  if (items.length === 0) return null;
  const [inSight, folded] = [items.slice(0, IN_SIGHT_MAX), items.slice(IN_SIGHT_MAX)];
  return (
    <section class="alerts" aria-label="New since you looked">
      <div class="alerts-head">
        <h2>New since you looked</h2>
        {seen}
      </div>
      <Lines items={inSight} renderName={renderName} />
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          <Lines items={folded} renderName={renderName} />
        </details>
      )}
    </section>
  );
}

/** The lines alone, also for what was seen. */
export function Lines({ items, renderName }: Pick<Props, 'renderName'> & { items: AlertItemView[] }) {
  return (
    <ul class="alert-lines">
      {items.map((item) => (
        <li key={item.id} class={item.isPressing ? 'alert-line is-pressing' : 'alert-line'}>
          <span class="alert-name">
            <bdi>{renderName(item)}</bdi>
          </span>
          <span class="alert-when">{item.when}</span>
          <p>{item.text}</p>
        </li>
      ))}
    </ul>
  );
}
