// A pause or an end that is on its way, and how it ended: said in the place of what the contract would allow.
import { zoneInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { endedDayOf, localDateOf } from '../../contract/zone.ts';
import { effectOf } from '../../procedure/folding/notices.ts';
import type { Standing } from '../../procedure/standing.ts';
import { ROUTE_WORDS } from '../exits/route-words.ts';
import { formatDay } from '../format.ts';
import { findPending, presentStatus } from '../present-status.ts';
import type { ContractRowView } from '../view.ts';
import { formatFrom, formatLastDay } from './end-words.ts';

/** What is under way already stands in the place of what could be asked for: it is no answer of the contract. */
export function rowUnderWay(
  name: 'Pause' | 'End',
  standing: Standing,
  { locale, timeZone }: { locale: string; timeZone: string },
): ContractRowView | undefined {
  const { state } = standing.case;
  const isEnding = state === 'ending' || findPending(standing, 'end') !== undefined;
  const isPausing = state === 'pause_pending' || findPending(standing, 'pause') !== undefined;
  if (isEnding && name === 'Pause') return { name, mark: 'blocked', strong: 'Not now', rest: 'it is ending' };
  if (!(name === 'End' ? isEnding : isPausing)) return undefined;
  const at = effectOf(standing.case.pending);
  const words = (on: Instant) =>
    name === 'End' ? formatLastDay(on, locale, timeZone) : formatFrom(on, locale, timeZone);
  return { name, mark: 'clock', strong: 'On its way', rest: at === null ? '' : words(at) };
}

/** "Ended, Thu 3 Dec, for convenience": the one line of what is over. */
export function rowOver(
  standing: Standing,
  { now, locale }: { now: Instant; locale: string },
): ContractRowView {
  const { state, endedBy } = standing.case;
  if (endedBy === null) {
    const isFulfilled = state === 'completed' || state === 'closed';
    return { name: 'Contract', mark: 'allowed', strong: isFulfilled ? 'Fulfilled' : 'Over', rest: '' };
  }
  const zone = zoneInForce(standing.contracts, now, standing.timeZone);
  const lastOn = endedDayOf(endedBy.at, zone) ?? localDateOf(endedBy.at, zone);
  const route = isSettledRoute(endedBy.route) ? ROUTE_WORDS[endedBy.route] : '';
  const whose = endedBy.party === 'creator' && endedBy.route === 'convenience' ? ', their notice' : '';
  return {
    name: state === 'completed' ? presentStatus(standing).word : 'Ended',
    mark: 'allowed',
    strong: formatDay(lastOn, locale),
    rest: `${route}${whose}`,
  };
}

function isSettledRoute(route: string): route is keyof typeof ROUTE_WORDS {
  return Object.hasOwn(ROUTE_WORDS, route);
}
