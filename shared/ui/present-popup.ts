// The popup's list from the local store: who needs a decision, what can wait, drafts, and the next dates.

import { endedDayOf, localDateOf } from '../contract/zone.ts';
import { type CollaborationPlace, collaborationPath } from '../desk-paths.ts';
import type { Role } from '../procedure/events.ts';
import { effectOf } from '../procedure/folding/notices.ts';
import { listPauseActs, type PauseAct } from '../procedure/guide/pause-acts.ts';
import type { Standing } from '../procedure/standing.ts';
import { presentOpenBriefs } from './brief/describe-brief.ts';
import { presentResume } from './dossier/present-resume.ts';
import { presentStayAct } from './dossier/present-stay.ts';
import { explainMoneyAtRisk, formatMoneyAtRisk } from './explain/explain-money.ts';
import { explainScore } from './explain/explain-score.ts';
import { formatDay } from './format.ts';
import {
  describeOrder,
  describeReason,
  findLead,
  isListed,
  isUrgent,
  sortByUrgency,
  toGroup,
} from './popup/attention-line.ts';
import { presentEmergency } from './popup/present-emergency.ts';
import { toHandle, toInitial } from './present-card.ts';
import { contractZone } from './present-contract.ts';
import { type DraftInput, presentDraft } from './present-draft.ts';
import { NOTICE_WORDS, presentPendingNotice } from './present-notice.ts';
import { presentPauseSheet } from './present-sheet.ts';
import { findOpenSuspension, findPending, presentHill, presentStatus, standingAt } from './present-status.ts';
import { scoreText } from './reading/present-result.ts';
import type { AttentionItemView, PopupView } from './view.ts';

export type PopupContext = {
  now: string;
  locale: string;
  role: Role;
  memberId: string;
  isSinglePersonTeam?: boolean;
  workspaceName: string;
  deskUrl: string;
  /** "Synced 2 min ago", "Offline since 14:10". */
  freshness: string;
  isOffline: boolean;
};

type ReadyView = Extract<PopupView, { kind: 'ready' }>;

const ITEMS_MAX = 100;
const NEXT_MAX = 3;

/** Everything the popup shows; most urgent first. */
export function presentPopup(standings: Standing[], drafts: DraftInput[], context: PopupContext): ReadyView {
  const listed = standings.map((standing) => standingAt(standing, context.now)).filter(isListed);
  const live = sortByUrgency(listed, (standing) => standing).slice(0, ITEMS_MAX);
  const group = (wanted: 'decision' | 'wait' | 'other') =>
    live
      .filter((standing) => toGroup(standing, { role: context.role }) === wanted)
      .map((standing) => ({
        ...presentAttentionItem(standing, context),
        hasDraft: drafts.some(({ collaborationId }) => collaborationId === standing.collaborationId),
      }));
  const mayAct = context.role !== 'viewer';
  const acting = live.filter(() => mayAct);
  return {
    kind: 'ready',
    workspaceName: context.workspaceName,
    role: toRoleWord(context.role),
    freshness: context.freshness,
    isOffline: context.isOffline,
    order: describeOrder(live),
    needsDecision: group('decision'),
    canWait: group('wait'),
    others: group('other'),
    briefs: presentOpenBriefs(live, context.deskUrl),
    next: presentUpcoming(live, context),
    drafts: drafts.map((draft) => presentDraft(draft, standings, context)),
    several: acting
      .filter(({ case: state }) => listPauseActs(state, context).includes('pause'))
      .map(({ collaborationId }) => collaborationId),
    sheets: toRecord(acting, (standing) => presentPauseSheet(standing, context)),
    emergencies: toRecord(acting, (standing) => presentEmergency(standing, context)),
    acts: acting.flatMap((standing) => presentStayAct(standing, context) ?? []),
    pendingNotices: toRecord(live, (standing) => presentPendingNotice(standing, context)),
    resumes: toRecord(acting, (standing) => presentResume(standing, context)),
    deskUrl: context.deskUrl,
  };
}

/** One line: who, how much is at risk, why, and the one action a member of this role may take now. */
export function presentAttentionItem(standing: Standing, context: PopupContext): AttentionItemView {
  const status = presentStatus(standing);
  const handle = toHandle(standing);
  const action =
    isUrgent(standing) && mayStopAtOnce(standing, context) ? 'emergency' : toAction(standing, context);
  const lead = context.role === 'viewer' ? undefined : findLead(standing);
  return {
    collaborationId: standing.collaborationId,
    version: standing.version,
    initial: toInitial(handle),
    handle,
    context: standing.campaignName,
    moneyAtRisk: formatMoneyAtRisk(standing, context.locale),
    reason: describeReason(standing, { ...context, handle }),
    status,
    score: scoreText(standing, context.locale),
    hill: presentHill(standing, status),
    explained: {
      money: explainMoneyAtRisk(standing, context),
      score: explainScore(standing, { ...context, isInternal: true }),
    },
    action,
    actionLabel: labelAction(action, standing),
    ...(lead === undefined
      ? {}
      : { lead: { label: lead.label, href: hrefOf(standing, lead.address, context) } }),
  };
}

function hrefOf({ collaborationId }: Standing, place: CollaborationPlace, { deskUrl }: PopupContext): string {
  return deskUrl + collaborationPath(collaborationId, place);
}

function mayStopAtOnce(standing: Standing, context: PopupContext): boolean {
  return presentEmergency(standing, context)?.kind === 'possible';
}

/** The word of each act, before what it is about. */
export const ACTION_LABELS: Record<PauseAct | 'open', string> = {
  pause: 'Pause',
  resume: 'Resume',
  stay_paused: 'Leave paused',
  undo: 'Undo',
  open: 'Open',
  emergency: 'Stop now',
  decline_request: 'Decline',
};

function labelAction(action: AttentionItemView['action'], { case: { state }, attention }: Standing): string {
  // On its day a pause is looked at: it may go on as well as end.
  if (action === 'resume' && attention?.code === 'review_due') return 'Review';
  return action === 'emergency' && state === 'emergency_paused' ? 'Decide' : ACTION_LABELS[action];
}

/** A role as people read it. */
export function toRoleWord(role: string): string {
  return role.charAt(0).toUpperCase() + role.slice(1);
}

/** The act of the pause that is due for this member; "open" where there is none. */
function toAction({ case: state }: Standing, context: PopupContext): AttentionItemView['action'] {
  return listPauseActs(state, context)[0] ?? 'open';
}

function presentUpcoming(standings: Standing[], { now, locale }: PopupContext): ReadyView['next'] {
  const dates = standings.flatMap((standing) => {
    const today = localDateOf(now, standing.timeZone);
    const handle = toHandle(standing);
    const pending = findPending(standing, 'pause', 'resume', 'end');
    const effectiveAt = effectOf(pending);
    const review = findOpenSuspension(standing)?.reviewOn;
    return [
      ...(effectiveAt
        ? [
            {
              // An end is told by its last day.
              on:
                (pending?.kind === 'end' ? endedDayOf(effectiveAt, contractZone(standing, now)) : null) ??
                localDateOf(effectiveAt, contractZone(standing, now)),
              what:
                pending?.kind === 'end'
                  ? `${handle}, last day`
                  : `${handle}, ${NOTICE_WORDS[pending?.kind ?? 'pause'].toLowerCase()} takes effect`,
            },
          ]
        : []),
      ...(review ? [{ on: review, what: `${handle}, review the pause` }] : []),
      ...standing.deliverables
        .filter((piece) => piece.publishedAt === null)
        .map((piece) => ({ on: piece.dueOn, what: `${handle}, ${piece.name} is due` })),
    ].filter((date) => date.on >= today);
  });
  return dates
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.what < b.what ? -1 : 1))
    .slice(0, NEXT_MAX)
    .map((date) => ({ when: formatDay(date.on, locale), what: date.what }));
}

function toRecord<T>(standings: Standing[], make: (standing: Standing) => T | null): Record<string, T> {
  return Object.fromEntries(
    standings.flatMap((standing) => {
      const view = make(standing);
      return view === null ? [] : [[standing.collaborationId, view] as const];
    }),
  );
}
