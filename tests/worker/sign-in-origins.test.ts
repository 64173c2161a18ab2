import { expect, test } from 'vitest';
import { CHROMIUM_PUBLIC_KEY, GECKO_ID } from '../../extension/identity.ts';
import { isAllowedOrigin, isAllowedRedirect } from '../../worker/http/extension-ids.ts';
import { call } from './sign-in-world.ts';

test('the list of extensions is the list of the built extension', async () => {
  // Where the sign-in window ends (identity.getRedirectURL()): Chromium spells the first half of the key's SHA-256 in the
  // letters a to p, Firefox the SHA-1 of the gecko id in hex.
  const key = Uint8Array.from(atob(CHROMIUM_PUBLIC_KEY), (letter) => letter.charCodeAt(0));
  const chromiumId = toHex(await crypto.subtle.digest('SHA-256', key))
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const geckoHost = toHex(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(GECKO_ID)));

  expect(isAllowedRedirect(`https://${chromiumId}.chromiumapp.org/`, {})).toBe(true);
  expect(isAllowedRedirect(`https://${geckoHost}.extensions.allizom.org/`, {})).toBe(true);
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

function toHex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
