import { expect, test } from 'vitest';
import type { Receipt } from '../../../../shared/contract/terms.ts';
import { ownPauseFrom } from '../../../../shared/procedure/decide/creator-pause.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, BASE_TERMS, contextOf, contractWith } from '../case-log.ts';

const { pause } = BASE_TERMS;
if (!pause) throw new Error('The sample contract has no pause clause.');
const CONTRACTS = contractWith({ pause: { ...pause, by: ['brand', 'creator'] } });
const team = contextOf({ role: 'marketer', contracts: CONTRACTS });
const creator = contextOf({ role: 'creator', contracts: CONTRACTS });
const active = initialCase('active');
const NOW = team.now;
const log = { kind: 'log_creator_pause', sentAt: '2026-11-18T15:00:00Z', channel: 'email' } as const;

test('counts from when it was sent, in our own calendar, and names the side that gave it', () => {
  expect(decide(active, log, team)).toMatchObject({
    ok: true,
    value: {
      kind: 'creator_pauses',
      data: {
        party: 'creator',
        sentAt: log.sentAt,
        deemedReceivedAt: log.sentAt,
        effectiveAt: '2026-11-21T05:00:00Z',
      },
    },
  });
  expect(decide(active, { kind: 'give_pause_notice' }, creator)).toMatchObject({
    ok: true,
    value: { data: { party: 'creator', channel: 'page' } },
  });
});

test('says beforehand from when it would count, as the notice then does', () => {
  const from = ownPauseFrom(active, CONTRACTS, NOW);

  expect(decide(active, { kind: 'give_pause_notice' }, creator)).toMatchObject({
    value: { data: { effectiveAt: from } },
  });
  expect(from).toBe('2026-11-21T05:00:00Z');
  expect(ownPauseFrom(active, contractWith({}), NOW)).toBeNull();
  expect(ownPauseFrom(active, [], NOW)).toBeNull();
});

test('a way that counts actual receipt has the notice at the latest when it is noted', () => {
  const courier: Receipt = { kind: 'actual' };
  const contracts = contractWith({
    pause: { ...pause, by: ['creator'] },
    channels: { ...BASE_TERMS.channels, courier },
  });
  const answer = decide(active, { ...log, channel: 'courier' }, contextOf({ role: 'marketer', contracts }));

  expect(answer).toMatchObject({ ok: true, value: { data: { deemedReceivedAt: '2026-11-18T16:00:00Z' } } });
});

test('is refused where the clause is for the brand alone, on a way the contract does not name, and in the future', () => {
  const brandOnly = contextOf({ role: 'owner' });

  expect(decide(active, log, brandOnly)).toMatchObject({
    ok: false,
    error: { blockers: ['NO_PAUSE_RIGHT'] },
  });
  expect(decide(active, { ...log, channel: 'pigeon' }, team)).toMatchObject({
    error: { reason: 'steps_missing', missing: ['CHANNEL_NOT_ALLOWED'] },
  });
  expect(decide(active, { ...log, sentAt: '2026-11-18T16:01:00Z' }, team)).toMatchObject({
    error: { field: 'sentAt', problem: 'in_the_future' },
  });
});

test('is the creator’s to end: no manager calls them back, and nothing of ours is theirs', () => {
  const paused = act(active, log, team);
  const manager = contextOf({ role: 'manager', contracts: CONTRACTS, now: '2026-11-22T10:00:00Z' });

  expect(decide(paused, { kind: 'resume', reason: 'other' }, manager)).toMatchObject({
    error: { reason: 'not_possible_now', state: 'pause_of_creator' },
  });
  expect(act(paused, { kind: 'log_creator_resume' }, manager)).toMatchObject({ state: 'active' });
  expect(act(paused, { kind: 'end_own_pause' }, creator)).toMatchObject({ state: 'active' });
  expect(decide(active, { kind: 'end_own_pause' }, creator)).toMatchObject({
    error: { state: 'no_pause_of_creator' },
  });
});
