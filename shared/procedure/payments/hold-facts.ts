// What holds of payments do to the case: facts of the log that change no state of the table.

import type { PaymentFor } from '../../contract/money/held-parts.ts';
import { MANAGERS } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import type { EventOf, EventWith } from '../events.ts';
import type { Facts } from '../folding/talk-facts.ts';
import type { PaymentHold } from './records.ts';
import { HELD_SUMS, HOLD_REASONS } from './records.ts';

/** The facts by name, with who may state them. */
export const HOLD_FACTS = {
  hold_payment: { who: MANAGERS, apply: hold },
  release_payment: {
    who: MANAGERS,
    apply: (state, event) =>
      updateOpen(state, event, (one) => ({ ...one, outcome: 'released', closedAt: event.at })),
  },
  answer_hold: { who: ['creator'], apply: answer },
} as const satisfies Partial<Facts>;

function hold(state: CaseState, { data, seq, at, actor }: EventOf<'hold_payment'>): CaseState {
  const { amountMinor: minor, on: dueOn, reviewOn } = data;
  const reason = HOLD_REASONS.find((known) => known === data.reason);
  const of = toPaymentFor(data);
  if (of === null || minor === undefined || dueOn === undefined || reason === undefined || !reviewOn)
    return state;
  const opened: PaymentHold = {
    seq,
    at,
    byMemberId: actor.memberId,
    ...of,
    minor,
    reason,
    dueOn,
    reviewOn,
    answer: null,
    answeredAt: null,
    outcome: 'open',
    closedAt: null,
  };
  return { ...state, holds: [...(state.holds ?? []), opened] };
}

function toPaymentFor({ deliverableId: pieceId, sum }: EventOf<'hold_payment'>['data']): PaymentFor | null {
  const known = HELD_SUMS.find((one) => one === sum);
  if (known !== undefined) return { sum: known };
  return pieceId === undefined ? null : { pieceId };
}

function answer(state: CaseState, event: EventOf<'answer_hold'>): CaseState {
  const { stance } = event.data;
  if (stance !== 'agrees' && stance !== 'objects') return state;
  return updateOpen(state, event, (one) => ({
    ...one,
    answer: stance,
    answeredAt: event.at,
    ...(stance === 'agrees' ? { outcome: 'agreed', closedAt: event.at } : {}),
  }));
}

function updateOpen(
  state: CaseState,
  { data }: EventWith<'answersSeq'>,
  update: (one: PaymentHold) => PaymentHold,
): CaseState {
  if (state.holds === undefined) return state;
  const holds = state.holds.map((one) =>
    one.seq === data.answersSeq && one.outcome === 'open' ? update(one) : one,
  );
  return { ...state, holds };
}
