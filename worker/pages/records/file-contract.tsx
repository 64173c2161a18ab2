// Each version of the contract as it was confirmed: every term in words, where it stands on the paper, and by whom.
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { TERM_NAMES } from '../../../shared/contract/terms.ts';
import { formatNumberOf } from '../../../shared/ui/format.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { TERM_TITLES } from '../terms-form/typed-answers.ts';
import { describeValue, type FileContext, nameField, nameMember, toText, toTime } from './file-words.ts';

type Row = Record<string, unknown>;
type Answer = {
  is?: string;
  value?: unknown;
  clause?: string | null;
  confirmedBy?: string;
  confirmedAt?: string;
};

export function ContractVersions({ versions, context }: { versions: Row[]; context: FileContext }) {
  return (
    <Section title="Contract versions" note={`${versions.length} kept`}>
      {versions.length === 0 && <p>No contract is filled in.</p>}
      {versions.map((version) => (
        <Version key={toText(version.n)} version={version} context={context} />
      ))}
    </Section>
  );
}

function Version({ version, context }: { version: Row; context: FileContext }) {
  const answers = (version.clauses ?? {}) as Partial<Record<string, Answer>>; // as a person confirmed them
  const known = TERM_NAMES.flatMap((name) => {
    const answer = answers[name];
    return answer
      ? [{ name: TERM_TITLES[name], text: <Term name={name} answer={answer} context={context} /> }]
      : [];
  });
  const unknown = TERM_NAMES.filter((name) => !answers[name]).map((name) => TERM_TITLES[name]);
  const { extra, resultPay } = answers;
  const { beyond } = (version.clauses ?? {}) as Clauses; // as a person confirmed it
  const holidays = Array.isArray(version.holidays) ? version.holidays : [];
  const rows = [
    { name: 'In force from', text: toTime(version.effective_from, context) },
    {
      name: 'Entered',
      text: `by ${nameMember(version.entered_by, context)}, ${toTime(version.entered_at, context)}`,
    },
    ...known,
    ...(resultPay
      ? [{ name: 'Pay by result', text: <Term name="resultPay" answer={resultPay} context={context} /> }]
      : []),
    ...(extra
      ? [{ name: 'Rights and more', text: <Term name="extra" answer={extra} context={context} /> }]
      : []),
    ...(beyond ? [{ name: 'No field for it', text: <Beyond beyond={beyond} context={context} /> }] : []),
    ...(holidays.length === 0
      ? []
      : [
          {
            name: 'Public holidays',
            text: `${formatNumberOf(holidays.length, 'day', 'days', context.locale)}: ${describeValue('', holidays, context)}`,
          },
        ]),
    ...(unknown.length === 0 ? [] : [{ name: 'Not known yet', text: unknown.join(', ') }]),
  ];
  return (
    <article class="file-part">
      <h3>
        Version {toText(version.n)}, {version.is_signed === 1 ? 'signed' : 'not signed'}
      </h3>
      <Notes rows={rows} />
    </article>
  );
}

/** What no field could hold, and which terms are not used because of it. */
function Beyond({ beyond, context }: { beyond: NonNullable<Clauses['beyond']>; context: FileContext }) {
  return (
    <>
      <span class="file-line">{beyond.text}</span>
      <span class="file-line">
        Not used while it stands: {beyond.terms.map((name) => TERM_TITLES[name]).join(', ')}
      </span>
      <span class="file-line reference">
        confirmed by {nameMember(beyond.confirmedBy, context)}, {toTime(beyond.confirmedAt, context)}
      </span>
    </>
  );
}

/** The answer, part by part, and who confirmed it where. */
function Term({ name: term, answer, context }: { name: string; answer: Answer; context: FileContext }) {
  const { value, clause } = answer;
  const unsaid = answer.is === 'open' ? 'not known yet' : 'none, by the contract';
  const parts =
    value && typeof value === 'object' && !('n' in value)
      ? Object.entries(value).map(
          ([name, one]) => `${nameField(name, term)}: ${describeValue(name, one, context)}`,
        )
      : [value === undefined ? unsaid : describeValue('', value, context)];
  const where = clause ? `clause ${clause}, ` : '';
  return (
    <>
      {parts.map((part) => (
        <span key={part} class="file-line">
          {part}
        </span>
      ))}
      <span class="file-line reference">
        {where}confirmed by {nameMember(answer.confirmedBy, context)}, {toTime(answer.confirmedAt, context)}
      </span>
    </>
  );
}
