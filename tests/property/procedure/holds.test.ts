// Laws of payments on hold, through any story: never more than is open, never what is due, settled once and by the right side.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import { isTerminal } from '../../../shared/procedure/machine.ts';
import { openHolds } from '../../../shared/procedure/payments/hold.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { OWED } from './payment-asks.ts';
import { bare, decidedStory, play, RUNS } from './stories.ts';

const MANAGERS = ['manager', 'owner'];

test('reaches every way a hold can go, of every kind of payment, so that the laws below are about something', () => {
  const reached = new Map<string, number>();
  const note = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
  for (const told of fc.sample(decidedStory, { numRuns: 1_000, seed: 5 })) {
    const last = play(told).taken.at(-1)?.after;
    for (const hold of last?.holds ?? []) {
      note(hold.outcome);
      note(paymentKey(hold));
      if (hold.answer === 'objects') note('objects');
    }
    for (const { kind } of last?.notices ?? []) note(kind);
  }
  const ways = ['open', 'released', 'agreed', 'objects', 'reel-1', 'sum:retainer', 'sum:expenses'];
  expect(ways.filter((way) => (reached.get(way) ?? 0) < 15)).toEqual([]);
  expect(['hold', 'hold_over'].filter((way) => (reached.get(way) ?? 0) < 3)).toEqual([]);
});

test('holds one part of a payment at a time, never more than is open of it, and nothing that is due', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { after } of play(told).taken) {
        const open = openHolds(after).map(paymentKey);
        expect(new Set(open).size).toBe(open.length);
        for (const owed of OWED) {
          const own = (after.holds ?? []).filter((hold) => paymentKey(hold) === paymentKey(owed));
          const notPaid = own.filter(({ outcome }) => outcome !== 'released');
          expect(notPaid.reduce((sum, { minor }) => sum + minor, 0)).toBeLessThanOrEqual(owed.minor);
          if (owed.state === 'due') expect(own).toEqual([]);
        }
        expect((after.holds ?? []).every(({ minor }) => minor > 0)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('lets a manager alone hold and release, and the creator alone let a part go', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, after } of play(told).taken) {
        for (const [index, hold] of (after.holds ?? []).entries()) {
          const was = before.holds?.[index];
          if (was === undefined)
            expect([event.kind, MANAGERS.includes(event.actor.role)]).toEqual(['hold_payment', true]);
          else if (was.outcome !== hold.outcome) {
            expect(was.outcome).toBe('open');
            const by = hold.outcome === 'agreed' ? ['creator'] : MANAGERS;
            expect(by).toContain(event.actor.role);
            expect(hold.closedAt).toBe(event.at);
          }
          // What was held, why and until when stands as it was said.
          if (was) {
            const { answer: _a, answeredAt: _b, outcome: _c, closedAt: _d, ...said } = hold;
            expect(was).toMatchObject(said);
          }
        }
        expect((after.holds ?? []).length).toBeGreaterThanOrEqual((before.holds ?? []).length);
      }
    }),
    RUNS,
  );
});

test('changes nothing of the case but the holds', () => {
  const facts = ['hold_payment', 'release_payment', 'answer_hold'];
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, after } of play(told).taken) {
        if (!facts.includes(event.kind) || isTerminal(before.state)) continue;
        const { holds: _before, ...rest } = bare(stateAt(before, event.at));
        const { holds: _after, ...now } = bare(after);
        expect(now).toEqual(rest);
      }
    }),
    RUNS,
  );
});
