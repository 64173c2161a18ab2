import { useEffect, useState } from 'preact/hooks';
import type { PauseCostView } from '../../shared/ui/view.ts';
import { askBackground } from '../ask-background.ts';
import { locale } from './use-decision.ts';

/** What a pause costs that ends on this day; null while there is none to ask for, or no answer yet. */
export function usePauseCost(collaborationId: string, on: string | null): PauseCostView | null {
  const [cost, setCost] = useState<PauseCostView | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (answer: PauseCostView | null) => isWanted && setCost(answer);
    setCost(null);
    // Without an answer nothing is said of the cost; the notice itself is decided by the Worker all the same.
    if (on !== null)
      askBackground('pause/cost', { collaborationId, on, locale }).then(show, () => show(null));
    return () => {
      isWanted = false;
    };
  }, [collaborationId, on]);
  return cost;
}
