// What goes on after an end, and until when (DOMAIN.md §3.9): payment, rights, exclusivity with other campaigns' overlaps,
// disclosure, content, ads, secrecy, returns, reports, records.
import type { SettledRoute } from './facts/end-routes.ts';
import type { EndedCampaigns, ExclusivityGrant, UsageStatus } from './grants.ts';
import { lastRestrictedDayOf, lastRestrictedDays, usageStatus } from './grants.ts';
import { payClauseOf } from './money/piece-prices.ts';
import type { ContractVersion, Instant, LocalDate, Party, UsageClause } from './terms.ts';
import { addDays, addMinutes, addMonths, endOfDay, fromEpochMs, localDateOf, toEpochMs } from './zone.ts';

export type SurvivalWhat =
  | 'payment'
  | 'usage'
  | 'exclusivity'
  | 'disclosure'
  | 'content_stays'
  | 'ads_stop'
  | 'reporting'
  | 'return'
  | 'confidentiality'
  | 'non_disparagement'
  | 'records';

/** When it is over: a last day, an instant, an event, or not known because a date or term is missing. */
export type SurvivalUntil =
  | { kind: 'on'; on: LocalDate }
  | { kind: 'at'; at: Instant }
  | { kind: 'while'; what: 'post_is_live' | 'unpaid' }
  | { kind: 'not_known'; missing: string };

export type SurvivalItem = {
  what: SurvivalWhat;
  /** Who is bound. */
  bound: Party | 'both';
  until: SurvivalUntil;
  pieceId: string | null;
  /** For usage: where the right stands on the day of the end. */
  status: UsageStatus['status'] | null;
  /** Channel, territory, category, the other campaigns that hold a category: what the sentence needs. */
  facts: Record<string, string | number>;
};

export type EndOfContract = { route: SettledRoute; party: Party; effectiveAt: Instant };

export type SurvivalFacts = {
  campaignId: string;
  /** Every version: a piece reports by the terms that pay it, which are not always those of the end. */
  contracts: readonly ContractVersion[];
  pieces: readonly {
    id: string;
    publishedAt: Instant | null;
    deliveredAt?: Instant | null;
    isPaid?: boolean;
  }[];
  /** When what is owed is to be paid; null = nothing is owed. */
  payByOn: LocalDate | null;
  /** Everything owed has been paid. */
  isPaid: boolean;
  /** Exclusivity this creator promised in other campaigns, and which of those have ended early. */
  otherGrants?: readonly ExclusivityGrant[];
  ended?: EndedCampaigns;
  /** The brand itself asked for the content to be removed: nothing has to stay up. */
  isRemovalAsked?: boolean;
};

/** Months that contracts, notices and settlements are kept (§8.3). */
export const RECORDS_KEPT_MONTHS = 72;

/** What continues after this end, in the order a notice names it. Clauses the contract does not have give no item. */
export function survivalOf(
  contract: ContractVersion,
  end: EndOfContract,
  facts: SurvivalFacts,
): SurvivalItem[] {
  const setting: Setting = { contract, end, facts, endedOn: lastDayOf(end.effectiveAt, contract.terms.tz) };
  return [
    ...paymentItems(setting),
    ...usageItems(setting),
    ...exclusivityItems(setting),
    ...contentItems(setting),
    ...adsItems(setting),
    ...reportingItems(setting),
    ...periodItems(setting),
  ];
}

/** The clause's grants under the campaign's name, as the overlap rule reads them. */
export function toExclusivityGrants(contract: ContractVersion, campaignId: string): ExclusivityGrant[] {
  return (contract.terms.exclusivity ?? []).map(({ category, firstOn, lastOn, onEnd, tailDays }) => ({
    campaign: campaignId,
    category,
    ...(firstOn === undefined ? {} : { firstOn }),
    lastOn,
    onEnd,
    tailDays,
  }));
}

type Setting = { contract: ContractVersion; end: EndOfContract; facts: SurvivalFacts; endedOn: LocalDate };

/** The last day of an end: at local midnight it is the end of the day before. */
export function lastDayOf(effectiveAt: Instant, tz: string): LocalDate {
  return localDateOf(fromEpochMs(toEpochMs(effectiveAt) - 1), tz);
}

function paymentItems({ facts: { payByOn, isPaid } }: Setting): SurvivalItem[] {
  if (isPaid || payByOn === null) return [];
  return [item('payment', 'brand', { kind: 'while', what: 'unpaid' }, { facts: { payByOn } })];
}

function usageItems(setting: Setting, clauses = setting.contract.terms.usage ?? []): SurvivalItem[] {
  return clauses.flatMap((clause) => {
    if (clause.startsAt === 'signature') return [usageItem(clause, setting, null)];
    return coveredPieces(clause, setting).map((piece) => usageItem(clause, setting, piece));
  });
}

/** A right that begins with publication or delivery begins for nothing that was never published or delivered. */
function coveredPieces(
  { pieceIds, startsAt }: UsageClause,
  { facts }: Setting,
): SurvivalFacts['pieces'][number][] {
  return facts.pieces
    .filter(({ id }) => pieceIds === undefined || pieceIds.includes(id))
    .filter(
      ({ publishedAt, deliveredAt }) => publishedAt !== null || (startsAt === 'delivery' && deliveredAt),
    );
}

function usageItem(
  clause: UsageClause,
  { contract, end, facts, endedOn }: Setting,
  piece: SurvivalFacts['pieces'][number] | null,
): SurvivalItem {
  const { channel, territory, days, survives, requiresPaid } = clause;
  const pieceId = piece?.id ?? null;
  const details = { channel, territory };
  const startsAt = clause.startsAt === 'signature' ? contract.effectiveFrom : startOf(clause, piece);
  if (startsAt === null) {
    const until = { kind: 'not_known', missing: 'delivered_at' } as const;
    return item('usage', 'brand', until, { pieceId, facts: details });
  }
  const startsOn = localDateOf(startsAt, contract.terms.tz);
  const isPaid = piece?.isPaid ?? facts.isPaid;
  const ending = { route: end.route, endedOn };
  const right = usageStatus({ startsOn, days, survives, requiresPaid }, addDays(endedOn, 1), {
    ending,
    isPaid,
  });
  return item(
    'usage',
    'brand',
    { kind: 'on', on: right.lastOn },
    { pieceId, status: right.status, facts: details },
  );
}

function startOf(clause: UsageClause, piece: SurvivalFacts['pieces'][number] | null): Instant | null {
  if (clause.startsAt === 'publication') return piece?.publishedAt ?? null;
  return piece?.deliveredAt ?? null;
}

/** A category is free only when no grant of any live or tailed contract covers it (§3.7). */
function exclusivityItems({ contract, facts, endedOn }: Setting): SurvivalItem[] {
  const own = toExclusivityGrants(contract, facts.campaignId);
  const others = facts.otherGrants ?? [];
  const ended = { ...facts.ended, [facts.campaignId]: endedOn };
  const last = lastRestrictedDays([...own, ...others], ended);
  const territories = new Map(
    (contract.terms.exclusivity ?? []).map(({ category, territory }) => [category, territory]),
  );
  return Object.entries(lastRestrictedDays(own, ended)).map(([category, ownLastOn]) => {
    const on = last[category] ?? ownLastOn;
    const heldBy = others
      .filter((grant) => grant.category === category && lastRestrictedDayOf(grant, ended) > ownLastOn)
      .map(({ campaign }) => campaign);
    const details = {
      category,
      territory: territories.get(category) ?? '',
      ownLastOn,
      ...(heldBy.length > 0 ? { heldBy: [...new Set(heldBy)].sort().join(',') } : {}),
    };
    return item('exclusivity', 'creator', { kind: 'on', on }, { facts: details });
  });
}

/** Live posts stay labelled as long as they are up, and up for as long as was agreed. */
function contentItems({ contract, facts }: Setting): SurvivalItem[] {
  const { tz, minLiveDays = 0 } = contract.terms;
  return facts.pieces.flatMap(({ id, publishedAt }) => {
    if (publishedAt === null) return [];
    const lastOn = addDays(localDateOf(publishedAt, tz), minLiveDays - 1);
    const stays =
      minLiveDays > 0 && facts.isRemovalAsked !== true
        ? [item('content_stays', 'creator', { kind: 'on', on: lastOn }, { pieceId: id })]
        : [];
    return [...stays, item('disclosure', 'both', { kind: 'while', what: 'post_is_live' }, { pieceId: id })];
  });
}

/** The clause's hours are the latest: no ad runs on past the last right to paid use, where the contract names any. */
function adsItems(setting: Setting): SurvivalItem[] {
  const { end, contract } = setting;
  const { adsStopHours: hours, usage = [], tz } = contract.terms;
  if (hours === undefined) return [];
  const paid = usage.filter(({ isPaid }) => isPaid);
  const usable = usageItems(setting, paid).flatMap(({ until, status }) =>
    status === 'in_use' && until.kind === 'on' ? [toEpochMs(endOfDay(until.on, tz))] : [],
  );
  const latestMs = toEpochMs(addMinutes(end.effectiveAt, hours * 60));
  const rightMs = Math.max(toEpochMs(end.effectiveAt), ...usable);
  const at = fromEpochMs(paid.length === 0 ? latestMs : Math.min(latestMs, rightMs));
  return [item('ads_stop', 'brand', { kind: 'at', at }, { facts: { hours } })];
}

/** Numbers of published pieces are still reported until their measurement window is over. */
function reportingItems({ contract, facts, endedOn }: Setting): SurvivalItem[] {
  const { tz } = contract.terms;
  return facts.pieces.flatMap(({ id, publishedAt }) => {
    if (publishedAt === null) return [];
    const clause = payClauseOf({ id, publishedAt }, facts.contracts, contract);
    if (!clause) return [];
    const on = addDays(localDateOf(publishedAt, tz), clause.measurementWindowDays);
    if (on <= endedOn) return [];
    const bound = clause.sourceOfTruth === 'creator' ? 'creator' : 'brand';
    return [item('reporting', bound, { kind: 'on', on }, { pieceId: id, facts: { kpi: clause.kpi } })];
  });
}

function periodItems({ contract, endedOn }: Setting): SurvivalItem[] {
  const { returnDays, confidentialityDays, nonDisparagementDays } = contract.terms;
  const after = (what: SurvivalWhat, days: number | undefined): SurvivalItem[] =>
    days === undefined ? [] : [item(what, 'both', { kind: 'on', on: addDays(endedOn, days) }, {})];
  return [
    ...after('return', returnDays),
    ...after('confidentiality', confidentialityDays),
    ...after('non_disparagement', nonDisparagementDays),
    item('records', 'brand', { kind: 'on', on: addMonths(endedOn, RECORDS_KEPT_MONTHS) }, {}),
  ];
}

function item(
  what: SurvivalWhat,
  bound: SurvivalItem['bound'],
  until: SurvivalUntil,
  { pieceId = null, status = null, facts = {} }: Partial<Pick<SurvivalItem, 'pieceId' | 'status' | 'facts'>>,
): SurvivalItem {
  return { what, bound, until, pieceId, status, facts };
}
