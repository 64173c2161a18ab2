// A booking through a marketplace: its rules beside the contract, both amounts, and what has to be done there.

import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Marketplace } from '../../../shared/contract/marketplaces/marketplace.ts';
import {
  type BookingFacts,
  marketplaceExit,
} from '../../../shared/contract/marketplaces/marketplace-exit.ts';
import { findMarketplace } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import { reconcile } from '../../../shared/contract/marketplaces/reconcile.ts';
import type { Instant } from '../../../shared/contract/terms.ts';
import { endOfDay, isLocalDate, localDateOf, toInstant } from '../../../shared/contract/zone.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import type { MarketplaceView } from '../../../shared/ui/exits/present-marketplace.ts';
import { presentMarketplace } from '../../../shared/ui/exits/present-marketplace.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { amountProblem, parseMoney } from '../desk/parse-typed.ts';
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
  const booking = readBooking(dossier);
  const view = viewOf(dossier, { marketplace, facts: booking.facts });
  return (
    <Section title={view.title} note={view.asOf} id="marketplace">
      <Notes rows={view.rules} />
      <BookingForm {...{ dossier, marketplace, booking }} reasons={view.reasons} />
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

type ReadBooking = Pick<BookingFacts, 'reason' | 'serviceFeeMinor' | 'askedAt' | 'isAccepted'>;
type Booking = { facts: ReadBooking; problems: { platformFee?: string; platformAskedOn?: string } };

/** What the person reads on the platform's own screen; what cannot be read is no fact. */
function readBooking({ query, standing, now }: Dossier): Booking {
  const { platformReason, platformFee = '', platformAskedOn = '', platformAskedTime = '' } = query;
  const { currency, timeZone } = standing;
  const feeMinor = parseMoney(platformFee, currency);
  const askedAt = readAskedAt(platformAskedOn, platformAskedTime, timeZone);
  const isAskedFit =
    askedAt !== undefined && (askedAt === null || platformAskedOn <= localDateOf(now, timeZone));
  return {
    facts: {
      reason: platformReason || null,
      serviceFeeMinor: feeMinor === 'not_a_number' ? null : feeMinor,
      askedAt: isAskedFit ? askedAt : null,
      isAccepted: query.platformAnswer ? query.platformAnswer === 'accepted' : null,
    },
    problems: {
      ...(feeMinor === 'not_a_number' ? { platformFee: amountProblem(platformFee, currency) } : {}),
      ...(isAskedFit ? {} : { platformAskedOn: 'Give a day up to today.' }),
    },
  };
}

/** Without its time a day counts to its end: silence must not look over before it is. Undefined for what is no day. */
function readAskedAt(on: string, time: string, tz: string): Instant | null | undefined {
  if (on === '') return null;
  if (!isLocalDate(on)) return undefined;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? toInstant(on, time, tz) : endOfDay(on, tz);
}

function viewOf(
  dossier: Dossier,
  { marketplace, facts }: { marketplace: Marketplace; facts: ReadBooking },
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
    ...facts,
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

/** What only the platform's own screen shows; saying it here only computes, nothing is kept. */
function BookingForm({
  dossier,
  marketplace: { otherSideMustAccept, chargesServiceFee },
  booking: { problems },
  reasons,
}: {
  dossier: Dossier;
  marketplace: Marketplace;
  booking: Booking;
  reasons: MarketplaceView['reasons'];
}) {
  if (reasons.length === 0 && !otherSideMustAccept && !chargesServiceFee) return null;
  const { query, standing, today } = dossier;
  return (
    <form method="get" action={pathOf(dossier, '/steps/end#marketplace')} class="desk-form">
      {reasons.length > 0 && (
        <SelectField
          name="platformReason"
          label="Reason on their list"
          value={query.platformReason ?? ''}
          choices={[{ value: '', label: 'choose one' }, ...reasons]}
        />
      )}
      {chargesServiceFee && (
        <TextField
          name="platformFee"
          label={`Their service fee, ${standing.currency}`}
          hint="empty = not known"
          inputMode="decimal"
          value={query.platformFee}
          error={problems.platformFee}
        />
      )}
      {otherSideMustAccept && (
        <div class="field-pair">
          <TextField
            name="platformAskedOn"
            label="Asked there on"
            type="date"
            max={today}
            value={query.platformAskedOn}
            error={problems.platformAskedOn}
          />
          <TextField
            name="platformAskedTime"
            label="At"
            hint="empty = the end of that day"
            type="time"
            value={query.platformAskedTime}
          />
          <SelectField
            name="platformAnswer"
            label="Answer there"
            value={query.platformAnswer ?? ''}
            choices={ANSWERS}
          />
        </div>
      )}
      <FormEnd after="Computes only; nothing is kept or sent.">
        <SubmitButton isQuiet isSmall>
          Compute with it
        </SubmitButton>
      </FormEnd>
    </form>
  );
}

const ANSWERS = [
  { value: '', label: 'none yet' },
  { value: 'accepted', label: 'accepted' },
  { value: 'refused', label: 'refused' },
];

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
