// What the server's no means for a person: the fact, that nothing has been sent, then what is possible.
import type { Problem } from '../../shared/api/schemas.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { formatAge, formatDay, formatMoment, formatTime } from '../../shared/ui/format.ts';
import { nameTerm } from '../../shared/ui/present-contract.ts';
import { describeEvent } from '../../shared/ui/present-events.ts';
import { describeMissingStep } from '../../shared/ui/sentences.ts';
import type { DecisionRequest } from '../messages.ts';
import type { DecisionWords } from './decide.ts';

const NOTHING_SENT = 'Nothing has been sent and nothing has changed.';

type Refused = { title: string; sentence: string; facts: string[] };
type Facts = Record<string, unknown> & { reason: string };

export function createDecisionWords(now: () => Date): DecisionWords {
  return {
    refused: (problem, standing, locale) => describeRefused(problem, standing, locale),
    overtaken: (problem, standing, locale) =>
      describeOvertaken(problem, standing, locale, now().toISOString()),
    done: describeDone,
  };
}

function describeRefused(problem: Problem, standing: Standing | undefined, locale: string): Refused {
  const refusal = problem.refusal as Facts | undefined;
  if (refusal === undefined) return { title: problem.title, sentence: withPeriod(problem.detail), facts: [] };
  switch (refusal.reason) {
    case 'contract_blocks':
      return describeBlocked(refusal, standing, locale);
    case 'role':
      return {
        title: `This needs ${toArticle(refusal.needs)}`,
        sentence: `Your role cannot decide this alone. ${NOTHING_SENT}`,
        facts: [
          'Stop only what is ours: links, ads and messages',
          `Ask ${toArticle(refusal.needs)} to decide`,
        ],
      };
    case 'steps_missing':
      return {
        title: 'Our own steps come first',
        sentence: NOTHING_SENT,
        facts: toTexts(refusal.missing).map(describeMissingStep),
      };
    case 'terms_unknown':
      return {
        title: 'The contract is not known well enough',
        sentence: `Not known yet: ${toTexts(refusal.terms).map(nameTerm).join(', ')}. ${NOTHING_SENT}`,
        facts: ['Fill in the terms on the desk', 'Stop only what is ours: links, ads and messages'],
      };
    case 'second_person':
      return {
        title: 'A second person decides this',
        sentence: `You asked for it, so somebody else agrees to it. ${NOTHING_SENT}`,
        facts: ['Ask another manager or the owner'],
      };
    case 'not_possible_now':
      return {
        title: 'Not possible in the present state',
        sentence: `The collaboration has moved on to “${toWords(refusal.state)}”. ${NOTHING_SENT}`,
        facts: ['Look at it again and choose the next step from there'],
      };
    default:
      return { title: problem.title, sentence: withPeriod(problem.detail), facts: [] };
  }
}

function describeBlocked(refusal: Facts, standing: Standing | undefined, locale: string): Refused {
  const earliestAt = typeof refusal.earliestAt === 'string' ? refusal.earliestAt : null;
  const zone = standing?.timeZone ?? 'UTC';
  const facts = ['Stop only what is ours: links, ads and messages', 'Agree on a pause with the creator'];
  if (earliestAt !== null)
    facts.unshift(`From ${formatMoment(earliestAt, locale, zone)} the contract allows it`);
  return {
    title:
      earliestAt === null
        ? 'The contract does not allow this'
        : `Blocked until ${formatDay(earliestAt, locale, zone)}`,
    sentence: `${toTexts(refusal.blockers).map(toWords).map(withPeriod).join(' ')} ${NOTHING_SENT}`.trim(),
    facts,
  };
}

function describeOvertaken(
  problem: Problem,
  standing: Standing | undefined,
  locale: string,
  now: string,
): { title: string; events: { at: string; sentence: string }[] } {
  const events = problem.events ?? [];
  const last = events.at(-1);
  const zone = standing?.timeZone ?? 'UTC';
  return {
    title:
      last === undefined
        ? 'This has changed since you opened it'
        : `${last.byName} acted ${formatAge(last.at, now)} ago`,
    events: events.map((event) => ({
      at: toShortMoment(event.at, now, { locale, zone }),
      sentence: describeEvent(event, { locale, timeZone: zone }),
    })),
  };
}

/** The hour today, the day before that. */
function toShortMoment(at: string, now: string, { locale, zone }: { locale: string; zone: string }): string {
  const day = formatDay(at, locale, zone);
  return day === formatDay(now, locale, zone) ? formatTime(at, locale, zone) : day;
}

function describeDone(request: DecisionRequest, standing: Standing): string {
  if (request.kind === 'undo') return 'Taken back. Nobody has been told anything.';
  if (request.kind === 'resume') return 'The resumption is recorded.';
  if (standing.case.request !== null) return 'A manager has been asked to agree. What is ours stops now.';
  if (standing.case.pending?.kind === 'pause')
    return 'The pause notice is prepared. Until it leaves you can undo.';
  return 'Stopped. You can undo this.';
}

/** "pause_requested" and "NO_PAUSE_CLAUSE" as words. */
function toWords(code: unknown): string {
  const words = String(code ?? '')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toArticle(role: unknown): string {
  return role === 'owner' ? 'an owner' : `a ${String(role)}`;
}

function toTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function withPeriod(text: string | undefined): string {
  if (text === undefined || text === '') return NOTHING_SENT;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
