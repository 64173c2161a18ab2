// The ways of ending, each as a column: what the contract allows now, what it costs, what survives.

import type { EndDecision } from '../../contract/decide-end.ts';
import { decideEnd } from '../../contract/decide-end.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { END_ROUTES, stopsWork } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import { survivalOf } from '../../contract/survival.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import { moneyOf, noMoney } from './column-money.ts';
import type { ExitComparison } from './compare-exits.ts';
import { endFactsOf, runningEndAt } from './end-facts.ts';
import type { ExitColumn } from './exit-column.ts';
import { settlementOf } from './exit-settlement.ts';
import { endOutlook, openPieces } from './kpi-outlook.ts';
import { findSendBy } from './send-by.ts';
import type { ColumnSetting } from './stay-columns.ts';

/**
 * Open routes as columns: the one that is being prepared, then the cheapest; the brand's convenience with its blockers when
 * none is open.
 */
export function endColumns(setting: ColumnSetting): Pick<ExitComparison, 'ends' | 'sendBy' | 'closedRoutes'> {
  const asked = END_ROUTES.map((route) => ({ route, decision: askEnd(route, setting) }));
  const open = asked.filter(({ decision }) => decision.rightNow);
  const shown = listShown(asked, open, setting);
  const planned = setting.standing.case.endPlan?.route;
  const isPlanned = ({ route }: ExitColumn) => Number(route === planned);
  const ends = shown
    .map((one) => endColumn(one, setting))
    .sort(byTotal)
    .sort((a, b) => isPlanned(b) - isPlanned(a));
  const first = open.find(({ route }) => route === ends[0]?.route);
  return {
    ends,
    sendBy: first === undefined ? null : findSendBy(first, setting),
    closedRoutes: asked
      .filter(({ decision }) => !decision.rightNow)
      .map(({ route, decision }) => ({
        route,
        blockers: decision.blockers,
        earliestEffectiveAt: decision.earliestEffectiveAt,
      })),
  };
}

/** The end that is on its way with its own day, whatever the contract would answer to another; else what is open. */
function listShown(
  asked: readonly Asked[],
  open: readonly Asked[],
  { standing }: ColumnSetting,
): readonly Asked[] {
  const { pending } = standing.case;
  const running = pending?.kind === 'end' ? asked.find(({ route }) => route === pending.route) : undefined;
  if (running !== undefined) {
    const earliestEffectiveAt = runningEndAt(standing.case);
    const deemedReceivedAt = pending?.deemedReceivedAt ?? running.decision.deemedReceivedAt;
    return [{ ...running, decision: { ...running.decision, earliestEffectiveAt, deemedReceivedAt } }];
  }
  return open.length > 0 ? open : asked.filter(({ route }) => route === 'convenience');
}

function askEnd(route: EndRoute, { standing, now, extras }: ColumnSetting): EndDecision {
  const facts = { ...endFactsOf(standing, route, now), ...extras.facts };
  return decideEnd({ route, party: 'brand', now, contract: standing.contracts, facts });
}

type Asked = { route: EndRoute; decision: EndDecision };

function endColumn({ route, decision }: Asked, setting: ColumnSetting): ExitColumn {
  const { standing, now } = setting;
  const version = findVersionInForce(standing.contracts, now);
  const effectiveAt = decision.earliestEffectiveAt;
  const outlook = endOutlook(standing);
  const base = {
    option: 'end' as const,
    route,
    kpi: outlook.kpi,
    effectiveAt,
    blockers: decision.blockers,
    missing: decision.missing,
  };
  if (!version) {
    const money = noMoney(standing, { reason: 'contract_not_in_force', at: now });
    return { ...base, ...money, survives: [], assumptions: outlook.assumptions };
  }
  const receivedAt = stopsWork({ route, party: 'brand' }) ? decision.deemedReceivedAt : null;
  const priced = endMoney({ route, effectiveAt: effectiveAt ?? now, receivedAt, version }, setting);
  return { ...base, ...priced, assumptions: [...priced.assumptions, ...outlook.assumptions] };
}

type PricedEnd = {
  route: EndRoute;
  effectiveAt: Instant;
  /** The receipt from which the work stops; null where it goes on until the end. */
  receivedAt: Instant | null;
  version: ContractVersion;
};

function endMoney(
  { route, effectiveAt, receivedAt, version }: PricedEnd,
  setting: ColumnSetting,
): ReturnType<typeof moneyOf> & Pick<ExitColumn, 'survives'> {
  const { standing, now, extras } = setting;
  const settled = settlementOf(standing, { ...extras, route, party: 'brand', governedAt: now, effectiveAt });
  const { deliverables, contracts } = standing;
  const { expensesApprovedOn } = extras;
  const today = localDateOf(now, version.terms.tz);
  const payments = standing.money?.payments;
  const plan = { deliverables, contracts, version, today, isEnd: true, expensesApprovedOn, payments };
  const owed = settled.ok ? settled.value.dueToCreatorMinor : null;
  const survives = survivalOf(
    version,
    { route, party: 'brand', effectiveAt },
    {
      campaignId: standing.campaignId,
      contracts,
      pieces: deliverables.map(({ id, publishedAt }) => ({ id, publishedAt })),
      payByOn: settled.ok ? settled.value.payByOn : null,
      isPaid: owed === 0,
      ...(extras.otherGrants ? { otherGrants: extras.otherGrants } : {}),
      ...(extras.ended ? { ended: extras.ended } : {}),
    },
  );
  const money = moneyOf(settled, { standing, plan });
  const stages = settled.ok ? stageAssumptions(settled.value, receivedAt, setting) : [];
  return { ...money, survives, assumptions: [...money.assumptions, ...stages] };
}

/** Stages count as they stand now; work that falls due before it stops and is delivered costs the rest of its fee. */
function stageAssumptions(
  { lines, effectiveAt }: FrozenSettlement,
  receivedAt: Instant | null,
  { standing }: ColumnSetting,
): ExitColumn['assumptions'] {
  const stopsOn = localDateOf(receivedAt ?? effectiveAt, standing.timeZone);
  const due = openPieces(standing.deliverables).filter(({ dueOn }) => dueOn < stopsOn);
  const minor = lines
    .filter(({ kind, id }) => kind === 'piece' && due.some((piece) => piece.id === id))
    .reduce((sum, { fullMinor, amountMinor }) => sum + (fullMinor ?? 0) - (amountMinor ?? 0), 0);
  const stopsAt = receivedAt === null ? 'effect' : 'receipt';
  return [
    { code: 'STAGES_AS_NOW', facts: due.length === 0 ? {} : { dueBeforeStop: due.length, stopsAt, minor } },
  ];
}

/** Cheapest first; a total that is not known comes last, then the order of the routes. */
function byTotal(a: ExitColumn, b: ExitColumn): number {
  const costOf = ({ totalMinor, earnedMinor }: ExitColumn): number =>
    totalMinor ?? earnedMinor ?? Number.POSITIVE_INFINITY;
  const [first, second] = [costOf(a), costOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}
