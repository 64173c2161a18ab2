// The token of a link that stands in a letter. It is derived from the link's id with a secret of this house, so that the
// frozen words can name the link without the database ever holding what opens it.
import { toBase64Url } from '../../digest.ts';
import { hashToken } from '../../http/token.ts';

/** Where creators' pages are, and the secret that makes their tokens. */
export type CreatorLinks = { origin: string; secret: string };

const LINK_IN_WORDS = /\/c\/~([0-9a-f-]{36})/g;

/** The address as it stands in frozen words: it names the link and opens nothing. */
export function toLinkInWords(origin: string, linkId: string): string {
  return `${origin}/c/~${linkId}`;
}

/** Frozen words as they are read on the creator's page: every named link is that page. */
export function toOwnAddress(words: string, path: string): string {
  return words.replace(LINK_IN_WORDS, path);
}

/** Token of a link by its id; the same every time. */
export async function toLinkToken(secret: string, linkId: string): Promise<string> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    bytes.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return toBase64Url(
    new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(`creator-link:${linkId}`))),
  );
}

/** What the database keeps of it. */
export async function toLinkTokenHash(secret: string, linkId: string): Promise<string> {
  return hashToken(await toLinkToken(secret, linkId));
}

/** Frozen words as they leave the house: every named link becomes the one that opens. */
export async function openLinksIn(words: string, secret: string | undefined): Promise<string> {
  if (secret === undefined) return words;
  const ids = [...new Set([...words.matchAll(LINK_IN_WORDS)].map((match) => match[1] ?? ''))];
  const tokens = new Map(
    await Promise.all(ids.map(async (id) => [id, await toLinkToken(secret, id)] as const)),
  );
  return words.replace(LINK_IN_WORDS, (whole, id: string) => {
    const token = tokens.get(id);
    return token === undefined ? whole : `/c/${token}`;
  });
}

/** On a developer's machine the secret made for it serves this purpose too. */
export function linkSecretOf(env: { LINK_SECRET?: string; LOCAL_SECRET?: string }): string | undefined {
  return env.LINK_SECRET ?? env.LOCAL_SECRET;
}
