import type { ComponentChildren } from 'preact';
import { Icon } from '../drawing/icon.tsx';
import { MarkShape } from '../drawing/status-mark.tsx';
import type { WishView } from './guide-view.ts';

/** What the creator asks for and nobody has dealt with yet; the urgent one first. */
export function WishList({
  wishes,
  children,
}: {
  wishes: WishView[];
  children?: ((wish: WishView) => ComponentChildren) | undefined;
}) {
  return (
    <ul class="guide-wishes">
      {wishes.map((wish) => (
        <li key={wish.seq}>
          {wish.isUrgent ? <MarkShape mark="risk" /> : <Icon name="person" />}
          <div>
            <b>{wish.title}</b> <span>{wish.when}</span>
            {wish.detail && <p>{wish.detail}</p>}
            {children?.(wish)}
          </div>
        </li>
      ))}
    </ul>
  );
}
