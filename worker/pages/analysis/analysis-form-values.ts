// What people type into the analysis: rows of lessons, the rebook answer, the creator's word. Empty rows are no lessons.
import type { Lesson, LessonKind, PostMortemWords, Rebook } from '../../../shared/analysis/post-mortem.ts';
import { LESSON_KINDS } from '../../../shared/analysis/post-mortem.ts';
import type { PostMortemProblem } from '../../../shared/analysis/post-mortem-problems.ts';
import { describeProblem } from '../../../shared/ui/analysis/analysis-words.ts';
import type { Fields } from '../dossier/dossier.ts';

export const ANALYSIS_FORM = 'analysis';
export const LESSON_ROWS_MAX = 8;
export const LESSON_CHARS_MAX = 500;
export const WORD_CHARS_MAX = 2_000;

const ANSWERS: Rebook['answer'][] = ['yes', 'yes_if', 'no'];

export type ReadForm = {
  words: PostMortemWords;
  /** Row of the form each lesson stands in. */
  rowOf: number[];
  /** What no rule of the analysis looks at: texts that are too long. */
  problems: Record<string, string>;
};

/** Rows of the form as it stands, or as it was sent. */
export function countRows(fields: Fields): number {
  const typed = Number(fields.valueOf('rows', '1'));
  return Math.min(LESSON_ROWS_MAX, Math.max(1, Number.isSafeInteger(typed) ? typed : 1));
}

export function readAnalysisForm(fields: Fields, memberIds: readonly string[]): ReadForm {
  const rows = Array.from({ length: countRows(fields) }, (_, index) => index + 1);
  const filled = rows.filter((row) =>
    ['text', 'owner', 'due'].some((name) => textOf(fields, name, row) !== ''),
  );
  return {
    words: {
      lessons: filled.map((row) => toLesson(fields, row, memberIds)),
      rebook: toRebook(fields),
      creatorsWord: toWord(fields),
      hours: toHours(fields.valueOf('hours')),
    },
    rowOf: filled,
    problems: listTooLong(fields, filled),
  };
}

/** Problems of the rules at the field they belong to, in the rows as they were typed. */
export function placeProblems(
  problems: readonly PostMortemProblem[],
  { rowOf }: Pick<ReadForm, 'rowOf'>,
  locale: string,
): Record<string, string> {
  const placed = problems.map((problem) => {
    const row = problem.code === 'LESSON_INCOMPLETE' ? (rowOf[problem.index] ?? 1) : 1;
    const moved = problem.code === 'LESSON_INCOMPLETE' ? { ...problem, index: row - 1 } : problem;
    const { field, text } = describeProblem(moved, locale);
    return [field, text] as const;
  });
  return Object.fromEntries(placed);
}

function toLesson(fields: Fields, row: number, memberIds: readonly string[]): Lesson {
  const kind = textOf(fields, 'kind', row);
  const ownerId = textOf(fields, 'owner', row);
  const dueOn = textOf(fields, 'due', row);
  return {
    // A kind that is none is refused by the rules, which name the field.
    kind: (LESSON_KINDS.find((known) => known === kind) ?? kind) as LessonKind,
    text: textOf(fields, 'text', row),
    ownerId: memberIds.includes(ownerId) ? ownerId : null,
    dueOn: dueOn === '' ? null : dueOn,
  };
}

function toRebook(fields: Fields): Rebook | null {
  const answer = ANSWERS.find((known) => known === fields.valueOf('rebook'));
  if (!answer) return null;
  const condition = fields.valueOf('condition').trim();
  return {
    answer,
    reason: fields.valueOf('reason').trim(),
    condition: answer === 'yes_if' && condition !== '' ? condition : null,
  };
}

function toWord(fields: Fields): PostMortemWords['creatorsWord'] {
  const text = fields.valueOf('word').trim();
  if (text !== '') return { text };
  const askedOn = fields.valueOf('asked').trim();
  return askedOn === '' ? null : { askedOn };
}

/** Not a number stays not a number, so that the rules name the field. */
function toHours(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text === '' ? null : Number(text);
}

function listTooLong(fields: Fields, rows: readonly number[]): Record<string, string> {
  const texts = [
    ...rows.map((row) => ({ name: `text${row}`, max: LESSON_CHARS_MAX })),
    ...['reason', 'condition'].map((name) => ({ name, max: LESSON_CHARS_MAX })),
    { name: 'word', max: WORD_CHARS_MAX },
  ];
  const long = texts.filter(({ name, max }) => fields.valueOf(name).trim().length > max);
  return Object.fromEntries(long.map(({ name, max }) => [name, `At most ${max} characters.`]));
}

function textOf(fields: Fields, name: string, row: number): string {
  return fields.valueOf(`${name}${row}`).trim();
}
