import { useState } from 'preact/hooks';
import { askBackground } from '../ask-background.ts';
import type { ConnectionState } from '../messages.ts';

/** Where `npm start` puts the team's own server. */
const DEFAULT_SERVER = 'http://localhost:8787';

export function Connect({
  server,
  onConnected,
}: {
  server: string | null;
  onConnected: () => Promise<void>;
}) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const connect = async (address: string) => {
    setBusy(true);
    setProblem('');
    const outcome = await askBackground('connection/connect', { server: address }).catch(() => ({
      kind: 'failed' as const,
      sentence: 'The sign-in did not end. Start it again.',
    }));
    setBusy(false);
    if (outcome.kind === 'failed') setProblem(outcome.sentence);
    await onConnected();
  };
  return (
    <section class="options-part">
      <h2>Connect to your team</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void connect(String(new FormData(event.currentTarget).get('server') ?? ''));
        }}
      >
        <label class="options-field">
          <span>Team address</span>
          <input
            name="server"
            type="text"
            inputMode="url"
            autocomplete="url"
            spellcheck={false}
            required
            defaultValue={server ?? DEFAULT_SERVER}
            aria-describedby="server-help"
          />
        </label>
        <p id="server-help" class="options-help">
          The address of your desk, from your invitation. A window of your team opens; you sign in there, and
          no password of any network is seen.
        </p>
        {problem !== '' && (
          <p class="options-problem" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button" disabled={isBusy}>
          {isBusy ? 'Waiting for the sign-in window' : 'Connect'}
        </button>
      </form>
    </section>
  );
}

export function Connection({ connection }: { connection: Extract<ConnectionState, { kind: 'connected' }> }) {
  const synced = connection.syncedAt === null ? 'not yet' : toLocalTime(connection.syncedAt);
  const rows: [string, string][] = [
    ['Team', connection.workspaceName],
    ['Address', connection.server.replace(/^https?:\/\//, '')],
    ['You', `${connection.memberName}, ${connection.role}`],
    ['Synced', `${synced}${toTroubleWords(connection)}`],
  ];
  return (
    <section class="options-part">
      <h2>Connection</h2>
      <dl class="options-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function toTroubleWords({ isOffline, needsUpdate }: { isOffline: boolean; needsUpdate: boolean }): string {
  if (needsUpdate) return '. The server speaks a newer form: update the extension to go on';
  return isOffline ? ', offline now' : '';
}

function toLocalTime(at: string): string {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
}
