// Calls of the endpoints table with the member's token; the answer is parsed by the contract's own schemas.
import type * as z from 'zod/mini';
import { endpoints, places } from '../../../shared/api/endpoints.ts';
import { type Problem, problemSchema } from '../../../shared/api/schemas.ts';
import { type Fetch, type HttpResult, request } from './http.ts';
import type { Session } from './session.ts';

export type EndpointName = keyof typeof endpoints;
export type EndpointAnswer<N extends EndpointName> = z.infer<ReturnType<(typeof endpoints)[N]['answer']>>;

export type Call = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  etag?: string | null;
};

/**
 * `unreachable` includes a server in trouble (429, 5xx): nothing is known about the outcome when `hasLeft`.
 * `refused` is the server's own no, as a problem document. `not_understood`: it has answered and done what was asked, in a
 * form that this version does not know; asking again changes nothing, a newer version does.
 */
export type ServerResult<N extends EndpointName> =
  | { kind: 'ok'; value: EndpointAnswer<N>; etag: string | null }
  | { kind: 'not_modified' }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'unreachable'; hasLeft: boolean; retryAfterSeconds: number | null }
  | { kind: 'not_understood' }
  | { kind: 'signed_out' };

export type Server = {
  call<N extends EndpointName>(name: N, call: Call): Promise<ServerResult<N>>;
  /** Asks something that changes nothing, so that afterwards one may say for certain that nothing was sent. */
  isReachable(): Promise<boolean>;
};

export function createServer(session: Session, fetch: Fetch): Server {
  return {
    async isReachable() {
      const access = await session.access();
      if (access.kind !== 'token') return access.kind === 'none';
      const about = await request(fetch, { method: 'GET', url: access.server + places.about });
      return about.kind === 'answered';
    },
    async call(name, call) {
      const access = await session.access();
      if (access.kind === 'none') return { kind: 'signed_out' };
      if (access.kind === 'unreachable') return unreachable(access.hasLeft);
      const first = await send(fetch, access, name, call);
      if (first.kind !== 'answered' || first.status !== 401) return toResult(name, first);
      // The token may have been revoked or may have run out on the way: one new token, one more try.
      const renewed = await session.access(access.token);
      if (renewed.kind === 'none') return { kind: 'signed_out' };
      if (renewed.kind === 'unreachable') return unreachable(false);
      return toResult(name, await send(fetch, renewed, name, call));
    },
  };
}

function send(
  fetch: Fetch,
  access: { server: string; token: string },
  name: EndpointName,
  { params = {}, query = {}, body, etag }: Call,
): Promise<HttpResult> {
  const endpoint = endpoints[name];
  const path = endpoint.path.replace(/:(\w+)/g, (_, param: string) =>
    encodeURIComponent(params[param] ?? ''),
  );
  const search = new URLSearchParams(query).toString();
  return request(fetch, {
    method: endpoint.method,
    url: `${access.server}${path}${search === '' ? '' : `?${search}`}`,
    headers: {
      authorization: `Bearer ${access.token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag ? { 'if-none-match': etag } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

function toResult<N extends EndpointName>(name: N, result: HttpResult): ServerResult<N> {
  if (result.kind === 'unreachable') return unreachable(result.hasLeft);
  if (result.status === 304) return { kind: 'not_modified' };
  if (result.status === 401) return { kind: 'signed_out' };
  if (result.status === 429 || result.status >= 500) return unreachable(true, result.retryAfterSeconds);
  if (result.status < 300) return toUnderstood(name, result);
  return { kind: 'refused', problem: toProblem(result.status, result.body) };
}

function toUnderstood<N extends EndpointName>(
  name: N,
  { body, etag, isTooLong }: Extract<HttpResult, { kind: 'answered' }>,
): ServerResult<N> {
  // Not even JSON: a page of something between here and the server.
  if (body === null && !isTooLong) return unreachable(true);
  const answer = endpoints[name].answer().safeParse(body);
  // The schema of this very endpoint has just accepted it.
  if (answer.success) return { kind: 'ok', value: answer.data as EndpointAnswer<N>, etag };
  // Where it differs, never what it says: the answer is the team's own data.
  const places = answer.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  console.error(`Answer of ${name} not understood:`, isTooLong ? 'too long' : places.join(', '));
  return { kind: 'not_understood' };
}

/** An answer without a problem document (a proxy's page) still says its status. */
function toProblem(status: number, body: unknown): Problem {
  const problem = problemSchema().safeParse(body);
  return problem.success
    ? problem.data
    : { status, code: `http_${status}`, title: 'The server refused this' };
}

function unreachable(
  hasLeft: boolean,
  retryAfterSeconds: number | null = null,
): { kind: 'unreachable'; hasLeft: boolean; retryAfterSeconds: number | null } {
  return { kind: 'unreachable', hasLeft, retryAfterSeconds };
}
