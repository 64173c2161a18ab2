// Everything the analysis page is made from: dossier, numbers, papers, money frozen with the end, what was filed before.

import type { RemainingRight } from '../../../shared/analysis/post-mortem.ts';
import type { FrozenSettlement, SettledRoute } from '../../../shared/contract/money/frozen-settlement.ts';
import { survivalOf } from '../../../shared/contract/survival.ts';
import { takeAttributedSales } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import { ROUTE_WORDS } from '../../../shared/ui/exits/present-exits.ts';
import { describeSurvival } from '../../../shared/ui/exits/survival-words.ts';
import type { AnalysisFacts } from '../../commands/analysis/draft-analysis.ts';
import { draftAnalysis, endingOf, versionAt } from '../../commands/analysis/draft-analysis.ts';
import { papersInForce } from '../../commands/decision/papers-in-force.ts';
import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import { listEvents } from '../../store/events.ts';
import type { LoadedInputs } from '../../store/inputs.ts';
import { loadInputs } from '../../store/inputs.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findSettlement } from '../../store/procedure/settlements.ts';

const OBJECTIONS_READ_MAX = 500;

/** The draft of today from what is stored; the standing is the dossier's own, at its instant. */
export async function readDraft(
  c: AppContext,
  standing: Standing,
): Promise<{ draft: AnalysisDraft; inputs: LoadedInputs }> {
  const { session, now } = c.var;
  const { collaborationId } = standing;
  const [[loaded], papers, settlement] = await Promise.all([
    loadInputs(c.env.DB, session.workspaceId, [collaborationId]),
    findPapers(c.env.DB, session.workspaceId, collaborationId),
    readSettlement(c, standing),
  ]);
  if (!loaded || !papers) throw notFound();
  const { observations } = takeAttributedSales(loaded.observations, loaded.attributed);
  const inputs = { ...loaded, observations };
  const objections = await readObjections(c, standing);
  const facts = {
    standing,
    inputs,
    papers: papersInForce(papers, standing, now),
    settlement,
    objections,
    now,
  };
  const rights = toRights(facts, session.locale);
  return { draft: draftAnalysis({ ...facts, rights }), inputs };
}

async function readSettlement(c: AppContext, { collaborationId, case: folded }: Standing) {
  if (folded.money === null) return null;
  const stored = await findSettlement(c.env.DB, c.var.session.workspaceId, {
    collaborationId,
    id: folded.money.settlementId,
  });
  // Written by our own batch beside the event that holds its hash.
  return stored ? (JSON.parse(stored.body) as FrozenSettlement) : null;
}

/** The creator's own words against a cause; the log is read only when there is an objection. */
async function readObjections(c: AppContext, standing: Standing): Promise<Map<string, string>> {
  if (!standing.case.causes.some(({ creatorStance }) => creatorStance === 'objects')) return new Map();
  const events = await listEvents(c.env.DB, c.var.session.workspaceId, {
    collaborationId: standing.collaborationId,
    afterSeq: Math.max(0, standing.version - OBJECTIONS_READ_MAX),
    limit: OBJECTIONS_READ_MAX,
  });
  return new Map(
    events.flatMap(({ kind, data, note }) =>
      kind === 'answer_cause' && data.cause !== undefined && note !== null ? [[data.cause, note]] : [],
    ),
  );
}

/** Rights that go on after the end, by the version in force then; before the end there is nothing to remain yet. */
function toRights(
  facts: Omit<AnalysisFacts, 'rights'> & { papers: Papers },
  locale: string,
): RemainingRight[] {
  const { standing, settlement, papers } = facts;
  const { endedAt, isOver } = endingOf(facts);
  const version = versionAt(standing, endedAt);
  if (!isOver || !version) return [];
  const { endedBy, money } = standing.case;
  const route = Object.keys(ROUTE_WORDS).find((known) => known === endedBy?.route) ?? 'expiry';
  // `route` is a key of the table of routes.
  const end = {
    route: route as SettledRoute,
    party: endedBy?.party ?? 'brand',
    effectiveAt: endedAt,
  } as const;
  const due = money?.dueToCreatorMinor ?? 0;
  const isPaid =
    due === 0 || (settlement !== null && (papers.paidMinor ?? 0) >= (settlement.earnedMinor ?? 0));
  const items = survivalOf(version, end, {
    campaignId: standing.campaignId,
    pieces: standing.deliverables.map(({ id, publishedAt }) => ({ id, publishedAt })),
    payByOn: money?.payOn ?? null,
    isPaid,
  });
  return items.map((item) => {
    const { name, until } = describeSurvival(item, standing, locale);
    return { name, lastOn: item.until.kind === 'on' ? item.until.on : null, status: until };
  });
}
