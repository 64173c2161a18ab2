// Changed terms on the table (DOMAIN.md §3.8, §4.3): put to the creator, signed, declined, taken back or lapsed.
import type { Instant } from '../../contract/terms.ts';
import { normalInstant } from '../../contract/zone.ts';
import type { CaseState, OpenProposal } from '../case.ts';
import type { EventOf } from '../events.ts';
import { isWithin } from './return-stack.ts';

/** The proposal an event puts to the creator; null when it names no terms or no end of the offer. */
export function toProposal({ data, seq, at, actor }: EventOf<'propose_adjustment'>): OpenProposal | null {
  const { proposal, expiresAt } = data;
  if (proposal === undefined || expiresAt === undefined) return null;
  return { seq, at, byMemberId: actor.memberId, proposal, expiresAt };
}

/** True when the event answers another proposal than the one on the table. */
export function answersAnother(
  { proposal }: CaseState,
  { data }: EventOf<'amendment_signed' | 'adjustment_declined'>,
): boolean {
  return data.answersSeq !== undefined && proposal !== null && data.answersSeq !== proposal.seq;
}

/** Instant at which the offer on the table lapses, whatever stands on top of it; null when none waits. */
export function findExpiry(state: CaseState): Instant | null {
  if (state.proposal === null || !isWithin(state, 'adjusting')) return null;
  return normalInstant(state.proposal.expiresAt);
}

/** The offer lapses: the ladder goes on with coaching, and the step of changed terms was taken. */
export function expireProposal(state: CaseState, at: Instant): CaseState {
  const next = (name: CaseState['state']) => (name === 'adjusting' ? 'coaching' : name);
  return {
    ...state,
    state: next(state.state),
    returnTo: state.returnTo.map(next),
    proposal: null,
    ladder: { ...state.ladder, adjust: 'done' },
    lastRungAt: at,
  };
}
