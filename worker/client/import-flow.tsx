import { useState } from 'preact/hooks';
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import { type ColumnMapping, toMapping } from '../../shared/imports/columns/column-mapping.ts';
import { ok, type Result } from '../../shared/result.ts';
import { formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import { ImportColumns } from './import-columns.tsx';
import {
  type Draft,
  hasOwnHeader,
  judge,
  readFile,
  rememberColumns,
  type Said,
  submit,
  type Unread,
} from './import-draft.ts';
import { ImportPreview } from './import-preview.tsx';

export type ImportSetup = {
  campaignId: string;
  campaignName: string;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  currency: string;
  locale: string;
  now: string;
  /** What people of this team said that the columns of earlier files become. */
  mappings: readonly ColumnMapping[];
};

type Step =
  | { kind: 'choose' }
  | { kind: 'reading' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'columns'; unread: Unread }
  | { kind: 'preview'; draft: Draft; judged: ImportAnswer | null; isBusy: boolean }
  | { kind: 'done'; answer: ImportAnswer; fileName: string; isOrders: boolean };

export function ImportFlow({ setup }: { setup: ImportSetup }) {
  const [step, setStep] = useState<Step>({ kind: 'choose' });

  /** Reads (again, with what was said), then asks the Worker what each row would do. */
  async function look(file: File, said: Said): Promise<void> {
    setStep({ kind: 'reading' });
    const read = await readFile(file, setup, said);
    if (!read.ok) return setStep({ kind: 'failed', sentence: read.error });
    if (read.value.kind === 'columns') return setStep(read.value);
    const { draft } = read.value;
    setStep({ kind: 'preview', draft, judged: null, isBusy: true });
    const judged = await judge(draft, setup);
    if (!judged.ok) return setStep({ kind: 'failed', sentence: judged.error });
    setStep({ kind: 'preview', draft, judged: judged.value, isBusy: false });
  }

  async function save(draft: Draft, judged: ImportAnswer): Promise<void> {
    setStep({ kind: 'preview', draft, judged, isBusy: true });
    const kept = await rememberNews(draft);
    if (!kept.ok) return setStep({ kind: 'failed', sentence: kept.error });
    const answer = await submit(draft, judged, setup);
    setStep(
      answer.ok
        ? {
            kind: 'done',
            answer: answer.value,
            fileName: draft.file.name,
            isOrders: draft.parsed.content.kind === 'orders',
          }
        : { kind: 'failed', sentence: answer.error },
    );
  }

  return (
    <>
      <FileChoice onFile={(file) => void look(file, NOTHING_SAID)} />
      {step.kind === 'reading' && <p role="status">Reading the file …</p>}
      {step.kind === 'failed' && (
        <Notice tone="risk" title="This file cannot be taken as it is">
          {step.sentence} Nothing was saved.
        </Notice>
      )}
      {step.kind === 'columns' && (
        <ImportColumns
          key={step.unread.file.name}
          unread={step.unread}
          locale={setup.locale}
          onRead={(mapping) => void look(step.unread.file, { ...NOTHING_SAID, mapping })}
        />
      )}
      {step.kind === 'preview' && (
        <ImportPreview
          draft={step.draft}
          judged={step.judged}
          isBusy={step.isBusy}
          locale={setup.locale}
          onAnswer={(answers) =>
            void look(step.draft.file, { ...step.draft, answers: { ...step.draft.answers, ...answers } })
          }
          onCapturedAt={(capturedAt) => void look(step.draft.file, { ...step.draft, capturedAt })}
          onColumns={() => setStep({ kind: 'columns', unread: toUnread(step.draft) })}
          onImport={(judged) => void save(step.draft, judged)}
        />
      )}
      {step.kind === 'done' && (
        <Done answer={step.answer} fileName={step.fileName} setup={setup} isOrders={step.isOrders} />
      )}
    </>
  );
}

const NOTHING_SAID: Said = { answers: {}, capturedAt: null, mapping: null };

/** Keeps what a person has said of these columns, where that is new. */
async function rememberNews({ mapping, isRemembered, table }: Draft): Promise<Result<null, string>> {
  return mapping && !isRemembered && hasOwnHeader(table) ? rememberColumns(mapping) : ok(null);
}

/** Back to the columns, with what they become now. */
function toUnread({ file, table, detected, mapping }: Draft): Unread {
  return { file, table, mapping: mapping ?? toMapping(detected), isGuessed: false };
}

function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  return (
    <div class="field import-field">
      <div class="field-label">
        <label for="file">File</label>
        <span class="field-hint">csv or zip, up to 5 MB and 10,000 rows</span>
      </div>
      <input
        id="file"
        type="file"
        accept=".csv,.zip,.tsv,.txt,text/csv,application/zip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </div>
  );
}

function Done({
  answer,
  fileName,
  setup,
  isOrders,
}: {
  answer: ImportAnswer;
  fileName: string;
  setup: ImportSetup;
  isOrders: boolean;
}) {
  const taken = answer.counts.new + answer.counts.newer + answer.counts.warning;
  return (
    <Notice
      tone="done"
      title={
        answer.isRepeat
          ? 'Everything in this file is here already'
          : `${formatNumberOf(taken, 'row', 'rows', setup.locale)} of ${fileName} imported`
      }
      actions={
        <>
          {answer.importId && (
            <form method="post" action={`/desk/imports/${answer.importId}/undo`}>
              <button type="submit" class="button is-quiet is-small">
                Undo this import
              </button>
            </form>
          )}
          <a class="button is-small" href={`/desk/campaigns/${setup.campaignId}${isOrders ? '/orders' : ''}`}>
            {isOrders ? 'How the orders add up' : 'To the campaign'}
          </a>
        </>
      }
    >
      {answer.isRepeat
        ? 'Nothing has changed.'
        : 'Scores are up to date. Undoing puts back what nobody has changed since.'}
    </Notice>
  );
}
