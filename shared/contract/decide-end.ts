// May it end? `rightNow` says what the contract allows, `missing` what our procedure still asks; never merged
// (DOMAIN.md §3.4, §3.11).

import { decideExpiry } from './decide-expiry.ts';
import type { NoticeTimes } from './effective-at.ts';
import { noticeTimes } from './effective-at.ts';
import type { EndBlocker, EndFacts } from './end-blockers.ts';
import { listEndBlockers, listGeneralBlockers } from './end-blockers.ts';
import { findEndNoticeRule } from './end-notice-rule.ts';
import { checkQuestion } from './facts/check-question.ts';
import type { NeededTerm } from './facts/confirmed.ts';
import type { EndRoute, SettledRoute } from './facts/end-routes.ts';
import { SETTLED_ROUTES } from './facts/end-routes.ts';
import { checkOneOf } from './facts/refused-fact.ts';
import { findVersionInForce } from './in-force.ts';
import { channelOf, listMissingEndSteps } from './missing-steps.ts';
import type { ContractVersion, Instant, Party, Terms } from './terms.ts';
import { laterOf, normalInstant } from './zone.ts';

export type EndQuestion = {
  /** `expiry` is the term running out; everything else is decided by somebody. */
  route: SettledRoute;
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
  unconfirmedTerms: NeededTerm[];
  /** First instant at which the notice may be sent; the later of now and the end of a cure period. */
  earliestSend: Instant | null;
  deemedReceivedAt: Instant | null;
  /** Forecast for a notice sent at `earliestSend`; null when there is nothing to forecast. */
  earliestEffectiveAt: Instant | null;
  limitedBy: NoticeTimes['limitedBy'];
};

/** Answers both questions for an end asked for at `now`; times are a forecast and given even while steps are missing. */
export function decideEnd(question: EndQuestion): EndDecision {
  const { route, now, contract, facts } = question;
  checkOneOf('route', route, SETTLED_ROUTES);
  checkQuestion(question);
  const version = findVersionInForce(contract, now);
  if (!version) return { ...undecided(), blockers: ['CONTRACT_NOT_IN_FORCE'] };
  if (route !== 'expiry') return decideNotice({ ...question, route }, version);

  const { blockers: against, missing, unconfirmedTerms, overAt } = decideExpiry(version, now, facts);
  const blockers = [...listGeneralBlockers(route, facts), ...against];
  const rightNow = blockers.length === 0;
  return {
    ...undecided(),
    version: version.n,
    rightNow,
    blockers,
    missing,
    ready: rightNow && missing.length === 0,
    unconfirmedTerms,
    earliestEffectiveAt: rightNow ? overAt : null,
  };
}

type NoticeQuestion = EndQuestion & { route: EndRoute };

function decideNotice(question: NoticeQuestion, version: ContractVersion): EndDecision {
  const { route, party, now, facts } = question;
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

function forecast({ route, party, facts }: NoticeQuestion, terms: Terms, sentAt: Instant): Partial<Forecast> {
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
