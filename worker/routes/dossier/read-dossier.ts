// Everything the dossier's pages are made from, in few reads: standing, log with unsent notices, papers where needed.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { addDays, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { Metric } from '../../../shared/kpi/observation.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import { guideSteps } from '../../../shared/procedure/guide/steps.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import { maskStanding } from '../../commands/mask-standing.ts';
import { listUnsent } from '../../commands/record-notice-sent.ts';
import { waitsForPerson } from '../../commands/waits-for-person.ts';
import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import { hasRole } from '../../http/session.ts';
import type { Dossier, Outcome, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import type { Place } from '../../pages/dossier/places.tsx';
import { DEFAULT_WINDOW_DAYS, offerKpi } from '../../pages/dossier-forms/proposal-values.ts';
import { listEventsAndUnsent } from '../../store/events.ts';
import { listCreatorResults } from '../../store/procedure/creator-results.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findSettlement } from '../../store/procedure/settlements.ts';
import { findStanding } from '../../store/standings.ts';

const LOG_LINES_MAX = 60;

export type Answering = {
  typed: TypedForm | null;
  outcome: Outcome | null;
  preview: Dossier['preview'];
};

export async function readDossier(
  c: AppContext,
  place: Place,
  { typed, outcome, preview }: Answering,
): Promise<Dossier> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
  if (!stored) throw notFound();
  const standing = standingAt(maskStanding(stored.standing, session.role), now);
  const [log, papers, results, settlement] = await Promise.all([
    listEventsAndUnsent(c.env.DB, session.workspaceId, {
      collaborationId,
      afterSeq: Math.max(0, stored.standing.version - LOG_LINES_MAX),
      limit: LOG_LINES_MAX,
      noticeIds: listUnsent(stored.standing).map(({ noticeId }) => noticeId),
    }),
    place.reads?.papers ? findPapers(c.env.DB, session.workspaceId, collaborationId) : null,
    place.reads?.results ? readResults(c, standing, typed) : [],
    place.reads?.settlement ? readSettlement(c, standing) : null,
  ]);
  const hasMail = Boolean(c.env.MAIL && c.env.MAIL_FROM);
  const { locale, role, memberId, isSinglePersonTeam } = session;
  return {
    session,
    standing,
    guide: guideSteps(standing, { now, role, memberId, isSinglePersonTeam }),
    card: presentCard(standing, { now, locale, role, deskUrl: '/desk' }),
    events: log.events,
    notices: log.unsent.map((notice) => ({ notice, canBeSent: waitsForPerson(notice, { hasMail, now }) })),
    papers: papers ?? null,
    results,
    settlement,
    now,
    today: localDateOf(now, standing.timeZone),
    query: c.req.query(),
    typed,
    outcome,
    preview,
    newId: () => crypto.randomUUID(),
    mayEdit: hasRole(role, 'marketer'),
  };
}

/** The money frozen with this end; whoever may not see fees reads none. */
async function readSettlement(c: AppContext, standing: Standing): Promise<FrozenSettlement | null> {
  const { money } = standing.case;
  if (money === null || standing.money === null) return null;
  const stored = await findSettlement(c.env.DB, c.var.session.workspaceId, {
    collaborationId: standing.collaborationId,
    id: money.settlementId,
  });
  // Written by our own batch beside the event that holds its hash.
  return stored ? (JSON.parse(stored.body) as FrozenSettlement) : null;
}

/** Only posts whose counting is over: a young one would make every offer look worse than it is. */
function readResults(c: AppContext, standing: Standing, typed: TypedForm | null) {
  const { session, now } = c.var;
  const open = standing.case.proposal?.proposal.pay;
  const fields = fieldsOf({ typed }, 'proposal');
  const windowDays = open?.measurementWindowDays ?? DEFAULT_WINDOW_DAYS;
  const before = startOfDay(addDays(localDateOf(now, standing.timeZone), -windowDays), standing.timeZone);
  const metric = toMetric(open?.kpi ?? offerKpi(fields, standing));
  const { collaborationId } = standing;
  return listCreatorResults(c.env.DB, session.workspaceId, { collaborationId, metric, before });
}

function toMetric(kpi: string): Metric {
  return METRICS.find((metric) => metric === kpi) ?? 'clicks';
}
