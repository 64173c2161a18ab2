// The list of campaigns and one campaign's page: how its creators stand, what it adds up to, what waits for whom.
import { expect, test } from 'vitest';
import { textOf } from './procedure/forms.ts';
import { act, makeHouse } from './procedure/house.ts';
import { call, type Person } from './sign-in-world.ts';
import { clicksRow, importRows, makeWorld, type World } from './world.ts';

async function read(person: Person, path: string): Promise<string> {
  const answer = await call(path, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

const pageOf = ({ campaign }: World) => `/desk/campaigns/${campaign.id}`;

test('the table says what the contract allows and ends in its sum', async () => {
  const world = await makeWorld();

  const page = await read(world.manager, pageOf(world));

  expect(page).toMatch(/<td data-label="Contract">.*?End <b>allowed<\/b> last day /s);
  const total = /<tfoot>.*?<\/tfoot>/s.exec(page)?.[0] ?? '';
  expect(textOf(total)).toMatch(/^\s*All \d+/);
  expect(total).toContain('data-label="Posts due"');
});

test('a score is its own disclosure: it opens without a script, and no row of links repeats the names', async () => {
  const world = await makeWorld();

  const page = await read(world.manager, pageOf(world));

  expect(page).toMatch(/<details class="explained is-figure" name="table"><summary><span class="row-score">/);
  expect(page).not.toContain('Why this score:');
});

test('an end that was asked for waits on the campaign’s page, for each reader in their own words', async () => {
  const world = await makeHouse();
  expect(await read(world.manager, pageOf(world))).not.toContain('Waiting for a second person');
  await act(world, world.manager, '/steps/end', { kind: 'request_end' });

  const words = async (person: Person) => textOf(await read(person, pageOf(world)));

  expect(await words(world.owner)).toMatch(/Waiting for a second person.*You may decide it\./s);
  expect(await words(world.manager)).toContain('You asked for it, so somebody else decides.');
  expect(await words(world.marketer)).toContain('A manager decides it.');
  expect(await read(world.owner, pageOf(world))).toContain(
    `href="/desk/collaborations/${world.mara}/steps/end"`,
  );
});

test('the list counts states by shape and word, and keeps fees from a viewer', async () => {
  const world = await makeWorld();

  const page = await read(world.manager, '/desk/campaigns');

  expect(page).toMatch(/class="status-counts">.*?<svg class="mark/s);
  expect(textOf(page)).toContain('Fees earned');
  expect(textOf(await read(world.viewer, '/desk/campaigns'))).not.toContain('Fees earned');
});

test('the dossier draws bars and pieces as the panel does; each KPI’s name opens its explanation', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120)] });

  const page = await read(world.viewer, `/desk/collaborations/${world.mara}`);

  expect(page).toMatch(
    /<dl class="kpis">.*?<details class="explained is-figure" name="kpis"><summary>Clicks/s,
  );
  expect(page).toMatch(/<rect class="bar-tick"/);
  expect(page).toMatch(/<span class="delivery-name"><a href="https:[^"]+" rel="noreferrer">/);
  expect(page).toContain('<circle class="delivery-dot"');
  expect(textOf(/<dl class="why-lines">.*?<\/dl>/s.exec(page)?.[0] ?? '')).toMatch(/Measured so far, 120 of/);
});
