import type { ComponentChildren } from 'preact';
import type { CoachingCardView } from './guide-view.ts';
import { FactRows } from './plan-list.tsx';

/** Two things to try at most, each tied to the number it may move, with before and after once measured. */
export function CoachingCards({
  cards,
  children,
}: {
  cards: CoachingCardView[];
  children?: ((card: CoachingCardView) => ComponentChildren) | undefined;
}) {
  if (cards.length === 0) return <p class="guide-none">Nothing has been offered yet.</p>;
  return (
    <ul class="guide-coaching">
      {cards.map((card) => (
        <li key={card.id}>
          <div class="guide-step-head">
            <h3>{card.title}</h3>
            <span>{card.note}</span>
          </div>
          <p>{card.text}</p>
          {card.rows.length > 0 && <FactRows rows={card.rows} />}
          {card.source && <p class="guide-source">{card.source}</p>}
          {children?.(card)}
        </li>
      ))}
    </ul>
  );
}
