// One due day everywhere: on the lists, in the score, in reminders and in the letter that announces the new dates. And what
// a pause must not move: the windows in which posts that are live are counted (DOMAIN.md §4.8 no. 18, 19, 20).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMinutes, daysBetween, localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState, Suspension } from '../../../shared/procedure/case.ts';
import { countedUnits } from '../../../shared/procedure/exits/counted-units.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { toAssessmentInput } from '../../../shared/procedure/numbers/assessment-input.ts';
import { usedPauseDays } from '../../../shared/procedure/numbers/paused-days.ts';
import { projectStanding } from '../../../shared/procedure/project-standing.ts';
import { comingReminders } from '../../../shared/procedure/talk/due-reminder.ts';
import { dueTimers, stateAt } from '../../../shared/procedure/timers.ts';
import { trackDelivery } from '../../../shared/score/delivery.ts';
import { toIntervals } from '../../../shared/score/expectation.ts';
import { PAY } from '../../unit/contract/adjustment/offers.ts';
import { anyEventOf, eventOf, pauseOf } from '../../unit/procedure/case-log.ts';
import { inputsWith, piece, reading } from '../../unit/procedure/standing-inputs.ts';

const ZONE = 'America/New_York';
const START = '2026-11-01T16:00:00Z';
const MINUTES = 40 * 1440;

/** Pauses of any length, an emergency or by notice, one after the other; the numbers are read after the last. */
const pauses = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 8 * 1440 }),
      length: fc.integer({ min: 0, max: 9 * 1440 }),
      kind: fc.constantFrom<Suspension['kind']>('contract', 'emergency', 'own_side'),
    }),
    { maxLength: 3 },
  )
  .map((spans) => {
    let minute = 0;
    const suspensions = spans.map(({ gap, length, kind }, index): Suspension => {
      const from = addMinutes(START, minute + gap);
      minute += gap + length;
      return {
        kind,
        scope: kind === 'own_side' ? ['links'] : ['new_posts'],
        from,
        to: addMinutes(START, minute),
        reviewOn: null,
        confirmBy: null,
        contractVersion: 1,
        limitOn: null,
        limitAt: null,
        onTimeout: null,
        openedBySeq: index,
      };
    });
    return { suspensions, at: addMinutes(START, Math.max(minute, 1) + MINUTES) };
  });

function caseWith(suspensions: Suspension[]): CaseState {
  return { ...initialCase('active'), suspensions };
}

/** The plain meaning of the rule, day by day: a piece waits for as many days as work rested while it was not yet due. */
function expectedDueOn(agreedOn: string, suspensions: Suspension[]): string {
  return suspensions
    .filter(({ kind }) => kind !== 'own_side')
    .reduce((dueOn, { from, to }) => {
      const [first, last] = [localDateOf(from, ZONE), localDateOf(to ?? from, ZONE)];
      return first <= dueOn ? addDays(dueOn, daysBetween(first, last)) : dueOn;
    }, agreedOn);
}

test('the standing, the score and the reminder name one due day, and it is the agreed one plus the paused days (no. 18)', () => {
  fc.assert(
    fc.property(pauses, fc.integer({ min: 0, max: 35 }), ({ suspensions, at }, dueDay) => {
      const agreedOn = addDays('2026-11-01', dueDay);
      const inputs = inputsWith({
        case: caseWith(suspensions),
        deliverables: [piece('one', { dueOn: agreedOn })],
        posts: [],
        observations: [],
      });
      const { standing } = projectStanding(inputs, { at, caseAt: at });
      const shown = standing.deliverables[0];
      const facts = { at, kpi: 'clicks', series: new Map(), targetTotal: null } as const;
      const input = toAssessmentInput(inputs, facts);
      const [scored] = trackDelivery(input, new Set(), toIntervals(input.paused)).open;

      expect(shown).toMatchObject({ agreedDueOn: agreedOn, dueOn: expectedDueOn(agreedOn, suspensions) });
      expect(addDays('2026-11-01', scored?.dueDay ?? Number.NaN)).toBe(shown?.dueOn);
      expect(scored?.lateDays).toBe(shown?.lateDays);
      expect(comingReminders(standing, at).map(({ dueOn }) => dueOn)).toEqual([shown?.dueOn, shown?.dueOn]);
    }),
    { numRuns: 1_000 },
  );
});

test('a pause taken up again on its day, or of our own side alone, changes no day of the standing (no. 18)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 600 }), (day, length) => {
      const from = addMinutes('2026-11-01T14:00:00Z', day * 1440);
      const to = addMinutes(from, length);
      const at = addMinutes('2026-11-01T14:00:00Z', 60 * 1440);
      fc.pre(localDateOf(from, ZONE) === localDateOf(to, ZONE));
      const [same, own] = (['contract', 'own_side'] as const).map((kind) => {
        const suspension = { ...BASE, kind, from, to: kind === 'own_side' ? at : to };
        const inputs = inputsWith({ case: caseWith([suspension]), observations: [] });
        return projectStanding(inputs, { at, caseAt: at }).standing;
      });
      const plain = projectStanding(inputsWith({ observations: [] }), { at, caseAt: at }).standing;

      expect(same?.deliverables).toEqual(plain.deliverables);
      expect(own?.deliverables).toEqual(plain.deliverables);
      expect(usedPauseDays(same?.case ?? initialCase(), at, ZONE)).toBe(0);
    }),
    { numRuns: 250 },
  );
});

const BASE = pauseOf(START, START);

test('what counts for pay by result is counted in its window whatever is paused, an unconfirmed emergency too (no. 19)', () => {
  fc.assert(
    fc.property(
      pauses,
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.nat(5_000)),
      ({ suspensions, at }, days, counts) => {
        const observations = counts.map((value, index) =>
          reading('clicks', value, { observedAt: addMinutes('2026-11-11T12:00:00Z', index * 1440) }),
        );
        const clause = { ...PAY, pieceIds: ['one'], measurementWindowDays: days };
        const unitsOf = (state: CaseState) =>
          countedUnits(inputsWith({ observations, case: state }), { clause, deliverableId: 'one', at });

        expect(unitsOf(caseWith(suspensions))).toBe(unitsOf(initialCase('active')));
      },
    ),
    { numRuns: 500 },
  );
});

test('an emergency that nobody confirmed gives its days back on the standing, once, whenever it is read (no. 20)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20 * 1440 }),
      fc.integer({ min: 1, max: 4 * 1440 }),
      fc.integer({ min: 0, max: 30 * 1440 }),
      (start, length, later) => {
        const from = addMinutes(START, start);
        const confirmBy = addMinutes(from, length);
        const at = addMinutes(confirmBy, later);
        const stopped = foldEvent(
          initialCase('active'),
          eventOf(initialCase('active'), 'emergency_pause', {
            at: from,
            data: { trigger: 'recall', confirmBy },
          }),
        );
        // Written down by the cron, or only derived on reading: the same case.
        const [due] = dueTimers(stopped, at);
        const lifted = foldEvent(
          stopped,
          anyEventOf(stopped, due?.kind ?? '', { at: due?.at ?? at, role: 'system', memberId: null }),
        );
        const standingWith = (state: CaseState) =>
          projectStanding(inputsWith({ case: state, observations: [] }), { at, caseAt: at }).standing;
        const [, open] = standingWith(lifted).deliverables;
        const expected = expectedDueOn('2026-11-25', [{ ...BASE, kind: 'emergency', from, to: confirmBy }]);

        expect(lifted.state).toBe('active');
        expect(open).toMatchObject({ agreedDueOn: '2026-11-25', dueOn: expected });
        expect(standingWith(stateAt(stopped, at)).deliverables).toEqual(standingWith(lifted).deliverables);
      },
    ),
    { numRuns: 500 },
  );
});
