// What the server's no means for a person: the fact, that nothing has been sent, then what is possible.
import type { Problem } from '../../shared/api/schemas.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { describeRefusal, NOTHING_SENT } from '../../shared/ui/describe-refusal.ts';
import { SIMPLE_ACTS_DONE } from '../../shared/ui/dossier/done-words.ts';
import type { SimpleAct } from '../../shared/ui/dossier/dossier-view.ts';
import { formatAge, formatDay, formatTime } from '../../shared/ui/format.ts';
import { describeGuideRefusal } from '../../shared/ui/guide-words/refusal-words.ts';
import { describeEvent } from '../../shared/ui/present-events.ts';
import type { DecisionChoice } from '../messages.ts';
import type { DecisionWords } from './decide.ts';

type Refused = { title: string; sentence: string; facts: string[] };

export function createDecisionWords(now: () => Date): DecisionWords {
  return {
    refused: (problem, standing, locale) => describeRefused(problem, standing, locale),
    overtaken: (problem, standing, locale) =>
      describeOvertaken(problem, standing, locale, now().toISOString()),
    done: describeDone,
  };
}

function describeRefused(problem: Problem, standing: Standing | undefined, locale: string): Refused {
  const { refusal } = problem;
  // A newer server may refuse for a reason that this version has no words for.
  if (refusal === undefined) return { title: problem.title, sentence: withPeriod(problem.detail), facts: [] };
  // A field is named in words; everything else is said shortly, for the popup is small.
  const describe = refusal.reason === 'invalid' ? describeGuideRefusal : describeRefusal;
  const { title, lines } = describe(refusal, { timeZone: standing?.timeZone ?? 'UTC' }, { locale });
  const [sentence = NOTHING_SENT, ...facts] = lines;
  return { title, sentence, facts };
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

function describeDone(request: DecisionChoice, standing: Standing): string {
  if (request.kind in SIMPLE_ACTS_DONE) return SIMPLE_ACTS_DONE[request.kind as SimpleAct['kind']]; // just asked for
  if (request.kind === 'undo') return 'Taken back. Nobody has been told anything.';
  if (request.kind === 'resume') {
    return standing.case.pending?.kind === 'resume'
      ? 'The notice of going on is prepared. Until it leaves you can undo.'
      : 'The resumption is recorded.';
  }
  if (standing.case.request?.kind === 'pause')
    return 'A manager has been asked to agree. What is ours stops now.';
  if (standing.case.pending?.kind === 'pause')
    return 'The pause notice is prepared. Until it leaves you can undo.';
  return 'Stopped. You can undo this.';
}

function withPeriod(text: string | undefined): string {
  if (text === undefined || text === '') return NOTHING_SENT;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
