// The ladder as a table (DOMAIN.md §4.3). Adding a step starts here; the compiler then lists what lacks it.
import {
  CASE_STATES,
  isBeforeWork,
  isOver,
  isRunning,
  isSettling,
  isTerminal,
} from '../contract/facts/case-states.ts';
import { MANAGERS, MARKETERS } from '../roles.ts';
import type { ActorRole, CaseStateName } from './events.ts';

export { isOver, isRunning, isTerminal };

/** States in which work runs and the ladder is climbed (§4.1). */
export const RUN_STATES = CASE_STATES.filter(isRunning);

export const TRANSITION_EVENTS = [
  'invite',
  'import_signed',
  'creator_accept',
  'creator_decline',
  'offer_expired',
  'cancel',
  'sign',
  'start',
  'flag',
  'dismiss',
  'open_consultation',
  'creator_responds',
  'diagnose',
  'resolve',
  'plan_remedy',
  'action_done',
  'recover',
  'propose_adjustment',
  'amendment_signed',
  'adjustment_declined',
  'adjustment_expired',
  'withdraw_proposal',
  'start_coaching',
  'session_done',
  'issue_pause_notice',
  'effective',
  'withdraw_notice',
  'bounced',
  'resume',
  'request_resume',
  'timeout_resume',
  'timeout_end',
  'timeout_right',
  'emergency_pause',
  'confirm',
  'lift',
  'confirm_timeout',
  'request_end',
  'withdraw_request',
  'issue_end_notice',
  'mutual_signed',
  'creator_withdraws',
  'shorten',
  'creator_ends',
  'issue_breach_notice',
  'breach_cured',
  'term_over',
  'raise_dispute',
  'complete',
  'close',
] as const;
export type TransitionEvent = (typeof TRANSITION_EVENTS)[number];

/** `=` stays where it is; `@returnTo` goes back to what the procedure stood on. */
export type TransitionTarget = CaseStateName | '=' | '@returnTo';
export type Transition = {
  from: CaseStateName;
  event: TransitionEvent;
  to: TransitionTarget;
  who: readonly ActorRole[];
};

const SYSTEM = ['system'] as const;
const CREATOR_OR_MARKETER = ['creator', ...MARKETERS] as const;
const SYSTEM_OR_MARKETER = ['system', ...MARKETERS] as const;
const MANAGER_AND_CREATOR = [...MANAGERS, 'creator'] as const;

const WORKING: readonly CaseStateName[] = ['contracted', ...RUN_STATES];
const WORKING_OR_PAUSED: readonly CaseStateName[] = [...WORKING, 'paused'];

type Row = [
  from: readonly CaseStateName[],
  event: TransitionEvent,
  to: TransitionTarget,
  who: readonly ActorRole[],
];

const ROWS: Row[] = [
  [['draft'], 'invite', 'invited', MARKETERS],
  [['draft'], 'import_signed', 'contracted', MANAGERS],
  [['invited'], 'creator_accept', 'negotiating', CREATOR_OR_MARKETER],
  [['invited'], 'creator_decline', 'declined', CREATOR_OR_MARKETER],
  [['invited'], 'offer_expired', 'cancelled', SYSTEM],
  [CASE_STATES.filter(isBeforeWork), 'cancel', 'cancelled', MARKETERS],
  [['negotiating'], 'sign', 'contracted', MANAGERS],
  [['contracted'], 'start', 'active', SYSTEM_OR_MARKETER],
  [['active'], 'flag', 'at_risk', SYSTEM_OR_MARKETER],
  [['at_risk'], 'dismiss', 'active', MARKETERS],
  [['active', 'at_risk'], 'open_consultation', 'consulting', MARKETERS],
  [['consulting'], 'creator_responds', 'consulting', CREATOR_OR_MARKETER],
  [['consulting'], 'diagnose', 'consulting', MARKETERS],
  [['consulting'], 'resolve', 'active', MARKETERS],
  [['consulting'], 'plan_remedy', 'remediating', MARKETERS],
  [['remediating'], 'action_done', 'remediating', [...MARKETERS, 'creator']],
  [['remediating', 'adjusted', 'coaching'], 'recover', 'active', MARKETERS],
  [['remediating', 'coaching'], 'propose_adjustment', 'adjusting', MANAGERS],
  [['adjusting'], 'amendment_signed', 'adjusted', MANAGER_AND_CREATOR],
  [['adjusting'], 'adjustment_declined', 'coaching', CREATOR_OR_MARKETER],
  [['adjusting'], 'adjustment_expired', 'coaching', SYSTEM],
  [['adjusting'], 'withdraw_proposal', 'remediating', MANAGERS],
  [['remediating', 'adjusted'], 'start_coaching', 'coaching', MARKETERS],
  [['coaching'], 'session_done', 'coaching', MARKETERS],
  [WORKING, 'issue_pause_notice', 'pause_pending', MANAGERS],
  [['pause_pending'], 'effective', 'paused', SYSTEM],
  [['pause_pending'], 'withdraw_notice', '@returnTo', MANAGERS],
  [['pause_pending'], 'bounced', '@returnTo', SYSTEM_OR_MARKETER],
  [['paused'], 'resume', '@returnTo', MANAGERS],
  [['paused'], 'request_resume', 'resume_pending', MANAGERS],
  [['resume_pending'], 'effective', '@returnTo', SYSTEM],
  [['resume_pending'], 'withdraw_notice', 'paused', MANAGERS],
  [['paused'], 'timeout_resume', '@returnTo', SYSTEM],
  [['paused'], 'timeout_end', 'ending', SYSTEM],
  [['paused'], 'timeout_right', 'paused', SYSTEM],
  [[...WORKING, 'pause_pending'], 'emergency_pause', 'emergency_paused', MARKETERS],
  [['emergency_paused'], 'confirm', 'paused', MANAGERS],
  [['emergency_paused'], 'lift', '@returnTo', MARKETERS],
  [['emergency_paused'], 'confirm_timeout', '@returnTo', SYSTEM],
  [[...WORKING_OR_PAUSED, 'emergency_paused'], 'request_end', 'end_review', MARKETERS],
  [['end_review'], 'withdraw_request', '@returnTo', MARKETERS],
  [['end_review'], 'issue_end_notice', 'ending', MANAGERS],
  [['end_review'], 'mutual_signed', 'ending', MANAGER_AND_CREATOR],
  [['ending'], 'withdraw_notice', '@returnTo', MANAGERS],
  [['ending'], 'creator_withdraws', '@returnTo', CREATOR_OR_MARKETER],
  [['ending'], 'bounced', 'end_review', SYSTEM_OR_MARKETER],
  [['ending'], 'shorten', 'ending', MANAGER_AND_CREATOR],
  [['ending'], 'effective', 'ended', SYSTEM],
  [
    [...WORKING_OR_PAUSED, 'pause_pending', 'emergency_paused', 'end_review'],
    'creator_ends',
    'ending',
    CREATOR_OR_MARKETER,
  ],
  [WORKING_OR_PAUSED, 'issue_breach_notice', '=', MANAGERS],
  [WORKING_OR_PAUSED, 'breach_cured', '=', CREATOR_OR_MARKETER],
  [WORKING_OR_PAUSED, 'term_over', 'ending', SYSTEM],
  [['paused', 'ending', 'ended', 'completed'], 'raise_dispute', '=', CREATOR_OR_MARKETER],
  [RUN_STATES, 'complete', 'completed', SYSTEM_OR_MARKETER],
  [CASE_STATES.filter(isSettling), 'close', 'closed', MANAGERS],
];

/** Every transition, one per (state, event); at most one leads out of a state by the same event. */
export const TRANSITIONS: readonly Transition[] = ROWS.flatMap(([from, event, to, who]) =>
  from.map((state) => ({ from: state, event, to, who })),
);

/** What needs no working contract: while going on is under way it is still paused, and open to these as a paused one. */
const OPEN_TO_PAUSED: readonly string[] = [
  'request_end',
  'creator_ends',
  'issue_breach_notice',
  'breach_cured',
  'term_over',
  'raise_dispute',
] satisfies TransitionEvent[];

/** The transition an event makes in a state; undefined when the table has none. */
export function findTransition(state: CaseStateName, event: string): Transition | undefined {
  const from = state === 'resume_pending' && OPEN_TO_PAUSED.includes(event) ? 'paused' : state;
  return TRANSITIONS.find((transition) => transition.from === from && transition.event === event);
}
