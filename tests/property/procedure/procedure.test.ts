// Laws of the procedure (DOMAIN.md §4.8): states, replay and the table.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import { foldEvent, foldLog } from '../../../shared/procedure/fold.ts';
import { isTerminal, TRANSITIONS } from '../../../shared/procedure/machine.ts';
import { dueTimers, stateAt } from '../../../shared/procedure/timers.ts';
import { contextOf } from '../../unit/procedure/case-log.ts';
import { creatorAsk, teamAsk } from './commands.ts';
import { bare, play, RUNS, STATES, story } from './stories.ts';

test('reaches every procedure, so that the laws below are about something', () => {
  const reached = new Map<string, number>();
  for (const told of fc.sample(story, { numRuns: 1500, seed: 7 })) {
    for (const { after } of play(told).taken) reached.set(after.state, (reached.get(after.state) ?? 0) + 1);
  }
  const procedures = [
    'pause_pending',
    'paused',
    'emergency_paused',
    'resume_pending',
    'end_review',
    'ending',
    'ended',
    'closed',
  ];
  expect(procedures.filter((state) => (reached.get(state) ?? 0) < 15)).toEqual([]);
});

test('keeps a legal state through any story: known state, shallow stack, notices where they belong', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { after } of play(told).taken) {
        expect(STATES).toContain(after.state);
        expect(after.returnTo.length).toBeLessThanOrEqual(3);
        const waits = ['pause_pending', 'resume_pending', 'ending'].includes(after.state);
        expect(after.pending !== null).toBe(waits);
        expect(after.pendingBelow !== null).toBe(after.returnTo.includes('pause_pending'));
        if (['ended', 'closed', 'completed', 'active'].includes(after.state))
          expect(after.returnTo).toEqual([]);
      }
    }),
    RUNS,
  );
});

/** The creator's own pause stands beside the table, which knows ours: it goes the same ways. */
const AS_OURS: Record<string, string> = { creator_pauses: 'issue_pause_notice' };

test('moves only along the table; the exceptions are the creator’s own pause and a contract ending by its own clause', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event, after } of play(told).taken) {
        const from = stateAt(before, event.at);
        if (after.state === from.state) continue;
        if (event.kind === 'creator_goes_on') {
          expect(['pause_pending', 'paused']).toContain(from.state);
          expect(after.state).toBe(from.returnTo.at(-1));
          continue;
        }
        const named = AS_OURS[event.kind] ?? event.kind;
        const transition = TRANSITIONS.find((row) => row.from === from.state && row.event === named);
        if (named === event.kind) expect(transition?.who).toContain(event.actor.role);
        if (transition?.to === '@returnTo') expect(after.state).toBe(from.returnTo.at(-1));
        else expect(after.state).toBe(transition?.to);
      }
    }),
    RUNS,
  );
});

test('replays to the same state, and every prefix is the state that was stored (no. 1)', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { taken } = play(told);
      const log = taken.map(({ event }) => event);
      for (const [index, { after }] of taken.entries()) {
        expect(foldLog(log.slice(0, index + 1), told.start)).toEqual(after);
      }
    }),
    { numRuns: 60 },
  );
});

test('gives no event to a viewer, and a viewer’s event changes nothing (no. 2)', () => {
  fc.assert(
    fc.property(story, teamAsk, creatorAsk, (told, asked, wished) => {
      const { taken, now } = play(told);
      for (const { before, event, after } of taken) {
        if (event.actor.role === 'viewer') expect(bare(after)).toEqual(bare(stateAt(before, event.at)));
      }
      const last = taken.at(-1)?.after ?? told.start;
      for (const outsider of ['viewer', 'creator', 'system'] as const) {
        expect(decide(last, asked(last, now), contextOf({ now, role: outsider })).ok).toBe(false);
      }
      for (const other of ['viewer', 'marketer', 'manager', 'owner', 'system'] as const) {
        expect(decide(last, wished(last, now), contextOf({ now, role: other })).ok).toBe(false);
      }
    }),
    RUNS,
  );
});

test('has the same effect whether time is derived or written down as events', () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 0, max: 60 * 1440 }), (told, later) => {
      const { taken, now } = play(told);
      const last = taken.at(-1)?.after ?? told.start;
      const then = addMinutes(now, later);
      const written = dueTimers(last, then).reduce(
        (state, due) => foldEvent(state, { ...due, id: 'x', collaborationId: 'c1', seq: state.seq + 1 }),
        last,
      );
      expect(bare(written)).toEqual(bare(stateAt(last, then)));
      expect(dueTimers(written, then)).toEqual([]);
      expect(stateAt(stateAt(last, now), then)).toEqual(stateAt(last, then));
    }),
    RUNS,
  );
});

test('accepts nothing in a terminal state (no. 32)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, after } of play(told).taken) {
        if (isTerminal(before.state)) expect(bare(after)).toEqual(bare(before));
      }
    }),
    RUNS,
  );
});
