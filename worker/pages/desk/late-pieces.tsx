// Pieces that come due after the last day of the contract, or of the flight, with what to do; nothing where there is none.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentLatePieces } from '../../../shared/ui/dossier/present-term-end.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';

export function LatePieces({ standing, now, locale }: { standing: Standing; now: string; locale: string }) {
  const late = presentLatePieces(standing, { now, locale });
  if (late === null) return null;
  return (
    <Notice tone="watch" title={late.title}>
      {late.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
