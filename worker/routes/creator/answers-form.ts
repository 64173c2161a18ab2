// The answers to what the team asked, as one command.
import { toAnswersNote } from '../../../shared/procedure/talk/answers-note.ts';
import { QUESTIONS, type QuestionCode } from '../../../shared/procedure/talk/records.ts';
import type { CreatorView } from '../../pages/creator/creator-view.ts';
import { type Draft, type FormFields, problemOf, toDay, toUnavailable } from './creator-fields.ts';

/** Every question may be left out, but something has to be said. The limits question stores dates alone. */
export function toAnswers(fields: FormFields, { questions }: CreatorView): Draft {
  const texts = Object.fromEntries(
    QUESTIONS.filter((code) => code !== 'limits').map((code) => [code, fields[`answer_${code}`] ?? '']),
  );
  const unavailable = toUnavailable(fields);
  const proposedOn = toDay(fields.proposedOn);
  if (unavailable === undefined || proposedOn === undefined) return problemOf('invalid');
  const feel = /^[1-5]$/.test(fields.feel ?? '') ? Number(fields.feel) : null;
  const isAnswered: Partial<Record<QuestionCode, boolean>> = {
    feel: feel !== null,
    limits: unavailable !== null,
    needs: proposedOn !== null,
  };
  const answered = questions.asked.filter((code) => isAnswered[code] || (texts[code] ?? '').trim() !== '');
  if (answered.length === 0 && proposedOn === null) return problemOf('empty');
  const note = toAnswersNote(texts);
  return {
    draft: {
      kind: 'answer_questions',
      answered,
      feel,
      unavailable,
      proposedOn,
      ...(note === '' ? {} : { note }),
    },
  };
}
