// What the Worker is given by its platform: bindings and variables of wrangler.jsonc.
declare global {
  namespace Cloudflare {
    // biome-ignore lint/style/useConsistentTypeDefinitions: the platform's types merge into this interface.
    interface Env {
      DB: D1Database;
      ASSETS?: Fetcher;
      MAIL?: SendEmail;
      ENVIRONMENT: string;
      MAIL_FROM: string;
      /** Further extension ids, separated by commas: 32 letters (Chromium) or 40 hex digits (Firefox). */
      EXTENSION_IDS?: string;
      /** Makes the tokens of creators' links in letters: 64 hex digits, a secret of this house (`npm start` makes a local one). */
      LINK_SECRET?: string;
      /** Local development only: made by `npm start` on this machine, never set in production. */
      LOCAL_SECRET?: string;
      /** Local development only: this machine's zone, which a new team is offered first. */
      LOCAL_TIME_ZONE?: string;
    }
    // biome-ignore lint/style/useConsistentTypeDefinitions: the platform's types merge into this interface.
    interface GlobalProps {
      mainModule: typeof import('./index.ts');
    }
  }
}

export type Env = Cloudflare.Env;
