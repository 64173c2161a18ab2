// A booking through a marketplace: its rules beside the contract, both amounts, and what has to be done there.

import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import {
  type BookingRecord,
  bookingIn,
  recordOf,
  toReadFacts,
} from '../../../shared/contract/marketplaces/booking-record.ts';
import type { Marketplace } from '../../../shared/contract/marketplaces/marketplace.ts';
import { marketplaceExit } from '../../../shared/contract/marketplaces/marketplace-exit.ts';
import { findMarketplace } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import { reconcile } from '../../../shared/contract/marketplaces/reconcile.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import { describeToldThere, listIncidents, nameMarketplace } from '../../../shared/ui/exits/booking-words.ts';
import type { MarketplaceView } from '../../../shared/ui/exits/present-marketplace.ts';
import { presentMarketplace } from '../../../shared/ui/exits/present-marketplace.ts';
import { formatDay, formatNumberOf } from '../../../shared/ui/format.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { settleToday } from '../ending/settlement-section.tsx';
import { fieldsFor } from './booking-fields.ts';
import { BookingForm, type BookingPlace } from './booking-form.tsx';

type Props = {
  dossier: Dossier;
  place: BookingPlace;
  problems?: Problems;
  /** True where the page is about the form: it then stands right below what is said of it. */
  isFormFirst?: boolean;
};

export function MarketplaceSection({ dossier, place, problems = {}, isFormFirst = false }: Props) {
  const { papers, standing, session } = dossier;
  const id = papers?.marketplace ?? null;
  if (papers === null || id === null) return null;
  const marketplace = findMarketplace(id);
  if (marketplace === undefined)
    return (
      <Notice tone="watch" title={`Booked through ${nameMarketplace(id)}`}>
        <p>Its rules are not known here. Read on its own screen what leaving costs.</p>
      </Notice>
    );
  const record = recordOf(id, papers.booking);
  const view = viewOf(dossier, { marketplace, record });
  const incidents = record === null ? [] : listIncidents(record, standing.deliverables, session.locale);
  const hasIncidents = fieldsFor(marketplace).hasIncidents;
  const form = (
    <>
      <h3 class="dossier-sub">What their screen says</h3>
      <BookingForm {...{ dossier, marketplace, record, place, problems }} reasons={view.reasons} />
    </>
  );
  return (
    <Section title={view.title} note={view.asOf} id="marketplace">
      {isFormFirst && form}
      <Notes rows={[...toldRows(dossier), ...view.rules]} />
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
      {hasIncidents && <Notes rows={[...talkRows(dossier), ...incidents]} />}
      {view.link !== null && (
        <p>
          <a href={view.link} target="_blank" rel="noopener noreferrer">
            Open their rules
          </a>
        </p>
      )}
      {!isFormFirst && form}
    </Section>
  );
}

/** Whether they were told, and what was answered. */
function toldRows({ standing, papers, now, session }: Dossier): { name: string; text: string }[] {
  const { booking } = papers === null ? {} : bookingIn(papers);
  if (booking === undefined) return [];
  const { timeZone } = standing;
  const told = describeToldThere(booking, { now, locale: session.locale, timeZone });
  return told === '' ? [] : [{ name: 'On record', text: `${told.charAt(0).toUpperCase()}${told.slice(1)}.` }];
}

/** The dates that a report there asks for. */
function talkRows({ standing, session }: Dossier): { name: string; text: string }[] {
  const { attempts, firstAt, lastAt, status } = standing.case.consultation;
  if (attempts === 0 || firstAt === null || lastAt === null)
    return [{ name: 'Talk on record', text: 'none yet' }];
  const on = (at: string) => formatDay(at, session.locale, standing.timeZone);
  const days = on(firstAt) === on(lastAt) ? on(firstAt) : `${on(firstAt)} to ${on(lastAt)}`;
  const times = formatNumberOf(attempts, 'contact', 'contacts', session.locale);
  const answer = status === 'answered' ? 'answered' : 'no answer';
  return [{ name: 'Talk on record', text: `${times}, ${days}, ${answer}` }];
}

function viewOf(
  dossier: Dossier,
  { marketplace, record }: { marketplace: Marketplace; record: BookingRecord | null },
): MarketplaceView {
  const { standing, papers, now, session } = dossier;
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
    ...toReadFacts(record, standing.timeZone),
  });
  const settled = settleToday(dossier);
  const contractMinor = settled?.ok ? settled.value.earnedMinor : null;
  const precedence = findVersionInForce(standing.contracts, now)?.terms.precedence ?? null;
  return presentMarketplace(
    {
      marketplace,
      exit,
      screenReadOn: record?.screenReadOn ?? null,
      amounts: reconcile(contractMinor, exit.costMinor, precedence, exit.atLeastMinor),
      evenShares: priced.filter(
        ({ stage, feeMinor }, index) =>
          feeMinor !== null && pieces[index]?.feeMinor === null && !isDropped(stage),
      ).length,
    },
    { locale: session.locale, timeZone: standing.timeZone, currency: standing.currency },
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
