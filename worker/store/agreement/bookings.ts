// What was read on a marketplace's screen, as it is kept with the collaboration.
import type { BookingRecord } from '../../../shared/contract/marketplaces/booking-record.ts';
import type { Papers } from '../procedure/papers.ts';
import { guardStatement, toJson } from '../rows.ts';

/** Holds while the marketplace and what is kept of it are what was read. */
export function guardBookingStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, before }: { collaborationId: string; before: Pick<Papers, 'marketplace' | 'booking'> },
): D1PreparedStatement {
  return guardStatement(
    db,
    `EXISTS (SELECT 1 FROM collaborations c WHERE c.workspace_id = ?1 AND c.id = ?2 AND c.marketplace IS ?3 AND c.booking IS ?4)`,
    [workspaceId, collaborationId, before.marketplace, toColumn(before.booking)],
  );
}

export function updateBookingStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, booking }: { collaborationId: string; booking: BookingRecord | null },
): D1PreparedStatement {
  return db
    .prepare('UPDATE collaborations SET booking = ?3 WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, collaborationId, toColumn(booking));
}

function toColumn(booking: BookingRecord | null): string | null {
  return booking === null ? null : toJson(booking);
}
