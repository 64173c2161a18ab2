// One request to the team's server: timeouts, and three ways it can end. Knows nothing of sessions.

const ANSWER_TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 8_000_000;

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export type HttpRequest = {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: string;
};

/**
 * `unreachable`: no answer. `hasLeft` is false only when we know that nothing was sent (the browser is offline).
 * `answered`: any status; `body` is parsed JSON, or null when it is not JSON or `isTooLong`.
 */
export type HttpResult =
  | { kind: 'unreachable'; isTimeout: boolean; hasLeft: boolean }
  | {
      kind: 'answered';
      status: number;
      body: unknown;
      isTooLong: boolean;
      etag: string | null;
      retryAfterSeconds: number | null;
    };

export async function request(
  fetch: Fetch,
  { method, url, headers = {}, body }: HttpRequest,
): Promise<HttpResult> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    });
    return await toAnswered(response);
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return { kind: 'unreachable', isTimeout, hasLeft: isTimeout || globalThis.navigator?.onLine !== false };
  }
}

async function toAnswered(response: Response): Promise<HttpResult> {
  const text = await response.text();
  const isTooLong = text.length > ANSWER_BYTES_MAX;
  return {
    kind: 'answered',
    status: response.status,
    body: isTooLong ? null : parseJson(text),
    isTooLong,
    etag: response.headers.get('etag'),
    retryAfterSeconds: toSeconds(response.headers.get('retry-after')),
  };
}

/** Undefined-safe: text that is not JSON (a proxy's page, an empty 304) is null. */
function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toSeconds(header: string | null): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
