import type { StatusView } from '../view.ts';
import { MARK_HUES } from './mark-hues.ts';

type Mark = StatusView['mark'];

const FILLED: Partial<Record<Mark, string>> = {
  course: 'M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  watch: 'M6 .8 11.2 6 6 11.2 .8 6Z',
  risk: 'M.6 1.7h10.8L6 11.4Z',
  held: 'M2 1.5h3v9H2ZM7 1.5h3v9H7Z',
  ending: 'M1.5 1.5h9v9h-9ZM2.9 2.9V6H6v3.1h3.1V2.9Z',
  ended: 'M1.7 1.7h8.6v8.6H1.7Z',
};

const STROKED: Partial<Record<Mark, { path: string; dash?: string }>> = {
  held_pending: { path: 'M2.2 2.1h2.4v7.8H2.2ZM7.4 2.1h2.4v7.8H7.4Z' },
  too_early: { path: 'M6 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2Z', dash: '2.2 1.9' },
  no_target: { path: 'M6 1.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2ZM2.8 9.2l6.4-6.4' },
  stale: { path: 'M6 1.3a4.7 4.7 0 1 1 0 9.4 4.7 4.7 0 0 1 0-9.4ZM6 3.4V6l1.9 1.3' },
  unknown_contract: { path: 'M1.3 1.3h9.4v9.4H1.3Z', dash: '2 1.6' },
};

/** The shape alone, 12 px; always stands beside its word. */
export function MarkShape({ mark }: { mark: Mark }) {
  const filled = FILLED[mark];
  const stroked = STROKED[mark];
  return (
    <svg class={`mark hue-${MARK_HUES[mark]}`} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {filled && <path d={filled} fill="currentColor" fill-rule="evenodd" />}
      {stroked && (
        <path
          d={stroked.path}
          fill="none"
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linecap="round"
          stroke-dasharray={stroked.dash}
        />
      )}
      {mark === 'unknown_contract' && (
        <path
          d="M4.7 4.7a1.35 1.35 0 1 1 1.9 1.2c-.4.2-.6.4-.6.9M6 8.6v.1"
          fill="none"
          stroke="currentColor"
          stroke-width="1.2"
          stroke-linecap="round"
        />
      )}
    </svg>
  );
}

/** Shape, hue and word of a state: readable without colour, and without the shape. */
export function StatusMark({ status }: { status: StatusView }) {
  return (
    <span class={`status hue-${MARK_HUES[status.mark]}`}>
      <MarkShape mark={status.mark} />
      {status.word}
    </span>
  );
}
