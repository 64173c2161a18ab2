// What became of a decision that was not taken, in words: one owner for every page that sends decisions.
import type { Refusal } from '../../../shared/procedure/commands.ts';
import { spreadRungs } from '../../../shared/procedure/guide/two-answers.ts';
import { unreachable } from '../../../shared/result.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { missingStepPlace } from '../../../shared/ui/guide-words/act-places.ts';
import { describeGuideRefusal } from '../../../shared/ui/guide-words/refusal-words.ts';
import { ACT_WORDS } from '../../../shared/ui/guide-words/step-words.ts';
import { describeEvent } from '../../../shared/ui/present-events.ts';
import type { DecisionOutcome } from '../../commands/decide-on-collaboration.ts';
import type { Outcome } from '../dossier/dossier.ts';

/** Every answer but yes. */
export type NotDone = Exclude<DecisionOutcome, { kind: 'done' }>;

/** `status` is the one the answer is sent with. */
export type NotDoneWords = { title: string; lines: string[]; status: 404 | 409 | 422 | 503 };

type Words = { locale: string; timeZone: string };

/** Title, lines and status. What others did meanwhile is listed where the outcome brings it. */
export function describeNotDone(outcome: NotDone, words: Words): NotDoneWords {
  switch (outcome.kind) {
    case 'refused':
      return { ...describeGuideRefusal(outcome.refusal, words, words), status: 422 };
    case 'stale':
      return {
        title: 'Somebody acted here meanwhile. Nothing of yours was done.',
        lines: [
          ...outcome.events.map(
            (event) =>
              `${formatMoment(event.at, words.locale, words.timeZone)} ${describeEvent(event, words)}`,
          ),
          'Look at it again before you send it once more.',
        ],
        status: 409,
      };
    case 'other_request_with_this_id':
      return {
        title: 'This form was sent already, with other words.',
        lines: ['Nothing has changed. Load the page again to send another one.'],
        status: 422,
      };
    case 'not_found':
      return {
        title: 'This collaboration is not here any more.',
        lines: ['Nothing has changed.'],
        status: 404,
      };
    case 'busy':
      return {
        title: 'Much is being written here just now.',
        lines: ['Nothing has changed. Send it again.'],
        status: 503,
      };
    default:
      return unreachable(outcome);
  }
}

/** The same as a page of the dossier shows it, with the way to what is missing. */
export function toNotDone(outcome: NotDone, words: Words): Outcome {
  const { title, lines } = describeNotDone(outcome, words);
  const ways = outcome.kind === 'refused' ? listWays(outcome.refusal) : [];
  return { tone: 'risk', title, lines, ...(ways.length === 0 ? {} : { ways }) };
}

/** Where the own steps are done that a refusal names. */
function listWays(refusal: Refusal): NonNullable<Outcome['ways']> {
  if (refusal.reason !== 'steps_missing') return [];
  return refusal.missing.flatMap(spreadRungs).flatMap((code) => {
    const place = missingStepPlace(code);
    const label = place && ACT_WORDS[place.act];
    return place === undefined || label === undefined ? [] : [{ label, address: place.address }];
  });
}
