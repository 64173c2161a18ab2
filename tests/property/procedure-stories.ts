// Random stories of a collaboration (commands, raw events, sending, time) and how a shell would play them.
import fc from 'fast-check';
import type { ContractVersion, Instant, OnTimeout } from '../../shared/contract/terms.ts';
import { addMinutes } from '../../shared/contract/zone.ts';
import type { CaseState } from '../../shared/procedure/case.ts';
import type { Command } from '../../shared/procedure/commands.ts';
import { decide } from '../../shared/procedure/decide.ts';
import type { ActorRole, CollaborationEvent, NewEvent } from '../../shared/procedure/events.ts';
import { RUNGS, STOP_SCOPES } from '../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../shared/procedure/fold.ts';
import { FACTS } from '../../shared/procedure/folding/facts.ts';
import { TRANSITION_EVENTS, TRANSITIONS, transitionsFrom } from '../../shared/procedure/machine.ts';
import { noticeSent } from '../../shared/procedure/sent.ts';
import { dueTimers, stateAt } from '../../shared/procedure/timers.ts';
import { contextOf, contractWith, eventOf } from '../unit/procedure/case-log.ts';

export const RUNS = { numRuns: 400 };
export const START: Instant = '2026-11-02T14:00:00Z';
export const STATES = new Set(
  TRANSITIONS.flatMap(({ from }) => [from]).concat(['closed', 'declined', 'cancelled']),
);

type Step =
  | { do: 'command'; command: Command; role: ActorRole; memberId: string }
  | { do: 'event'; kind: string; role: ActorRole; days: number | null }
  | { do: 'move'; pick: number; days: number | null }
  | { do: 'send' }
  | { do: 'cron' };
type TimedStep = Step & { waitMinutes: number };
export type Taken = { before: CaseState; event: CollaborationEvent; after: CaseState };

const role = fc.constantFrom<ActorRole>('viewer', 'marketer', 'manager', 'owner', 'creator', 'system');
const text = { reason: 'other' };
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.subarray([...STOP_SCOPES], { minLength: 1 }).map((scope) => pause(scope)) },
  fc.constantFrom<Command>(
    { kind: 'resume', ...text },
    { kind: 'undo' },
    { kind: 'decline_request', ...text },
  ),
  fc.constantFrom<Command>(
    { kind: 'log_contact', channel: 'email', at: START },
    { kind: 'creator_answered', at: START },
  ),
  fc.constantFrom<Command>(
    { kind: 'review_contract', version: 1 },
    { kind: 'evaluate' },
    { kind: 'note', noteSha256: 'x' },
  ),
  fc.constantFrom<Command>({ kind: 'emergency_pause', trigger: 'recall' }, { kind: 'confirm_emergency' }),
  fc.constantFrom<Command>(
    { kind: 'lift_emergency', ...text },
    ...RUNGS.map((rung) => ({ kind: 'rung_done', rung }) as const),
  ),
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
        weight: 5,
        arbitrary: fc.record({
          do: fc.constant('command' as const),
          command,
          role,
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

function pause(scope: (typeof STOP_SCOPES)[number][]): Command {
  const skip = { reason: 'brand_safety', sentence: 'Said.' } as const;
  const skips = [
    { step: 'CONSULTATION_MISSING', ...skip },
    { step: 'CONTRACT_NOT_REVIEWED', ...skip },
  ];
  return { kind: 'pause', scope, reviewOn: null, reason: 'other', skips };
}

function pauseTerms(onTimeout: OnTimeout, maxCumulativeDays: number): ContractVersion[] {
  const notice = { n: 2, unit: 'businessDays' } as const;
  const clause = {
    by: ['brand' as const],
    notice,
    maxCumulativeDays,
    maxCount: 4,
    emergencyTriggers: ['recall'],
    onTimeout,
  };
  return contractWith({ pause: clause });
}

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
      taken.push({ before: state, event: numbered, after });
      state = after;
    }
  }
  return { taken, now };
}

function eventsOf(
  one: Step,
  { state, contracts, now }: { state: CaseState; contracts: ContractVersion[]; now: Instant },
): NewEvent[] {
  const id = `e${state.seq + 1}`;
  if (one.do === 'cron') return dueTimers(state, now).map((due) => ({ ...due, id }));
  if (one.do === 'send') {
    const noticeId = stateAt(state, now).pending?.noticeId;
    if (noticeId === undefined) return [];
    const data = noticeSent(stateAt(state, now), { noticeId, sentAt: now, channel: 'email' }, contracts);
    return [eventOf(state, 'notice_sent', { at: now, role: 'system', data })];
  }
  if (one.do === 'move') {
    const moves = transitionsFrom(stateAt(state, now).state);
    const move = moves[one.pick % Math.max(1, moves.length)];
    const role = move?.who[one.pick % move.who.length];
    if (move === undefined || role === undefined) return [];
    return eventsOf({ do: 'event', kind: move.event, role, days: one.days }, { state, contracts, now });
  }
  if (one.do === 'event') {
    const effectiveAt = one.days === null ? null : addMinutes(now, one.days * 1440);
    const data = { effectiveAt, noticeId: `raw${state.seq}`, trigger: 'late' };
    return [eventOf(state, one.kind, { at: now, role: one.role, data })];
  }
  const context = contextOf({
    now,
    contracts,
    role: one.role,
    memberId: one.memberId,
    eventId: id,
    noticeId: `n${state.seq}`,
  });
  const answer = decide(state, one.command, context);
  return answer.ok ? [answer.value] : [];
}

export function bare(state: CaseState): Omit<CaseState, 'seq' | 'lastEventAt'> {
  const { seq: _seq, lastEventAt: _at, ...rest } = state;
  return rest;
}
