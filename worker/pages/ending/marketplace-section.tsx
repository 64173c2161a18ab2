// A booking through a marketplace: its rules beside the contract, both amounts, and what has to be done there.

import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Marketplace } from '../../../shared/contract/marketplaces/marketplace.ts';
import { marketplaceExit } from '../../../shared/contract/marketplaces/marketplace-exit.ts';
import { findMarketplace } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import { reconcile } from '../../../shared/contract/marketplaces/reconcile.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import type { MarketplaceView } from '../../../shared/ui/exits/present-marketplace.ts';
import { presentMarketplace } from '../../../shared/ui/exits/present-marketplace.ts';
import { SelectField, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { settleToday } from './settlement-section.tsx';

export function MarketplaceSection({ dossier }: { dossier: Dossier }) {
  const id = dossier.papers?.marketplace ?? null;
  if (id === null) return null;
  const marketplace = findMarketplace(id);
  if (marketplace === undefined)
    return (
      <Notice tone="watch" title={`Booked through ${id.replaceAll('_', ' ')}`}>
        <p>Its rules are not known here. Read on its own screen what leaving costs.</p>
      </Notice>
    );
  const view = viewOf(dossier, marketplace);
  return (
    <Section title={view.title} note={view.asOf} id="marketplace">
      <Notes rows={view.rules} />
      <ReasonForm dossier={dossier} reasons={view.reasons} />
      {view.blockers.length > 0 && (
        <Notice tone="watch" title="Not open there now">
          {view.blockers.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      )}
      <Amounts view={view} />
      <h3 class="dossier-sub">To do there</h3>
      <ol class="dossier-steps">
        {view.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {view.link !== null && (
        <p>
          <a href={view.link} target="_blank" rel="noopener noreferrer">
            Open their rules
          </a>
        </p>
      )}
    </Section>
  );
}

function viewOf(dossier: Dossier, marketplace: Marketplace): MarketplaceView {
  const { standing, papers, now, session, query } = dossier;
  const due = new Map(standing.deliverables.map((piece) => [piece.id, piece.dueOn]));
  const pieces = papers?.pieces ?? [];
  const priced = withFeeParts(pieces, standing.money);
  const exit = marketplaceExit(marketplace, {
    now,
    tz: standing.timeZone,
    party: 'brand',
    pieces: priced.map(({ id, stage, feeMinor, dueOn }) => ({
      ...{ id, stage, feeMinor },
      dueOn: due.get(id) ?? dueOn,
    })),
    startsOn: standing.startsOn,
    // A product that cost nothing was not sent.
    isShipped: papers?.productCostMinor == null ? null : papers.productCostMinor > 0,
    reason: query.platformReason || null,
  });
  const settled = settleToday(dossier);
  const contractMinor = settled?.ok ? settled.value.earnedMinor : null;
  const precedence = findVersionInForce(standing.contracts, now)?.terms.precedence ?? null;
  return presentMarketplace(
    {
      marketplace,
      exit,
      amounts: reconcile(contractMinor, exit.costMinor, precedence, exit.atLeastMinor),
      evenShares: priced.filter(
        ({ stage, feeMinor }, index) =>
          feeMinor !== null && pieces[index]?.feeMinor === null && !isDropped(stage),
      ).length,
    },
    { locale: session.locale, timeZone: standing.timeZone, currency: standing.currency },
  );
}

/** The platform's own list decides the cost; choosing here only computes, nothing is kept. */
function ReasonForm({ dossier, reasons }: { dossier: Dossier; reasons: MarketplaceView['reasons'] }) {
  if (reasons.length === 0) return null;
  return (
    <form method="get" action={pathOf(dossier, '/steps/end#marketplace')} class="desk-form">
      <SelectField
        name="platformReason"
        label="Reason on their list"
        hint="computes only; nothing is kept or sent"
        value={dossier.query.platformReason ?? ''}
        choices={[{ value: '', label: 'choose one' }, ...reasons]}
      />
      <SubmitButton isQuiet isSmall>
        Compute with it
      </SubmitButton>
    </form>
  );
}

function Amounts({ view }: { view: MarketplaceView }) {
  return (
    <>
      <h3 class="dossier-sub">What the end costs in all</h3>
      <Notes
        rows={view.amounts.map(({ name, amount, isBinding }) => ({
          name,
          text: isBinding ? <b>{amount}, binds</b> : amount,
        }))}
      />
      <p class="dossier-line">{[view.binding, ...view.unknown].join(' ')}</p>
    </>
  );
}
