// Connect, choose where and how the overlay shows, see what is stored, leave.
import { useCallback } from 'preact/hooks';
import { BrandMark } from '../../shared/ui/drawing/icon.tsx';
import { askBackground } from '../ask-background.ts';
import type { ConnectionState, Settings } from '../messages.ts';
import { useFresh } from '../use-fresh.ts';
import { Connect, Connection } from './connection-part.tsx';
import { Appearance, Networks } from './settings-parts.tsx';
import { StillReading, Stored } from './stored-part.tsx';

export type OptionsData = {
  connection: ConnectionState;
  settings: Settings;
  summary: { collaborations: number; bytes: number; drafts: number };
};

export function Options() {
  const { value: data, again } = useFresh(useCallback(readOptions, []));
  if (data === undefined) return null;
  const write = async (change: Partial<Settings>) => {
    await askBackground('settings/write', change);
    await again();
  };
  const isConnected = data.connection.kind === 'connected';
  return (
    <div class="mf options">
      <header class="options-head">
        <BrandMark />
        <h1>Midflight options</h1>
      </header>
      <main>
        {data.connection.kind === 'connected' ? (
          <Connection connection={data.connection} />
        ) : (
          <Connect server={data.connection.server} onConnected={again} />
        )}
        <Networks networks={data.settings.networks} onChange={(networks) => void write({ networks })} />
        <Appearance settings={data.settings} onChange={(change) => void write(change)} />
        <StillReading />
        <Stored summary={data.summary} isConnected={isConnected} onChanged={again} />
      </main>
    </div>
  );
}

async function readOptions(): Promise<OptionsData> {
  const [connection, settings, summary] = await Promise.all([
    askBackground('connection/state', {}),
    askBackground('settings/read', {}),
    askBackground('store/summary', {}),
  ]);
  return { connection, settings, summary };
}
