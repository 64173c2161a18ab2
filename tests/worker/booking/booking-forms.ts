// The form of a booking on a marketplace, sent the way the page does.
import { env } from 'cloudflare:workers';
import type { BookingRecord } from '../../../shared/contract/marketplaces/booking-record.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';

/** Types it over what is kept now; `seen` is what another, older form was made of. */
export async function sayThere(
  world: World,
  typed: Record<string, string>,
  { seen }: { seen?: unknown } = {},
): Promise<Response> {
  const kept = await env.DB.prepare('SELECT marketplace, booking FROM collaborations WHERE id = ?1')
    .bind(world.mara)
    .first<{ marketplace: string; booking: string | null }>();
  const record = kept?.booking ? (JSON.parse(kept.booking) as BookingRecord) : null;
  const own = record?.marketplace === kept?.marketplace ? record : null;
  return call(`/desk/collaborations/${world.mara}/booking`, {
    cookie: world.marketer.cookie,
    form: {
      place: 'end',
      seen: JSON.stringify(seen ?? [kept?.marketplace, own]),
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`there-${name}`, value])),
    },
  });
}

/** What is kept of Mara's booking. */
export async function saidThere(world: World): Promise<BookingRecord | null> {
  const text = await env.DB.prepare('SELECT booking FROM collaborations WHERE id = ?1')
    .bind(world.mara)
    .first<string>('booking');
  return text === null ? null : (JSON.parse(text) as BookingRecord);
}
