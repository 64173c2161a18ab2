// The team's address as a person types it, made into an origin that may be spoken to.
import type { Result } from '../../../shared/result.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Encrypted transport everywhere except on this very computer. */
export function toServerOrigin(typed: string): Result<string, string> {
  const text = typed.trim();
  if (text === '')
    return { ok: false, error: 'Type the address of your desk, for example from your invitation.' };
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${schemeFor(text)}://${text}`);
  if (url === null) return { ok: false, error: 'This is not a web address.' };
  if (url.username !== '' || url.password !== '') {
    return { ok: false, error: 'The address may not carry a name or a password.' };
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))) {
    return { ok: true, value: url.origin };
  }
  return { ok: false, error: 'The address has to begin with https://.' };
}

function schemeFor(text: string): string {
  const host = text.split(/[/:?#]/, 1)[0] ?? '';
  return LOOPBACK.has(host) ? 'http' : 'https';
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
