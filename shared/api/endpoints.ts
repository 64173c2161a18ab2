// The one HTTP contract: every JSON endpoint that programs and the extension call, with who may. Paths and roles of routes are
// taken from it, the background calls by it, and the API's authorisation matrix in the tests is generated from it. The
// desk's pages and forms are no endpoints: tests/worker/routes says who may open and send each.
import type { Role } from '../procedure/events.ts';
import {
  columnMappingSchema,
  importAnswerSchema,
  importBodySchema,
  observationsBodySchema,
  rememberedAnswerSchema,
} from './import-schemas.ts';
import {
  alertsSeenAnswerSchema,
  alertsSeenBodySchema,
  decisionAnswerSchema,
  decisionBodySchema,
  syncAnswerSchema,
} from './schemas.ts';

export const endpoints = {
  sync: { method: 'GET', path: '/api/sync', minRole: 'viewer', body: null, answer: syncAnswerSchema },
  seeAlerts: {
    method: 'POST',
    path: '/api/alerts/seen',
    minRole: 'viewer',
    body: alertsSeenBodySchema,
    answer: alertsSeenAnswerSchema,
  },
  decide: {
    method: 'POST',
    path: '/api/collaborations/:collaborationId/decisions',
    minRole: 'marketer',
    body: decisionBodySchema,
    answer: decisionAnswerSchema,
  },
  ingest: {
    method: 'POST',
    path: '/api/observations',
    minRole: 'marketer',
    body: observationsBodySchema,
    answer: importAnswerSchema,
  },
  import: {
    method: 'POST',
    path: '/api/imports',
    minRole: 'marketer',
    body: importBodySchema,
    answer: importAnswerSchema,
  },
  rememberColumns: {
    method: 'POST',
    path: '/api/import-columns',
    minRole: 'marketer',
    body: columnMappingSchema,
    answer: rememberedAnswerSchema,
  },
} as const satisfies Record<
  string,
  { method: 'GET' | 'POST'; path: string; minRole: Role; body: unknown; answer: unknown }
>;

/** Places of the sign-in protocol (PKCE code flow of the extension) and of people's pages. */
export const places = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  /** Unauthenticated: lets the extension check that an address is a Midflight Worker. */
  about: '/api/about',
} as const;

/** The extension's public client id in the code flow. */
export const EXTENSION_CLIENT_ID = 'midflight-extension';
