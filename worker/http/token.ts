// Opaque tokens: 256 random bits, base64url. Only the SHA-256 of the text is ever stored.
const TOKEN_BYTES = 32;
const TOKEN_CHARS = 43;
const tokenShape = new RegExp(`^[A-Za-z0-9_-]{${TOKEN_CHARS}}$`);

export function newToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)));
}

/** Keeps nonsense away from the database; says nothing about whether the token is known. */
export function isTokenShaped(text: string): boolean {
  return tokenShape.test(text);
}

export async function hashToken(token: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** PKCE S256: the challenge that belongs to a verifier. */
export async function toCodeChallenge(verifier: string): Promise<string> {
  return toBase64Url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );
}

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
