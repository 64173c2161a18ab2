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

/** Of a live report by an open link whose collaboration was taken out: what was frozen before stays as it was. */
export function RemovedReportPage({ brandName }: { brandName: string }) {
  return (
    <SheetShell
      title="This report is no longer kept up"
      lead={`${brandName} took this collaboration out of its campaign, so there are no numbers of today.`}
    >
      <p>A report that was frozen before shows what it showed. Ask the person who sent the link for one.</p>
    </SheetShell>
  );
}
