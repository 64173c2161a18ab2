// Dates of a booking on a marketplace that somebody should hear of: silence there that has decided, and the end of the days
// of grace after a missed deadline (DOMAIN.md §3.10).
import { askedAtOf, type StandingBooking } from '../../contract/marketplaces/booking-record.ts';
import type { Marketplace } from '../../contract/marketplaces/marketplace.ts';
import { graceEnd, silenceEnd } from '../../contract/marketplaces/marketplace-clocks.ts';
import { isUndelivered } from '../../contract/marketplaces/marketplace-exit.ts';
import { findMarketplace } from '../../contract/marketplaces/marketplace-list.ts';
import { addMinutes } from '../../contract/zone.ts';
import { waitingDrafts } from '../drafts/waiting-draft.ts';
import { isOver, isTerminal } from '../machine.ts';
import type { Standing } from '../standing.ts';
import type { Alert } from './alert.ts';

type Facts = Pick<Standing, 'booking' | 'case' | 'timeZone' | 'deliverables' | 'contracts' | 'caseAt'>;
type BookingClock = Pick<Alert, 'key' | 'at' | 'facts'> & { kind: 'silence_there' | 'free_there' };

/** Also after an end: what was asked for there may still wait for its answer. */
export function bookingClocks(standing: Facts): BookingClock[] {
  const { booking, case: state } = standing;
  const marketplace = booking && findMarketplace(booking.marketplace);
  if (!booking || !marketplace || isTerminal(state.state)) return [];
  const asked = cancellationClocks(marketplace, booking, standing.timeZone);
  return isOver(state.state)
    ? asked
    : [...asked, ...contentClocks(marketplace, standing), ...graceClocks(marketplace, standing)];
}

function cancellationClocks(marketplace: Marketplace, booking: StandingBooking, tz: string): BookingClock[] {
  const askedAt = askedAtOf(booking, tz);
  const at = booking.answer === null ? silenceEnd(marketplace, { askedAt }) : null;
  return at === null
    ? []
    : [
        {
          kind: 'silence_there',
          key: `silence_there:${at}`,
          at,
          facts: { marketplace: marketplace.name, outcome: 'cancelled' },
        },
      ];
}

/** Our own silence about what was handed in: there it counts as approved, whatever the contract says of drafts. */
function contentClocks({ silenceHours, silenceOutcome, name }: Marketplace, standing: Facts): BookingClock[] {
  if (silenceHours === null || silenceOutcome !== 'content_approved') return [];
  return waitingDrafts(standing, standing.caseAt).map((waiting) => ({
    kind: 'silence_there',
    key: `silence_there:${waiting.draft.seq}`,
    at: addMinutes(waiting.draft.receivedAt, silenceHours * 60),
    facts: { marketplace: name, outcome: 'approved', name: waiting.name },
  }));
}

function graceClocks(marketplace: Marketplace, { deliverables, timeZone }: Facts): BookingClock[] {
  return deliverables.flatMap(({ id, name, stage, publishedAt, dueOn }) => {
    const isOpen = publishedAt === null && isUndelivered({ stage });
    const at = isOpen ? graceEnd(marketplace, dueOn, timeZone) : null;
    return at === null
      ? []
      : [
          {
            kind: 'free_there' as const,
            key: `free_there:${id}:${dueOn}`,
            at,
            facts: { marketplace: marketplace.name, name },
          },
        ];
  });
}
