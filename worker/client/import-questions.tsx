// What only a person can say of a file: how its dates and numbers read, and when it was made.
import { isLocalDate } from '../../shared/contract/zone.ts';
import type { Answers, ImportQuestion } from '../../shared/imports/cells/column-rules.ts';
import { questionSentence } from '../../shared/imports/sentences.ts';
import { formatShortDay } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import type { ImportDraft } from './import-draft.ts';

/** In which 29 February is a day. */
const ANY_LEAP_YEAR = 2024;

export function FileQuestion({
  question,
  locale,
  onAnswer,
}: {
  question: ImportQuestion;
  locale: string;
  onAnswer: (answers: Answers) => void;
}) {
  const nameReading = (readsAs: string) =>
    question.kind === 'date_order' ? nameDay(readsAs, locale) : readsAs;
  return (
    <Notice
      tone="watch"
      title={questionSentence(question, nameReading)}
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
          {nameReading(reading.readsAs)}
        </button>
      ))}
    >
      Column “{question.column}”, row {question.row}.
    </Notice>
  );
}

/** "9 Nov 2026" as the team writes days; a cell without a year names none. */
function nameDay(readsAs: string, locale: string): string {
  const hasYear = isLocalDate(readsAs);
  const day = hasYear ? readsAs : `${ANY_LEAP_YEAR}-${readsAs}`;
  return isLocalDate(day) ? formatShortDay(day, locale, { hasYear }) : readsAs;
}

/** Lifetime exports and shops do not say when they were made; the file's own date is the first guess. */
export function CapturedAt({
  draft,
  onCapturedAt,
}: {
  draft: ImportDraft;
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
