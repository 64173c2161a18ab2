// The money of the end: as it was frozen, or as it would be frozen today.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { presentSettlement } from '../../../shared/ui/exits/present-settlement.ts';
import { SettlementTable } from '../../../shared/ui/exits/settlement-table.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { toExtras } from './exit-extras.ts';

export function SettlementSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, papers, now, settlement } = dossier;
  const locale = session.locale;
  if (settlement !== null) {
    const view = presentSettlement({ ok: true, value: settlement }, standing, { locale, isFrozen: true });
    return (
      <Section title={view.title} note={view.note}>
        <SettlementTable view={view} />
      </Section>
    );
  }
  if (findVersionInForce(standing.contracts, now) === undefined) return null;
  const extras = toExtras(papers);
  const route = standing.case.endPlan?.route ?? 'convenience';
  const column = compareExits({ standing, now, extras }).ends.find((one) => one.route === route);
  const result = settlementOf(standing, {
    route,
    party: 'brand',
    governedAt: now,
    effectiveAt: column?.effectiveAt ?? now,
    ...(extras.expensesMinor === undefined ? {} : { expensesMinor: extras.expensesMinor }),
    ...(extras.pieces === undefined ? {} : { pieces: extras.pieces }),
  });
  const view = presentSettlement(result, standing, { locale, isFrozen: false });
  return (
    <Section title={view.title} note={view.note}>
      <SettlementTable view={view} />
      {view.unknown.length > 0 && (
        <p>
          <a href={`${pathOf(dossier)}/agreement`}>Fill in the agreement</a> and the{' '}
          <a href={`${pathOf(dossier)}/papers`}>papers</a>, so that it can be frozen.
        </p>
      )}
    </Section>
  );
}
