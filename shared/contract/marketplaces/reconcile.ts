// Two amounts for one end, the contract's and the platform's: both are shown, and which one binds (DOMAIN.md §3.10).
import type { DocumentLayer } from '../terms.ts';

export type Reconciled = {
  contractMinor: number | null;
  platformMinor: number | null;
  binding: 'contract' | 'platform' | 'same' | 'not_known';
  /** Null also where the platform's binds and only a part of it is known. */
  bindingMinor: number | null;
  because: 'precedence' | 'higher' | 'equal' | 'one_is_not_known';
};

/**
 * Both amounts and the one that binds: what the contract's order of documents puts first, else the higher one
 * (DOMAIN.md §3.10). While one of them is not known, none is said to bind, unless the part of the platform's that is known
 * is the higher one already.
 */
export function reconcile(
  contractMinor: number | null,
  platformMinor: number | null,
  precedence: readonly DocumentLayer[] | null,
  platformAtLeastMinor = 0,
): Reconciled {
  const both = { contractMinor, platformMinor };
  const first = precedence?.includes('platform') && precedence.length > 1 ? precedence[0] : undefined;
  if (
    first === undefined &&
    platformMinor === null &&
    contractMinor !== null &&
    platformAtLeastMinor > contractMinor
  )
    return { ...both, binding: 'platform', bindingMinor: null, because: 'higher' };
  if (contractMinor === null || platformMinor === null) {
    return { ...both, binding: 'not_known', bindingMinor: null, because: 'one_is_not_known' };
  }
  if (contractMinor === platformMinor) {
    return { ...both, binding: 'same', bindingMinor: contractMinor, because: 'equal' };
  }
  const isOrdered = first !== undefined;
  const isPlatform = isOrdered ? first === 'platform' : platformMinor > contractMinor;
  return {
    ...both,
    binding: isPlatform ? 'platform' : 'contract',
    bindingMinor: isPlatform ? platformMinor : contractMinor,
    because: isOrdered ? 'precedence' : 'higher',
  };
}
