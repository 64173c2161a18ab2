import type { AppContext } from './app-env.ts';

/** Programs that fetch an address to show or store a preview; they are served and not counted. */
const PREVIEW_BOTS =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|slack-img|facebookexternalhit|meta-external|whatsapp\/|embedly|iframely|vkshare|google-|googleother|mastodon|curl\/|wget\/|python|node-fetch/i;

/** A browser showing the page to somebody now: not HEAD, not a prefetch, not a preview. */
export function isPersonOpening(c: AppContext): boolean {
  const purpose = `${c.req.header('sec-purpose') ?? ''} ${c.req.header('purpose') ?? ''} ${c.req.header('x-moz') ?? ''}`;
  const agent = c.req.header('user-agent') ?? '';
  return (
    c.req.method === 'GET' && agent !== '' && !/prefetch|preview/i.test(purpose) && !PREVIEW_BOTS.test(agent)
  );
}
