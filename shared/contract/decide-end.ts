// May it end? `rightNow` says what the contract allows, `missing` what our procedure still asks; never merged
// (DOMAIN.md §3.4, §3.11).

import type { NoticeTimes } from './effective-at.ts';
import { noticeTimes } from './effective-at.ts';
import type { EndBlocker, EndFacts } from './end-blockers.ts';
import { listEndBlockers } from './end-blockers.ts';
import { findEndNoticeRule } from './end-notice-rule.ts';
import { findVersionInForce } from './in-force.ts';
import type { EndRoute } from './missing-steps.ts';
import { channelOf, listMissingEndSteps } from './missing-steps.ts';
import type { ContractVersion, Instant, Party, TermName, Terms } from './terms.ts';
import { laterOf, normalInstant } from './zone.ts';

export type EndQuestion = {
  route: EndRoute;
  party: Party;
  now: Instant;
  contract: readonly ContractVersion[];
  facts: EndFacts;
};

export type EndDecision = {
  /** `n` of the version that governs; null when none is in force. */
  version: number | null;
  rightNow: boolean;
  blockers: EndBlocker[];
  missing: string[];
  /** No blocker and nothing missing. */
  ready: boolean;
  /** Terms needed that no person has confirmed; filled with TERM_UNCONFIRMED. */
  unconfirmedTerms: TermName[];
  /** First instant at which the notice may be sent; the later of now and the end of a cure period. */
  earliestSend: Instant | null;
  deemedReceivedAt: Instant | null;
  /** Forecast for a notice sent at `earliestSend`; null when there is nothing to forecast. */
  earliestEffectiveAt: Instant | null;
  limitedBy: NoticeTimes['limitedBy'];
};

/** Answers both questions for an end asked for at `now`; times are a forecast and given even while steps are missing. */
export function decideEnd(question: EndQuestion): EndDecision {
  const { route, party, now, contract, facts } = question;
  const version = findVersionInForce(contract, now);
  if (!version) return { ...undecided(), blockers: ['CONTRACT_NOT_IN_FORCE'] };

  const { blockers, unconfirmedTerms, cureEndsAt } = listEndBlockers(route, party, {
    now,
    facts,
    terms: version.terms,
  });
  const missing = listMissingEndSteps(route, party, { now, version, facts });
  const rightNow = blockers.length === 0;
  const isForecast = blockers.every((blocker) => blocker === 'CURE_RUNNING');
  const earliestSend = cureEndsAt === null ? normalInstant(now) : laterOf(now, cureEndsAt);
  return {
    ...undecided(),
    version: version.n,
    rightNow,
    blockers,
    missing,
    ready: rightNow && missing.length === 0,
    unconfirmedTerms,
    ...(isForecast ? forecast(question, version.terms, earliestSend) : {}),
  };
}

/** Nothing allowed, nothing known; fresh arrays, because callers may keep and extend them. */
function undecided(): EndDecision {
  return {
    version: null,
    rightNow: false,
    blockers: [],
    missing: [],
    ready: false,
    unconfirmedTerms: [],
    earliestSend: null,
    deemedReceivedAt: null,
    earliestEffectiveAt: null,
    limitedBy: null,
  };
}

type Forecast = Pick<EndDecision, 'earliestSend' | 'deemedReceivedAt' | 'earliestEffectiveAt' | 'limitedBy'>;

function forecast({ route, party, facts }: EndQuestion, terms: Terms, sentAt: Instant): Partial<Forecast> {
  const rule = findEndNoticeRule({ route, party, channel: channelOf(facts) }, terms);
  if (rule === null) return {};
  const times = noticeTimes(sentAt, rule);
  return {
    earliestSend: sentAt,
    deemedReceivedAt: times.deemedReceivedAt,
    earliestEffectiveAt: times.effectiveAt,
    limitedBy: times.limitedBy,
  };
}
