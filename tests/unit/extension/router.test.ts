import { describe, expect, test } from 'vitest';
import { createRouter, type Handlers } from '../../../extension/background/router.ts';

const OURS = 'chrome-extension://ours/';
const PAGE = { id: 'ours', url: `${OURS}popup.html`, frameId: 0, tabId: undefined, windowId: undefined };
const CONTENT = { id: 'ours', url: 'https://www.instagram.com/mara/', frameId: 0, tabId: 1, windowId: 1 };

function world() {
  const asked: string[] = [];
  const errors: unknown[] = [];
  const names = [
    'overlay/lookup',
    'overlay/open',
    'surface/open',
    'popup/view',
    'popup/refresh',
    'panel/view',
    'panel/focus',
    'decision/submit',
    'draft/send',
    'draft/discard',
    'connection/state',
    'connection/connect',
    'connection/sign-out',
    'settings/read',
    'settings/write',
    'store/summary',
    'store/clear',
  ];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        asked.push(name);
        if (name === 'store/clear') throw new Error('disk');
        return null;
      },
    ]),
  );
  const deps = {
    extensionId: 'ours',
    extensionOrigin: OURS,
    onError: (_: string, error: unknown) => errors.push(error),
  };
  // Every name has the same small handler here.
  const route = createRouter(deps, handlers as unknown as Handlers);
  return { asked, errors, names, route };
}

const LOOKUP = {
  name: 'overlay/lookup',
  input: { url: 'https://www.instagram.com/mara/reels/', locale: 'en' },
};
const SUBMIT = {
  name: 'decision/submit',
  input: {
    collaborationId: 'c',
    request: { kind: 'undo' },
    seenVersion: 1,
    idempotencyKey: '018f0000-0000-4000-8000-000000000001',
    locale: 'en',
  },
};

describe('a content script', () => {
  test.each([LOOKUP, { name: 'overlay/open', input: { target: 'dossier', collaborationId: 'c' } }])(
    'may ask $name',
    async (message) => {
      const { route, asked } = world();

      expect(await route(message, CONTENT)).toEqual({ ok: true, value: null });
      expect(asked).toEqual([message.name]);
    },
  );

  test('may ask nothing else, whatever the shape', async () => {
    const { route, asked, names } = world();

    for (const name of names.filter((one) => !one.startsWith('overlay/'))) {
      expect(await route({ name, input: SUBMIT.name === name ? SUBMIT.input : {} }, CONTENT)).toMatchObject({
        ok: false,
      });
    }
    expect(asked).toEqual([]);
  });

  test.each([
    [
      'another address',
      { ...LOOKUP, input: { ...LOOKUP.input, url: 'https://www.youtube.com/@mara' } },
      CONTENT,
    ],
    ['anything from inside a frame', LOOKUP, { ...CONTENT, frameId: 7 }],
    ['anything without encryption', LOOKUP, { ...CONTENT, url: 'http://www.instagram.com/mara/' }],
  ])('may not look up %s', async (_, message, sender) => {
    const { route, asked } = world();

    expect(await route(message, sender)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});

describe('our own pages', () => {
  test.each([LOOKUP, SUBMIT, { name: 'popup/view', input: { locale: 'en' } }])(
    'may ask $name',
    async (message) => {
      const { route } = world();

      expect(await route(message, PAGE)).toEqual({ ok: true, value: null });
    },
  );

  test.each([
    [
      'a scope nobody knows',
      {
        ...SUBMIT,
        input: {
          ...SUBMIT.input,
          request: { kind: 'pause', scope: ['all'], reviewOn: null, reason: '', skips: [] },
        },
      },
    ],
    ['an id that is none', { ...SUBMIT, input: { ...SUBMIT.input, idempotencyKey: '1' } }],
    ['more than was asked for', { name: 'popup/view', input: { locale: 'en', extra: 1 } }],
    ['no input', { name: 'popup/view' }],
  ])('get no further with %s', async (_, message) => {
    const { route, asked } = world();

    expect(await route(message, PAGE)).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });

  test('are told in words when something broke', async () => {
    const { route, errors } = world();

    expect(await route({ name: 'store/clear', input: {} }, PAGE)).toMatchObject({ ok: false });
    expect(errors).toHaveLength(1);
  });
});

test.each([
  ['another extension', LOOKUP, { ...PAGE, id: 'other' }],
  ['a sender without an address', SUBMIT, { ...PAGE, url: undefined }],
  [
    'a page whose address only begins alike',
    SUBMIT,
    { ...PAGE, url: 'chrome-extension://ours.evil/popup.html' },
  ],
])('refuses %s', async (_, message, sender) => {
  const { route, asked } = world();

  expect(await route(message, sender)).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
});

test.each([
  [undefined],
  [null],
  ['popup/view'],
  [{}],
  [{ name: 'toString', input: {} }],
  [{ name: '__proto__', input: {} }],
  [{ kind: 'store/changed' }],
])('leaves %o to others', (message) => {
  expect(world().route(message, PAGE)).toBeUndefined();
});
