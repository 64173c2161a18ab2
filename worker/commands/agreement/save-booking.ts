// What was read on a marketplace's screen, kept with the collaboration: one record, whichever page its form stood on.
import { uuidv7 } from 'uuidv7';
import {
  type BookingRecord,
  recordOf,
  toSeen,
} from '../../../shared/contract/marketplaces/booking-record.ts';
import { guardBookingStatement, updateBookingStatement } from '../../store/agreement/bookings.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { refreshStandings } from '../refresh-standings.ts';

/** `overtaken`: somebody else has changed it since the form was shown, and nothing of this one was saved. */
type BookingOutcome = 'saved' | 'overtaken';

/** A form that changes nothing leaves no line in the audit. Null clears what is kept. */
export async function saveBooking(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  {
    collaborationId,
    booking,
    before,
    pieces,
    seen,
    now,
  }: {
    collaborationId: string;
    booking: BookingRecord | null;
    before: Pick<Papers, 'marketplace' | 'booking'>;
    pieces: readonly { id: string; name: string }[];
    /** What the form was made of. */
    seen: string;
    now: string;
  },
): Promise<BookingOutcome> {
  if (seen !== toSeen(before)) return 'overtaken';
  const audited = (record: BookingRecord | null) => record && toAudited(record, pieces);
  const details = changeOf(audited(recordOf(before.marketplace, before.booking)), audited(booking));
  if (details === undefined) return 'saved';
  const entry = { id: uuidv7(), at: now, memberId, action: 'booking.change', subject: collaborationId };
  const isWritten = await writeUnlessOvertaken(db, [
    guardBookingStatement(db, workspaceId, { collaborationId, before }),
    updateBookingStatement(db, workspaceId, { collaborationId, booking }),
    insertAuditStatement(db, workspaceId, { ...entry, details }),
  ]);
  if (!isWritten) return 'overtaken';
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'saved';
}

/** Reports by the names of their pieces, as an audit is read by people. */
function toAudited(record: BookingRecord, pieces: readonly { id: string; name: string }[]) {
  const { marketplace: _, incidents, ...rest } = record;
  return {
    ...rest,
    incidents: incidents.map(({ on, pieceId, why }) =>
      [on, pieces.find(({ id }) => id === pieceId)?.name, why].filter(Boolean).join(' '),
    ),
  };
}
