// Laws of the ladder (DOMAIN.md §4.4, §4.8 nos. 10, 21, 25, 32): rungs, offers, letters, bounded lists, refusals.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { foldLog, initialCase } from '../../../shared/procedure/fold.ts';
import { TRANSITIONS } from '../../../shared/procedure/machine.ts';
import { isBrandCause } from '../../../shared/procedure/talk/causes.ts';
import { diagnose } from '../../../shared/procedure/talk/diagnose.ts';
import { TALK_LIMITS } from '../../../shared/procedure/talk/records.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { standingWith } from '../../unit/procedure/standing-facts.ts';
import { bare } from '../procedure/stories.ts';
import { ZONE } from './ladder-commands.ts';
import { climb, play, type Taken } from './ladder-stories.ts';

const RUNS = { numRuns: 200 };
const OFFERS: Record<string, string> = {
  plan_remedy: 'remedy',
  extend_plan: 'remedy',
  propose_adjustment: 'adjust',
  start_coaching: 'coach',
  offer_coaching: 'coach',
};

function everyStep(check: (taken: Taken, all: Taken[]) => void): void {
  fc.assert(
    fc.property(climb, (steps) => {
      const all = play(steps);
      for (const taken of all) check(taken, all);
    }),
    RUNS,
  );
}

test('reaches every rung, so that the laws below are about something', () => {
  const reached = new Map<string, number>();
  for (const steps of fc.sample(climb, { numRuns: 800, seed: 11 })) {
    for (const { after, event } of play(steps)) {
      for (const name of [after.state, event?.kind ?? 'refused'])
        reached.set(name, (reached.get(name) ?? 0) + 1);
    }
  }
  const wanted = [
    'consulting',
    'remediating',
    'adjusting',
    'adjusted',
    'coaching',
    'closed',
    'refused',
    'write_to_creator',
    'update_diagnosis',
    'extend_plan',
    'action_reported',
    'review_action',
    'postpone_review',
    'offer_coaching',
    'recover',
    'withdraw_proposal',
    'skip_step',
    'answer_wish',
    'session_done',
  ];
  expect(wanted.filter((name) => (reached.get(name) ?? 0) < 10)).toEqual([]);
});

test('changes nothing by a refusal, and gives the same answer again', () => {
  everyStep(({ before, event, after }) => {
    if (event === null) expect(after).toBe(before);
  });
});

test('replays to the same state, and hands out nothing that a later step alters', () => {
  fc.assert(
    fc.property(climb, (steps) => {
      const all = play(steps);
      const log = all.flatMap(({ event }) => event ?? []);
      const last = all.at(-1)?.after ?? initialCase('active');
      expect(foldLog(log, initialCase('active'))).toEqual(last);
      let seen = 0;
      for (const { event, after } of all) {
        if (event === null) continue;
        seen += 1;
        if (seen % 7 === 0) expect(foldLog(log.slice(0, seen), initialCase('active'))).toEqual(after);
      }
    }),
    { numRuns: 80 },
  );
});

test('moves only along the table; a letter that leaves opens the consultation as its row says', () => {
  everyStep(({ before, event, after }) => {
    if (event === null) return;
    const from = stateAt(before, event.at);
    if (from.state === after.state) return;
    const kind = event.kind === 'notice_sent' ? 'open_consultation' : event.kind;
    const row = TRANSITIONS.find((one) => one.from === from.state && one.event === kind);
    expect(row?.to).toBe(after.state);
    if (kind === event.kind) expect(row?.who).toContain(event.actor.role);
  });
});

test('counts a rung as taken only with what proves it, or skipped for a listed reason by a manager (no. 10)', () => {
  const proof: Record<(typeof RUNGS)[number], (all: Taken[], state: CaseState) => boolean> = {
    communicate: (_all, state) => state.consultation.attempts > 0,
    evaluate: (_all, state) => state.causes.length > 0,
    remedy: (_all, { remedies }) =>
      remedies.some(({ doneAt, outcome }) => doneAt !== null && outcome !== 'dropped'),
    adjust: (all) => all.some(({ event }) => event?.kind === 'propose_adjustment'),
    coach: (_all, { coaching }) => coaching.some(({ sessionAt }) => sessionAt !== null),
  };
  everyStep(({ after, event }, all) => {
    for (const rung of RUNGS) {
      const record = after.ladder[rung];
      if (record === 'done') expect(proof[rung](all, after), rung).toBe(true);
      else if (record !== undefined) expect(SKIP_REASONS).toContain(record);
    }
    if (event?.kind === 'skip_step') expect(['manager', 'owner']).toContain(event.actor.role);
  });
});

test('puts at most one kind of offer to the creator on one day', () => {
  fc.assert(
    fc.property(climb, (steps) => {
      const byDay = new Map<string, Set<string>>();
      for (const { event } of play(steps)) {
        const offer = event && OFFERS[event.kind];
        if (!event || !offer) continue;
        const day = localDateOf(event.at, ZONE);
        byDay.set(day, (byDay.get(day) ?? new Set()).add(offer));
      }
      for (const offers of byDay.values()) expect(offers.size).toBe(1);
    }),
    RUNS,
  );
});

test('has at most one unsent letter of a kind and one offer of terms, only while it is on the table (no. 21)', () => {
  everyStep(({ after }) => {
    for (const kind of ['consult', 'reminder']) {
      const open = after.notices.filter(
        (one) => one.kind === kind && one.sentAt === null && !one.isWithdrawn,
      );
      expect(open.length).toBeLessThanOrEqual(1);
    }
    const isOnTable = [after.state, ...after.returnTo].includes('adjusting');
    expect(after.proposal !== null).toBe(isOnTable);
  });
});

test('never makes a collaboration at risk, whatever is asked, and no case from numbers that are too young (no. 25)', () => {
  everyStep(({ after }) => expect(after.state).not.toBe('at_risk'));
  for (const status of ['too_early', 'inconclusive', 'no_data', 'outage', 'nothing_due'] as const) {
    const standing = { ...standingWith({ assessment: { status, pace: null } }), readings: [] };
    expect(diagnose(standing, { now: '2026-11-18T16:00:00Z' }).isCaseSupported, status).toBe(false);
  }
});

test('accepts no command of the ladder once everything is over (no. 32)', () => {
  everyStep(({ before, asked, event, after }) => {
    if (before.state !== 'closed') return;
    if (asked !== null) expect(event).toBeNull();
    expect(bare(after)).toEqual(bare(before));
  });
});

test('keeps its lists bounded, each record once, and the brand’s causes first', () => {
  everyStep(({ after }) => {
    expect(after.causes.length).toBeLessThanOrEqual(TALK_LIMITS.causes);
    expect(after.remedies.length).toBeLessThanOrEqual(TALK_LIMITS.remedies);
    expect(after.coaching.length).toBeLessThanOrEqual(TALK_LIMITS.coaching);
    expect(after.wishes.length).toBeLessThanOrEqual(TALK_LIMITS.wishes);
    const codes = after.causes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(after.remedies.map(({ id }) => id)).size).toBe(after.remedies.length);
    const firstOther = codes.findIndex((code) => !isBrandCause(code));
    if (firstOther >= 0) expect(codes.slice(firstOther).some(isBrandCause)).toBe(false);
    for (const cause of after.causes) expect(cause.evidence.length).toBeLessThanOrEqual(TALK_LIMITS.evidence);
  });
});

test('never drops a make-good that is open, and calls an action reached only at its target, a make-good at its promise', () => {
  everyStep(({ before, event, after }) => {
    for (const action of before.remedies) {
      if (action.kind !== 'make_good' || action.outcome !== 'open') continue;
      const next = after.remedies.find(({ id }) => id === action.id);
      expect(next).toBeDefined();
      if (next?.outcome !== 'open') expect(event?.kind).toBe('review_action');
    }
    for (const { kind, outcome, after: index, targetBps, doneAt, units, expectedUnits } of after.remedies) {
      if (outcome !== 'reached') continue;
      expect(doneAt).not.toBeNull();
      if (kind === 'make_good') expect(units).toBeGreaterThanOrEqual(expectedUnits ?? 0);
      else expect((index ?? 0) * 10_000).toBeGreaterThanOrEqual(targetBps);
    }
  });
});
