// What a report is made of, read at one instant: the pages hide and draw, and read nothing.
import { localDateOf } from '../../shared/contract/zone.ts';
import type { Campaign } from '../store/campaigns.ts';
import { type LoggedEvent, listCampaignEvents, listEvents } from '../store/events.ts';
import type { RemovedCollaboration } from '../store/procedure/removed.ts';
import type { ReportGap, ReportPlan, ReportRow, ReportSubject } from '../store/reports/report-links.ts';
import { findReportRows } from '../store/reports/report-rows.ts';
import { analyseCampaign } from './analysis/campaign-analysis.ts';

/** The newest decisions of a report; the whole log stands on the desk. */
const REPORT_EVENTS_MAX = 40;

export type LoadedReport = {
  campaign: Campaign;
  rows: ReportRow[];
  /** Creators that were taken out of the campaign: in no figure of it. */
  removed: RemovedCollaboration[];
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
  const isOver = localDateOf(now, found.campaign.timeZone) > found.campaign.endsOn;
  const rows = found.rows.map(({ plan, ...row }) => {
    const gap = findGap(row, plan, { primaryKpi: found.campaign.primaryKpi, isOver });
    return gap === null ? row : { ...row, gap };
  });
  return { ...found, rows, events, at: now };
}

/** The analysis of the campaign's page for this creator alone, so that both say the same. */
function findGap(
  { standing }: ReportRow,
  plan: ReportPlan,
  { primaryKpi, isOver }: { primaryKpi: string; isOver: boolean },
): ReportGap | null {
  const [own] = analyseCampaign(primaryKpi, [{ standing, plan }], { isOver })?.creators ?? [];
  if (own === undefined) return null;
  const { byToday, leftOut, shortfall } = own;
  return {
    shortfall,
    byToday: byToday && {
      ofPublished: byToday.ofPublished,
      ofLate: byToday.ofLate,
      latePosts: byToday.latePosts,
    },
    ...(leftOut === null ? {} : { leftOut }),
  };
}
