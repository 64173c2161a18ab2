// Everything the dossier's pages are made from, in few reads: standing, log with unsent notices, papers where needed.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { findBriefFor } from '../../../shared/procedure/brief/brief.ts';
import { guideSteps } from '../../../shared/procedure/guide/steps.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import { readDiagnosis } from '../../commands/analysis/read-diagnosis.ts';
import { readOfferResults } from '../../commands/analysis/read-offer-results.ts';
import { linkSecretOf, openLinksIn } from '../../commands/decision/creator-token.ts';
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
import type { UnsentNotice } from '../../store/notices.ts';
import { listBriefs } from '../../store/procedure/briefs.ts';
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
  const [log, papers, brief, results, settlement, diagnosis] = await Promise.all([
    listEventsAndUnsent(c.env.DB, session.workspaceId, {
      collaborationId,
      afterSeq: Math.max(0, stored.standing.version - LOG_LINES_MAX),
      limit: LOG_LINES_MAX,
      noticeIds: listUnsent(stored.standing).map(({ noticeId }) => noticeId),
    }),
    place.reads?.papers ? findPapers(c.env.DB, session.workspaceId, collaborationId) : null,
    place.reads?.brief ? readBrief(c, standing) : null,
    place.reads?.results ? readResults(c, standing, typed) : [],
    place.reads?.settlement ? readSettlement(c, standing) : null,
    place.reads?.diagnosis ? readDiagnosis(c.env.DB, session.workspaceId, { standing, now }) : {},
  ]);
  const { locale, role, memberId, isSinglePersonTeam } = session;
  return {
    session,
    standing,
    guide: guideSteps(standing, { now, role, memberId, isSinglePersonTeam }),
    card: presentCard(standing, { now, locale, role, deskUrl: '/desk' }),
    events: log.events,
    notices: await Promise.all(log.unsent.map((notice) => toShownNotice(c, notice))),
    papers: papers ?? null,
    brief,
    results,
    settlement,
    diagnosis,
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

/** Whoever may send a letter by hand copies it with the link that opens; everybody else reads the frozen words. */
async function toShownNotice(c: AppContext, notice: UnsentNotice): Promise<Dossier['notices'][number]> {
  const hasMail = Boolean(c.env.MAIL && c.env.MAIL_FROM);
  const canBeSent = waitsForPerson(notice, { hasMail, now: c.var.now });
  if (!canBeSent || !hasRole(c.var.session.role, 'marketer')) return { notice, canBeSent };
  return { notice: { ...notice, body: await openLinksIn(notice.body, linkSecretOf(c.env)) }, canBeSent };
}

async function readBrief(c: AppContext, standing: Standing): Promise<BriefVersion | null> {
  const briefs = await listBriefs(c.env.DB, c.var.session.workspaceId, standing.campaignId);
  return findBriefFor(briefs, standing.collaborationId) ?? null;
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

function readResults(c: AppContext, standing: Standing, typed: TypedForm | null) {
  const { session, now } = c.var;
  const open = standing.case.proposal?.proposal.pay;
  const kpi = open?.kpi ?? offerKpi(fieldsOf({ typed }, 'proposal'), standing);
  const pay = { kpi, measurementWindowDays: open?.measurementWindowDays ?? DEFAULT_WINDOW_DAYS };
  return readOfferResults(c.env.DB, session.workspaceId, { standing, pay, now });
}
