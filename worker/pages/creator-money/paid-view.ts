// What was paid to the creator, payment by payment, as their page reads it: day, amount and piece, and no reference of ours.
import type { LocalDate } from '../../../shared/contract/terms.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

/** `pieceName` null = for no single piece. */
export type PaidView = { on: LocalDate; minor: number; pieceName: string | null };

/** Those whose day is known, in the order of days. */
export function toPaidViews({ money, deliverables }: Standing): PaidView[] {
  return (money?.payments ?? []).flatMap(({ on, minor, paidFor }) => {
    const pieceName = deliverables.find(({ id }) => id === paidFor)?.name ?? null;
    return on === null ? [] : [{ on, minor, pieceName }];
  });
}
