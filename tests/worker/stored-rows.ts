// What a team's tables hold, to compare before and after.
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';

/** Everything that is stored for the team, as text. Session times move with every request and are left out. */
export async function storedRows(workspaceId: string): Promise<string> {
  const tables = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessions' AND sql LIKE '%workspace_id text%' ORDER BY name`,
  ).all<{ name: string }>();
  expect(tables.results.length).toBeGreaterThan(12);
  const rows = await env.DB.batch(
    tables.results.map(({ name }) =>
      env.DB.prepare(`SELECT * FROM ${name} WHERE workspace_id = ?1`).bind(workspaceId),
    ),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}
