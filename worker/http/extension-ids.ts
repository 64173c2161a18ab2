// Which extensions may sign in. The ids follow from the manifest's public key (Chromium) and from the add-on's id
// (Firefox: SHA-1 of it); a team's own build is added by the variable EXTENSION_IDS.
import type { Env } from '../env.d.ts';

const CHROMIUM_IDS = ['alabboilbecdjmbhdhjoldnffidokbkd'];
const FIREFOX_HASHES = ['0af4cac9ee59062c5f80b1deaec170457ad6053c'];

/** True for the addresses a browser reserves for one of our extensions (`identity.getRedirectURL()`). */
export function isAllowedRedirect(address: string, env: Pick<Env, 'EXTENSION_IDS'>): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.port || url.username || url.password || url.hash) return false;
  return [
    ...allowedIds(CHROMIUM_IDS, /^[a-p]{32}$/, env).map((id) => `${id}.chromiumapp.org`),
    ...allowedIds(FIREFOX_HASHES, /^[0-9a-f]{40}$/, env).map((id) => `${id}.extensions.allizom.org`),
  ].includes(url.hostname);
}

/** Firefox gives every installation its own random origin, so any of them may ask; the token still decides. */
export function isAllowedOrigin(origin: string, env: Pick<Env, 'EXTENSION_IDS'>): boolean {
  if (/^moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(origin)) return true;
  return allowedIds(CHROMIUM_IDS, /^[a-p]{32}$/, env).some((id) => origin === `chrome-extension://${id}`);
}

function allowedIds(own: string[], shape: RegExp, env: Pick<Env, 'EXTENSION_IDS'>): string[] {
  const added = (env.EXTENSION_IDS ?? '').split(',').map((id) => id.trim());
  return [...own, ...added.filter((id) => shape.test(id))];
}
