// What the panel says of one collaboration besides its card: the parts behind the number, delivery, contract, versions,
// last act.

import { findVersionInForce } from '../../contract/in-force.ts';
import { daysBetween, localDateOf } from '../../contract/zone.ts';
import { collaborationPath } from '../../desk-paths.ts';
import { isOver } from '../../procedure/machine.ts';
import { canBeAtRisk } from '../../procedure/money-at-risk.ts';
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import { agreedMinorOf } from '../../procedure/payments/money-sums.ts';
import type { DeliverableStanding, Standing } from '../../procedure/standing.ts';
import type { PostPart } from '../../score/assessment.ts';
import { explainFees, explainMoneyAtRisk } from '../explain/explain-money.ts';
import {
  formatCount,
  formatDay,
  formatMoment,
  formatMoney,
  formatNumberOf,
  formatPercent,
  formatShortDay,
} from '../format.ts';
import type { DeliveryRowView } from '../page/delivery-rows.tsx';
import { presentSharedPieces } from '../page/shared-pieces.tsx';
import { contractZone, presentContractRows } from '../present-contract.ts';
import { describeEvent } from '../present-events.ts';
import { nameKpi } from '../present-kpis.ts';
import { findPending } from '../present-status.ts';
import { describePiece } from '../reading/describe-piece.ts';
import type { DossierView } from './dossier-view.ts';

type Context = { now: string; locale: string };

/** From the measured share to the pace: each line says what was taken into account. Empty without a pace. */
export function presentWhy(standing: Standing, { locale }: Context): DossierView['why'] {
  // What was measured of what was agreed stands alone once it is over.
  if (isOver(standing.case.state)) return [];
  const { assessment, readings } = standing;
  const { pace, actual, expected, posts, breakEven, isBreakEvenAssumed } = assessment;
  if (pace === null) return [];
  const count = (value: number) => formatCount(Math.round(value), locale);
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const kpi = scoredKpiOf({ assessment, readings });
  const measured =
    actual === null || expected === null || expected <= 0
      ? []
      : [
          {
            name: `Measured so far, ${count(actual)} of ${count(expected)} ${nameKpi(kpi).toLowerCase()}`.trim(),
            value: percent(actual / expected),
          },
        ];
  return [
    ...measured,
    {
      name: nameAllowance(posts, locale),
      value: percent(pace.estimate),
    },
    { name: isBreakEvenAssumed ? 'Break-even (assumed)' : 'Break-even', value: percent(breakEven) },
  ];
}

/** Fewer say little by themselves; from here on it is the average that lies between the two lines. */
const MANY_POSTS = 5;

/** What lies between the measured share and the pace. */
function nameAllowance(posts: readonly PostPart[], locale: string): string {
  const count = formatNumberOf(posts.length, 'post', 'posts', locale);
  if (posts.some(({ isCapped }) => isCapped))
    return `Average of ${count}, the one far above the others capped`;
  return posts.length < MANY_POSTS
    ? `After allowing for only ${count}`
    : `Average of ${count}, drawn towards normal`;
}

/**
 * Pieces by their day, each as a share of the flight (0–1). Counted as late is what is waited for: a piece that is out says
 * in its own row that it came late, and one that the end called off is not due any more.
 */
export function presentDelivery(
  standing: Standing,
  { now, locale, deskUrl }: Context & { deskUrl: string },
): DossierView['delivery'] {
  const today = toShare(standing, localDateOf(now, standing.timeZone));
  const rows = standing.deliverables
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((piece) => toDeliveryRow(piece, standing, locale));
  const waiting = rows.filter(({ isLate, published }) => isLate && published === null).length;
  const { due, published } = standing.assessment.delivery;
  const late = waiting === 0 ? 'nothing late' : `${waiting} late`;
  return {
    rows,
    shared: presentSharedPieces(standing.deliverables, (id) => deskUrl + collaborationPath(id)),
    note: isOver(standing.case.state) ? `${published} of ${due} delivered` : late,
    now: today >= 0 && today <= 1 ? today : null,
    from: formatShortDay(standing.startsOn, locale),
    to: formatShortDay(standing.endsOn, locale),
  };
}

function toDeliveryRow(piece: DeliverableStanding, standing: Standing, locale: string): DeliveryRowView {
  const publishedOn = piece.publishedAt === null ? null : localDateOf(piece.publishedAt, standing.timeZone);
  const { date, state, isLate } = describePiece(piece, standing, locale);
  return {
    id: piece.id,
    name: piece.name,
    due: toShare(standing, piece.dueOn),
    published: publishedOn === null ? null : toShare(standing, publishedOn),
    date,
    state: state ?? date,
    isLate,
  };
}

/** Middle of the day as a share of the flight; below 0 before it, above 1 after it. */
function toShare({ startsOn, endsOn }: Standing, day: string): number {
  return (daysBetween(startsOn, day) + 0.5) / (daysBetween(startsOn, endsOn) + 1);
}

/** The contract in force now, or the newest version, in two lines and its money. */
export function presentContract(standing: Standing, context: Context): DossierView['contract'] {
  const version = findVersionInForce(standing.contracts, context.now) ?? standing.contracts.at(-1);
  const zone = contractZone(standing, context.now);
  const from =
    version && formatShortDay(version.effectiveFrom, context.locale, { timeZone: zone, hasYear: false });
  return {
    note: version ? `version ${version.n}, ${version.signed ? `since ${from}` : 'not signed'}` : '',
    rows: presentContractRows(standing, context),
    money: presentMoney(standing, context),
  };
}

/** Every version, the newest last. */
export function presentVersions(
  { contracts }: Pick<Standing, 'contracts'>,
  { locale }: Context,
): DossierView['versions'] {
  return contracts.map((version) => ({
    name: `Version ${version.n}`,
    value: `${version.signed ? 'signed' : 'not signed'}, in force from ${formatDay(version.effectiveFrom, locale, version.terms.tz)}`,
  }));
}

/** Whether the version in force was read for a decision; empty without one. */
export function describeReview(standing: Standing, { now }: Context): string {
  const version = findVersionInForce(standing.contracts, now);
  if (version === undefined) return '';
  const { reviewedVersion } = standing.case;
  if (reviewedVersion === version.n) return `Version ${version.n} was read for a decision.`;
  return reviewedVersion === null
    ? 'Nobody has confirmed yet that it was read for a decision.'
    : `Version ${reviewedVersion} was read; version ${version.n} is in force.`;
}

/** Null for who may not see fees. */
function presentMoney(standing: Standing, { locale }: Context): DossierView['contract']['money'] {
  const { money, currency } = standing;
  const fees = explainFees(standing, { locale });
  if (money === null || fees === null) return null;
  const amount = (minor: number) => formatMoney(minor, { currency, locale, form: 'symbol', isRounded: true });
  // While an end is on its way, what it leaves to be paid is what is open.
  const isEnding = findPending(standing, 'end') !== undefined;
  const due = money.exitCostMinor === null ? 'not known' : amount(money.exitCostMinor);
  const open = isEnding
    ? `${due} still due with the end`
    : isOver(standing.case.state)
      ? describeAfterEnd(standing, amount)
      : `${amount(money.openMinor)} open`;
  return {
    text: `${amount(agreedMinorOf(money))} agreed, ${amount(money.earnedMinor)} earned, ${open}`,
    fees,
    atRisk: canBeAtRisk(standing) ? explainMoneyAtRisk(standing, { locale }) : null,
  };
}

/** The money as the end froze it, or what is open of work that was all delivered. */
function describeAfterEnd({ case: state, money }: Standing, amount: (minor: number) => string): string {
  const frozen = state.money;
  if (frozen === null) return `${amount(money?.openMinor ?? 0)} open`;
  if (frozen.refundDueMinor > 0) return `${amount(frozen.refundDueMinor)} comes back`;
  return `${amount(frozen.dueToCreatorMinor)} due at its end`;
}

/** The log itself stays with the team's server; the last decision is known here. */
export function presentLastAct(standing: Standing, { locale }: Context): DossierView['lastAct'] {
  const { lastDecision, timeZone } = standing;
  if (lastDecision === null) return null;
  return {
    at: formatMoment(lastDecision.at, locale, timeZone),
    sentence: describeEvent(lastDecision, { locale, timeZone }),
  };
}
