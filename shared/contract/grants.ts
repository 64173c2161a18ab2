// What survives an end: exclusivity and usage rights, grant by grant (DOMAIN.md §3.7, §3.9).
import { checkCount, checkDate, checkList, checkOneOf, RefusedFact } from './facts/refused-fact.ts';
import type { LocalDate } from './terms.ts';
import { addDays } from './zone.ts';

/** An exclusivity promise. When its campaign ends early it is released, keeps a tail of days, or runs to its last day. */
export type ExclusivityGrant = {
  campaign: string;
  category: string;
  /** First restricted day; absent = restricted already. */
  firstOn?: LocalDate;
  lastOn: LocalDate;
  onEnd: 'release' | 'tail' | 'term';
  /** For `tail`: days after the campaign's last day, never beyond `lastOn`. */
  tailDays?: number;
};

/** Last day of each campaign that ended early. */
export type EndedCampaigns = Readonly<Record<string, LocalDate>>;

/** Last restricted day of a grant, given which campaigns have ended. */
export function lastRestrictedDayOf(grant: ExclusivityGrant, ended: EndedCampaigns): LocalDate {
  checkGrant(grant);
  const endedOn = Object.hasOwn(ended, grant.campaign) ? ended[grant.campaign] : undefined;
  if (endedOn === undefined || endedOn === null) return grant.lastOn;
  checkDate(`ended.${grant.campaign}`, endedOn);
  if (grant.onEnd === 'term') return grant.lastOn;
  return earlierOf(grant.lastOn, grant.onEnd === 'tail' ? addDays(endedOn, grant.tailDays ?? 0) : endedOn);
}

/** A promise with a part missing would set the category free too early or never. */
function checkGrant({ campaign, category, lastOn, onEnd, tailDays }: ExclusivityGrant): void {
  const name = `exclusivity.${campaign}.${category}`;
  if (typeof category !== 'string')
    throw new RefusedFact(`exclusivity.${campaign}.category`, category, 'name it');
  checkDate(`${name}.lastOn`, lastOn);
  checkOneOf(`${name}.onEnd`, onEnd, ['release', 'tail', 'term']);
  if (onEnd === 'tail') checkCount(`${name}.tailDays`, tailDays);
}

/** Last restricted day per category over all grants: free only when no grant covers it any more (X01, X02). */
export function lastRestrictedDays(
  grants: readonly ExclusivityGrant[],
  ended: EndedCampaigns,
): Record<string, LocalDate> {
  checkList('exclusivity', grants);
  const lastDays = new Map<string, LocalDate>();
  for (const grant of grants) {
    const lastOn = lastRestrictedDayOf(grant, ended);
    const known = lastDays.get(grant.category);
    lastDays.set(grant.category, known === undefined ? lastOn : laterDate(known, lastOn));
  }
  return Object.fromEntries(lastDays);
}

/** True when no grant of any live or tailed contract covers the category on that day (§4.8 no. 23). */
export function isCategoryFree(
  category: string,
  on: LocalDate,
  { grants, ended }: { grants: readonly ExclusivityGrant[]; ended: EndedCampaigns },
): boolean {
  return !grants.some((grant) => {
    const hasBegun = grant.firstOn === undefined || grant.firstOn <= on;
    return grant.category === category && hasBegun && on <= lastRestrictedDayOf(grant, ended);
  });
}

/** A right to use content: for `days` from a date, in a channel, with what it depends on. */
export type UsageGrant = {
  startsOn: LocalDate;
  days: number;
  /** Ways of ending after which the right goes on. */
  survives: readonly string[];
  requiresPaid?: boolean;
};

/** Last day of use; the first day counts (X03: 90 days from 1 June end on 29 August). */
export function usageLastDay(startsOn: LocalDate, days: number): LocalDate {
  return addDays(startsOn, days - 1);
}

export type UsageStatus =
  | { status: 'in_use'; lastOn: LocalDate }
  | { status: 'suspended_until_paid'; lastOn: LocalDate }
  | { status: 'ended'; lastOn: LocalDate };

/** Where a right stands on a day, after an end by `route` on `endedOn` (null = not ended). */
export function usageStatus(
  grant: UsageGrant,
  on: LocalDate,
  facts: { ending: { route: string; endedOn: LocalDate } | null; isPaid: boolean },
): UsageStatus {
  const termLastOn = usageLastDay(grant.startsOn, grant.days);
  const { ending } = facts;
  const isCut = ending !== null && !grant.survives.includes(ending.route);
  const lastOn = isCut ? earlierOf(termLastOn, ending.endedOn) : termLastOn;
  if (on > lastOn) return { status: 'ended', lastOn };
  return { status: grant.requiresPaid === true && !facts.isPaid ? 'suspended_until_paid' : 'in_use', lastOn };
}

function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

function laterDate(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}
