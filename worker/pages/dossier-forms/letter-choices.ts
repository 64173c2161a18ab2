// What a letter can be about, in which languages and by which channels it can go.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { dueOnAt } from '../../../shared/procedure/due-dates.ts';
import type { LetterSubject } from '../../../shared/procedure/letters/due-letter.ts';
import { findDueLetter, listTellingLetters } from '../../../shared/procedure/letters/due-letter.ts';
import type { FactLetter } from '../../../shared/procedure/letters/written-letter.ts';
import { FACT_LETTERS } from '../../../shared/procedure/letters/written-letter.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { nextStepFor } from '../../../shared/procedure/next-step.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { isAwaited } from '../../../shared/procedure/talk/due-reminder.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { nameChannel } from '../../../shared/ui/guide-words/talk-words.ts';
import { TELLING_WORDS } from '../../../shared/ui/notices/describe-telling.ts';
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
 * What a letter can be: a question, a reminder of its answer or of one piece that is waited for, the newest version
 * (`briefN`) of the brief, or what has happened to a draft, to a payment or to the term. After the end only what has happened.
 */
export function letterKinds(
  standing: Standing,
  { now, locale, briefN }: { now: string; locale: string; briefN: number | null },
): Choice[] {
  const { case: state, deliverables, timeZone, contracts } = standing;
  const telling = tellingKinds(standing);
  if (isOver(state.state)) return telling;
  const { attempts, status } = state.consultation;
  const dueOn = (piece: Standing['deliverables'][number]) =>
    formatDay(dueOnAt(piece, state, { now, timeZone, contracts }), locale);
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
    ...telling,
  ];
}

function tellingKinds({ case: state, deliverables }: Standing): Choice[] {
  return listTellingLetters(state).map(({ letter, about }) => {
    const name = nameSubject(about, state, deliverables);
    return {
      value: aboutFact(letter, about),
      label: `${TELLING_WORDS[letter]}${name === undefined ? '' : `, ${name}`}`,
    };
  });
}

/** The piece or the sum that a letter is about; undefined for the end of the term. */
function nameSubject(
  { holdSeq, draftAnswerSeq }: LetterSubject,
  { holds = [], drafts = [] }: Standing['case'],
  deliverables: Standing['deliverables'],
): string | undefined {
  const hold = holds.find(({ seq }) => seq === holdSeq);
  if (hold !== undefined && 'sum' in hold) return hold.sum;
  const draft = drafts.find(({ answerSeq }) => answerSeq !== null && answerSeq === draftAnswerSeq);
  const pieceId = hold?.pieceId ?? draft?.pieceId;
  return deliverables.find(({ id }) => id === pieceId)?.name;
}

/** The kind that fits now: what the next step asks to write, else the reminder of an answer, else a question. */
export function fittingKind(standing: Standing, now: string): string {
  const { code, facts } = nextStepFor(standing, now);
  if (code === 'remind') return `${ABOUT_PIECE}${facts.deliverableId}`;
  const due = findDueLetter(standing, now);
  const isOnlyTelling = isOver(standing.case.state);
  if (due !== null && (code === 'write_letter' || isOnlyTelling)) return aboutFact(due.letter, due.about);
  if (isOnlyTelling) return tellingKinds(standing).at(-1)?.value ?? 'consult';
  const { attempts, status } = standing.case.consultation;
  return attempts === 0 || status === 'answered' ? 'consult' : 'reminder';
}

/** The choice of a letter that tells what has happened. */
export function aboutFact(letter: FactLetter, { holdSeq, draftAnswerSeq, pauseSeq }: LetterSubject): string {
  const seq = holdSeq ?? draftAnswerSeq ?? pauseSeq;
  return seq === undefined ? letter : `${letter}:${seq}`;
}

/** The choice of a letter about this version of the brief. */
export function aboutBrief(briefN: number): string {
  return `${ABOUT_BRIEF}${briefN}`;
}

/** True for letters that put no questions: they name a piece, a brief, or what has happened. */
export function asksNothing(kind: string): boolean {
  return kind.startsWith(ABOUT_PIECE) || kind.startsWith(ABOUT_BRIEF) || readFact(kind) !== null;
}

/** What was chosen as the command says it. */
export function readLetterChoice(fields: Fields): {
  letter: string;
  questions: string[];
  deliverableId?: string;
  briefN?: number;
} & LetterSubject {
  const chosen = fields.valueOf('letter', 'consult');
  if (chosen.startsWith(ABOUT_PIECE))
    return { letter: 'reminder', questions: [], deliverableId: chosen.slice(ABOUT_PIECE.length) };
  if (chosen.startsWith(ABOUT_BRIEF))
    return { letter: 'brief', questions: [], briefN: Number(chosen.slice(ABOUT_BRIEF.length)) };
  return readFact(chosen) ?? { letter: chosen, questions: [...fields.listOf('questions')] };
}

/** What a letter of each kind names by its number; the others name a hold. */
const SUBJECT_OF: Partial<Record<FactLetter, keyof LetterSubject>> = {
  draft_answer: 'draftAnswerSeq',
  pause_on: 'pauseSeq',
  pause_over: 'pauseSeq',
};

function readFact(chosen: string): ({ letter: FactLetter; questions: [] } & LetterSubject) | null {
  const [name, seq] = chosen.split(':');
  const letter = FACT_LETTERS.find((known) => known === name);
  if (letter === undefined) return null;
  return {
    letter,
    questions: [],
    ...(seq === undefined ? {} : { [SUBJECT_OF[letter] ?? 'holdSeq']: Number(seq) }),
  };
}

const ALWAYS = ['email', 'dm', 'platform'];

/** Channels of the contract first, then those that a talk can always take. */
export function letterChannels(standing: Standing, now: string): Choice[] {
  return toChoices([...new Set([...namedChannels(standing, now), ...ALWAYS])]);
}

/** Ways of giving notice: those that the contract names, for by no other would its clock start; all where it names none. */
export function noticeChannels(standing: Standing, now: string): Choice[] {
  const named = namedChannels(standing, now);
  return named.length === 0 ? letterChannels(standing, now) : toChoices(named);
}

function namedChannels({ contracts }: Standing, now: string): string[] {
  return Object.keys(findVersionInForce(contracts, now)?.terms.channels ?? {});
}

function toChoices(channels: string[]): Choice[] {
  return channels.map((value) => {
    const word = nameChannel(value);
    return { value, label: word.charAt(0).toUpperCase() + word.slice(1) };
  });
}
