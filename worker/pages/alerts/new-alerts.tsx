// What is new since this member looked, on the desk: links and a plain form.
import { deskCampaign, deskCollaboration, deskPath } from '../../../shared/desk-paths.ts';
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
        <form method="post" action={deskPath('/alerts/seen')}>
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
  return (
    <a
      class="row-link"
      href={target.kind === 'dossier' ? deskCollaboration(target.id) : deskCampaign(target.id)}
    >
      {name}
    </a>
  );
}
