// What a letter can be about, in which languages and by which channels it can go.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { dueOnAt } from '../../../shared/procedure/due-dates.ts';
import { nextStepFor } from '../../../shared/procedure/next-step.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { isAwaited } from '../../../shared/procedure/talk/due-reminder.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { nameChannel } from '../../../shared/ui/guide-words/talk-words.ts';
import type { Choice } from '../../../shared/ui/page/form.tsx';
import type { Fields } from '../dossier/dossier.ts';

export const LETTER_LANGUAGES: Choice[] = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'fr', label: 'Français' },
  { value: 'es', label: 'Español' },
  { value: 'pt', label: 'Português' },
];

export const LETTER_TONES: Choice[] = [
  { value: 'warm', label: 'Warm' },
  { value: 'neutral', label: 'Plain' },
  { value: 'formal', label: 'Formal' },
];

const ABOUT_PIECE = 'reminder:';
const ABOUT_BRIEF = 'brief:';

/**
 * What a letter can be: a question, a reminder of its answer or of one piece that is waited for, or the newest version
 * (`briefN`) of the brief.
 */
export function letterKinds(
  standing: Standing,
  { now, locale, briefN }: { now: string; locale: string; briefN: number | null },
): Choice[] {
  const { case: state, deliverables, timeZone } = standing;
  const { attempts, status } = state.consultation;
  const dueOn = (piece: Standing['deliverables'][number]) =>
    formatDay(dueOnAt(piece, state, { now, timeZone }), locale);
  return [
    { value: 'consult', label: 'Ask' },
    ...(attempts === 0 || status === 'answered'
      ? []
      : [{ value: 'reminder', label: 'Remind of the answer' }]),
    ...deliverables.filter(isAwaited).map((piece) => ({
      value: `${ABOUT_PIECE}${piece.id}`,
      label: `Remind of ${piece.name}, due ${dueOn(piece)}`,
    })),
    ...(briefN === null
      ? []
      : [{ value: aboutBrief(briefN), label: `Tell of the brief, version ${briefN}` }]),
  ];
}

/** The kind that fits now: the reminder of a piece when that is the next step, else that of an answer, else a question. */
export function fittingKind(standing: Standing, now: string): string {
  const { code, facts } = nextStepFor(standing, now);
  if (code === 'remind') return `${ABOUT_PIECE}${facts.deliverableId}`;
  const { attempts, status } = standing.case.consultation;
  return attempts === 0 || status === 'answered' ? 'consult' : 'reminder';
}

/** The choice of a letter about this version of the brief. */
export function aboutBrief(briefN: number): string {
  return `${ABOUT_BRIEF}${briefN}`;
}

/** True for letters that put no questions: they name a piece, or a brief. */
export function asksNothing(kind: string): boolean {
  return kind.startsWith(ABOUT_PIECE) || kind.startsWith(ABOUT_BRIEF);
}

/** What was chosen as the command says it. */
export function readLetterChoice(fields: Fields): {
  letter: string;
  questions: string[];
  deliverableId?: string;
  briefN?: number;
} {
  const chosen = fields.valueOf('letter', 'consult');
  if (chosen.startsWith(ABOUT_PIECE))
    return { letter: 'reminder', questions: [], deliverableId: chosen.slice(ABOUT_PIECE.length) };
  if (chosen.startsWith(ABOUT_BRIEF))
    return { letter: 'brief', questions: [], briefN: Number(chosen.slice(ABOUT_BRIEF.length)) };
  return { letter: chosen, questions: [...fields.listOf('questions')] };
}

const ALWAYS = ['email', 'dm', 'platform'];

/** Channels of the contract first, then those that a talk can always take. */
export function letterChannels({ contracts }: Standing, now: string): Choice[] {
  const named = Object.keys(findVersionInForce(contracts, now)?.terms.channels ?? {});
  const all = [...new Set([...named, ...ALWAYS])];
  return all.map((value) => {
    const word = nameChannel(value);
    return { value, label: word.charAt(0).toUpperCase() + word.slice(1) };
  });
}
