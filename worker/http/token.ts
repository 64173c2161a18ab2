// Opaque tokens: 256 random bits, base64url. Only the SHA-256 of the text is ever stored.
import { sha256, sha256Hex, toBase64Url } from '../digest.ts';

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

/** What is stored of a token. */
export function hashToken(token: string): Promise<string> {
  return sha256Hex(token);
}

/** PKCE S256: the challenge that belongs to a verifier. */
export async function toCodeChallenge(verifier: string): Promise<string> {
  return toBase64Url(await sha256(verifier));
}
