// The two answers in words. The first is the contract's, with its date; the second counts our own open steps.
import { findVersionInForce } from '../../contract/in-force.ts';
import { isSignedByBoth } from '../../procedure/ending/agreed-end.ts';
import type { Guide, TwoAnswers } from '../../procedure/guide/guide-step.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoment, formatNumberOf, toCity } from '../format.ts';
import type { TwoAnswersView } from '../guide/guide-view.ts';
import { contractZone } from '../present-contract.ts';
import { nameOpenTerms } from './term-words.ts';

export type GuideWords = { now: string; locale: string };

/** What the contract says no with, in a few words. */
const BLOCKED: Record<string, string> = {
  ALREADY_PAUSED: 'paused already, or a pause is on its way',
  ALREADY_ENDING: 'an end notice is running',
  ALREADY_OVER: 'it is over',
  NO_PAUSE_CLAUSE: 'no pause clause, both must sign',
  NO_PAUSE_RIGHT: 'the clause names the other side',
  PAUSE_DAYS_USED_UP: 'the days of the clause are used up',
  PAUSE_COUNT_USED_UP: 'the pauses of the clause are used up',
  NO_CONVENIENCE_RIGHT: 'needs a cause, or both sign',
  KPI_MISS_IS_NOT_A_BREACH: 'missing a target is not a breach',
  TRIGGER_NOT_LISTED: 'the contract does not list this reason',
  BREACH_NOTICE_NOT_RECEIVED: 'a breach notice comes first',
  BREACH_CURED: 'it was put right in time',
  CURE_RUNNING: 'the time to put it right runs',
  NO_PERFORMANCE_EXIT: 'no performance clause',
  TOO_EARLY: 'the clause asks for more days live',
  FLOOR_NOT_MISSED: 'the floor of the clause is not missed',
  REMEDIATION_REQUIRED_FIRST: 'the clause asks for a tried remedy',
  NOT_SIGNED_BY_BOTH: 'waits for both signatures',
  NO_TIMEOUT_RIGHT: 'the clause gives no such right',
  PAUSE_NOT_TIMED_OUT: 'the pause has not reached its limit',
  NO_FORCE_MAJEURE_RIGHT: 'no such clause',
  FORCE_MAJEURE_NOT_LONG_ENOUGH: 'the event has not lasted long enough',
  NO_TERM_END: 'the contract names no last day',
  TERM_NOT_OVER: 'its last day is not over yet',
};

/** Once it was decided nobody asks for the steps any more; how many were taken stands in the steps below. */
const TAKEN: Record<string, TwoAnswersView['own']> = {
  ALREADY_PAUSED: { isDone: false, word: 'Decided', detail: 'the pause stands; a next one asks anew' },
  ALREADY_ENDING: { isDone: false, word: 'Decided', detail: 'the end notice stands' },
  ALREADY_OVER: { isDone: false, word: 'Over', detail: 'nothing is asked any more' },
};

const SIGNED: TwoAnswersView['own'] = { isDone: false, word: 'Decided', detail: 'the signed end stands' };

/** Both answers for what the case is nearer to. */
export function presentAnswers(guide: Guide, standing: Standing, words: GuideWords): TwoAnswersView {
  return presentTwoAnswers(guide.about === 'pause' ? guide.pause : guide.end, standing, words);
}

/** Both answers about one way of stopping. */
export function presentTwoAnswers(
  { about, contract, own }: TwoAnswers,
  standing: Standing,
  { now, locale }: GuideWords,
): TwoAnswersView {
  // A signed end can be brought forward by both, which the contract allows; it is decided all the same.
  const isSigned = about === 'end' && isSignedByBoth(standing.case);
  const taken = isSigned
    ? SIGNED
    : contract.blockers.map((blocker) => TAKEN[blocker]).find((words) => words !== undefined);
  const isDone = own.openCount === 0 && taken === undefined;
  return {
    about: about === 'pause' ? 'Pausing' : 'Ending',
    contract: isSigned
      ? { mark: 'blocked', word: CONTRACT_WORDS.blocked, detail: 'both have signed an end' }
      : {
          mark: contract.is,
          word: CONTRACT_WORDS[contract.is],
          detail: describeContract(contract, standing, { now, locale }),
        },
    own: taken ?? {
      isDone,
      word: isDone ? 'Yes' : 'Not yet',
      detail: isDone
        ? `${own.totalCount} of ${own.totalCount} done`
        : `${own.openCount} of ${formatNumberOf(own.totalCount, 'step', 'steps', locale)} open`,
    },
  };
}

const CONTRACT_WORDS = { allowed: 'Yes', blocked: 'No', unknown: 'Not known yet' };

function describeContract(
  { is, blockers, unconfirmedTerms, earliestAt }: TwoAnswers['contract'],
  standing: Standing,
  { now, locale }: GuideWords,
): string {
  if (is === 'unknown') {
    const terms = findVersionInForce(standing.contracts, now)?.terms;
    if (unconfirmedTerms.length > 0) return `to fill in: ${nameOpenTerms(unconfirmedTerms, terms)}`;
    return standing.contracts.length === 0 ? 'no contract filled in' : 'no signed version in force';
  }
  const zone = contractZone(standing, now);
  const from =
    earliestAt === null ? '' : `earliest ${formatMoment(earliestAt, locale, zone)}, ${toCity(zone)}`;
  if (is === 'allowed') return from || 'date not known';
  const [blocker = ''] = blockers;
  const why = BLOCKED[blocker] ?? blocker.toLowerCase().replaceAll('_', ' ');
  return [why, from].filter(Boolean).join(', ');
}
