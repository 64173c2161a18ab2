// Random stories of a collaboration (commands, raw events, sending, time) and how a shell would play them.
import fc from 'fast-check';
import type { ContractVersion, Instant, OnTimeout, Terms } from '../../../shared/contract/terms.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { CommandFacts } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import type { ActorRole, CollaborationEvent } from '../../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { FACTS } from '../../../shared/procedure/folding/facts.ts';
import { isHeld } from '../../../shared/procedure/folding/letters.ts';
import { TRANSITION_EVENTS, TRANSITIONS } from '../../../shared/procedure/machine.ts';
import { noticeSent } from '../../../shared/procedure/sent.ts';
import { dueTimers, stateAt } from '../../../shared/procedure/timers.ts';
import { anyEventOf, contextOf, contractWith } from '../../unit/procedure/case-log.ts';
import type { Ask } from './commands.ts';
import { creatorAsk, creatorExitAsk, exitAsk, teamAsk } from './commands.ts';
import { holdAnswer, paymentAsk, paymentsOf } from './payment-asks.ts';

export const RUNS = { numRuns: 1000 };
export const START: Instant = '2026-11-02T14:00:00Z';
export const STATES = new Set(
  TRANSITIONS.flatMap(({ from }) => [from]).concat(['closed', 'declined', 'cancelled']),
);

type Step =
  | { do: 'command'; ask: Ask; role: ActorRole; memberId: string }
  | { do: 'event'; kind: string; role: ActorRole; days: number | null }
  | { do: 'move'; pick: number; days: number | null }
  | { do: 'send' }
  | { do: 'cron' };
const basis = {
  ...{ score: 20, pace: 0.5, paceLo80: 0.4, paceHi80: 0.6, confidence: 'medium', actual: 5, expected: 10 },
  ...{ kpi: 'clicks', formula: 'pace-1', assessedAt: START, contractVersion: 1 },
};
const facts: Partial<CommandFacts> = {
  settlement: {
    settlementId: 's1',
    sha256: 'b'.repeat(64),
    dueToCreatorMinor: 0,
    refundDueMinor: 0,
    payOn: '2026-12-31',
  },
  performance: { indexBps: 4_600, daysLive: 21 },
  pieces: [{ id: 'reel-1', stage: 'completed', isPublished: true, feeMinor: 100, lateDays: 0 }],
};

type TimedStep = Step & { waitMinutes: number };
/** One event with the states around it; `isDecided` = the rules answered a command with it. */
/** What may stand in a log: also names that no version knows. */
type RawEvent = Omit<CollaborationEvent, 'seq' | 'collaborationId'>;
export type Taken = { before: CaseState; event: CollaborationEvent; after: CaseState; isDecided: boolean };

const role = fc.constantFrom<ActorRole>('viewer', 'marketer', 'manager', 'owner', 'creator', 'system');
const askingRole = fc.constantFrom<ActorRole>(
  'owner',
  'owner',
  'manager',
  'marketer',
  'creator',
  'creator',
  'viewer',
);
const kinds = [...TRANSITION_EVENTS, ...Object.keys(FACTS), 'unheard_of'];
const rawEvent = fc.record({
  do: fc.constant('event' as const),
  kind: fc.constantFrom(...kinds),
  role,
  days: fc.option(fc.integer({ min: 0, max: 40 })),
});
/** An event the table allows in the state the story has reached, by somebody who may. */
const move = fc.record({
  do: fc.constant('move' as const),
  pick: fc.nat(),
  days: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 10 }),
});
const step: fc.Arbitrary<TimedStep> = fc
  .tuple(
    fc.oneof(
      {
        weight: 10,
        arbitrary: fc.record({
          do: fc.constant('command' as const),
          ask: fc.oneof(
            { weight: 6, arbitrary: teamAsk },
            { weight: 2, arbitrary: creatorAsk },
            { weight: 1, arbitrary: paymentAsk },
            { weight: 1, arbitrary: holdAnswer },
          ),
          role: askingRole,
          memberId: fc.constantFrom('u1', 'u2'),
        }),
      },
      { weight: 2, arbitrary: rawEvent },
      { weight: 5, arbitrary: move },
      { weight: 3, arbitrary: fc.constant({ do: 'send' as const }) },
      { weight: 2, arbitrary: fc.constant({ do: 'cron' as const }) },
    ),
    fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 15 * 1440 })),
  )
  .map(([what, waitMinutes]) => ({ ...what, waitMinutes }));
const contracts = fc
  .constantFrom<OnTimeout>('resume', 'terminate', 'creator_may_terminate', 'brand_may_terminate')
  .chain((onTimeout) =>
    fc.integer({ min: 1, max: 20 }).map((maxCumulativeDays) => pauseTerms(onTimeout, maxCumulativeDays)),
  );
const start = fc
  .constantFrom('active', 'contracted', 'at_risk', 'coaching', 'draft')
  .map((state) => initialCase(state as 'active'));
export const story = fc.record({ contracts, start, steps: fc.array(step, { maxLength: 40, size: 'max' }) });

const END_TERMS: Partial<Terms> = {
  channels: { email: { kind: 'business_hours' }, courier: { kind: 'actual' } },
  cause: {
    triggers: ['missed_deadline', 'non_payment', 'morality', 'kpi_miss'],
    incurable: ['morality'],
    cure: { n: 5, unit: 'businessDays' },
  },
  performanceExit: {
    floorBps: 7_000,
    minDaysLive: 14,
    needsRemediation: true,
    notice: { n: 7, unit: 'calendarDays' },
  },
  forceMajeure: { maxDays: 30 },
  withholding: { answerDays: 10 },
};

function pauseTerms(onTimeout: OnTimeout, maxCumulativeDays: number): ContractVersion[] {
  const notice = { n: 2, unit: 'businessDays' } as const;
  const clause = {
    by: ['brand' as const, 'creator' as const],
    notice,
    // Every third clause asks for days before work goes on, fewer or more than its limit leaves; one of them for none.
    ...(maxCumulativeDays % 3 === 0
      ? { resumeNotice: { n: (maxCumulativeDays * 4) % 13, unit: 'calendarDays' as const } }
      : {}),
    maxCumulativeDays,
    maxCount: 4,
    emergencyTriggers: ['recall'],
    onTimeout,
  };
  return contractWith({ ...END_TERMS, pause: clause });
}

const asking = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ ask: exitAsk, role: fc.constantFrom<ActorRole>('owner', 'manager', 'owner') }),
  },
  { weight: 2, arbitrary: fc.record({ ask: creatorExitAsk, role: fc.constant<ActorRole>('creator') }) },
  { weight: 2, arbitrary: fc.record({ ask: teamAsk, role: askingRole }) },
  { weight: 2, arbitrary: fc.record({ ask: creatorAsk, role: fc.constant<ActorRole>('creator') }) },
  {
    weight: 2,
    arbitrary: fc.record({ ask: paymentAsk, role: fc.constantFrom<ActorRole>('owner', 'manager') }),
  },
  { weight: 1, arbitrary: fc.record({ ask: holdAnswer, role: fc.constant<ActorRole>('creator') }) },
);
const decidedStep: fc.Arbitrary<TimedStep> = fc
  .tuple(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(asking, fc.constantFrom('u1', 'u2'))
          .map(([{ ask, role: as }, memberId]) => ({ do: 'command' as const, ask, role: as, memberId })),
      },
      { weight: 2, arbitrary: fc.constant({ do: 'send' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'cron' as const }) },
    ),
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 600 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 8 * 1440 }) },
    ),
  )
  .map(([what, waitMinutes]) => ({ ...what, waitMinutes }));
const consulted = start.map((state) => ({
  ...state,
  consultation: { status: 'answered', attempts: 1, firstAt: START, lastAt: START } as const,
  evaluationAt: START,
  reviewedVersion: 1,
  ladder: { communicate: 'done', evaluate: 'done', remedy: 'done' } as const,
}));

/** A story told by commands, sending and time alone: nothing in it that the rules have not let through. */
export const decidedStory = fc.record({
  contracts,
  start: consulted,
  steps: fc.array(decidedStep, { maxLength: 30, size: 'max' }),
});

/** Plays a story as the shell would and hands out every event with the states around it. */
export function play({
  contracts,
  start,
  steps,
}: {
  contracts: ContractVersion[];
  start: CaseState;
  steps: TimedStep[];
}): {
  taken: Taken[];
  now: Instant;
} {
  let state = start;
  let now = START;
  const taken: Taken[] = [];
  for (const one of steps) {
    now = addMinutes(now, one.waitMinutes);
    for (const event of eventsOf(one, { state, contracts, now })) {
      const numbered = { ...event, collaborationId: 'c1', seq: state.seq + 1 };
      const after = foldEvent(state, numbered);
      taken.push({ before: state, event: numbered, after, isDecided: one.do === 'command' });
      state = after;
    }
  }
  return { taken, now };
}

function eventsOf(
  one: Step,
  { state, contracts, now }: { state: CaseState; contracts: ContractVersion[]; now: Instant },
): RawEvent[] {
  const id = `e${state.seq + 1}`;
  if (one.do === 'cron') return dueTimers(state, now).map((due) => ({ ...due, id }));
  if (one.do === 'send') return sendOne(stateAt(state, now), now, contracts);
  if (one.do === 'move') {
    const here = stateAt(state, now).state;
    const moves = TRANSITIONS.filter(({ from }) => from === here);
    const move = moves[one.pick % Math.max(1, moves.length)];
    const role = move?.who[one.pick % move.who.length];
    if (move === undefined || role === undefined) return [];
    return eventsOf({ do: 'event', kind: move.event, role, days: one.days }, { state, contracts, now });
  }
  if (one.do === 'event') {
    const effectiveAt = one.days === null ? null : addMinutes(now, one.days * 1440);
    const data = { effectiveAt, noticeId: `raw${state.seq}`, trigger: 'late' };
    return [anyEventOf(state, one.kind, { at: now, role: one.role, data })];
  }
  const { role, memberId } = one;
  const context = contextOf({
    now,
    contracts,
    role,
    memberId,
    eventId: id,
    noticeId: `n${state.seq}`,
    basis: { ...basis, assessedAt: now },
    facts: { ...facts, payments: paymentsOf(stateAt(state, now)) },
  });
  const answer = decide(state, one.ask(stateAt(state, now), now), context);
  return answer.ok ? [answer.value] : [];
}

/** Sends what waits longest: the notice the case waits for, else any letter that is held. */
function sendOne(state: CaseState, now: Instant, contracts: ContractVersion[]): RawEvent[] {
  const noticeId =
    state.pending?.party === 'brand' ? state.pending.noticeId : state.notices.find(isHeld)?.noticeId;
  const isUnderWay = [state.pending, state.pendingBelow].some((notice) => notice?.noticeId === noticeId);
  const letter = state.notices.find((one) => one.noticeId === noticeId);
  if (noticeId === undefined || !(isUnderWay || letter?.kind === 'breach')) return [];
  const channel = letter?.channel ?? 'email';
  const data = noticeSent(state, { noticeId, sentAt: now, channel }, contracts);
  return [anyEventOf(state, 'notice_sent', { at: now, role: 'system', data })];
}

export function bare(state: CaseState): Omit<CaseState, 'seq' | 'lastEventAt'> {
  const { seq: _seq, lastEventAt: _at, ...rest } = state;
  return rest;
}
