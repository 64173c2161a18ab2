// Every row before anything is saved: what it becomes, what is asked, and what cannot be read.
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import type { Answers } from '../../shared/imports/cells/column-rules.ts';
import { LEFT_OUT_SENTENCES, matchedSentence } from '../../shared/imports/sentences.ts';
import { formatCount, formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../shared/ui/page/section.tsx';
import { type Column, Table } from '../../shared/ui/page/table.tsx';
import type { Draft } from './import-draft.ts';
import { CapturedAt, Question } from './import-questions.tsx';

type Props = {
  draft: Draft;
  judged: ImportAnswer | null;
  isBusy: boolean;
  locale: string;
  onAnswer: (answers: Answers) => void;
  onCapturedAt: (capturedAt: string) => void;
  onImport: (judged: ImportAnswer) => void;
};

/** Rows shown at once; the verdicts of all are counted above. */
const ROWS_SHOWN_MAX = 200;

type Line = { row: number; verdict: string; reason: string | null; tone: 'watch' | 'risk' | undefined };

export function ImportPreview(props: Props) {
  const { draft, judged, locale, onAnswer, onCapturedAt } = props;
  const lines = toLines(draft, judged);
  const names = { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' };
  const separated =
    draft.table.delimiter === ',' ? names.comma : draft.table.delimiter === ';' ? names.semicolon : names.tab;
  return (
    <>
      <Notice
        title={`${formatNumberOf(draft.table.rows.length, 'row', 'rows', locale)} read, nothing saved yet`}
      >
        <p>
          {draft.detected.format.name}. {matchedSentence(draft.parsed)}. {draft.table.encoding.toUpperCase()},{' '}
          {separated}.
        </p>
        <p>{describeCounts(lines, locale)}</p>
      </Notice>
      {draft.parsed.content.kind === 'orders' && (
        <Notice title="Who bought stays in this browser">
          Names, addresses, mail and phone are never sent or saved. Of an order we keep its number, times and
          amounts, and what may name a creator: code, link, survey answer, and the site the visit came from.
        </Notice>
      )}
      {draft.parsed.questions.map((question) => (
        <Question key={`${question.kind} ${question.column}`} question={question} onAnswer={onAnswer} />
      ))}
      <CapturedAt draft={draft} onCapturedAt={onCapturedAt} />
      <Section title="Rows" note="empty means not measured, never 0">
        <RowTable draft={draft} lines={lines} />
        {lines.length > ROWS_SHOWN_MAX && (
          <p>The first {formatCount(ROWS_SHOWN_MAX, locale)} rows are shown; all are counted.</p>
        )}
      </Section>
      <ColumnNotes draft={draft} />
      <SaveButtons {...props} lines={lines} />
    </>
  );
}

function RowTable({ draft, lines }: { draft: Draft; lines: Line[] }) {
  const shown = draft.table.header
    .map((header, index) => ({ header, index }))
    .filter(({ index }) => {
      const column = draft.parsed.columns[index];
      return column !== undefined && column.becomes !== 'note' && column.becomes !== 'left_out';
    });
  const columns: Column[] = [
    { id: 'row', label: 'Row' },
    { id: 'verdict', label: 'Becomes' },
    ...shown.map(({ header, index }) => ({ id: String(index), label: header })),
  ];
  const cellsByRow = new Map(draft.table.rows.map((row) => [row.row, row.cells]));
  return (
    <div class="wide-table">
      <Table
        caption="Rows of the file"
        columns={columns}
        rows={lines.slice(0, ROWS_SHOWN_MAX).map((line) => ({
          id: String(line.row),
          tone: line.tone,
          cells: {
            row: line.row,
            verdict: (
              <>
                <b>{line.verdict}</b>
                {line.reason && <small class="row-reason">{line.reason}</small>}
              </>
            ),
            ...Object.fromEntries(
              shown.map(({ index }) => [
                String(index),
                cellsByRow.get(line.row)?.[index] || <span class="reference">empty</span>,
              ]),
            ),
          },
        }))}
      />
    </div>
  );
}

function ColumnNotes({ draft }: { draft: Draft }) {
  const left = draft.parsed.columns.filter(
    (column) => column.becomes === 'left_out' || column.becomes === 'note',
  );
  if (left.length === 0) return null;
  return (
    <Section title="Columns that stay out">
      <Notes
        rows={left.map((column) => ({
          name: column.header,
          text: column.leftOut ? LEFT_OUT_SENTENCES[column.leftOut] : 'Not a number we know.',
        }))}
      />
    </Section>
  );
}

function SaveButtons({ draft, judged, isBusy, locale, onImport, lines }: Props & { lines: Line[] }) {
  const refused = lines.filter((line) => line.tone === 'risk').length;
  const taken = judged ? judged.counts.new + judged.counts.newer + judged.counts.warning : 0;
  const isAsking = draft.parsed.questions.length > 0;
  if (judged && taken === 0 && !isAsking) {
    return (
      <Notice
        tone="done"
        title={refused > 0 ? 'There is nothing to import' : 'Everything in this file is here already'}
      >
        Nothing changes.
      </Notice>
    );
  }
  const rows = formatNumberOf(taken, 'row', 'rows', locale);
  return (
    <div class="form-end">
      <div class="form-buttons">
        <button
          type="button"
          class="button"
          disabled={isBusy || isAsking || !judged}
          onClick={() => judged && onImport(judged)}
        >
          {refused === 0
            ? `Import ${rows}`
            : `Leave out ${formatNumberOf(refused, 'row', 'rows', locale)}, import ${rows}`}
        </button>
      </div>
      <p>{isAsking ? 'First answer the question above.' : 'All or nothing, and one click undoes it.'}</p>
    </div>
  );
}

const WORDS: Record<string, string> = {
  new: 'New',
  newer: 'Newer than ours',
  same: 'Here already',
  warning: 'To check',
  refused: 'Cannot be taken',
  repeated: 'Repeated',
  skipped: 'Left out',
  waiting: 'Waits for an answer',
  read: 'Being checked',
};

/** What the reading found, overruled by the Worker's verdict where it has one. */
function toLines(draft: Draft, judged: ImportAnswer | null): Line[] {
  const byRow = new Map(judged?.verdicts.map((verdict) => [verdict.row, verdict]));
  return draft.parsed.verdicts.map((found) => {
    const answer = found.verdict === 'read' || found.verdict === 'warning' ? byRow.get(found.row) : undefined;
    const verdict =
      answer && !(found.verdict === 'warning' && answer.verdict !== 'refused')
        ? answer.verdict
        : found.verdict;
    const tone =
      verdict === 'refused' ? 'risk' : verdict === 'warning' || verdict === 'waiting' ? 'watch' : undefined;
    return {
      row: found.row,
      verdict: WORDS[verdict] ?? verdict,
      reason: found.reason ?? answer?.reason ?? null,
      tone,
    };
  });
}

function describeCounts(lines: Line[], locale: string): string {
  const counts = new Map<string, number>();
  for (const { verdict } of lines) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts]
    .map(([verdict, count]) => `${formatCount(count, locale)} ${verdict.toLowerCase()}`)
    .join(' · ');
}
