// The team's own legal name and address: said once, proposed in the papers of a contract, in force only once saved there.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { findPapers } from '../../worker/store/procedure/papers.ts';
import { fillIn, listForms, textOf } from './procedure/forms.ts';
import { readPage } from './procedure/house.ts';
import { call, type Person } from './sign-in-world.ts';
import { makeWorld, type World } from './world.ts';

const PATH = '/desk/people/team/party';
const OURS = { legalName: 'Northlight GmbH', address: 'Hafenweg 3, 20457 Hamburg' };

function save(person: Person, form: Record<string, string>): Promise<Response> {
  return call(PATH, { cookie: person.cookie, form });
}

async function papersForm(world: World) {
  const page = await readPage(world, world.manager, '/papers');
  const form = listForms(page).find(({ action }) => action.endsWith('/papers'));
  if (!form) throw new Error('No form of papers');
  return { page, form };
}

test('papers propose the team’s own side until somebody saves it with them', async () => {
  const world = await makeWorld();
  expect((await papersForm(world)).page).not.toContain('proposed by the team');
  expect((await save(world.owner, OURS)).status).toBe(303);

  const { page, form } = await papersForm(world);
  expect(textOf(page)).toContain('proposed by the team, not saved yet');
  const filled = fillIn(form, {});
  expect(Object.fromEntries(filled)).toMatchObject({
    brandLegalName: 'Northlight GmbH',
    brandAddress: 'Hafenweg 3, 20457 Hamburg',
  });
  // A proposal is no paper: letters go by what was saved.
  expect(await findPapers(env.DB, world.workspaceId, world.mara)).toMatchObject({ brandLegalName: null });

  expect((await call(form.action, { cookie: world.manager.cookie, form: filled })).status).toBe(303);
  expect(await findPapers(env.DB, world.workspaceId, world.mara)).toMatchObject({
    brandLegalName: 'Northlight GmbH',
    brandAddress: 'Hafenweg 3, 20457 Hamburg',
  });
  // What stands in a contract's papers does not follow the team.
  await save(world.owner, { legalName: 'Southlight GmbH', address: '' });
  expect((await papersForm(world)).page).not.toContain('Southlight');
});

test('owners alone change it, a text without an end is refused, and the audit says what changed', async () => {
  const world = await makeWorld();
  expect((await save(world.manager, OURS)).status).toBe(403);
  expect((await save(world.owner, { ...OURS, legalName: 'x'.repeat(121) })).status).toBe(422);
  expect((await save(world.owner, { ...OURS, address: 'x'.repeat(201) })).status).toBe(422);
  await save(world.owner, OURS);
  await save(world.owner, OURS);

  const { results } = await env.DB.prepare(
    "SELECT details FROM audit WHERE workspace_id = ?1 AND action = 'team.party'",
  )
    .bind(world.workspaceId)
    .all<{ details: string }>();
  expect(results.map(({ details }) => JSON.parse(details))).toEqual([
    { before: { legalName: null, address: null }, after: OURS },
  ]);
  const people = (person: Person) => call('/desk/people', { cookie: person.cookie }).then((a) => a.text());
  expect(await people(world.owner)).toContain('value="Northlight GmbH"');
  expect(await people(world.manager)).not.toContain(PATH);
  expect(textOf(await (await call('/desk/audit', { cookie: world.owner.cookie })).text())).toContain(
    'Our side of contracts changed',
  );
});
