import type { CreatorLinks } from '../commands/decision/creator-token.ts';
import { linkSecretOf } from '../commands/decision/creator-token.ts';
import type { AppContext } from './app-env.ts';

/** How letters of this house lead to creators' pages; null where no secret is set, so that no link can be made. */
export function linksOf(c: AppContext): CreatorLinks | null {
  const secret = linkSecretOf(c.env);
  return secret === undefined ? null : { origin: new URL(c.req.url).origin, secret };
}
