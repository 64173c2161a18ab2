// A clause on ending for cause that names no breach: it is taken as the paper says it, and the reader is told what it allows.
import type { Terms } from '../../../shared/contract/terms.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';

export function EmptyCause({ terms }: { terms: Terms | undefined }) {
  if (!isEmptyCause(terms)) return null;
  return (
    <Notice tone="watch" title="“Ending for cause” names no breach, so nobody may end by it">
      Tick the breaches that the paper names, or answer “None” where it has no such clause.
    </Notice>
  );
}

export function isEmptyCause(terms: Pick<Terms, 'cause'> | undefined): boolean {
  return terms?.cause?.triggers.length === 0;
}
