// Every state of a case with what may stand beside it: a request, a notice on its way, our own side stopped.
import { CASE_STATES } from '../../../../shared/contract/facts/case-states.ts';
import type { CaseState, OpenRequest } from '../../../../shared/procedure/case.ts';
import type { Role } from '../../../../shared/procedure/events.ts';
import { caseOf, NOW, noticeOf, suspensionOf } from '../../ui/sample-standings.ts';

export const READER = { now: NOW, memberId: 'me' };
export const ROLES: readonly Role[] = ['viewer', 'marketer', 'manager', 'owner'];

const OWN_SIDE = suspensionOf({ kind: 'own_side', scope: ['links', 'ads', 'messages'], openedBySeq: 6 });
/** Left an hour ago. */
const SENT = { sentAt: '2026-11-18T15:00:00Z', holdUntil: '2026-11-18T15:00:00Z' };

/** The same for a pause that is asked for by `byMemberId`. */
export function requestBy(byMemberId: string): OpenRequest {
  return {
    ...{ kind: 'pause', seq: 6, at: '2026-11-18T15:00:00Z', byMemberId },
    ...{ scope: ['new_posts', 'links'], reviewOn: null, reason: 'other' },
  };
}

const BESIDE: Record<string, Partial<CaseState>> = {
  nothing: {},
  'own side stopped': { suspensions: [OWN_SIDE] },
  'asked by me': { request: requestBy('me'), suspensions: [OWN_SIDE] },
  'asked by another': { request: requestBy('another'), suspensions: [OWN_SIDE] },
};

const PENDING: Partial<Record<CaseState['state'], Record<string, Partial<CaseState>>>> = {
  pause_pending: {
    held: { pending: noticeOf() },
    sent: { pending: noticeOf(SENT) },
    'sent, own side stopped': { pending: noticeOf(SENT), suspensions: [OWN_SIDE] },
  },
  ending: {
    'held end': { pending: noticeOf({ kind: 'end', scope: [] }) },
    'sent end': { pending: noticeOf({ kind: 'end', scope: [], ...SENT }) },
    'the creator’s end': { pending: noticeOf({ kind: 'end', scope: [], party: 'creator' }) },
  },
  paused: { paused: { suspensions: [suspensionOf()] } },
  emergency_paused: { stopped: { suspensions: [suspensionOf({ kind: 'emergency' })] } },
};

const RETURNS = ['pause_pending', 'paused', 'emergency_paused', 'resume_pending', 'end_review', 'ending'];

/** Name and case, over all states. */
export function listPauseCases(): [name: string, state: CaseState][] {
  return CASE_STATES.flatMap((state) =>
    Object.entries(PENDING[state] ?? BESIDE).map(([beside, part]): [string, CaseState] => [
      `${state}, ${beside}`,
      caseOf({ state, returnTo: RETURNS.includes(state) ? ['active'] : [], ...part }),
    ]),
  );
}
