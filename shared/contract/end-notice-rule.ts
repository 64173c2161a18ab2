// The rule an end notice follows under one version of the contract: who receives it when, and how long it then runs.

import type { NoticeRule } from './effective-at.ts';
import { countingCalendar, findReceipt, recipientCalendar } from './effective-at.ts';
import { isUnconfirmed } from './facts/confirmed.ts';
import type { EndRoute } from './facts/end-routes.ts';
import type { Party, Period, Terms } from './terms.ts';

type Way = { route: EndRoute; party: Party; channel: string };

/** Null where the channel is not one of the contract's or nobody has confirmed how notices are given or days counted. */
export function findEndNoticeRule({ route, party, channel }: Way, terms: Terms): NoticeRule | null {
  const receipt = findReceipt(terms, channel);
  if (!receipt || isUnconfirmed(terms, 'notice') || isUnconfirmed(terms, 'tz')) return null;
  return {
    receipt,
    period: noticePeriod(route, terms) ?? null,
    recipient: recipientCalendar(terms, party),
    counting: countingCalendar(terms),
    minCommitmentLastDay: route === 'convenience' ? (terms.convenience?.minCommitmentLastDay ?? null) : null,
  };
}

function noticePeriod(route: EndRoute, terms: Terms): Period | undefined {
  switch (route) {
    case 'convenience':
      return terms.convenience?.notice;
    case 'cause':
      return terms.cause?.notice;
    case 'performance':
      return terms.performanceExit?.notice;
    case 'force_majeure':
      return terms.forceMajeure?.notice;
    default:
      return undefined;
  }
}
