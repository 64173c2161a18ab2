import { ExplainButton, type Opener } from '../explain/explained.tsx';
import type { FlagView } from '../view.ts';

/** What is worth knowing beside the number, each with what it rests on. */
export function FlagList({ flags }: { flags: FlagView[] }) {
  if (flags.length === 0) return null;
  return (
    <ul class="flags" aria-label="Beside the number">
      {flags.map((flag) => (
        <FlagItem key={flag.title} flag={flag} title={flag.title} />
      ))}
    </ul>
  );
}

function FlagItem({ flag: { isAsking, evidence }, title }: { flag: FlagView; title?: string }) {
  return (
    <li class={isAsking ? 'flag is-asking' : 'flag'}>
      {title}
      <small>{evidence}</small>
    </li>
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
      {opener.opened === ID && (
        <ul class="flags" id={ID} aria-label="Beside the number">
          {/* Its title is the line that was opened. */}
          <FlagItem flag={first} />
          {others.map((flag) => (
            <FlagItem key={flag.title} flag={flag} title={flag.title} />
          ))}
        </ul>
      )}
    </div>
  );
}
