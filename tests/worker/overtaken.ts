// Somebody who writes between another's reading and writing.
import { env } from 'cloudflare:workers';

/** The database as it is when `rival` writes right before the first batch, or before as many as are named. */
export function overtakenBy(rival: () => Promise<unknown>, times = 1): D1Database {
  let left = times;
  const batch = async (statements: D1PreparedStatement[]) => {
    if (left > 0) {
      left -= 1;
      await rival();
    }
    return env.DB.batch(statements);
  };
  // Statements are made and batches sent; nothing else is asked of it.
  return { prepare: (sql: string) => env.DB.prepare(sql), batch } as unknown as D1Database;
}
