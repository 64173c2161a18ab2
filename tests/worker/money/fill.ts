// A manager fills in one form of a collaboration's page.
import { expect } from 'vitest';
import { fillIn, listForms, type Typed } from '../procedure/forms.ts';
import { readPage } from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import { confirmTerms } from '../terms-page.ts';
import type { World } from '../world.ts';

/** `name`: how the form's action ends. It has to be taken. */
export async function fill(world: World, path: string, name: string, typed: Typed): Promise<void> {
  const form = listForms(await readPage(world, world.manager, path)).find(({ action }) =>
    action.endsWith(name),
  );
  if (!form) throw new Error(`${path} has no form ${name}`);
  if (name === '/terms') {
    expect((await confirmTerms(world, typed)).status).toBe(303);
    return;
  }
  const answer = await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(answer.status).toBe(303);
}
