import type { UnsentNotice } from '../store/procedure/unsent-notices.ts';

/**
 * Whether a notice leaves only by a person's hand: the house has given up, or its hold is over and no mail can carry it.
 * Anything else may be on its way, and sending it by hand would send it twice.
 */
export function waitsForPerson(
  { status, notBefore, recipient, channel }: UnsentNotice,
  { hasMail, now }: { hasMail: boolean; now: string },
): boolean {
  if (status === 'waiting_for_person') return true;
  const canBeMailed = hasMail && recipient !== null && channel === 'email';
  return status === 'held' && Date.parse(notBefore) <= Date.parse(now) && !canBeMailed;
}
