// What goes on after an end, by the version in force then (DOMAIN.md §3.9).
import { END_ROUTES } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { type SurvivalFacts, type SurvivalItem, survivalOf } from '../../contract/survival.ts';
import type { Instant } from '../../contract/terms.ts';
import type { Standing } from '../standing.ts';

/** `isPaid`: everything that the end left to be paid has been. None without a contract in force at the end. */
export function survivalAfterEnd(
  { case: state, contracts, campaignId, deliverables }: Standing,
  {
    endedAt,
    isPaid,
    ...elsewhere
  }: { endedAt: Instant; isPaid: boolean } & Pick<SurvivalFacts, 'otherGrants' | 'ended'>,
): SurvivalItem[] {
  const { endedBy, money } = state;
  const version = findVersionInForce(contracts, endedAt);
  if (version === undefined) return [];
  const route = END_ROUTES.find((known) => known === endedBy?.route) ?? 'expiry';
  return survivalOf(
    version,
    { route, party: endedBy?.party ?? 'brand', effectiveAt: endedAt },
    {
      campaignId,
      contracts,
      pieces: deliverables.map(({ id, publishedAt }) => ({ id, publishedAt })),
      payByOn: money?.payOn ?? null,
      isPaid,
      ...elsewhere,
    },
  );
}
