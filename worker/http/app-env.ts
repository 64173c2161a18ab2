import type { Context } from 'hono';
import type { Instant } from '../../shared/contract/terms.ts';
import type { Env } from '../env.d.ts';
import type { Session } from '../store/sessions.ts';

export type AppEnv = {
  Bindings: Env;
  Variables: {
    requestId: string;
    /** The one clock reading of this request. */
    now: Instant;
    /** Nonce of the page's one style element. */
    styleNonce: string;
    /** Set behind `requireSession`; reading it elsewhere is a mistake. */
    session: Session;
  };
};

export type AppContext = Context<AppEnv>;
