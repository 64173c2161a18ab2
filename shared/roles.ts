// The roles of a team and their order (DOMAIN.md §4.2): each may do what the ones before it may.

export const ROLES = ['viewer', 'marketer', 'manager', 'owner'] as const;
export type Role = (typeof ROLES)[number];
const ORDER: readonly string[] = ROLES;

/** Stop what is the brand's own to stop, and ask for the rest. */
export const MARKETERS = ['marketer', 'manager', 'owner'] as const satisfies readonly Role[];

/** Decide what the contract is asked about. */
export const MANAGERS = ['manager', 'owner'] as const satisfies readonly Role[];

/** True when somebody has at least the role; the creator and the system have none of the team's. */
export function hasRole(role: string, needs: Role): boolean {
  return ORDER.indexOf(role) >= ORDER.indexOf(needs);
}
