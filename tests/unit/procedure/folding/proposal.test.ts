import { expect, test } from 'vitest';
import type { EventOf } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  answersAnother,
  expireProposal,
  findExpiry,
  toProposal,
} from '../../../../shared/procedure/folding/proposal.ts';
import { eventOf } from '../case-log.ts';
import { proposalWith, proposed } from '../talk/ladder-cases.ts';

const proposes = (data: EventOf<'propose_adjustment'>['data']) =>
  eventOf(initialCase('coaching'), 'propose_adjustment', { data });
const declines = (data: EventOf<'adjustment_declined'>['data']) =>
  eventOf(initialCase('coaching'), 'adjustment_declined', { data });

test('is an offer only with terms and an end', () => {
  const proposal = proposalWith();

  expect(toProposal(proposes({ proposal }))).toBeNull();
  expect(toProposal(proposes({ proposal, expiresAt: '2026-11-26T05:00:00Z' }))).toMatchObject({
    seq: 1,
    proposal,
  });
});

test('lapses only where it is on the table, and then coaching is next', () => {
  const at = '2026-11-26T05:00:00Z';

  expect(findExpiry(proposed)).toBe(at);
  expect(findExpiry({ ...proposed, state: 'paused', returnTo: ['adjusting'] })).toBe(at);
  expect(findExpiry({ ...proposed, state: 'ended', returnTo: [] })).toBeNull();
  expect(expireProposal(proposed, at)).toMatchObject({
    state: 'coaching',
    proposal: null,
    ladder: { adjust: 'done' },
  });
  expect(answersAnother(proposed, declines({ answersSeq: 0 }))).toBe(true);
  expect(answersAnother(proposed, declines({}))).toBe(false);
});
