import { useRef, useState } from 'preact/hooks';
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import { deskCampaign, deskPath, withId } from '../../shared/desk-paths.ts';
import { type ColumnMapping, toMapping } from '../../shared/imports/columns/column-mapping.ts';
import { rowsTaken } from '../../shared/imports/rows-taken.ts';
import { ok, type Result } from '../../shared/result.ts';
import { formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import { ImportColumns } from './import-columns.tsx';
import {
  type Failure,
  hasOwnHeader,
  type ImportDraft,
  judge,
  type ReadingChoices,
  readFile,
  rememberColumns,
  submit,
  type Taking,
  type Unread,
} from './import-draft.ts';
import { ImportPreview } from './import-preview.tsx';
import { createNewest } from './newest.ts';

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
  /** Of the campaign: whose past posts a file may hold. */
  creators: readonly { id: string; name: string }[];
};

type Step =
  | { kind: 'choose' }
  | { kind: 'reading' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'columns'; unread: Unread }
  | { kind: 'preview'; draft: ImportDraft; judged: ImportAnswer | null; isBusy: boolean }
  | { kind: 'done'; answer: ImportAnswer; fileName: string; isOrders: boolean };

/** Where the person is, and what takes them on. */
function useImport(setup: ImportSetup) {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const newest = useRef(createNewest()).current;

  /** Shows what the work came to, unless the person has begun something else since. */
  async function show(work: (showNow: (step: Step) => void) => Promise<Step>): Promise<void> {
    const isNewest = newest.begin();
    const showNow = (next: Step) => isNewest() && setStep(next);
    showNow(await work(showNow).catch(toFailed));
  }

  /** Reads (again, with what was said), then asks the Worker what each row would do. */
  const look = (file: File, chosen: ReadingChoices) =>
    show(async (showNow) => {
      showNow({ kind: 'reading' });
      const read = await readFile(file, setup, chosen);
      if (!read.ok) return { kind: 'failed', failure: { sentence: read.error, mayBeSaved: false } };
      if (read.value.kind === 'columns') return read.value;
      const { draft } = read.value;
      showNow({ kind: 'preview', draft, judged: null, isBusy: true });
      const judged = await judge(draft, setup);
      if (!judged.ok) return { kind: 'failed', failure: judged.error };
      return { kind: 'preview', draft, judged: judged.value, isBusy: false };
    });

  const save = (draft: ImportDraft, taking: Taking) =>
    show(async (showNow) => {
      showNow({ kind: 'preview', draft, judged: taking.judged, isBusy: true });
      const kept = await rememberNews(draft);
      if (!kept.ok) return { kind: 'failed', failure: kept.error };
      const answer = await submit(draft, taking, setup);
      if (!answer.ok) return { kind: 'failed', failure: answer.error };
      const isOrders = draft.parsed.content.kind === 'orders';
      return { kind: 'done', answer: answer.value, fileName: draft.file.name, isOrders };
    });

  return { step, setStep, look, save };
}

export function ImportFlow({ setup }: { setup: ImportSetup }) {
  const { step, setStep, look, save } = useImport(setup);
  return (
    <>
      <FileChoice
        isSaving={step.kind === 'preview' && step.isBusy && step.judged !== null}
        onFile={(file) => void look(file, NOTHING_CHOSEN)}
      />
      {step.kind === 'reading' && <p role="status">Reading the file …</p>}
      {step.kind === 'failed' && <Failed failure={step.failure} />}
      {step.kind === 'columns' && (
        <ImportColumns
          key={step.unread.file.name}
          unread={step.unread}
          locale={setup.locale}
          onRead={(mapping) => void look(step.unread.file, { ...NOTHING_CHOSEN, mapping })}
        />
      )}
      {step.kind === 'preview' && (
        <ImportPreview
          draft={step.draft}
          judged={step.judged}
          isBusy={step.isBusy}
          setup={setup}
          onPastOf={(pastOf) => void look(step.draft.file, { ...step.draft, pastOf })}
          onAnswer={(answers) =>
            void look(step.draft.file, { ...step.draft, answers: { ...step.draft.answers, ...answers } })
          }
          onCapturedAt={(capturedAt) => void look(step.draft.file, { ...step.draft, capturedAt })}
          onColumns={() => setStep({ kind: 'columns', unread: toUnread(step.draft) })}
          onImport={(taking) => void save(step.draft, taking)}
        />
      )}
      {step.kind === 'done' && (
        <Done answer={step.answer} fileName={step.fileName} setup={setup} isOrders={step.isOrders} />
      )}
    </>
  );
}

function Failed({ failure: { sentence, mayBeSaved } }: { failure: Failure }) {
  if (!mayBeSaved)
    return (
      <Notice tone="risk" title="This file cannot be taken as it is">
        {sentence} Nothing was saved.
      </Notice>
    );
  return (
    <Notice
      tone="risk"
      title="Nobody knows yet whether this file was saved"
      actions={
        <a class="button is-small" href={deskPath('/imports')}>
          Look at the imports
        </a>
      }
    >
      {sentence} If it stands in the list of imports it is saved; the same file twice changes nothing.
    </Notice>
  );
}

/** A fault of this page itself, met while reading: nothing has been sent by then. */
function toFailed(fault: unknown): Step {
  console.error(fault);
  const sentence =
    'This page could not read the file. Save it once more as CSV (UTF-8), then choose it again.';
  return { kind: 'failed', failure: { sentence, mayBeSaved: false } };
}

const NOTHING_CHOSEN: ReadingChoices = { answers: {}, capturedAt: null, mapping: null, pastOf: null };

/** Keeps what a person has said of these columns, where that is new. */
async function rememberNews({ mapping, isRemembered, table }: ImportDraft): Promise<Result<null, Failure>> {
  return mapping && !isRemembered && hasOwnHeader(table) ? rememberColumns(mapping) : ok(null);
}

/** Back to the columns, with what they become now. */
function toUnread({ file, table, detected, mapping }: ImportDraft): Unread {
  return { file, table, mapping: mapping ?? toMapping(detected), isGuessed: false };
}

/** While rows are being saved no other file is begun: what became of them has to be seen. */
function FileChoice({ isSaving, onFile }: { isSaving: boolean; onFile: (file: File) => void }) {
  return (
    <div class="field import-field">
      <div class="field-label">
        <label for="file">File</label>
        <span class="field-hint">csv or zip, up to 5 MB and 10,000 rows</span>
      </div>
      <input
        id="file"
        type="file"
        disabled={isSaving}
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
  const taken = rowsTaken(answer.counts);
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
            <form method="post" action={deskPath(withId('/imports', answer.importId, '/undo'))}>
              <button type="submit" class="button is-quiet is-small">
                Undo this import
              </button>
            </form>
          )}
          <a class="button is-small" href={deskCampaign(setup.campaignId, isOrders ? '/orders' : '')}>
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
