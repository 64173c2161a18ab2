// Laws of the procedure (DOMAIN.md §4.8): notices, suspensions and deadlines.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, isBefore } from '../../../shared/contract/zone.ts';
import { isWithin } from '../../../shared/procedure/folding/return-stack.ts';
import { usedPauseDays } from '../../../shared/procedure/numbers/paused-days.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { play, RUNS, story } from './stories.ts';

test('ends only after the effective instant of a notice that was given (no. 3)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event } of play(told).taken) {
        const reached = stateAt(before, event.at);
        if (reached.state !== 'ended' || before.state === 'ended') continue;
        // Both sides may have given notice; the earlier effect ends it (§4.6).
        const ends = [before.pending, before.otherEnd].filter((notice) => notice?.kind === 'end');
        const limits = reached.suspensions.filter((one) => one.onTimeout === 'terminate');
        const isByNotice = ends.some(
          (notice) => notice?.sentAt && notice.effectiveAt && !isBefore(event.at, notice.effectiveAt),
        );
        const isByClause = limits.some(
          ({ limitAt, to }) => limitAt !== null && limitAt === to && !isBefore(event.at, limitAt),
        );
        expect(isByNotice || isByClause).toBe(true);
      }
    }),
    RUNS,
  );
});

test('has effect ≥ receipt ≥ sending, and no effect without receipt (no. 4)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { after } of play(told).taken) {
        const { pending } = after;
        if (pending?.kind !== 'pause' || pending.sentAt === null) continue;
        if (pending.deemedReceivedAt === null) expect(pending.effectiveAt).toBeNull();
        else {
          expect(isBefore(pending.deemedReceivedAt, pending.sentAt)).toBe(false);
          expect(
            pending.effectiveAt === null || !isBefore(pending.effectiveAt, pending.deemedReceivedAt),
          ).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test('lets work go on by a notice of going on no earlier than it is received, or as the clause’s days are used up', () => {
  let resumed = 0;
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event } of play(told).taken) {
        const { pending } = before;
        const reached = stateAt(before, event.at);
        if (pending?.kind !== 'resume' || isWithin(reached, 'resume_pending')) continue;
        resumed += 1;
        const isByNotice =
          pending.deemedReceivedAt !== null &&
          pending.effectiveAt !== null &&
          !isBefore(event.at, pending.effectiveAt);
        const isByClause = before.suspensions.some(
          ({ limitAt, to }) => to === null && limitAt !== null && !isBefore(event.at, limitAt),
        );
        expect(isByNotice || isByClause).toBe(true);
        expect(reached.pending?.kind).not.toBe('resume');
      }
    }),
    RUNS,
  );
  expect(resumed).toBeGreaterThan(0);
});

test('keeps the days of a pause within the clause’s limit when it resumes or ends at it (no. 18)', () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 0, max: 60 * 1440 }), (told, later) => {
      const { taken, now } = play(told);
      const clause = told.contracts[0]?.terms.pause;
      if (clause === undefined || clause.onTimeout.endsWith('may_terminate')) return;
      const then = addMinutes(now, later);
      const state = stateAt(taken.at(-1)?.after ?? told.start, then);
      const ours = {
        ...state,
        suspensions: state.suspensions.filter((one) => one.limitAt !== null && one.confirmBy === null),
      };
      expect(usedPauseDays(ours, then, 'America/New_York')).toBeLessThanOrEqual(
        clause.maxCumulativeDays ?? Number.POSITIVE_INFINITY,
      );
    }),
    RUNS,
  );
});

test('lifts an emergency nobody confirmed, at the latest at its deadline (no. 20)', () => {
  fc.assert(
    fc.property(story, fc.integer({ min: 0, max: 60 * 1440 }), (told, later) => {
      const { taken, now } = play(told);
      const then = addMinutes(now, later);
      for (const one of stateAt(taken.at(-1)?.after ?? told.start, then).suspensions) {
        if (one.kind !== 'emergency' || one.confirmBy === null) continue;
        const lastsUntil = one.to ?? then;
        expect(isBefore(one.confirmBy, lastsUntil)).toBe(false);
      }
    }),
    RUNS,
  );
});

test('has at most one open pause and one open emergency (no. 21)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { after } of play(told).taken) {
        for (const kind of ['contract', 'emergency']) {
          expect(
            after.suspensions.filter((one) => one.kind === kind && one.to === null).length,
          ).toBeLessThanOrEqual(1);
        }
      }
    }),
    RUNS,
  );
});

test('withdraws a notice only by its own side, and after receipt only with acceptance (nos. 22, 35)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event, after } of play(told).taken) {
        if (event.kind !== 'withdraw_notice' && event.kind !== 'creator_withdraws') continue;
        const from = stateAt(before, event.at);
        if (from.pending === null || after.state === from.state) continue;
        expect(from.pending.party).toBe(event.kind === 'withdraw_notice' ? 'brand' : 'creator');
        const received = from.pending.deemedReceivedAt;
        const isInTime = received === null || isBefore(event.at, received);
        const isAcceptedHere =
          event.data.isAccepted === true && ['manager', 'owner'].includes(event.actor.role);
        expect(isInTime || from.pending.isWithdrawalAccepted || isAcceptedHere).toBe(true);
      }
    }),
    RUNS,
  );
});

test('changes no suspension by asking for an end, taking that back, or giving notice of it (no. 33)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event, after } of play(told).taken) {
        const isAboutEnd = ['request_end', 'withdraw_request', 'issue_end_notice', 'creator_ends'].includes(
          event.kind,
        );
        if (isAboutEnd) expect(after.suspensions).toEqual(stateAt(before, event.at).suspensions);
      }
    }),
    RUNS,
  );
});

test('never returns to a state whose own deadline has passed (no. 34)', () => {
  fc.assert(
    fc.property(story, (told) => {
      for (const { before, event, after } of play(told).taken) {
        const from = stateAt(before, event.at);
        if (after.returnTo.length >= from.returnTo.length) continue;
        expect(stateAt(after, event.at).state).toBe(after.state);
      }
    }),
    RUNS,
  );
});
