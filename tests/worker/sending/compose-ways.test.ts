// A letter that a person sends: which programs the page opens, what each fills in, and what is still pasted.
import { afterEach, expect, test, vi } from 'vitest';
import { decode, fillIn, listForms, type Typed, textOf } from '../procedure/forms.ts';
import { act, goTo, makeHouse, readAndSend, readPage } from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';

afterEach(() => vi.useRealTimers());

async function savePapers(world: World, typed: Typed): Promise<Response> {
  const form = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/papers'),
  );
  if (!form) throw new Error('The page of the papers has its form');
  return call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
}

async function waysOf(world: World): Promise<{ urls: URL[]; words: string }> {
  const page = await readPage(world, world.manager, '/steps/letters');
  const [list = ''] = /<ul class="compose-ways">[\s\S]*?<\/ul>/.exec(page) ?? [];
  const urls = [...list.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(decode(href)));
  return { urls, words: textOf(list) };
}

test('a question fits into every program, and chats open with it', async () => {
  const world = await makeHouse();
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
    typed: { questions: ['brief'] },
  });
  await goTo('2027-03-01T15:11:00Z');

  const { urls, words } = await waysOf(world);

  expect(urls.map(({ protocol, host }) => host || protocol)).toEqual([
    'mailto:',
    'mail.google.com',
    'outlook.office.com',
    'www.instagram.com',
    'teams.microsoft.com',
    'wa.me',
  ]);
  const said = urls.flatMap((url) => url.searchParams.get('body') ?? url.searchParams.get('text') ?? []);
  expect(said).toHaveLength(4);
  for (const text of said) expect(text).toContain('/c/');
  expect(words).toContain('Open your mail program fills in recipient, subject, text');
  expect(words).toContain('Open WhatsApp fills in text');
});

test('a number and a Slack id that the papers name open the chat of the creator; what is none is refused', async () => {
  const world = await makeHouse();
  const save = (typed: Typed) => savePapers(world, typed);
  const refused = await save({ whatsappNumber: '0170 1234567', slackId: 'U0G9QFKM2' });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('Use the number with its country code');
  expect(page).toContain('value="0170 1234567"');
  expect(page).toContain('Use both ids');
  expect((await save({ whatsappNumber: '+49 170 1234567', slackId: 'T024BE7LD/U0G9QFKM2' })).status).toBe(
    303,
  );
  expect(await readPage(world, world.manager, '/papers')).toContain('value="+491701234567"');
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
    typed: { questions: ['brief'] },
  });
  await goTo('2027-03-01T15:11:00Z');

  const { urls, words } = await waysOf(world);

  expect(urls.find(({ host }) => host === 'wa.me')?.pathname).toBe('/491701234567');
  expect(urls.find(({ protocol }) => protocol === 'slack:')?.href).toBe(
    'slack://user?team=T024BE7LD&id=U0G9QFKM2',
  );
  expect(words).toContain('Open WhatsApp fills in recipient, text');
  expect(words).toContain('Open Slack opens; copy the letter from above and paste it');
});

test('a formal notice is too long for a link: each says where it stands and what is left to do', async () => {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.marketer, '/contract', { kind: 'review_contract' });
  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');

  const { words } = await waysOf(world);

  expect(words).toContain(
    'Open Gmail fills in recipient, subject and where the letter stands; too long for more: paste it in from above',
  );
  expect(words).toContain(
    'Open WhatsApp fills in where the letter stands; a formal notice goes as the contract says',
  );
});
