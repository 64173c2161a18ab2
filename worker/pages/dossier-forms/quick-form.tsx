// The form of one quick act: its own id, the version that was seen, and what comes back to the same place.
import type { ComponentChildren } from 'preact';

type Props = {
  action: string;
  version: number;
  /** Fresh ids, one per form of the page. */
  ids: string[];
  n: number;
  kind: string;
  children: ComponentChildren;
};

export function QuickForm({ action, version, ids, n, kind, children }: Props) {
  return (
    <form method="post" action={action} class="desk-form">
      <input type="hidden" name="id" value={ids[n]} />
      <input type="hidden" name="seenVersion" value={version} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="form" value={kind} />
      <input type="hidden" name="place" value="now" />
      {children}
    </form>
  );
}
