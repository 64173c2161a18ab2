// States of the creator's page in which the team holds, asks for or writes down what the creator must not see.
import type { CaseState } from '../../shared/procedure/case.ts';
import type { CaseStateName } from '../../shared/procedure/events.ts';
import type { CreatorSources } from '../../worker/pages/creator/creator-view.ts';
import { holdOf } from '../unit/procedure/payments/holds.ts';
import { NOW, noticeOf, suspensionOf } from '../unit/ui/sample-standings.ts';
import { CAUSES, END_PLAN, MARK, PLAN, proposal, QUESTIONS_ASKED, recordOf } from './creator-records.ts';
import { stateOf } from './creator-states.ts';

/** What the team prepares and the creator must not notice; each looks like `running`. */
export const HIDDEN_STATES: Record<string, CreatorSources> = {
  'an end that is asked for': stateOf({ state: 'end_review', returnTo: ['active'], endPlan: END_PLAN }),
  'a common end without its second signature': stateOf({
    state: 'end_review',
    returnTo: ['active'],
    endPlan: {
      ...END_PLAN,
      mutual: { on: '2026-11-30', proposedBy: 'brand', seq: 8, brandSignedById: null, creatorAgreedAt: null },
    },
  }),
  'a pause notice that is held': stateOf({
    state: 'pause_pending',
    returnTo: ['active'],
    pending: noticeOf({ byMemberId: MARK }),
    notices: [recordOf({ noticeId: 'n1', kind: 'pause', sentAt: null, grade: 0 })],
  }),
  'an end notice that is held': stateOf({
    state: 'ending',
    returnTo: ['active'],
    pending: noticeOf({ kind: 'end', route: 'convenience', byMemberId: MARK }),
    endPlan: END_PLAN,
    notices: [recordOf({ noticeId: 'n1', kind: 'end', sentAt: null, grade: 0 })],
  }),
  'an end on top of a held pause': stateOf({
    state: 'end_review',
    returnTo: ['active', 'pause_pending'],
    pendingBelow: noticeOf({ byMemberId: MARK }),
    endPlan: END_PLAN,
  }),
  'a brief in a letter that has not left': stateOf({
    notices: [
      recordOf({ noticeId: 'n1', kind: 'brief', sentAt: null, grade: 0, brief: { n: 2, since: null } }),
    ],
  }),
  'questions in a letter that has not left': stateOf({
    asked: ['brief'],
    notices: [recordOf({ noticeId: 'n1', kind: 'consult', sentAt: null, grade: 0 })],
  }),
};

/** Every state of the table; a new one does not compile until it stands here. */
const STATE_NAMES: Record<CaseStateName, true> = {
  draft: true,
  invited: true,
  negotiating: true,
  contracted: true,
  active: true,
  at_risk: true,
  consulting: true,
  remediating: true,
  adjusting: true,
  adjusted: true,
  coaching: true,
  pause_pending: true,
  paused: true,
  emergency_paused: true,
  resume_pending: true,
  end_review: true,
  ending: true,
  completed: true,
  ended: true,
  closed: true,
  declined: true,
  cancelled: true,
};

/** Each state of the table with all that the team may have prepared, asked for or written down in it at once. */
export const EVERY_STATE: Record<string, CreatorSources> = Object.fromEntries(
  Object.keys(STATE_NAMES).map((name) => [`the state ${name}`, stateOf(allAtOnce(name as CaseStateName))]),
);

function allAtOnce(state: CaseStateName): Partial<CaseState> {
  return {
    state,
    returnTo: ['active', 'paused'],
    ...QUESTIONS_ASKED,
    causes: CAUSES,
    remedies: PLAN,
    proposal: proposal(),
    endPlan: {
      ...END_PLAN,
      mutual: { on: '2026-11-30', proposedBy: 'brand', seq: 8, brandSignedById: MARK, creatorAgreedAt: null },
    },
    pending: noticeOf({ byMemberId: MARK, noticeId: MARK }),
    pendingBelow: noticeOf({ byMemberId: MARK, noticeId: MARK }),
    suspensions: [suspensionOf({ reviewOn: '2026-11-25' })],
    notices: [recordOf({ noticeId: MARK, kind: 'end', sentAt: null, grade: 0 })],
    openCures: [
      {
        trigger: MARK,
        noticeId: MARK,
        seq: 6,
        noticeReceivedAt: null,
        cureEndsAt: null,
        saidCuredAt: null,
        curedAt: null,
      },
    ],
    holds: [holdOf({ byMemberId: MARK, pieceId: 'Reel 5', minor: 50_000 })],
    endedBy: { noticeId: MARK, route: MARK, party: 'brand', at: NOW },
    hasDispute: true,
  };
}
