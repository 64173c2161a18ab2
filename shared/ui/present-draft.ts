// A decision kept while offline, shown with what the contract says now; it never goes by itself.

import { contractSideOf } from '../procedure/decide/stop-scopes.ts';
import type { Role, StopScope } from '../procedure/events.ts';
import type { Standing } from '../procedure/standing.ts';
import { nameToldReason } from './exits/told-reasons.ts';
import { formatAge, formatChosenDay, formatMoment } from './format.ts';
import { presentCostUntil } from './popup/present-pause-cost.ts';
import { toHandle } from './present-card.ts';
import { askPause, contractZone } from './present-contract.ts';
import { listScope } from './sentences.ts';
import type { DraftView } from './view.ts';

/** A decision kept while offline, as the outbox stores it. */
export type DraftInput = {
  draftId: string;
  collaborationId: string;
  draftedAt: string;
  /** A request left and no answer came: it may have been carried out already. */
  mayHaveArrived?: boolean;
  request:
    | { kind: 'pause'; scope: StopScope[]; reviewOn: string | null; reason: string }
    | { kind: 'resume' }
    | { kind: 'stay_paused'; reviewOn: string }
    | { kind: 'undo' }
    | { kind: Exclude<keyof typeof ACT_TITLES, 'stay_paused'> };
};

/** Acts of the guided steps as titles; what they are about stands after them. */
const ACT_TITLES = {
  evaluate: 'look at the numbers of',
  review_contract: 'contract read for',
  log_contact: 'note a contact with',
  creator_answered: 'note an answer of',
  dismiss: 'close without a step for',
  resolve: 'close the talk with',
  recover: 'back on course for',
  log_plan_answer: 'the answer to the plan of',
  action_done: 'a change is done for',
  review_action: 'the review of a change of',
  postpone_review: 'a later review of a change of',
  log_coaching_answer: 'what was said to a practice by',
  review_coaching: 'what a practice did for',
  withdraw_request: 'take back the request about',
  decline_request: 'decline the pause of',
  stay_paused: 'leave paused',
  approve_draft: 'approve a draft of',
  ask_changes: 'ask for changes to a draft of',
  take_back_draft: 'take back about a draft of',
  emergency_pause: 'emergency pause of',
  confirm_emergency: 'confirm the stop of',
  lift_emergency: 'lift the stop of',
} as const;

const MAY_HAVE_ARRIVED = 'It may have arrived. Sending it again is the same act, never a second one.';

export type DraftContext = { now: string; locale: string; role: Role; isOffline: boolean };

/** The draft as popup and panel show it; it cannot be sent offline or when its collaboration has left the list. */
export function presentDraft(draft: DraftInput, standings: Standing[], context: DraftContext): DraftView {
  const { locale, isOffline } = context;
  const standing = standings.find((candidate) => candidate.collaborationId === draft.collaborationId);
  const handle = standing ? toHandle(standing) : 'a collaboration no longer here';
  const { request } = draft;
  const about = `${titleOf(request)} ${handle}`;
  const rows = [{ name: 'Drafted', value: `${formatAge(draft.draftedAt, context.now)} ago` }];
  if (request.kind === 'pause') {
    rows.push({ name: 'Stops', value: listScope(request.scope) });
    rows.push({
      name: 'Review',
      value:
        request.reviewOn === null ? 'no date set' : formatChosenDay(request.reviewOn, locale, context.now),
    });
    rows.push({ name: 'Reason told', value: nameToldReason(request.reason) });
    rows.push(...costRows(request, standing, context));
  }
  if (request.kind === 'stay_paused')
    rows.push({ name: 'Look again', value: formatChosenDay(request.reviewOn, locale, context.now) });
  return {
    draftId: draft.draftId,
    collaborationId: draft.collaborationId,
    handle,
    kind: request.kind,
    title: `Draft: ${about}`,
    heading: about.charAt(0).toUpperCase() + about.slice(1),
    sentence: standing
      ? describeDraft(draft, standing, context)
      : 'It is not in your list any more, so the draft cannot be sent.',
    rows,
    mayHaveArrived: draft.mayHaveArrived === true,
    canSend: !isOffline && standing !== undefined,
    // What may have been carried out is sent again or not at all: a changed one would be a second act.
    editable:
      request.kind === 'pause' && standing !== undefined && draft.mayHaveArrived !== true
        ? { scope: request.scope, reviewOn: request.reviewOn, reason: request.reason }
        : null,
  };
}

/** What the pause would cost if it were sent now; the contract's part alone has a cost. */
function costRows(
  { scope, reviewOn }: Extract<DraftInput['request'], { kind: 'pause' }>,
  standing: Standing | undefined,
  context: DraftContext,
): DraftView['rows'] {
  if (standing === undefined || reviewOn === null || contractSideOf(scope).length === 0) return [];
  const cost = presentCostUntil(standing, reviewOn, context);
  return cost === null ? [] : [{ name: 'Standby pay', value: cost.standby }];
}

function titleOf({ kind }: DraftInput['request']): string {
  return kind === 'pause' || kind === 'resume' || kind === 'undo' ? kind : ACT_TITLES[kind];
}

/** Of a decision that may have been carried out, only that is said: "nothing has been sent" would not be true. */
function describeDraft(draft: DraftInput, standing: Standing, context: DraftContext): string {
  return draft.mayHaveArrived ? MAY_HAVE_ARRIVED : describeUnsent(draft, standing, context);
}

/** What the contract says now, not what it said when the draft was made. */
function describeUnsent({ request }: DraftInput, standing: Standing, context: DraftContext): string {
  if (request.kind !== 'pause') return 'Nothing has been sent. It asks again before it goes.';
  if (contractSideOf(request.scope).length === 0) return 'What is ours to stop stops as soon as you send it.';
  const decision = askPause(standing, context);
  if (!decision.rightNow) return 'The contract does not allow it now. Open it to see why.';
  if (decision.effectiveAt === null) return 'The contract allows it. Nothing has been sent.';
  return `Nothing has been sent. Sent now, it takes effect ${formatMoment(decision.effectiveAt, context.locale, contractZone(standing, context.now))}.`;
}
