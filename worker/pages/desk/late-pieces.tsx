// Pieces that come due after the contract's last day, with what to do; nothing where there is none.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentLatePieces } from '../../../shared/ui/dossier/present-term-end.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';

export function LatePieces({ standing, now, locale }: { standing: Standing; now: string; locale: string }) {
  const late = presentLatePieces(standing, { now, locale });
  if (late.length === 0) return null;
  return (
    <Notice tone="watch" title="Due after the contract’s last day">
      {late.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Notice>
  );
}
