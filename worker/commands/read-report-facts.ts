// What a report is made of, read at one instant: the pages hide and draw, and read nothing.
import { type LoggedEvent, listCampaignEvents, listEvents } from '../store/events.ts';
import { findReportRows, type ReportSubject } from '../store/report-links.ts';

/** The newest decisions of a report; the whole log stands on the desk. */
const REPORT_EVENTS_MAX = 40;

export type LoadedReport = NonNullable<Awaited<ReturnType<typeof findReportRows>>> & {
  events: LoggedEvent[];
  at: string;
};

/** Present standings and the newest decisions, in two queries; undefined when there is no such report in the workspace. */
export async function readReportFacts(
  db: D1Database,
  workspaceId: string,
  { subject, now }: { subject: ReportSubject; now: string },
): Promise<LoadedReport | undefined> {
  const found = await findReportRows(db, workspaceId, subject);
  if (!found) return undefined;
  const [only] = found.rows;
  const events =
    'campaignId' in subject
      ? await listCampaignEvents(db, workspaceId, {
          campaignId: subject.campaignId,
          limit: REPORT_EVENTS_MAX,
        })
      : await listEvents(db, workspaceId, {
          collaborationId: subject.collaborationId,
          afterSeq: Math.max(0, (only?.standing.version ?? 0) - REPORT_EVENTS_MAX),
          limit: REPORT_EVENTS_MAX,
        });
  return { ...found, events, at: now };
}
