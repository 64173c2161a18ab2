import { ExplainButton, type Opener } from '../explain/explained.tsx';
import type { FlagView } from '../view.ts';

/** What is worth knowing beside the number, each with what it rests on. */
export function FlagList({ flags, id }: { flags: FlagView[]; id?: string }) {
  if (flags.length === 0) return null;
  return (
    <ul class="flags" id={id} aria-label="Beside the number">
      {flags.map((flag) => (
        <li key={flag.title} class={flag.isAsking ? 'flag is-asking' : 'flag'}>
          {flag.title}
          <small>{flag.evidence}</small>
        </li>
      ))}
    </ul>
  );
}

const ID = 'explained-flags';

/** The same in one line that opens, for the card: the gravest one, and how many more there are. */
export function FlagLine({ flags, opener }: { flags: FlagView[]; opener: Opener }) {
  const [first, ...others] = flags;
  if (first === undefined) return null;
  return (
    <div class="flag-line">
      <ExplainButton
        id={ID}
        label={others.length === 0 ? first.title : `${first.title} ${others.length} more`}
        opener={opener}
      />
      {opener.opened === ID && <FlagList id={ID} flags={flags} />}
    </div>
  );
}
