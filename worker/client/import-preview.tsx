// Every row before anything is saved: what it becomes, what is asked, and what cannot be read.
import { useState } from 'preact/hooks';
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import { type Answers, isNumberField } from '../../shared/imports/cells/column-rules.ts';
import { FIELD_WORDS } from '../../shared/imports/columns/field-words.ts';
import { rowsTaken } from '../../shared/imports/rows-taken.ts';
import { columnsSentence, LEFT_OUT_SENTENCES } from '../../shared/imports/sentences.ts';
import { Icon, type IconName } from '../../shared/ui/drawing/icon.tsx';
import { MarkShape } from '../../shared/ui/drawing/status-mark.tsx';
import { formatCount, formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../shared/ui/page/section.tsx';
import type { ImportDraft, Taking } from './import-draft.ts';
import type { ImportSetup } from './import-flow.tsx';
import { PastPosts } from './import-past-posts.tsx';
import { CapturedAt, FileQuestion } from './import-questions.tsx';
import { ImportTable } from './import-table.tsx';

type Props = {
  draft: ImportDraft;
  judged: ImportAnswer | null;
  isBusy: boolean;
  setup: ImportSetup;
  onPastOf: (creatorId: string | null) => void;
  onAnswer: (answers: Answers) => void;
  onCapturedAt: (capturedAt: string) => void;
  onColumns: () => void;
  onImport: (taking: Taking) => void;
};

/** Rows shown at once; the verdicts of all are counted above. */
const ROWS_SHOWN_MAX = 200;

type Line = {
  row: number;
  verdict: string;
  reason: string | null;
  tone: 'watch' | 'risk' | undefined;
  icon: IconName;
};

export function ImportPreview(props: Props) {
  const { draft, judged, setup, onAnswer, onCapturedAt, onColumns } = props;
  const { locale } = setup;
  const [keepsPast, setKeepsPast] = useState(true);
  const lines = toLines(draft, judged);
  const names = { comma: 'commas', semicolon: 'semicolons', tab: 'tabs' };
  const separated =
    draft.table.delimiter === ',' ? names.comma : draft.table.delimiter === ';' ? names.semicolon : names.tab;
  return (
    <>
      <Notice
        title={`${formatNumberOf(draft.table.rows.length, 'row', 'rows', locale)} read, nothing saved yet`}
        actions={
          <button type="button" class="button is-quiet is-small" onClick={onColumns}>
            Change the columns
          </button>
        }
      >
        <p>
          {draft.isRemembered ? 'Columns as your team said last time' : draft.detected.format.name}.{' '}
          {describeColumns(draft)}. {draft.table.encoding.toUpperCase()}, {separated}.
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
        <FileQuestion
          key={`${question.kind} ${question.column}`}
          question={question}
          locale={locale}
          onAnswer={onAnswer}
        />
      ))}
      {judged && <PastPosts {...props} judged={judged} keepsPast={keepsPast} onKeepsPast={setKeepsPast} />}
      <CapturedAt draft={draft} onCapturedAt={onCapturedAt} />
      <Section title="Rows" note="empty means not measured, never 0">
        <RowTable draft={draft} lines={lines} />
        {lines.length > ROWS_SHOWN_MAX && (
          <p>The first {formatCount(ROWS_SHOWN_MAX, locale)} rows are shown; all are counted.</p>
        )}
      </Section>
      <ColumnNotes draft={draft} />
      <SaveButtons {...props} lines={lines} keepsPast={keepsPast} />
    </>
  );
}

const MARKS = { watch: 'watch', risk: 'risk' } as const;

function RowTable({ draft, lines }: { draft: ImportDraft; lines: Line[] }) {
  const shown = draft.table.header
    .map((header, index) => ({
      header,
      index,
      becomes: draft.detected.columns.find((c) => c.index === index),
    }))
    .flatMap(({ header, index, becomes }) => {
      const spec = becomes?.spec;
      if (!spec || !('field' in spec)) return [];
      return [{ header, index, becomes: FIELD_WORDS[spec.field], isNumber: isNumberField(spec.field) }];
    });
  const cellsByRow = new Map(draft.table.rows.map((row) => [row.row, row.cells]));
  return (
    <ImportTable
      caption="Rows of the file"
      columns={shown}
      lines={lines.slice(0, ROWS_SHOWN_MAX).map((line) => ({
        row: line.row,
        cells: cellsByRow.get(line.row) ?? [],
        reason: line.reason,
        tone: line.tone,
        verdict: (
          <span class="verdict">
            {line.tone ? <MarkShape mark={MARKS[line.tone]} /> : <Icon name={line.icon} />}
            <span>
              <b>{line.verdict}</b>
            </span>
          </span>
        ),
      }))}
    />
  );
}

function ColumnNotes({ draft }: { draft: ImportDraft }) {
  const left = draft.parsed.columns.filter(
    (column) => column.becomes === 'left_out' || column.becomes === 'note',
  );
  if (left.length === 0) return null;
  return (
    <Section title="Columns that stay out">
      <Notes
        rows={left.map((column) => ({
          name: column.header,
          text: column.leftOut ? LEFT_OUT_SENTENCES[column.leftOut] : 'Stays a note; not taken in.',
        }))}
      />
    </Section>
  );
}

function describeColumns({ parsed }: ImportDraft): string {
  const isTaken = ({ becomes }: (typeof parsed.columns)[number]) =>
    becomes !== 'note' && becomes !== 'left_out';
  return columnsSentence({ ...parsed, takenCount: parsed.columns.filter(isTaken).length });
}

function SaveButtons({
  draft,
  judged,
  isBusy,
  setup: { locale },
  onImport,
  lines,
  keepsPast,
}: Props & { lines: Line[]; keepsPast: boolean }) {
  const unwanted = judged && !keepsPast ? judged.counts.past : 0;
  const refused = lines.filter((line) => line.tone === 'risk').length + unwanted;
  const taken = judged ? rowsTaken(judged.counts) - unwanted : 0;
  const isAsking = draft.parsed.questions.length > 0;
  if (judged && taken === 0 && !isAsking) {
    return (
      <Notice
        tone={refused > 0 ? 'watch' : 'done'}
        title={refused > 0 ? 'There is nothing to import' : 'Everything in this file is here already'}
      >
        {refused > 0 ? 'No row is taken; each says why.' : 'Nothing changes.'}
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
          onClick={() => judged && onImport({ judged, keepsPast })}
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

const WORDS: Record<string, { word: string; many?: string; icon: IconName }> = {
  new: { word: 'New', icon: 'check' },
  newer: { word: 'Newer than ours', icon: 'pen' },
  same: { word: 'Here already', icon: 'minus' },
  warning: { word: 'To check', icon: 'unknown' },
  past: { word: 'Past post', many: 'past posts', icon: 'clock' },
  refused: { word: 'Cannot be taken', icon: 'close' },
  repeated: { word: 'Repeated', icon: 'minus' },
  skipped: { word: 'Left out', icon: 'minus' },
  waiting: { word: 'Waits for an answer', many: 'wait for an answer', icon: 'clock' },
  read: { word: 'Being checked', icon: 'clock' },
};
/** Nothing of ours is older when a list of creators fills what was empty. */
const CREATOR_NEWER = 'Adds to ours';

/** What the reading found, overruled by the Worker's verdict where it has one. */
function toLines(draft: ImportDraft, judged: ImportAnswer | null): Line[] {
  const isCreators = draft.parsed.content.kind === 'creators';
  const byRow = new Map(judged?.verdicts.map((verdict) => [verdict.row, verdict]));
  return draft.parsed.verdicts.map((found) => {
    const answer = found.verdict === 'read' || found.verdict === 'warning' ? byRow.get(found.row) : undefined;
    // A warning of ours stays on a row that is taken; a refusal stands with its own reason, not with the warning's.
    const overrules = answer && (found.verdict !== 'warning' || answer.verdict === 'refused');
    const verdict = overrules ? answer.verdict : found.verdict;
    const reason = overrules ? (answer.reason ?? found.reason) : (found.reason ?? answer?.reason);
    const tone =
      verdict === 'refused' ? 'risk' : verdict === 'warning' || verdict === 'waiting' ? 'watch' : undefined;
    return {
      row: found.row,
      verdict: isCreators && verdict === 'newer' ? CREATOR_NEWER : (WORDS[verdict]?.word ?? verdict),
      icon: WORDS[verdict]?.icon ?? 'minus',
      reason: reason ?? null,
      tone,
    };
  });
}

function describeCounts(lines: Line[], locale: string): string {
  const counts = new Map<string, number>();
  for (const { verdict } of lines) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts]
    .map(
      ([verdict, count]) =>
        `${formatCount(count, locale)} ${count === 1 ? verdict.toLowerCase() : toMany(verdict)}`,
    )
    .join(' · ');
}

function toMany(verdict: string): string {
  return Object.values(WORDS).find(({ word }) => word === verdict)?.many ?? verdict.toLowerCase();
}
