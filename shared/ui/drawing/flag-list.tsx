import type { FlagView } from '../view.ts';

/** What is worth knowing beside the number, each with what it rests on; `max` keeps the card short and says how many are left. */
export function FlagList({ flags, max = flags.length }: { flags: FlagView[]; max?: number }) {
  if (flags.length === 0) return null;
  const left = flags.length - max;
  return (
    <ul class="flags" aria-label="Beside the number">
      {flags.slice(0, max).map((flag) => (
        <li key={flag.title} class={flag.isAsking ? 'flag is-asking' : 'flag'}>
          {flag.title}
          <small>{flag.evidence}</small>
        </li>
      ))}
      {left > 0 && <li class="flag">{left} more in the dossier</li>}
    </ul>
  );
}
