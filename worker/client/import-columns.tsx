// A file whose columns nobody knows: a person says once what each becomes, and the next such file is understood at once.
import { useState } from 'preact/hooks';
import {
  type ColumnMapping,
  listFields,
  listMissing,
  withField,
} from '../../shared/imports/columns/column-mapping.ts';
import { FIELD_WORDS, KIND_WORDS } from '../../shared/imports/columns/field-words.ts';
import { guessColumns, listOpenDays } from '../../shared/imports/columns/guess-columns.ts';
import { type Field, IMPORT_KINDS, type ImportKind } from '../../shared/imports/formats/fields.ts';
import { formatNumberOf } from '../../shared/ui/format.ts';
import { Notice } from '../../shared/ui/page/notice.tsx';
import { Section } from '../../shared/ui/page/section.tsx';
import { hasOwnHeader, type Unread } from './import-draft.ts';
import { ImportTable } from './import-table.tsx';

/** Lines shown as examples of what a column holds. */
const EXAMPLES_MAX = 6;
/** No field has this name. */
const OPEN_DAY = '?';

function openDaySentence(header: string): string {
  return `Say what “${header}” is: “Seen on” when the numbers were counted that day, “Published on” when the post came out that day.`;
}

/** What the columns become so far, and the days of which nobody has said what they are. */
function useColumns({ table, mapping: given, isGuessed }: Unread) {
  const [mapping, setMapping] = useState(given);
  // What a person has chosen stands, "Stays a note" too: only a guess leaves days open.
  const [openDays, setOpenDays] = useState(isGuessed ? listOpenDays(given) : []);
  const chooseKind = (kind: ImportKind) => {
    const guessed = guessColumns(table, kind);
    setMapping(guessed);
    setOpenDays(listOpenDays(guessed));
  };
  const choose = (header: string, field: Field | null) => {
    setMapping(withField(mapping, header, field));
    setOpenDays(openDays.filter((open) => open !== header));
  };
  return { mapping, openDays, chooseKind, choose };
}

export function ImportColumns({
  unread,
  locale,
  onRead,
}: {
  unread: Unread;
  locale: string;
  onRead: (mapping: ColumnMapping) => void;
}) {
  const { table, isGuessed } = unread;
  const { mapping, openDays, chooseKind, choose } = useColumns(unread);
  const missing = [...listMissing(mapping), ...openDays.map(openDaySentence)];
  return (
    <>
      <Notice title={`${formatNumberOf(table.rows.length, 'row', 'rows', locale)} read, nothing saved yet`}>
        {isGuessed
          ? 'These columns are of no export we know. What is chosen below is guessed from their names: look at each before you go on.'
          : 'Change what the columns become.'}
      </Notice>
      <KindChoice kind={mapping.kind} onChoose={chooseKind} />
      <Section title="Columns" note="what stays a note is not taken in">
        <ImportTable
          caption="Columns of the file with examples"
          columns={table.header
            .map((header, index) => ({ header, index }))
            .filter(({ header }) => header !== '')
            .map(({ header, index }) => ({
              index,
              header,
              isNumber: false,
              becomes: (
                <FieldChoice
                  header={header}
                  kind={mapping.kind}
                  field={mapping.columns.find((column) => column.header === header)?.field ?? null}
                  isOpen={openDays.includes(header)}
                  onChoose={(field) => choose(header, field)}
                />
              ),
            }))}
          lines={table.rows.slice(0, EXAMPLES_MAX)}
        />
      </Section>
      <div class="form-end">
        <div class="form-buttons">
          <button type="button" class="button" disabled={missing.length > 0} onClick={() => onRead(mapping)}>
            Show every row
          </button>
        </div>
        {missing.length > 0 ? (
          missing.map((sentence) => <p key={sentence}>{sentence}</p>)
        ) : (
          <p>
            Nothing is saved yet.
            {hasOwnHeader(table) &&
              ' With the import, your team’s next file with these columns is read like this.'}
          </p>
        )}
      </div>
    </>
  );
}

function KindChoice({ kind, onChoose }: { kind: ImportKind; onChoose: (kind: ImportKind) => void }) {
  return (
    <div class="field import-field">
      <div class="field-label">
        <label for="kind">What is in this file?</label>
      </div>
      <select
        id="kind"
        value={kind}
        onChange={(event) => {
          const chosen = IMPORT_KINDS.find((one) => one === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {IMPORT_KINDS.map((one) => (
          <option key={one} value={one}>
            {KIND_WORDS[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

function FieldChoice({
  header,
  kind,
  field,
  isOpen,
  onChoose,
}: {
  header: string;
  kind: ImportKind;
  field: Field | null;
  /** True for a day that may mean two things, until a person has said which. */
  isOpen: boolean;
  onChoose: (field: Field | null) => void;
}) {
  const fields = listFields(kind);
  return (
    <select
      class={field === null && !isOpen ? 'is-note' : undefined}
      aria-label={`“${header}” becomes`}
      value={isOpen ? OPEN_DAY : (field ?? '')}
      onChange={(event) => onChoose(fields.find((one) => one === event.currentTarget.value) ?? null)}
    >
      {isOpen && (
        <option value={OPEN_DAY} disabled>
          Seen or published?
        </option>
      )}
      <option value="">Stays a note</option>
      {fields.map((one) => (
        <option key={one} value={one}>
          {FIELD_WORDS[one]}
        </option>
      ))}
    </select>
  );
}
