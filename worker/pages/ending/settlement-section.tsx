// The money of the end: as it was frozen, or as it would be frozen today.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../../shared/contract/money/settlement-for.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { plannedEnd } from '../../../shared/procedure/exits/planned-end.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { presentSettlement } from '../../../shared/ui/exits/present-settlement.ts';
import { SettlementTable } from '../../../shared/ui/exits/settlement-table.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { toExtras } from './exit-extras.ts';

export function SettlementSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, settlement } = dossier;
  const result = settleToday(dossier);
  if (result === null) return null;
  const view = presentSettlement(result, standing, {
    locale: session.locale,
    isFrozen: settlement !== null,
  });
  return (
    <Section title={view.title} note={view.note}>
      <SettlementTable view={view} />
      {settlement === null && view.unknown.length > 0 && (
        <p>
          <a href={pathOf(dossier, '/agreement')}>Fill in the agreement</a>, the{' '}
          <a href={pathOf(dossier, '/terms')}>contract terms</a> and the{' '}
          <a href={pathOf(dossier, '/papers')}>papers</a>, so that it can be frozen.
        </p>
      )}
    </Section>
  );
}

/** The frozen money, else what it would be today on the way that is planned; null without a contract in force. */
export function settleToday({
  standing,
  papers,
  now,
  settlement,
}: Dossier): Result<FrozenSettlement, SettlementProblem> | null {
  if (settlement !== null) return ok(settlement);
  if (findVersionInForce(standing.contracts, now) === undefined) return null;
  const extras = toExtras(papers);
  return settlementOf(standing, {
    ...plannedEnd(standing, now, compareExits({ standing, now, extras }).ends),
    ...(extras.expensesMinor === undefined ? {} : { expensesMinor: extras.expensesMinor }),
    ...(extras.pieces === undefined ? {} : { pieces: extras.pieces }),
  });
}
