// Which parts of a stop are the brand's own, and which need the contract (DOMAIN.md §3.5).
import { STOP_SCOPES, type StopScope } from '../events.ts';

const OWN_SIDE_SCOPES: readonly StopScope[] = ['links', 'ads', 'messages'];

/** True for what the brand may stop without the contract: links, paid ads, its own messages. */
export function isOwnSide(scope: StopScope): boolean {
  return OWN_SIDE_SCOPES.includes(scope);
}

/** Parts of a scope in the order of the list, each once. */
export function ownSideOf(scope: readonly StopScope[]): StopScope[] {
  return STOP_SCOPES.filter((part) => isOwnSide(part) && scope.includes(part));
}

/** Parts of a scope that need the contract's pause clause: new posts and pay not yet due. */
export function contractSideOf(scope: readonly StopScope[]): StopScope[] {
  return STOP_SCOPES.filter((part) => !isOwnSide(part) && scope.includes(part));
}
