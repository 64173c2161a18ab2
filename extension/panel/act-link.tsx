import type { ActView } from '../../shared/ui/dossier/dossier-view.ts';
import { Icon } from '../../shared/ui/drawing/icon.tsx';

/** Takes an address that begins with "#": an act of this panel. */
export type TakeAct = (href: string) => void;

/** A button for what is done here, a link with a sign for what is done on the desk. */
export function ActLink({
  href,
  label,
  onAct,
  isDue = false,
}: {
  href: string;
  label: string;
  onAct: TakeAct;
  /** The step that is due: the one filled button of the panel. */
  isDue?: boolean;
}) {
  const look = isDue ? 'button is-small' : 'button is-small is-quiet';
  if (href.startsWith('#')) {
    return (
      <button type="button" class={look} onClick={() => onAct(href)}>
        {label}
      </button>
    );
  }
  return (
    <a class={look} href={href} target="_blank" rel="noreferrer" title="Opens the desk">
      {label}
      <span class="sr">, on the desk</span>
      <Icon name="external" />
    </a>
  );
}

/** The acts of these kinds that can be done now, side by side; nothing when there are none. */
export function ActRow({
  acts,
  kinds,
  onAct,
  children,
}: {
  acts: ActView[];
  kinds: ActView['request']['kind'][];
  onAct: TakeAct;
  children?: preact.ComponentChildren;
}) {
  const shown = acts.filter((act) => kinds.includes(act.request.kind));
  if (shown.length === 0 && !children) return null;
  return (
    <p class="panel-acts">
      {shown.map((act) => (
        <ActLink key={act.id} href={`#${act.id}`} label={act.title} onAct={onAct} />
      ))}
      {children}
    </p>
  );
}

/** What can be done with one change or practice of a list, by its own words. */
export function ItemActs({ acts, onAct }: { acts: ActView[]; onAct: TakeAct }) {
  if (acts.length === 0) return null;
  return (
    <p class="panel-acts">
      {acts.map((act) => (
        <ActLink key={act.id} href={`#${act.id}`} label={act.label} onAct={onAct} />
      ))}
    </p>
  );
}
