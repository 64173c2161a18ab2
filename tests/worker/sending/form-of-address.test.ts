// How the team addresses a creator is one fact of their papers: letters of every tone and the page obey it.
import { afterEach, expect, test, vi } from 'vitest';
import { linkFor } from '../creator-site.ts';
import { fillIn, listForms, type Typed, textOf } from '../procedure/forms.ts';
import { linkIn, makeHouse, openLink, readAndSend, readPage, sendByHand } from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';

afterEach(() => vi.useRealTimers());

async function savePapers(world: World, typed: Typed): Promise<void> {
  const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/papers'),
  );
  if (!form) throw new Error('The page of the papers has its form');
  const saved = await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(saved.status).toBe(303);
}

/** A question goes out; answers its words and those of the page it leads to. */
async function ask(world: World, tone: string): Promise<{ letter: string; page: string }> {
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { tone, questions: ['needs'] },
    button: 'Prepare the letter',
  });
  const sent = await sendByHand(world, world.marketer);
  const page = textOf(await openLink(linkIn(sent)));
  return { letter: sent.body, page: page.replace(sent.body, '') };
}

const FORMS = { familiar: 'Was brauchst du von uns?', polite: 'Was brauchen Sie von uns?' };

test.each([
  ['familiar', 'formal', 'familiar'],
  ['polite', 'warm', 'polite'],
  ['', 'neutral', 'familiar'],
  ['', 'formal', 'polite'],
] as const)('papers that say "%s", a %s letter: letter and page are %s', async (addressForm, tone, form) => {
  const world = await makeHouse();
  await savePapers(world, { language: 'de', addressForm });

  const { letter, page } = await ask(world, tone);

  const other = form === 'polite' ? 'familiar' : 'polite';
  expect(letter).toContain(FORMS[form]);
  expect(letter).not.toContain(FORMS[other]);
  expect(page).toContain(form === 'polite' ? 'In Ihren Worten' : 'In deinen Worten');
  expect(page).not.toMatch(form === 'polite' ? /\b(du|dein\w*|dir|dich)\b/ : /\b(Ihr(e[mnrs]?)?|Ihnen)\b/);
});

test('the page keeps what the papers say before any letter, and so does one that has closed', async () => {
  const world = await makeHouse();
  await savePapers(world, { language: 'fr', addressForm: 'polite' });
  const open = await linkFor(world);
  const ended = await linkFor(world, { days: -1 });

  expect(textOf(await openLink(open.path))).toContain('Vos contenus');
  expect(textOf(await (await call(ended.path)).text())).toContain('Vos réponses sont conservées');

  await savePapers(world, { addressForm: 'familiar' });
  expect(textOf(await openLink(open.path))).toContain('Tes contenus');
});

test('a form nobody knows is refused', async () => {
  const world = await makeHouse();
  const answer = await call(`/desk/collaborations/${world.mara}/papers`, {
    cookie: world.manager.cookie,
    form: { language: 'de', addressForm: 'royal' },
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('Choose one of the list.');
});
