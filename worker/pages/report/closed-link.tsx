import { SheetShell } from '../../../shared/ui/page/page-shell.tsx';

/** One answer for every link that opens nothing: it does not say whether there ever was one. */
export function ClosedLinkPage() {
  return (
    <SheetShell
      title="This link is not open"
      lead="It may have ended, been taken back, or lost a letter on its way."
    >
      <p>Check that the whole address was copied. Otherwise ask the person who sent it for a new one.</p>
    </SheetShell>
  );
}
