import { Hill } from './drawing/hill.tsx';
import { MarkShape, StatusMark } from './drawing/status-mark.tsx';
import type { CardView } from './view.ts';

/** States whose word says more than the number: the chip leaves the score to the card. */
const SCORELESS = new Set<CardView['status']['mark']>([
  'held',
  'held_pending',
  'ending',
  'ended',
  'too_early',
  'no_target',
]);

/**
 * The quiet chip on a profile page, 32 px high; a click opens the card. `form` "dot" shows the shape alone
 * (with the words for readers), as chosen in the options.
 */
export function Chip({
  view,
  isOpen,
  form = 'chip',
  onToggle,
}: {
  view: CardView;
  isOpen: boolean;
  form?: 'chip' | 'dot';
  onToggle: () => void;
}) {
  const hasScore = !SCORELESS.has(view.status.mark) && view.score !== '–';
  return (
    <button
      type="button"
      class={`mf chip is-${form}`}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      onClick={onToggle}
    >
      <span class="sr">Midflight, {view.handle}:</span>
      {form === 'dot' ? (
        <>
          <MarkShape mark={view.status.mark} />
          <span class="sr">{view.status.word}</span>
        </>
      ) : (
        <>
          <Hill view={view.hill} size="chip" />
          {hasScore && <span class="chip-score">{view.score}</span>}
          <StatusMark status={view.status} />
          {view.chipNote && <span class="chip-note">{view.chipNote}</span>}
        </>
      )}
    </button>
  );
}
