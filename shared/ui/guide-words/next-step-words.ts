// The next step as a button: what it is called, and what the click does.
import type { WaitingRequest } from '../../procedure/matters/request-decider.ts';
import type { NextStepCode, Standing } from '../../procedure/standing.ts';
import { formatDay, formatNumberOf } from '../format.ts';
import { TELLING_WORDS } from '../notices/describe-telling.ts';
import type { WordContext } from '../sentences.ts';

/** Button of the next step (verb and object), and what the click does. */
export function describeNextStep(
  code: NextStepCode,
  standing: Standing,
  { locale, handle }: WordContext,
): { label: string; caption: string } {
  const { facts } = standing.nextStep;
  const opens = 'Opens the desk. Nothing is sent from this page.';
  const decides = 'Opens the steps. Nothing is sent from this page.';
  const unknown = Number(facts.count ?? facts.terms ?? 0);
  const lookOn = [facts.on, facts.lookOn, facts.day].find(
    (fact): fact is string => typeof fact === 'string' && /^\d{4}-/.test(fact),
  );
  const words: Record<NextStepCode, [label: string, caption: string]> = {
    talk: [`Talk to ${handle}`, opens],
    agree_remedy: ['Agree a remedy', opens],
    adjust: ['Propose changed terms', opens],
    propose_pause: ['Prepare a pause', decides],
    answer_wish: [
      facts.wish === 'urgent_stop' ? 'Answer the urgent stop' : 'Answer the creator',
      'Opens what the creator asked for.',
    ],
    see_brief: ['See the brief', 'Opens the brief and who has confirmed it.'],
    answer_draft: ['Answer the draft', 'Opens the draft: approve it or ask for changes.'],
    decide_end: ['Decide on the end', 'Opens the request. Nothing is sent from this page.'],
    settle_breach: ['Decide on the breach', 'Opens the notice and its dates.'],
    put_right: ['Put the breach right', 'Opens the creator’s notice and its dates.'],
    review_remedy: ['Review the remedy', 'Opens the plan with its numbers.'],
    do_remedy: ['See the plan', 'Opens the plan.'],
    close_case: ['Close the case', 'Opens the plan with its numbers.'],
    file_analysis: ['File the analysis', 'Opens what explains the gap and what we change.'],
    close_file: ['Close the case', 'Opens the money and what is to be looked after.'],
    see_proposal: ['See the changed terms', 'Opens the offer with its dates.'],
    offer_coaching: ['Offer help', opens],
    review_coaching: ['Note what it did', 'Opens the practices with their numbers.'],
    remind: [`Remind ${handle}`, 'Opens a letter about the piece. Nothing is sent from this page.'],
    write_letter: [nameLetter(facts.letter), 'Opens it to read first. Nothing is sent from this page.'],
    decide_request: ['Decide on the pause', 'Opens the request. Nothing is sent from this page.'],
    review_pause: ['Review the pause', decides],
    settle_payment: ['Settle the payment', 'Opens what is on hold.'],
    see_notice: ['See the notice', 'Opens the notice with its dates.'],
    fill_terms: [
      unknown > 0 ? `Fill ${formatNumberOf(unknown, 'term', 'terms', locale)}` : 'Fill in the contract',
      'Opens the contract on the desk.',
    ],
    set_target: ['Set a target', 'Opens the campaign on the desk.'],
    import_results: ['Import results', 'Opens the import on the desk.'],
    look_again: [
      lookOn ? `Look again on ${formatDay(lookOn, locale)}` : 'Look again later',
      'Opens the dossier.',
    ],
    check_tracking: ['Check tracking', 'Opens what to look at and the form for lost days.'],
    keep: ['Open dossier', ''],
  };
  const [label, caption] = words[code];
  return { label, caption: [describeWhen(code, standing, locale), caption].filter(Boolean).join(' ') };
}

/** Which letter it is; the general word for one of a newer version. */
function nameLetter(letter: string | number | undefined): string {
  return Object.entries(TELLING_WORDS).find(([known]) => known === letter)?.[1] ?? 'Write the letter';
}

/** The date that a step hangs on, by the fact that holds it: a step without a notice has no other clock. */
const DATES: Partial<Record<NextStepCode, [lead: string, fact: string]>> = {
  do_remedy: ['Due', 'dueOn'],
  review_remedy: ['Due since', 'reviewOn'],
  review_coaching: ['Due since', 'reviewOn'],
  remind: ['Due', 'dueOn'],
  see_proposal: ['Open until', 'expiresAt'],
  decide_end: ['Asked for on', 'requestedAt'],
  decide_request: ['Asked for on', 'requestedAt'],
};

function describeWhen(code: NextStepCode, { nextStep, timeZone }: Standing, locale: string): string {
  const [lead, fact] = DATES[code] ?? [];
  const date = fact === undefined ? undefined : nextStep.facts[fact];
  return typeof date === 'string' ? `${lead} ${formatDay(date, locale, timeZone)}.` : '';
}

const OPENS = 'Opens the request.';

/** The same for a request that this reader cannot decide: who can. */
export function describeWaiting({ kind, needs, waitsFor }: WaitingRequest): {
  label: string;
  caption: string;
} {
  if (waitsFor === 'creator') return { label: 'The creator signs the end, or not', caption: OPENS };
  const who = waitsFor === 'second_person' ? 'A second person' : needs === 'owner' ? 'An owner' : 'A manager';
  return { label: `${who} decides on the ${kind}`, caption: OPENS };
}

/** Where its form would stand: why it is not there, and who decides. */
export function describeDecider(request: WaitingRequest): string {
  const who = request.needs === 'owner' ? 'another owner' : 'another manager or an owner';
  if (request.waitsFor === 'second_person') return `You asked for it, so a second person decides: ${who}.`;
  return `${describeWaiting(request).label}. You can read here what was asked.`;
}
