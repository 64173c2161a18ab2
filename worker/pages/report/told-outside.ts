// What somebody outside may read of a procedure: what has left the house or took effect. A notice in its hold, one that was
// taken back in it, and what colleagues ask of one another are inside.
import { waitsForNotice } from '../../../shared/contract/facts/case-states.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { LoggedEvent } from '../../store/events.ts';
import type { ReportRow } from '../../store/reports/report-links.ts';
import { isInside } from './reported-events.ts';

/** The standing as it was before anything that has not left; doing it twice changes nothing. */
export function rowAsTold(row: ReportRow): ReportRow {
  return { ...row, standing: { ...row.standing, case: caseAsTold(row.standing.case) } };
}

function caseAsTold(state: CaseState): CaseState {
  const isHeld = state.pending !== null && state.pending.sentAt === null;
  const isAsked = state.state === 'end_review';
  const told: CaseState = {
    ...state,
    request: null,
    notices: state.notices.filter(({ sentAt }) => sentAt !== null),
    ...(isHeld ? { pending: null } : {}),
    ...(isHeld && state.endedBy === null ? { money: null } : {}),
    ...(isHeld || isAsked ? { endPlan: null } : {}),
  };
  const isWaiting = isHeld && waitsForNotice(state.state);
  if (!isWaiting && !isAsked) return told;
  const below = state.returnTo.findLast((one) => one !== 'end_review') ?? 'active';
  const before = state.state === 'resume_pending' ? 'paused' : below;
  return { ...told, state: before };
}

/** Acts that have left; notices by what became of them. */
export function eventsAsTold(events: readonly LoggedEvent[], rows: readonly ReportRow[]): LoggedEvent[] {
  const sent = new Set([
    ...rows.flatMap(({ standing }) =>
      standing.case.notices.flatMap(({ noticeId, sentAt }) => (sentAt === null ? [] : [noticeId])),
    ),
    ...events.flatMap(({ kind, data }) =>
      kind === 'notice_sent' && !data.startsNoClock ? (data.noticeId ?? []) : [],
    ),
  ]);
  return events.filter(({ kind, data }) => {
    if (isInside(kind)) return false;
    const isOfNotice =
      /^issue_.*_notice$|^request_resume$|^withdraw_(notice|letter)$|^write_to_creator$|^renew_notice$/.test(
        kind,
      );
    return !isOfNotice || data.noticeId === undefined || sent.has(data.noticeId);
  });
}
