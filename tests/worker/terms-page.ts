// The terms form of one collaboration as a manager fills it in, for tests of what its answers lead to.
import { expect } from 'vitest';
import { type Form, fillIn, listForms, type Typed, textOf } from './procedure/forms.ts';
import { readPage } from './procedure/house.ts';
import { call, type Person } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

/** The form as it stands, with some of it changed; what changes is read first where there is a version before. */
export async function confirmTerms(world: World, typed: Typed): Promise<Response> {
  return sendTerms(world.manager, await readPage(world, world.manager, '/terms'), typed);
}

/** The form of this page, sent and, once its review was read, confirmed. Answers what the house answered last. */
export async function sendTerms(person: Person, page: string, typed: Typed): Promise<Response> {
  const form = findTerms(page);
  const answer = await call(form.action, { cookie: person.cookie, form: fillIn(form, typed) });
  if (answer.status !== 200) return answer;
  const reviewed = findTerms(await answer.text());
  return call(reviewed.action, { cookie: person.cookie, form: fillIn(reviewed, {}, 'Confirm') });
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
  return findTerms(await readPage(world, world.manager, '/terms'));
}

function findTerms(page: string): Form {
  const form = listForms(page).find(({ action }) => action.endsWith('/terms'));
  if (!form) throw new Error('The page has no form of terms');
  return form;
}
