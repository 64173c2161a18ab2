// The creator's answers as one text beside their event: one block per question, headed by the question's code, so that
// the page can show each answer under its question in any language, and the team can read it as it is.
import { QUESTIONS, type QuestionCode } from './records.ts';

export type AnswerTexts = Partial<Record<QuestionCode, string>>;

const BLOCK = new RegExp(`\\n\\n(?=(?:${QUESTIONS.join('|')}): )`);
const HEAD = new RegExp(`^(${QUESTIONS.join('|')}): `);

/** One text of all answers; empty answers are left out, blank lines inside an answer become line breaks. */
export function toAnswersNote(answers: AnswerTexts): string {
  return QUESTIONS.flatMap((code) => {
    const text = (answers[code] ?? '')
      .replace(/\r\n?/g, '\n')
      .replace(/\n\s*\n/g, '\n')
      .trim();
    return text === '' ? [] : [`${code}: ${text}`];
  }).join('\n\n');
}

/** The answers of such a text; undefined when it is not one. */
export function parseAnswersNote(note: string): AnswerTexts | undefined {
  const blocks = note.split(BLOCK).map((block) => {
    const code = HEAD.exec(block)?.[1];
    return code === undefined ? undefined : ([code, block.slice(code.length + 2)] as const);
  });
  return blocks.includes(undefined)
    ? undefined
    : Object.fromEntries(blocks.filter((block) => block !== undefined));
}
