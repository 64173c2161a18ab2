import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { COLUMN_MAPPINGS_MAX } from '../../shared/api/limits.ts';
import { columnMappingsOf, saveColumnMapping } from '../../worker/store/imports/column-mappings.ts';
import { answer } from '../../worker/store/questions.ts';
import { call, type Person } from './sign-in-world.ts';
import { makeWorld, type World } from './world.ts';

const PATH = 'POST /api/import-columns';
const COLUMNS = [
  { header: 'Was lief', field: 'post' },
  { header: 'Gesehen von', field: 'views' },
  { header: 'Wer', field: null },
];

function remember(person: Person, columns: unknown, kind = 'observations'): Promise<Response> {
  return call('/api/import-columns', { cookie: person.cookie, json: { kind, columns } });
}

async function importPage(world: World, person: Person): Promise<string> {
  const answer = await call(`/desk/campaigns/${world.campaign.id}/import`, { cookie: person.cookie });
  return answer.text();
}

test(`${PATH} is known to everybody of the team on the import page, and to no other team`, async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  expect((await remember(world.marketer, COLUMNS)).status).toBe(200);

  expect(await importPage(world, world.owner)).toContain('Gesehen von');
  expect(await importPage(other, other.owner)).not.toContain('Gesehen von');
});

test(`${PATH} puts what was said last in the place of what was said before of the same columns`, async () => {
  const world = await makeWorld();
  await remember(world.marketer, COLUMNS);

  const changed = [...COLUMNS]
    .reverse()
    .map((one) => (one.field === 'views' ? { ...one, field: 'reach' } : one));
  await remember(world.owner, changed);

  expect(await answer(env.DB, columnMappingsOf(world.workspaceId))).toEqual([
    { kind: 'observations', columns: changed },
  ]);
});

test.each([
  [[{ header: 'Views', field: 'followers_of_followers' }]],
  [[{ header: '', field: 'views' }]],
  [[]],
  [[{ header: 'x'.repeat(201), field: null }]],
])(`${PATH} refuses %j`, async (columns) => {
  const world = await makeWorld();

  expect((await remember(world.marketer, columns)).status).toBe(422);
  expect(await answer(env.DB, columnMappingsOf(world.workspaceId))).toEqual([]);
});

test('only so many sets of columns are kept; the oldest goes first', async () => {
  const { workspaceId } = await makeWorld();
  for (let n = 0; n <= COLUMN_MAPPINGS_MAX; n += 1) {
    await saveColumnMapping(env.DB, workspaceId, {
      headersSha256: `sha-${n}`,
      mapping: { kind: 'observations', columns: [{ header: `Column ${n}`, field: 'views' }] },
      at: new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString(),
    });
  }

  const kept = await answer(env.DB, columnMappingsOf(workspaceId));
  expect(kept).toHaveLength(COLUMN_MAPPINGS_MAX);
  expect(kept.map(({ columns }) => columns[0]?.header)).not.toContain('Column 0');
});
