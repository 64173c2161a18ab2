// The terms form of one collaboration as a manager fills it in, for tests of what its answers lead to.
import { expect } from 'vitest';
import { type Form, fillIn, listForms, type Typed, textOf } from './procedure/forms.ts';
import { readPage } from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

/** The form as it stands, with some of it changed. */
export async function confirmTerms(world: World, typed: Typed): Promise<Response> {
  const form = await openTerms(world);
  return call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
}

/** What the form shows in its fields. */
export async function shownFields(world: World): Promise<Record<string, FormDataEntryValue>> {
  return Object.fromEntries(fillIn(await openTerms(world), {}));
}

/** The terms of the newest version, as the rules read them. */
export async function termsOf(world: World) {
  return (await getStanding(world, world.mara)).contracts.at(-1)?.terms;
}

/** The answer says these words, and no version was made. */
export async function expectRefused(world: World, typed: Typed, words: string): Promise<void> {
  const before = (await getStanding(world, world.mara)).contracts;
  const answer = await confirmTerms(world, typed);
  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain(words);
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
}

async function openTerms(world: World): Promise<Form> {
  const form = listForms(await readPage(world, world.manager, '/terms')).find(({ action }) =>
    action.endsWith('/terms'),
  );
  if (!form) throw new Error('The page has no form of terms');
  return form;
}
