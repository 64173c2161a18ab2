// Random climbs of the ladder: commands of the team, answers of the creator, letters that leave, and time.
import fc from 'fast-check';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addDays, addMinutes, localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { CommandContext, LadderCommand } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import type { ActorRole, CollaborationEvent, EventData } from '../../../shared/procedure/events.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import {
  answersTo,
  CAUSES,
  COACHING_EFFECTS,
  QUESTIONS,
  REMEDIES,
  STANCES,
} from '../../../shared/procedure/talk/records.ts';
import { dueTimers, stateAt } from '../../../shared/procedure/timers.ts';
import { anyEventOf } from '../../unit/procedure/case-log.ts';
import { BASIS, contextAt, PIECES, proposalWith } from '../../unit/procedure/talk/ladder-cases.ts';

export const ZONE = 'America/New_York';
const START: Instant = '2026-11-02T14:00:00Z';
const NOTE = 'a'.repeat(64);

/** What happens next; numbers pick among what the case holds then. */
export type Step = {
  what: LadderCommand['kind'] | 'answer' | 'letter_leaves' | 'creator' | 'end';
  role: ActorRole;
  pick: number;
  pace: number | null;
  waitMinutes: number;
};
export type Taken = {
  before: CaseState;
  asked: LadderCommand | null;
  context: CommandContext;
  event: CollaborationEvent | null;
  after: CaseState;
};

const WHATS: Step['what'][] = [
  'write_to_creator',
  'dismiss',
  'resolve',
  'diagnose',
  'plan_remedy',
  'action_done',
  'review_action',
  'postpone_review',
  'recover',
  'skip_step',
  'propose_adjustment',
  'withdraw_proposal',
  'start_coaching',
  'session_done',
  'answer_wish',
  'answer',
  'letter_leaves',
  'creator',
];
/** The usual way up, so that stories get far; the rest of a story is anything. */
const CLIMB: Step['what'][] = [
  'write_to_creator',
  'letter_leaves',
  'answer',
  'diagnose',
  'plan_remedy',
  'log_plan_answer',
  'action_done',
  'review_action',
  'propose_adjustment',
  'creator',
  'start_coaching',
  'session_done',
];

const free = {
  role: fc.constantFrom<ActorRole>('marketer', 'manager', 'manager', 'owner', 'viewer', 'creator', 'system'),
  pick: fc.nat(1000),
  pace: fc.option(fc.double({ min: 0.1, max: 1.3, noNaN: true }), { freq: 6 }),
  waitMinutes: fc.oneof(fc.constant(5), fc.integer({ min: 0, max: 3 * 1440 })),
};
const anything = fc.record({ ...free, what: fc.constantFrom(...WHATS) });
const climbing = fc
  .array(
    fc.record({
      ...free,
      role: fc.constant<ActorRole>('manager'),
      pace: fc.double({ min: 0.3, max: 0.8, noNaN: true }),
      waitMinutes: fc.integer({ min: 600, max: 3 * 1440 }),
    }),
    {
      minLength: CLIMB.length,
      maxLength: CLIMB.length,
    },
  )
  .map((steps): Step[] => steps.map((step, n) => ({ ...step, what: CLIMB[n] ?? 'answer' })));

/** A climb of some length, then whatever else; ends now and then with everything over. */
export const climb: fc.Arbitrary<Step[]> = fc
  .tuple(climbing, fc.nat(CLIMB.length), fc.array(anything, { maxLength: 30, size: 'max' }), fc.boolean())
  .map(([steps, length, rest, isOver]) => {
    const end: Step = { what: 'end', role: 'manager', pick: 0, pace: null, waitMinutes: 60 };
    return [...steps.slice(0, length), ...rest, ...(isOver ? [end, ...rest.slice(0, 5)] : [])];
  });

/** Plays a climb and hands out every step with the case around it; a refusal leaves no event. */
export function play(steps: readonly Step[], start: CaseState = initialCase('active')): Taken[] {
  let state = start;
  let now = START;
  const taken: Taken[] = [];
  for (const step of steps) {
    now = addMinutes(now, step.waitMinutes);
    const basis = step.pace === null ? null : { ...BASIS, pace: step.pace, assessedAt: now };
    const { role } = step;
    const context = {
      ...contextAt(now, { basis, role, facts: { pieces: PIECES, timeZone: ZONE } }),
      eventId: `e${state.seq + 1}`,
      noticeId: `n${state.seq + 1}`,
    };
    const asked = isCommand(step.what)
      ? toCommand(step.what, step, { state: stateAt(state, now), now })
      : null;
    for (const event of eventsOf(step, { state, asked, context })) {
      const numbered = event && { ...event, collaborationId: 'c1', seq: state.seq + 1 };
      const after = numbered ? foldEvent(state, numbered) : state;
      taken.push({ before: state, asked, context, event: numbered, after });
      state = after;
    }
  }
  return taken;
}

function isCommand(what: Step['what']): what is LadderCommand['kind'] {
  return !['answer', 'letter_leaves', 'creator', 'end'].includes(what);
}

function eventsOf(
  step: Step,
  { state, asked, context }: { state: CaseState; asked: LadderCommand | null; context: CommandContext },
): (Omit<CollaborationEvent, 'seq' | 'collaborationId'> | null)[] {
  const at = context.now;
  const by = (kind: string, role: ActorRole, data: EventData = {}) =>
    anyEventOf(state, kind, { at, role, data });
  if (asked !== null) {
    const answer = decide(state, asked, context);
    return [answer.ok ? answer.value : null];
  }
  switch (step.what) {
    case 'letter_leaves': {
      const letter = state.notices.findLast((one) => one.sentAt === null);
      return letter ? [by('notice_sent', 'system', { noticeId: letter.noticeId, sentAt: at })] : [];
    }
    case 'answer':
      return [
        by(stateAt(state, at).state === 'consulting' ? 'creator_responds' : 'creator_answered', 'creator'),
      ];
    case 'creator':
      return [by(...creatorSays(step, state))];
    case 'end':
      return [
        ...dueTimers(state, at).map((due) => ({ ...due, id: 'due' })),
        by('complete', 'manager'),
        by('close', 'manager'),
      ];
    default:
      return [];
  }
}

function creatorSays({ pick }: Step, state: CaseState): [string, ActorRole, EventData] {
  const answersSeq = state.proposal?.seq ?? 0;
  const sayings: [string, EventData][] = [
    ['amendment_signed', { answersSeq }],
    ['adjustment_declined', { answersSeq }],
    ['name_cause', { cause: CAUSES[pick % CAUSES.length] ?? 'unknown' }],
    ['answer_cause', { cause: state.causes[0]?.code ?? 'unknown', stance: 'objects' }],
    ['answer_plan', { stance: 'suggests_change', proposedOn: '2026-12-01' }],
    ['answer_plan', { stance: 'agrees' }],
    ['ask_for_call', {}],
    ['ask_urgent_stop', { trigger: `t${pick % 15}` }],
  ];
  const [kind, data] = sayings[pick % sayings.length] ?? ['ask_for_call', {}];
  return [kind, 'creator', data];
}

function toCommand(
  kind: LadderCommand['kind'],
  { pick }: Step,
  { state, now }: { state: CaseState; now: Instant },
): LadderCommand {
  const today = localDateOf(now, ZONE);
  const id = `x${state.seq}`;
  const one = <T>(list: readonly T[], otherwise: T): T => list[pick % Math.max(1, list.length)] ?? otherwise;
  const cause = { code: one(CAUSES, 'unknown'), confidence: 'high' as const, evidence: [`e${pick}`] };
  const action = {
    id,
    kind: pick % 3 === 0 ? ('make_good' as const) : ('change' as const),
    remedy: one(REMEDIES, 'R1'),
    owner: pick % 3 === 0 || pick % 2 === 0 ? ('creator' as const) : ('brand' as const),
    cause: null,
    deliverableId: null,
    kpi: 'views',
    targetBps: 9000,
    expectedUnits: pick % 3 === 0 ? 10 : null,
    dueOn: addDays(today, pick % 2),
    reviewOn: addDays(today, 1 + (pick % 3)),
    costMinor: 0,
  };
  const actionId = one(
    state.remedies.filter(({ outcome }) => outcome === 'open').map((remedy) => remedy.id),
    'none',
  );
  const itemId = one(
    state.coaching.map((item) => item.id),
    'none',
  );
  const commands: { [K in LadderCommand['kind']]: () => Extract<LadderCommand, { kind: K }> } = {
    write_to_creator: () => ({
      kind: 'write_to_creator',
      letter: pick % 4 === 0 ? 'reminder' : 'consult',
      questions: [one(QUESTIONS, 'feel')],
      language: 'en',
      tone: 'warm',
      channel: 'email',
      address: 'a@b.example',
    }),
    dismiss: () => ({ kind: 'dismiss', reason: 'other' }),
    resolve: () => ({ kind: 'resolve', reason: 'other' }),
    diagnose: () => ({ kind: 'diagnose', causes: [cause] }),
    plan_remedy: () => ({
      kind: 'plan_remedy',
      actions: Array.from({ length: 1 + (pick % 9) }, (_, n) => ({ ...action, id: `${id}-${n}` })),
    }),
    log_plan_answer: () => ({
      kind: 'log_plan_answer',
      stance: pick % 3 === 0 ? one(STANCES, 'agrees') : 'agrees',
      noteSha256: NOTE,
    }),
    action_done: () => ({ kind: 'action_done', actionId }),
    review_action: () => ({
      kind: 'review_action',
      actionId,
      outcome: one(['missed', 'reached', 'not_measurable', 'dropped', 'missed'] as const, 'missed'),
      units: one([null, 0, 400, 5_000], null),
    }),
    postpone_review: () => ({
      kind: 'postpone_review',
      actionId,
      reviewOn: addDays(today, 2 + (pick % 9)),
      noteSha256: NOTE,
    }),
    recover: () => ({ kind: 'recover' }),
    skip_step: () => ({
      kind: 'skip_step',
      step: one(RUNGS, 'adjust'),
      reason: one(SKIP_REASONS, 'not_applicable'),
      noteSha256: NOTE,
    }),
    propose_adjustment: () => ({
      kind: 'propose_adjustment',
      proposal: proposalWith({ effectiveFrom: addMinutes(now, 14 * 1440) }),
    }),
    withdraw_proposal: () => ({ kind: 'withdraw_proposal', reason: 'other' }),
    start_coaching: () => ({
      kind: 'start_coaching',
      items: [0, 1].slice(0, 1 + (pick % 2)).map((n) => ({
        id: `${id}-${n}`,
        card: 'label_first',
        kpi: 'views',
        reviewOn: addDays(today, pick % 4),
      })),
    }),
    session_done: () => ({ kind: 'session_done', itemIds: [itemId] }),
    log_coaching_answer: () => ({
      kind: 'log_coaching_answer',
      itemId,
      isTaken: pick % 2 === 0,
    }),
    review_coaching: () => ({
      kind: 'review_coaching',
      itemId,
      effect: one(COACHING_EFFECTS, 'cannot_tell'),
    }),
    answer_wish: () => ({
      kind: 'answer_wish',
      wishSeq: one(
        state.wishes.map((wish) => wish.seq),
        -1,
      ),
      reason: one(
        answersTo(
          one(
            state.wishes.map((wish) => wish.kind),
            'call',
          ),
        ),
        'other_proposal',
      ),
    }),
  };
  return commands[kind]();
}
