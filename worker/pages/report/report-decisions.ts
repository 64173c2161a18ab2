// The decisions of a report: what people decided and what the plan then brought about, without the mechanics of letters.
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { EventKind } from '../../../shared/procedure/events.ts';
import { describeNote } from '../../../shared/ui/guide-words/present-thread.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { type EventView, presentEvent } from '../../../shared/ui/present-events.ts';
import type { LoggedEvent } from '../../store/events.ts';
import type { ReportFacts } from './report-facts.ts';
import { isReported } from './reported-events.ts';

export type ReportedDecision = EventView & { n: number; collaborationId: string; on: string };

/** A notice that has left was given; until then it is only prepared. */
const GIVEN: Partial<Record<string, string>> = {
  issue_pause_notice: 'Pause notice given',
  issue_end_notice: 'End notice given',
  issue_breach_notice: 'Breach notice given',
  request_resume: 'Notice of going on given',
} satisfies Partial<Record<EventKind, string>>;

/** Numbered once for list and charts; the creator stands before the act when there are several. */
export function toDecisions(facts: ReportFacts, locale: string): ReportedDecision[] {
  const names = new Map(facts.rows.map(({ standing }) => [standing.collaborationId, toHandle(standing)]));
  const { timeZone } = facts.campaign;
  const sent = new Set(
    facts.rows.flatMap(({ standing }) =>
      standing.case.notices.flatMap(({ noticeId, sentAt }) => (sentAt === null ? [] : [noticeId])),
    ),
  );
  return facts.events
    .filter(({ kind, note }) => isReported(kind) || note !== null)
    .map((event, index) => {
      const view = presentEvent(withoutMechanics(event), event.byName || null, { locale, timeZone });
      const what = sent.has(event.data.noticeId ?? '') ? (GIVEN[event.kind] ?? view.what) : view.what;
      return {
        ...view,
        id: `d${index + 1}`,
        what: names.size > 1 ? `${names.get(event.collaborationId) ?? ''}: ${what}` : what,
        detail: [view.detail, event.note ? `“${describeNote(event.note)}”` : ''].filter(Boolean).join('. '),
        n: index + 1,
        collaborationId: event.collaborationId,
        on: localDateOf(event.at, timeZone),
      };
    });
}

/** By which channel and of which version is for the log. */
function withoutMechanics(event: LoggedEvent): LoggedEvent {
  const { channel: _channel, version: _version, ...data } = event.data;
  return { ...event, data };
}
