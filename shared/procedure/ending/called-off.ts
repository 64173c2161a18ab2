// Which pieces an end calls off: those that were not due while their work still stood, also while its notice runs. Our own end
// without a cause asks for no work from its receipt on (its letter stops it, its money pays for the rest by stage); every other
// end from its day.
import { stopsWork } from '../../contract/facts/end-routes.ts';
import type { Instant } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { isOver } from '../machine.ts';
import type { DeliverableStanding } from '../standing.ts';

type Ended = { case: Pick<CaseState, 'state' | 'endedBy' | 'pending' | 'notices'>; timeZone: string };

/** Until when work was owed; undefined where nothing ended it early, and no letter has stopped it. */
function owedUntil({ endedBy, pending, notices }: Ended['case']): Instant | undefined {
  if (!endedBy && pending && stopsWork(pending) && pending.sentAt !== null)
    return pending.deemedReceivedAt ?? undefined;
  if (!endedBy || !stopsWork(endedBy)) return endedBy?.at;
  return notices.find(({ noticeId }) => noticeId === endedBy.noticeId)?.deemedReceivedAt ?? endedBy.at;
}

/** A piece that is out, or missed, is none; one that was due before is owed, however long ago the end is. */
export function isCalledOff(
  { dueOn, publishedAt, stage }: Pick<DeliverableStanding, 'dueOn' | 'publishedAt' | 'stage'>,
  { case: state, timeZone }: Ended,
): boolean {
  const until = owedUntil(state);
  if (publishedAt !== null || stage === 'missed') return false;
  return until === undefined ? isOver(state.state) : dueOn >= localDateOf(until, timeZone);
}
