import { expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { CLOSE_CHECKS, wasPaidAtClose } from '../../../../shared/procedure/ending/finish.ts';
import { act } from '../case-log.ts';
import { exitContext, outcome, readyCase, SHA } from '../exit-log.ts';

const ended = readyCase({ state: 'ended' });
const file = { kind: 'file_post_mortem', postMortemId: 'p1', sha256: SHA } as const;
const close: Extract<Command, { kind: 'close' }> = {
  kind: 'close',
  paidOn: '2026-11-18',
  checks: [...CLOSE_CHECKS],
};
const piece = { id: 'reel-1', stage: 'published', isPublished: true, feeMinor: 1, lateDays: 0 };

test('closes when it was paid, everything was looked after and the analysis is filed', () => {
  const closed = act(act(ended, file, exitContext()), close, exitContext());
  expect(closed.state).toBe('closed');
  expect([ended, closed, { ...closed, hasDispute: true }].map(wasPaidAtClose)).toEqual([false, true, false]);
});

test.each([
  ['the analysis', ended, close, ['POST_MORTEM_MISSING']],
  ['payment', act(ended, file, exitContext()), { ...close, paidOn: null }, ['SETTLEMENT_NOT_PAID']],
  [
    'two checks',
    act(ended, file, exitContext()),
    { ...close, checks: ['access', 'paid_ads'] },
    ['CHECKS_OPEN:live_content,product'],
  ],
])('names what is missing: %s', (_name, state, command, missing) => {
  expect(outcome(state, command)).toEqual({ reason: 'steps_missing', missing });
});

test('closes unpaid with a dispute on record, or when nothing was due', () => {
  const unpaid = { ...close, paidOn: null };
  const filed = act(ended, file, exitContext());
  const money = {
    settlementId: 's',
    sha256: SHA,
    dueToCreatorMinor: 0,
    refundDueMinor: 0,
    payOn: '2026-12-31',
    seq: 1,
  };

  expect(act({ ...filed, hasDispute: true }, unpaid, exitContext()).state).toBe('closed');
  expect(act({ ...filed, money }, unpaid, exitContext()).state).toBe('closed');
});

test('refuses a day of payment that has begun nowhere, a hash that is none, and a close of what runs', () => {
  expect(outcome(ended, { ...close, paidOn: '2026-11-20' })).toMatchObject({
    field: 'paidOn',
    problem: 'in_the_future',
  });
  expect(outcome(ended, { ...file, sha256: 'x' })).toMatchObject({ field: 'sha256' });
  expect(outcome(readyCase(), close)).toMatchObject({ reason: 'not_possible_now' });
  expect(outcome(readyCase(), file)).toMatchObject({ reason: 'not_possible_now' });
  expect(outcome(ended, close, exitContext({ role: 'marketer' }))).toEqual({
    reason: 'role',
    needs: 'manager',
  });
});

test('completes when every piece is fulfilled and the term is over', () => {
  const complete = { kind: 'complete' } as const;
  const facts = (part: object) => exitContext({ facts: part });

  expect(outcome(readyCase(), complete, facts({ pieces: [piece], term: 'running' }))).toMatchObject({
    missing: ['PIECES_OPEN:reel-1', 'TERM_NOT_OVER'],
  });
  expect(outcome(readyCase(), complete, facts({ pieces: [piece], term: 'unconfirmed' }))).toEqual({
    reason: 'terms_unknown',
    terms: ['termEnd'],
  });
  expect(act(readyCase(), complete, facts({ pieces: [{ ...piece, stage: 'completed' }] })).state).toBe(
    'completed',
  );
});

test('raises a dispute where the table allows it, once, and a manager settles it', () => {
  const raise = { kind: 'raise_dispute' } as const;
  const settle = { kind: 'settle_dispute', reason: 'agreed' } as const;
  const raised = act(ended, raise, exitContext({ role: 'marketer' }));

  expect(raised.hasDispute).toBe(true);
  expect(outcome(raised, raise)).toMatchObject({ state: 'dispute_open' });
  expect(outcome(readyCase(), raise)).toMatchObject({ state: 'active' });
  expect(act(raised, settle, exitContext()).hasDispute).toBe(false);
  expect(outcome(ended, settle)).toMatchObject({ state: 'no_dispute' });
});
