import { askBackground } from '../ask-background.ts';
import type { OptionsData } from './options.tsx';

const READ_AND_SENT: [string, string][] = [
  ['The address of the tab, to see whether it is one of your creators', 'stays here'],
  ['Your team’s roster, every few minutes', 'comes in'],
  ['Which profiles you visit', 'is not sent'],
  ['What a page shows: numbers, names, messages', 'is not read'],
  ['Requests to a network, clicks or typing in its pages', 'do not happen'],
];

/** The whole account of what is read and sent; the same list stands in the privacy notes. */
export function StillReading() {
  return (
    <section class="options-part">
      <h2>What is read and sent</h2>
      <dl class="options-facts is-wide">
        {READ_AND_SENT.map(([what, where]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Props = { summary: OptionsData['summary']; isConnected: boolean; onChanged: () => Promise<void> };

export function Stored({ summary, isConnected, onChanged }: Props) {
  const run = async (name: 'store/clear' | 'connection/sign-out') => {
    await askBackground(name, {});
    await onChanged();
  };
  return (
    <section class="options-part">
      <h2>On this computer</h2>
      <dl class="options-facts">
        <div>
          <dt>Roster</dt>
          <dd>
            {summary.collaborations} {summary.collaborations === 1 ? 'collaboration' : 'collaborations'},{' '}
            {toKilobytes(summary.bytes)}
          </dd>
        </div>
        <div>
          <dt>Drafts</dt>
          <dd>{summary.drafts === 0 ? 'none waiting' : `${summary.drafts}, each asks before it is sent`}</dd>
        </div>
      </dl>
      <div class="options-actions">
        <button type="button" class="button is-quiet" onClick={() => void run('store/clear')}>
          Clear the copy
        </button>
        {isConnected && (
          <button type="button" class="button is-quiet" onClick={() => void run('connection/sign-out')}>
            Sign out
          </button>
        )}
      </div>
      <p class="options-help">
        Clearing removes the roster until the next sync. Signing out ends this browser’s key and removes the
        roster. Drafts stay until you discard them.
      </p>
    </section>
  );
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}
