// How an agreed piece stands, in words: the same in panel, desk and report, while it runs and after its end.
import { localDateOf } from '../../contract/zone.ts';
import { isCalledOff } from '../../procedure/ending/called-off.ts';
import { isOver } from '../../procedure/machine.ts';
import type { DeliverableStanding, Standing } from '../../procedure/standing.ts';
import { formatNumberOf, formatShortDay } from '../format.ts';

type Facts = Pick<Standing, 'case' | 'timeZone'>;
/** `state` null: nothing to say but its stage. */
export type PieceWords = { date: string; state: string | null; isLate: boolean };

/** What an end called off says so; what was due before never came, however long ago that is. */
export function describePiece(piece: DeliverableStanding, standing: Facts, locale: string): PieceWords {
  const { publishedAt, dueOn, lateDays } = piece;
  if (publishedAt !== null) {
    const late = lateDays > 0 && formatNumberOf(lateDays, 'day late', 'days late', locale);
    const date = formatShortDay(localDateOf(publishedAt, standing.timeZone), locale);
    return { date, state: late || 'on time', isLate: lateDays > 0 };
  }
  const date = `due ${formatShortDay(dueOn, locale)}`;
  if (!isOver(standing.case.state)) {
    const late = lateDays > 0 && formatNumberOf(lateDays, 'day late', 'days late', locale);
    return { date, state: late || null, isLate: lateDays > 0 };
  }
  const isOwed = !isCalledOff(piece, standing);
  return { date, state: isOwed ? 'never came' : 'called off', isLate: isOwed };
}
