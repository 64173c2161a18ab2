// "So that Reel 2, due Fri 4 Dec, is no longer asked for: Tue 1 Dec, 17:00": the last minute for an end notice, in words.
import type { SettledRoute } from '../../contract/facts/end-routes.ts';
import type { SendBy } from '../../procedure/exits/send-by.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoment, toCity } from '../format.ts';
import { nameChannel } from '../guide-words/talk-words.ts';
import type { SendByView } from './exits-view.ts';

type Words = { locale: string; routeWords: Record<SettledRoute, string> };

export function presentSendBy(
  { route, stopsAtReceipt, channel, tz, days }: SendBy,
  standing: Standing,
  { locale, routeWords }: Words,
): SendByView {
  const beforePiece = (piece: string, day: string) =>
    stopsAtReceipt ? `${piece}, due ${day}, no longer asked for` : `Before ${piece} is due, ${day}`;
  return {
    note: `${routeWords[route]}, by ${nameChannel(channel)}, ${toCity(tz)} time`,
    rows: days.map(({ deliverableId, on, sendBy }) => {
      const piece = standing.deliverables.find(({ id }) => id === deliverableId)?.name;
      const day = formatDay(on, locale);
      return {
        id: deliverableId ?? `by-${on}`,
        over: piece === undefined ? `Over by the end of ${day}` : beforePiece(piece, day),
        send: sendBy === null ? 'too late for that' : formatMoment(sendBy, locale, tz),
        isTooLate: sendBy === null,
      };
    }),
  };
}
