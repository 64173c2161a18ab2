// Somebody who writes between another's reading and writing.
import { env } from 'cloudflare:workers';

/** The database as it is when `rival` writes right before the first batch. */
export function overtakenBy(rival: () => Promise<unknown>): D1Database {
  let isRivalDone = false;
  const batch = async (statements: D1PreparedStatement[]) => {
    if (!isRivalDone) {
      isRivalDone = true;
      await rival();
    }
    return env.DB.batch(statements);
  };
  return { prepare: (sql: string) => env.DB.prepare(sql), batch } as unknown as D1Database;
}
