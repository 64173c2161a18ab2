import { expect, test } from 'vitest';
import { CHROMIUM_REDIRECT_URL, GECKO_REDIRECT_URL } from '../../extension/identity.ts';
import { isAllowedOrigin, isAllowedRedirect } from '../../worker/http/extension-ids.ts';
import { call } from './sign-in-world.ts';

test('the list of extensions is the list of the built extension', () => {
  expect(isAllowedRedirect(CHROMIUM_REDIRECT_URL, {})).toBe(true);
  expect(isAllowedRedirect(GECKO_REDIRECT_URL, {})).toBe(true);
});

test('EXTENSION_IDS adds well-formed ids only', () => {
  const own = { EXTENSION_IDS: `${'p'.repeat(32)}, nonsense, *` };

  expect(isAllowedRedirect(`https://${'p'.repeat(32)}.chromiumapp.org/`, own)).toBe(true);
  expect(isAllowedRedirect('https://nonsense.chromiumapp.org/', own)).toBe(false);
  expect(isAllowedOrigin(`chrome-extension://${'p'.repeat(32)}`, own)).toBe(true);
  expect(isAllowedOrigin('chrome-extension://*', own)).toBe(false);
});

test.each([
  ['chrome-extension://alabboilbecdjmbhdhjoldnffidokbkd', true],
  ['moz-extension://6b9e2b3e-0a4c-4d1c-9d5f-0123456789ab', true],
  [`chrome-extension://${'b'.repeat(32)}`, false],
  ['https://evil.example', false],
  ['null', false],
])('CORS for %s: %s, never with credentials', async (origin, isAllowed) => {
  const answer = await call('/api/about', { headers: { origin, 'sec-fetch-site': 'cross-site' } });
  const preflight = await call('/api/session', {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization',
    },
  });

  for (const { headers } of [answer, preflight]) {
    expect(headers.get('access-control-allow-origin')).toBe(isAllowed ? origin : null);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  }
});
