import { expect, test } from 'vitest';
import type { Sender } from '../../../extension/background/may-send.ts';
import { createQuickRouter } from '../../../extension/background/quick-router.ts';

const PAGE = 'https://www.instagram.com/mara/';
const IDENTITY = { extensionId: 'ours', extensionOrigin: 'chrome-extension://ours/' };
const FROM_PAGE: Sender = { id: 'ours', url: PAGE, frameId: 0, tabId: 1, windowId: 1 };

function world() {
  const asked: string[] = [];
  const lookup = {
    find: async ({ url }: { url: string }) => {
      asked.push(url);
      return null;
    },
    settled: async () => {},
  };
  const opened: (string | null)[] = [];
  const open = async ({ collaborationId }: { collaborationId: string | null }) => {
    opened.push(collaborationId);
  };
  return { asked, opened, route: createQuickRouter(IDENTITY, { lookup, open }) };
}

test('answers a page about itself', async () => {
  const { asked, route } = world();

  const reply = await route({ name: 'overlay/lookup', input: { url: PAGE, locale: 'en' } }, FROM_PAGE);

  expect(reply).toEqual({ ok: true, value: null });
  expect(asked).toEqual([PAGE]);
});

test('opens the dossier before anything is awaited, while the click is fresh', () => {
  const { opened, route } = world();

  void route({ name: 'overlay/open', input: { target: 'dossier', collaborationId: 'c' } }, FROM_PAGE);

  expect(opened).toEqual(['c']);
});

test.each([
  ['another message', { name: 'popup/view', input: { locale: 'en' } }, FROM_PAGE],
  [
    'a page that asks about another',
    { name: 'overlay/lookup', input: { url: 'https://x.com/mara', locale: 'en' } },
    FROM_PAGE,
  ],
  [
    'another extension',
    { name: 'overlay/lookup', input: { url: PAGE, locale: 'en' } },
    { ...FROM_PAGE, id: 'theirs' },
  ],
  [
    'a frame in the page',
    { name: 'overlay/lookup', input: { url: PAGE, locale: 'en' } },
    { ...FROM_PAGE, frameId: 3 },
  ],
  ['an address that is no text', { name: 'overlay/lookup', input: { url: 7, locale: 'en' } }, FROM_PAGE],
  [
    'more than was agreed on',
    { name: 'overlay/lookup', input: { url: PAGE, locale: 'en', all: true } },
    FROM_PAGE,
  ],
  [
    'an address without end',
    { name: 'overlay/lookup', input: { url: `${PAGE}${'a'.repeat(5_000)}`, locale: 'en' } },
    FROM_PAGE,
  ],
  [
    'a page that wants the options',
    { name: 'surface/open', input: { target: 'dossier', collaborationId: 'c' } },
    FROM_PAGE,
  ],
  ['no message at all', 'overlay/lookup', FROM_PAGE],
])('leaves %s to the router', (_, message, sender) => {
  const { asked, route } = world();

  expect(route(message, sender)).toBeUndefined();
  expect(asked).toEqual([]);
});
