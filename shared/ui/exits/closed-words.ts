// Why a way of ending is not open.
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import type { Standing } from '../../procedure/standing.ts';
import { blockerWords } from '../describe-refusal.ts';

/** While no breach is named there is none that the contract could list. */
export function describeClosed(
  route: EndRoute,
  blockers: readonly string[],
  { case: { endPlan } }: Pick<Standing, 'case'>,
): string {
  const isUnnamed = route === 'cause' && (endPlan?.trigger ?? null) === null;
  const words = (code: string) =>
    isUnnamed && code === 'TRIGGER_NOT_LISTED' ? 'No breach that it lists is named yet.' : blockerWords(code);
  return blockers.map(words).join(' ');
}
