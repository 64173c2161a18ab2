// Everything the dossier's pages are made from, in few reads: standing, log with unsent notices, papers where needed.

import {
  type FrozenSettlement,
  readFrozenSettlement,
} from '../../../shared/contract/money/frozen-settlement.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { DESK } from '../../../shared/desk-paths.ts';
import { findBriefFor } from '../../../shared/procedure/brief/brief.ts';
import { draftNoteSeqs } from '../../../shared/procedure/drafts/drafts.ts';
import { frozenMoneyOf } from '../../../shared/procedure/ending/agreed-end.ts';
import { guideSteps } from '../../../shared/procedure/guide/steps.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import { askForDiagnosis, toDiagnosis } from '../../commands/analysis/read-diagnosis.ts';
import { offerResultsOf } from '../../commands/analysis/read-offer-results.ts';
import { linkSecretOf, openLinksIn } from '../../commands/decision/creator-token.ts';
import { papersInForce } from '../../commands/decision/papers-in-force.ts';
import { maskEvents, maskStanding } from '../../commands/mask-standing.ts';
import { listUnsent } from '../../commands/record-notice-sent.ts';
import { waitsForPerson } from '../../commands/waits-for-person.ts';
import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import type { Dossier, Outcome, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import type { Place } from '../../pages/dossier/places.tsx';
import { offerKpi } from '../../pages/dossier-forms/proposal-values.ts';
import { DEFAULT_WINDOW_DAYS } from '../../pages/result-pay/pay-values.ts';
import { recordedPaymentsOf } from '../../store/agreement/recorded-payments.ts';
import { creatorLinksOf } from '../../store/creator-links.ts';
import { eventsOf } from '../../store/events.ts';
import { briefsOf } from '../../store/procedure/briefs.ts';
import { eventNotesOf } from '../../store/procedure/event-notes.ts';
import { papersOf, promisesElsewhereOf } from '../../store/procedure/papers.ts';
import type { StoredSettlement } from '../../store/procedure/settlements.ts';
import { settlementOf } from '../../store/procedure/settlements.ts';
import type { UnsentNotice } from '../../store/procedure/unsent-notices.ts';
import { noticesOf } from '../../store/procedure/unsent-notices.ts';
import { type Answers, type Asked, answerTogether } from '../../store/questions.ts';
import { findStanding } from '../../store/standings.ts';

const LOG_LINES_MAX = 60;

export type Answering = {
  typed: TypedForm | null;
  outcome: Outcome | null;
  preview: Dossier['preview'];
};

export async function readDossier(c: AppContext, place: Place, answering: Answering): Promise<Dossier> {
  return (await readDossierWith(c, place, { ...answering, also: () => ({}) })).dossier;
}

/** The dossier, and in the same statement what a page asks `also` once the standing is known. */
export async function readDossierWith<Also extends Asked>(
  c: AppContext,
  place: Place,
  { typed, outcome, preview, also }: Answering & { also: (standing: Standing) => Also },
): Promise<{ dossier: Dossier; answers: Answers<Also> }> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
  if (!stored) throw notFound();
  const standing = standingAt(maskStanding(stored.standing, session.role), now);
  const own = askFor(c, place, { stored: stored.standing, standing, typed });
  const all = await answerTogether<Asked>(c.env.DB, { ...also(standing), ...own });
  // Every question has its own name, and each name its answer.
  const answers = all as Answers<typeof own> & Answers<Also>;
  const { locale, role, memberId, isSinglePersonTeam } = session;
  const dossier = {
    session,
    standing,
    guide: guideSteps(standing, { now, role, memberId, isSinglePersonTeam }),
    card: presentCard(standing, { now, locale, role, memberId, isSinglePersonTeam, deskUrl: DESK }),
    events: maskEvents(answers.events, role),
    notices: await Promise.all((answers.unsent ?? []).map((notice) => toShownNotice(c, notice))),
    letters: (answers.letters ?? []).map(withoutOpenLink),
    papers: answers.papers ? papersInForce(answers.papers, standing, now) : null,
    elsewhere: answers.elsewhere ?? null,
    brief: findBriefFor(answers.briefs ?? [], collaborationId) ?? null,
    results: answers.results ?? [],
    settlement: toFrozen(answers.settlement ?? null),
    payments: answers.payments ?? [],
    links: answers.links ?? [],
    draftNotes: answers.draftNotes ?? new Map(),
    diagnosis: toDiagnosis(answers, standing),
    now,
    today: localDateOf(now, standing.timeZone),
    query: c.req.query(),
    typed,
    outcome,
    preview,
    newId: () => crypto.randomUUID(),
    mayEdit: mayEdit(c),
  };
  return { dossier, answers };
}

function mayEdit(c: AppContext): boolean {
  return hasRole(c.var.session.role, 'marketer');
}

/** Everything beside the standing is one statement, whatever the place shows. */
function askFor(
  c: AppContext,
  { reads }: Place,
  { stored, standing, typed }: { stored: Standing; standing: Standing; typed: TypedForm | null },
) {
  const { workspaceId } = c.var.session;
  const { collaborationId, version } = stored;
  const noticeIds = listUnsent(stored).map(({ noticeId }) => noticeId);
  const gone = stored.case.notices.map(({ noticeId }) => noticeId).filter((id) => !noticeIds.includes(id));
  const afterSeq = Math.max(0, version - LOG_LINES_MAX);
  const diagnosis = reads?.diagnosis && askForDiagnosis(workspaceId, { standing, now: c.var.now });
  return {
    events: eventsOf(workspaceId, { collaborationId, afterSeq, limit: LOG_LINES_MAX }),
    unsent: noticeIds.length === 0 ? null : noticesOf(workspaceId, { collaborationId, noticeIds }),
    letters: reads?.letters ? noticesOf(workspaceId, { collaborationId, noticeIds: gone }) : null,
    papers: reads?.papers ? papersOf(workspaceId, collaborationId) : null,
    elsewhere: reads?.elsewhere ? promisesElsewhereOf(workspaceId, collaborationId) : null,
    briefs: reads?.brief ? briefsOf(workspaceId, standing.campaignId) : null,
    results: reads?.results ? askForResults(c, standing, typed) : null,
    settlement: reads?.settlement ? askForSettlement(c, standing) : null,
    payments: reads?.payments && mayEdit(c) ? recordedPaymentsOf(workspaceId, collaborationId) : null,
    draftNotes: reads?.drafts
      ? eventNotesOf(workspaceId, { collaborationId, seqs: draftNoteSeqs(standing.case) })
      : null,
    links: reads?.links ? creatorLinksOf(workspaceId, collaborationId) : null,
    ...(diagnosis || { peers: null, target: null, ownPosts: null }),
  };
}

/** What has left is read as it was frozen; the link that opened is the creator's and stands nowhere here. */
function withoutOpenLink(notice: UnsentNotice): UnsentNotice {
  return { ...notice, body: notice.body.replaceAll(/\/c\/~[0-9a-f-]{36}/g, '/c/…') };
}

/** Whoever may send a letter by hand copies it with the link that opens; everybody else reads the frozen words. */
async function toShownNotice(c: AppContext, notice: UnsentNotice): Promise<Dossier['notices'][number]> {
  const hasMail = Boolean(c.env.MAIL && c.env.MAIL_FROM);
  const canBeSent = waitsForPerson(notice, { hasMail, now: c.var.now });
  if (!canBeSent || !hasRole(c.var.session.role, 'marketer')) return { notice, canBeSent };
  return { notice: { ...notice, body: await openLinksIn(notice.body, linkSecretOf(c.env)) }, canBeSent };
}

/** The money frozen with this end; whoever may not see fees reads none. */
function askForSettlement(c: AppContext, { case: state, ...standing }: Standing) {
  const money = frozenMoneyOf(state);
  if (money === null || standing.money === null) return null;
  const { collaborationId } = standing;
  return settlementOf(c.var.session.workspaceId, { collaborationId, id: money.settlementId });
}

function toFrozen(stored: StoredSettlement | null): FrozenSettlement | null {
  return stored ? readFrozenSettlement(stored.body) : null;
}

function askForResults(c: AppContext, standing: Standing, typed: TypedForm | null) {
  const open = standing.case.proposal?.proposal.pay;
  const kpi = open?.kpi ?? offerKpi(fieldsOf({ typed }, 'proposal'), standing);
  const pay = { kpi, measurementWindowDays: open?.measurementWindowDays ?? DEFAULT_WINDOW_DAYS };
  return offerResultsOf(c.var.session.workspaceId, { standing, pay, now: c.var.now });
}
