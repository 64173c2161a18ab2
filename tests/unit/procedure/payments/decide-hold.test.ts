import { expect, test } from 'vitest';
import type { Terms } from '../../../../shared/contract/terms.ts';
import type { Command, CommandContext } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { Payment } from '../../../../shared/procedure/payments/list-payments.ts';
import { act, caseAfter, contextOf, contractWith } from '../case-log.ts';
import { holdOf } from './holds.ts';

const PAYMENT: Payment = {
  pieceId: 'one',
  minor: 50_000,
  on: '2026-12-10',
  earlier: [],
  state: 'to_come',
  hold: null,
};
const SHA = 'a'.repeat(64);
const HOLD: Extract<Command, { kind: 'hold_payment' }> = {
  kind: 'hold_payment',
  pieceId: 'one',
  minor: 20_000,
  reason: 'not_disclosed',
  noteSha256: SHA,
};
const running = caseAfter([]);
const held = { ...running, holds: [holdOf()] };

function context(
  payment: Partial<Payment> = {},
  {
    terms = { withholding: { answerDays: 10 } },
    ...more
  }: Partial<CommandContext> & { terms?: Partial<Terms> } = {},
): CommandContext {
  const contracts = contractWith(terms);
  return contextOf({ contracts, facts: { payments: [{ ...PAYMENT, ...payment }] }, ...more });
}

function refusal(command: Command, asked: CommandContext = context(), state = running) {
  const answer = decide(state, command, asked);
  return answer.ok ? 'yes' : answer.error;
}

test('holds the part in question with its reason and a day to settle it', () => {
  const state = act(running, HOLD, context());

  expect(state.holds).toEqual([holdOf({ seq: state.seq })]);
});

test.each(['retainer', 'expenses'] as const)(
  'holds a part of the %s, releases it and takes an answer',
  (sum) => {
    const { pieceId: _, ...command } = HOLD;
    const { pieceId: __, ...payment } = PAYMENT as Payment & { pieceId: string };
    const known = context();
    const asked = { ...known, facts: { ...known.facts, payments: [{ ...payment, sum }] } };

    const state = act(running, { ...command, sum }, asked);

    const [hold] = state.holds ?? [];
    expect(hold).toMatchObject({ sum, minor: 20_000, outcome: 'open' });
    expect(hold).not.toHaveProperty('pieceId');
    expect(refusal({ ...command, sum, minor: 50_001 }, asked)).toMatchObject({ problem: 'more_than_owed' });
    const seq = hold?.seq ?? 0;
    const agreed = act(
      state,
      { kind: 'answer_hold', holdSeq: seq, stance: 'agrees' },
      contextOf({ role: 'creator' }),
    );
    expect(agreed.holds?.[0]?.outcome).toBe('agreed');
    expect(act(state, { kind: 'release_payment', holdSeq: seq }, contextOf()).holds?.[0]?.outcome).toBe(
      'released',
    );
  },
);

test.each([
  ['NO_WITHHOLDING_RIGHT', {}, {}],
  ['PAYMENT_DUE', { withholding: { answerDays: 10 } }, { state: 'due' as const }],
])('the contract or the day stands against it: %s', (blocker, terms, payment) => {
  expect(refusal(HOLD, context(payment, { terms }))).toMatchObject({
    reason: 'contract_blocks',
    blockers: [blocker],
  });
});

test.each<[string, object, Partial<Payment>, object]>([
  ['more than is owed', { minor: 50_001 }, {}, { field: 'minor', problem: 'more_than_owed' }],
  ['nothing', { minor: 0 }, {}, { field: 'minor', problem: 'empty' }],
  ['no sentence', { noteSha256: undefined }, {}, { field: 'note', problem: 'missing' }],
  ['a reason of its own', { reason: 'kpi_miss' }, {}, { field: 'reason', problem: 'not_listed' }],
  ['a piece without a payment', { pieceId: 'two' }, {}, { state: 'nothing_owed' }],
  ['one on hold already', {}, { hold: holdOf() }, { state: 'payment_held' }],
  ['no payment', { pieceId: undefined }, {}, { field: 'pieceId', problem: 'missing' }],
  ['two payments', { sum: 'retainer' }, {}, { field: 'pieceId', problem: 'missing' }],
  ['a retainer nobody owes', { pieceId: undefined, sum: 'retainer' }, {}, { state: 'nothing_owed' }],
  ['one that waits for approval', {}, { state: 'until_approved' }, { state: 'until_approved' }],
])('refuses %s', (_name, change, payment, expected) => {
  expect(refusal({ ...HOLD, ...change } as Command, context(payment))).toMatchObject(expected);
});

test('needs a manager, a contract in force and what was paid', () => {
  expect(refusal(HOLD, context({}, { actor: { role: 'marketer', memberId: 'marketer' } }))).toEqual({
    reason: 'role',
    needs: 'manager',
  });
  const unknown = { reason: 'terms_unknown', terms: ['payment'] };
  expect(refusal(HOLD, { ...context(), contracts: [] })).toEqual(unknown);
  expect(refusal(HOLD, contextOf({ contracts: context().contracts, facts: { payments: null } }))).toEqual(
    unknown,
  );
});

test('a manager releases it once; the creator agrees or objects, with words', () => {
  const release = { kind: 'release_payment', holdSeq: 3 } as const;
  const creator = contextOf({ role: 'creator' });
  const answer = (stance: 'agrees' | 'objects', noteSha256?: string) =>
    ({ kind: 'answer_hold', holdSeq: 3, stance, ...(noteSha256 ? { noteSha256 } : {}) }) as const;
  const at = creator.now;

  const released = act(held, release, contextOf());
  expect(released.holds).toEqual([holdOf({ outcome: 'released', closedAt: at })]);
  expect(refusal(release, contextOf(), released)).toMatchObject({ state: 'no_open_hold' });
  expect(refusal(release, contextOf({ role: 'marketer' }), held)).toEqual({
    reason: 'role',
    needs: 'manager',
  });

  const agreed = act(held, answer('agrees'), creator);
  expect(agreed.holds).toEqual([
    holdOf({ answer: 'agrees', answeredAt: at, outcome: 'agreed', closedAt: at }),
  ]);
  expect(refusal(answer('agrees'), creator, agreed)).toMatchObject({ state: 'no_open_hold' });
  expect(refusal(answer('objects'), creator, held)).toMatchObject({ field: 'note', problem: 'missing' });
  expect(refusal(answer('agrees'), contextOf(), held)).toEqual({ reason: 'role', needs: 'creator' });

  // A change of mind while the hold is open: the second answer counts.
  const objected = act(held, answer('objects', SHA), creator);
  expect(objected.holds).toEqual([holdOf({ answer: 'objects', answeredAt: at })]);
  expect(act(objected, answer('agrees'), creator).holds?.[0]?.outcome).toBe('agreed');
});
