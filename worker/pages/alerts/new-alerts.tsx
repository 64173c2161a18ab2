// What is new since this member looked, on the desk: links and a plain form.
import { AlertList } from '../../../shared/ui/alerts/alert-list.tsx';
import type { AlertItemView, AlertsView } from '../../../shared/ui/alerts/alerts-view.ts';
import { SubmitButton } from '../../../shared/ui/page/form.tsx';

/** `backTo`: the page that says "seen" and is shown again. */
export function NewAlerts({ view, backTo }: { view: AlertsView; backTo: 'today' | 'alerts' }) {
  return (
    <AlertList
      view={view}
      renderName={(item) => <AlertLink item={item} />}
      seen={
        <form method="post" action="/desk/alerts/seen">
          <input type="hidden" name="upTo" value={view.upTo} />
          <input type="hidden" name="backTo" value={backTo} />
          <SubmitButton isQuiet isSmall>
            Seen
          </SubmitButton>
        </form>
      }
    />
  );
}

export function AlertLink({ item: { name, target } }: { item: AlertItemView }) {
  const place = target.kind === 'dossier' ? 'collaborations' : 'campaigns';
  return (
    <a class="row-link" href={`/desk/${place}/${encodeURIComponent(target.id)}`}>
      {name}
    </a>
  );
}
