// What resuming would do where the contract asks for a notice first: how long, from when the work goes on, what the button does.

import { HOLD_MINUTES } from '../../procedure/ending/notice-hold.ts';
import { plannedResume } from '../../procedure/ending/resume-notice.ts';
import type { Standing } from '../../procedure/standing.ts';
import { toPeriod } from '../drafts/term-words.ts';
import { formatMoment, toCity } from '../format.ts';
import { contractZone } from '../present-contract.ts';

export type ResumeView = {
  sentence: string;
  rows: { name: string; value: string }[];
  label: string;
  /** What follows, under the button. */
  after: string;
};

/** Null where the work goes on at once. */
export function presentResume(
  standing: Standing,
  { now, locale }: { now: string; locale: string },
): ResumeView | null {
  const { case: state, contracts } = standing;
  const planned = plannedResume(state, { now, contracts, noticeId: '', holdMinutes: HOLD_MINUTES });
  if (planned === null) return null;
  const zone = contractZone(standing, now);
  const moment = (at: string | null | undefined) =>
    at ? `${formatMoment(at, locale, zone)} ${toCity(zone)}` : 'once it was received';
  const { notice, period } = planned;
  return {
    sentence: `The contract asks for notice before work goes on: ${toPeriod(period)}.`,
    rows:
      notice === null
        ? []
        : [
            { name: 'Counts as received', value: moment(notice.deemedReceivedAt) },
            { name: 'Work goes on', value: moment(notice.effectiveAt) },
          ],
    label: 'Prepare the notice',
    after: `It leaves after ${HOLD_MINUTES} minutes; until then it can be undone. Until it takes effect, the pause lasts.`,
  };
}
