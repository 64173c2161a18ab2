// Taking an import back: what goes and what stays, before it is done and after.
import { deskPath, withId } from '../../../shared/desk-paths.ts';
import { rowsTaken } from '../../../shared/imports/rows-taken.ts';
import { formatMoment, formatNumberOf } from '../../../shared/ui/format.ts';
import { FormEnd, LinkButton, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { ImportRecord } from '../../store/imports/records.ts';
import type { Kept, UndoOutcome } from '../../store/imports/undo-outcome.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

type Props = {
  session: Session;
  record: ImportRecord;
  /** What the undo would do, or has done; null where an older undo did not keep it. */
  outcome: UndoOutcome | null;
};

const KEPT_SHOWN_MAX = 20;

export function UndoImportPage({ session, record, outcome }: Props) {
  const { locale, timeZone } = session;
  const isDone = record.undoneAt !== null;
  return (
    <DeskFrame
      session={session}
      place="imports"
      crumbs={[{ label: 'Imports', href: deskPath('/imports') }]}
      title={isDone ? `${record.fileName} is taken back` : `Undo ${record.fileName}?`}
      meta={`imported ${formatMoment(record.importedAt, locale, timeZone)}${
        record.undoneAt === null ? '' : `, undone ${formatMoment(record.undoneAt, locale, timeZone)}`
      }`}
    >
      {outcome === null ? (
        <Notice title="This import no longer counts.">
          It was undone before Midflight kept what an undo takes back.
        </Notice>
      ) : (
        <>
          <Section title={isDone ? 'Taken back' : 'What goes'}>
            <ul>
              {listTaken(record, outcome, { locale, isDone }).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
          {outcome.keptCount > 0 && <KeptSection outcome={outcome} locale={locale} isDone={isDone} />}
        </>
      )}
      {isDone ? (
        <FormEnd>
          <LinkButton href={deskPath('/imports')}>To the imports</LinkButton>
        </FormEnd>
      ) : (
        <form method="post" action={deskPath(withId('/imports', record.id, '/undo'))} class="desk-form">
          <FormEnd after="The scores follow at once. The same file can be imported again.">
            <SubmitButton>Undo this import</SubmitButton>
            <LinkButton href={deskPath('/imports')}>Keep it</LinkButton>
          </FormEnd>
        </form>
      )}
    </DeskFrame>
  );
}

function KeptSection({ outcome, locale, isDone }: { outcome: UndoOutcome; locale: string; isDone: boolean }) {
  const shown = outcome.kept.slice(0, KEPT_SHOWN_MAX);
  const more = outcome.keptCount - shown.length;
  return (
    <Section title={isDone ? 'Stayed as it is' : 'What stays'}>
      <Table
        caption="What stays as it is, and why"
        columns={[
          { id: 'what', label: 'What' },
          { id: 'why', label: 'Why it stays' },
        ]}
        rows={shown.map((kept, index) => ({
          id: String(index),
          cells: {
            what: (
              <>
                <b>{kept.name}</b>
                {kept.creatorName && <span class="reference"> {kept.creatorName}</span>}
              </>
            ),
            why: describeKept(kept),
          },
        }))}
      />
      {more > 0 && (
        <p>
          and {formatNumberOf(more, 'more', 'more', locale)}. Open a creator’s agreement to see its pieces.
        </p>
      )}
    </Section>
  );
}

function listTaken(
  { counts }: ImportRecord,
  outcome: UndoOutcome,
  { locale, isDone }: { locale: string; isDone: boolean },
): string[] {
  const { piecesRemoved, piecesPutBack, postsRemoved, postsPutBack, creatorsRemoved, keptCount } = outcome;
  const count = (n: number, one: string, many: string, verb: string) =>
    n === 0 ? [] : [`${formatNumberOf(n, one, many, locale)} ${verb}`];
  const removed = isDone ? 'removed' : 'will be removed';
  const putBack = isDone ? 'put back as before' : 'will be as before';
  const past = outcome.pastPosts ?? 0;
  const n = rowsTaken(counts);
  const goes = n === 1 ? 'counts' : 'count';
  const verb = isDone ? `no longer ${goes}` : 'will no longer count';
  const rows = `${formatNumberOf(n, 'row', 'rows', locale)} ${verb}; numbers of other files stay.`;
  const lines = [
    ...count(past, 'past post', 'past posts', isDone ? 'left the history' : 'will leave the history'),
    ...(past > 0 ? [rows] : []),
    ...count(piecesRemoved, 'piece', 'pieces', removed),
    ...count(piecesPutBack, 'piece', 'pieces', putBack),
    ...count(postsRemoved, 'post', 'posts', removed),
    ...count(postsPutBack, 'post', 'posts', putBack),
    ...count(
      creatorsRemoved,
      'creator',
      'creators',
      isDone ? 'left the campaign' : 'will leave the campaign',
    ),
  ];
  if (lines.length > 0) return lines;
  if (keptCount > 0) return [isDone ? 'Nothing: all of it stays.' : 'Nothing: all of it would stay.'];
  return [rows];
}

function describeKept({ kind, because, byFile }: Kept): string {
  switch (because) {
    case 'changed':
      return byFile === null ? 'Changed by hand since.' : `Changed by ${byFile} since.`;
    case 'removed':
      return 'Removed since; it does not come back.';
    case 'in_use':
      return 'A draft, a letter, a payment or an agreed step names it.';
    case 'agreed':
      return 'The contract terms or a settlement name it.';
    case 'shared':
      return 'It is shared with another campaign.';
    case 'has_post':
      return 'A post that stays is this piece.';
    case 'has_numbers':
      return 'Another file counted it, or somebody looked at it.';
    case 'writer_unknown':
      return `This file is older than Midflight’s record of who changed what. Change or remove the ${kind} by hand.`;
    case 'joined_since':
      return 'Something was decided, agreed or planned with this creator.';
    default:
      return because satisfies never;
  }
}
