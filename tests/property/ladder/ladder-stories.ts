// Random climbs of the ladder: commands of the team, answers of the creator, letters that leave, and time.
import fc from 'fast-check';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { CommandContext, LadderCommand } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import type { ActorRole, CollaborationEvent, EventData } from '../../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { CAUSES } from '../../../shared/procedure/talk/records.ts';
import { dueTimers, stateAt } from '../../../shared/procedure/timers.ts';
import { anyEventOf } from '../../unit/procedure/case-log.ts';
import { BASIS, contextAt, PIECES } from '../../unit/procedure/talk/ladder-cases.ts';
import { toCommand, ZONE } from './ladder-commands.ts';

const START: Instant = '2026-11-02T14:00:00Z';

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
