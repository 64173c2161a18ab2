// A small named world for the background's tests: one creator, one collaboration, one server address.
import type { SyncAnswer } from '../../../shared/api/schemas.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

export const NOW = new Date('2026-11-18T16:00:00Z');
export const SERVER = 'https://desk.example';

const CASE: CaseState = {
  state: 'active',
  returnTo: [],
  seq: 3,
  lastEventAt: null,
  suspensions: [],
  pending: null,
  pendingBelow: null,
  request: null,
  consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null },
  ladder: {},
  evaluationAt: null,
  reviewedVersion: null,
  hasDispute: false,
  timeoutRight: null,
  openCures: [],
} as unknown as CaseState; // Only the parts the background looks at.

export function standing(over: Partial<Standing> = {}): Standing {
  const base = {
    collaborationId: 'col-mara',
    campaignId: 'spring',
    campaignName: 'Spring',
    creatorName: 'Mara',
    profiles: [
      { key: 'instagram:mara', network: 'instagram', handle: 'mara', url: 'https://www.instagram.com/mara/' },
    ],
    posts: ['instagram/C8abcDEFghi'],
    timeZone: 'America/New_York',
    currency: 'USD',
    startsOn: '2026-11-01',
    endsOn: '2026-12-01',
    version: 3,
    case: CASE,
    deliverables: [],
    readings: [],
    contracts: [],
    assessment: {},
    nextStep: { code: 'keep', facts: {} },
    attention: null,
    moneyAtRiskMinor: null,
    at: NOW.toISOString(),
    caseAt: NOW.toISOString(),
  };
  // Only the parts the background looks at.
  return { ...base, ...over } as unknown as Standing;
}

export function inState(state: CaseState['state']): CaseState {
  return { ...CASE, state };
}

export function syncAnswer(over: Partial<SyncAnswer> = {}): SyncAnswer {
  return {
    cursor: 1,
    hasMore: false,
    standings: [],
    removed: [],
    member: { id: 'm1', name: 'Theo', role: 'manager' },
    workspace: { id: 'w1', name: 'Northlight', timeZone: 'UTC', isDemo: false },
    ...over,
  };
}

/** What the server is asked and says, in order; the last answer repeats. `null` = no connection. */
export function scriptedFetch(answers: ({ status: number; body?: unknown; etag?: string } | null)[]) {
  const calls: { method: string; url: string; headers: Record<string, string>; body: string }[] = [];
  let next = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    calls.push({
      method: init.method ?? 'GET',
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: String(init.body ?? ''),
    });
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    if (!answer) throw new TypeError('Failed to fetch');
    const body = answer.status === 304 ? null : JSON.stringify(answer.body === undefined ? {} : answer.body);
    return new Response(body, { status: answer.status, headers: answer.etag ? { etag: answer.etag } : {} });
  };
  return { fetch, calls };
}

export const TOKEN = {
  status: 200,
  body: { access_token: 'fresh', token_type: 'Bearer', expires_in: 3600, refresh_token: 'next' },
};

export const SESSION = {
  server: SERVER,
  accessToken: 'good',
  accessExpiresAt: '2026-11-18T17:00:00Z',
  refreshToken: 'once',
};
