// A request for a pause or an end waits for somebody: who may decide it, and whether this reader is one of them.

import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { hasRole, type Role } from '../../roles.ts';
import type { CaseState } from '../case.ts';

export type RequestReader = {
  role: Role;
  /** Absent where it is not known who looks, as in a list made for a role. */
  memberId?: string;
  /** Absent where it is not known whether there is a second person; then nobody is told that one is needed. */
  isSinglePersonTeam?: boolean;
};

/** What waits, and for whom: the lowest role that decides; `second_person` = this reader asked for it; `creator` = we signed. */
export type WaitingRequest = {
  kind: 'pause' | 'end';
  /** Number of the event that asked; the note beside it is the asker's own. */
  seq: number;
  needs: 'manager' | 'owner';
  waitsFor: 'reader' | 'role' | 'second_person' | 'creator';
};

/** Who decides on an end by a route: an end for cause is an owner's (DOMAIN.md §4.3). */
export function deciderOfEnd(route: EndRoute | null): WaitingRequest['needs'] {
  return route === 'cause' ? 'owner' : 'manager';
}

/** The request that is open, from this reader's side; null while nothing was asked for. */
export function findWaitingRequest(
  { state, request, endPlan }: Pick<CaseState, 'state' | 'request' | 'endPlan'>,
  { role, memberId, isSinglePersonTeam = true }: RequestReader,
): WaitingRequest | null {
  const asked =
    state === 'end_review' && endPlan !== null
      ? { kind: 'end' as const, seq: endPlan.seq, needs: deciderOfEnd(endPlan.route) }
      : request?.kind === 'pause'
        ? { kind: 'pause' as const, seq: request.seq, needs: 'manager' as const }
        : null;
  if (asked === null) return null;
  const offer = asked.kind === 'end' ? endPlan?.mutual : null;
  if (offer && offer.brandSignedById !== null && offer.creatorAgreedAt === null)
    return { ...asked, waitsFor: 'creator' };
  if (!hasRole(role, asked.needs)) return { ...asked, waitsFor: 'role' };
  const isOwn = asked.kind === 'end' && memberId !== undefined && endPlan?.byMemberId === memberId;
  return { ...asked, waitsFor: isOwn && !isSinglePersonTeam ? 'second_person' : 'reader' };
}
