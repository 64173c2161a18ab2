// What only a person can say of a file: how its dates and numbers read, and when it was made.
import type { Answers, ImportQuestion } from '../../shared/imports/cells/column-rules.ts';
import { questionSentence, readingWords } from '../../shared/imports/sentences.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import type { Draft } from './import-draft.ts';

export function Question({
  question,
  onAnswer,
}: {
  question: ImportQuestion;
  onAnswer: (answers: Answers) => void;
}) {
  return (
    <Notice
      tone="watch"
      title={questionSentence(question)}
      actions={question.readings.map((reading) => (
        <button
          key={reading.readsAs}
          type="button"
          class="button is-quiet is-small"
          onClick={() =>
            onAnswer(
              question.kind === 'date_order'
                ? { dateOrder: reading.answer as 'dmy' }
                : { decimal: reading.answer as 'comma' },
            )
          }
        >
          {readingWords(question.kind, reading.readsAs)}
        </button>
      ))}
    >
      Column “{question.column}”, row {question.row}.
    </Notice>
  );
}

/** Lifetime exports and shops do not say when they were made; the file's own date is the first guess. */
export function CapturedAt({
  draft,
  onCapturedAt,
}: {
  draft: Draft;
  onCapturedAt: (capturedAt: string) => void;
}) {
  if (
    draft.parsed.content.kind === 'deliverables' ||
    draft.parsed.content.kind === 'creators' ||
    draft.parsed.columns.some((column) => column.becomes === 'captured_at')
  )
    return null;
  return (
    <div class="field import-field">
      <div class="field-label">
        <label for="captured">When was this export made?</label>
        <span class="field-hint">
          {draft.parsed.content.kind === 'orders'
            ? 'its orders are complete up to then (UTC)'
            : 'its counts were true then (UTC)'}
        </span>
      </div>
      <input
        id="captured"
        type="datetime-local"
        value={draft.capturedAt.slice(0, 16)}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) onCapturedAt(`${typed.slice(0, 16)}:00Z`);
        }}
      />
    </div>
  );
}
