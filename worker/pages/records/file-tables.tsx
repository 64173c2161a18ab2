// What was agreed, delivered, counted and proved, as tables that fit a page of paper.

import type { Source } from '../../../shared/kpi/observation.ts';
import { formatCount } from '../../../shared/ui/format.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import { type Column, Table, type Row as TableRow } from '../../../shared/ui/page/table.tsx';
import { nameKpi, nameSource } from '../../../shared/ui/present-kpis.ts';
import { namePaidFor } from '../payments/payment-words.ts';
import { type FileContext, nameMember, toMoney, toText, toTime } from './file-words.ts';

type Row = Record<string, unknown>;
type PartProps = { tables: Record<string, Row[]>; context: FileContext };

export function PieceTables({ tables: { deliverables = [], posts = [] }, context }: PartProps) {
  const nameOf = (id: unknown) => toText(deliverables.find((piece) => piece.id === id)?.name) || 'no piece';
  return (
    <>
      <Kept
        title="Pieces"
        columns={[
          { id: 'name', label: 'Piece' },
          { id: 'due', label: 'Due' },
          { id: 'share', label: 'Share of the fee', isNumber: true },
          { id: 'stage', label: 'Stage on the papers' },
          { id: 'goals', label: 'Goals' },
          { id: 'delay', label: 'Our delay' },
        ]}
        rows={deliverables.map((piece) => ({
          id: toText(piece.id),
          cells: {
            name: `${toText(piece.name)}, ${toText(piece.format)} on ${toText(piece.network)}`,
            due: toTime(piece.due_on, context),
            share: piece.fee_minor === null ? 'even part' : toMoney(piece.fee_minor, context),
            stage: toText(piece.stage).replaceAll('_', ' '),
            goals: toGoals(piece.targets, context),
            delay: toDelay(piece),
          },
        }))}
      />
      <Kept
        title="Posts"
        columns={[
          { id: 'url', label: 'Address' },
          { id: 'piece', label: 'Piece' },
          { id: 'published', label: 'Published' },
          { id: 'known', label: 'On file since' },
        ]}
        rows={posts.map((post) => ({
          id: toText(post.key),
          cells: {
            url: <span class="file-long">{toText(post.url)}</span>,
            piece: nameOf(post.deliverable_id),
            published: toTime(post.published_at, context),
            known: toTime(post.created_at, context),
          },
        }))}
      />
    </>
  );
}

/** The newest value of each count; every one of them is in the JSON file. */
export function NumberTable({ tables: { observations = [] }, context }: PartProps) {
  const groups = new Map<string, Row[]>();
  for (const one of observations) {
    const id = `${toText(one.post_key)} ${toText(one.metric)}`;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return (
    <Kept
      title="Numbers"
      note={`${formatCount(observations.length, context.locale)} values kept; the newest of each here, all of them in the JSON file`}
      columns={[
        { id: 'post', label: 'Post' },
        { id: 'metric', label: 'Count' },
        { id: 'value', label: 'Newest value', isNumber: true },
        { id: 'at', label: 'Measured' },
        { id: 'source', label: 'Source' },
        { id: 'kept', label: 'Values kept', isNumber: true },
      ]}
      rows={[...groups].map(([id, values]) => {
        const newest = values.reduce((last, one) =>
          toText(one.observed_at) > toText(last.observed_at) ? one : last,
        );
        return {
          id,
          cells: {
            post: <span class="file-long">{toText(newest.post_key)}</span>,
            metric: nameKpi(toText(newest.metric)),
            value: typeof newest.value === 'number' ? formatCount(newest.value, context.locale) : 'not known',
            at: toTime(newest.observed_at, context),
            source: nameSource(toText(newest.source) as Source), // written by our own imports
            kept: formatCount(values.length, context.locale),
          },
        };
      })}
    />
  );
}

/** What was paid, payment by payment, also what was taken back. */
export function PaymentTable({ tables: { payments = [], deliverables = [] }, context }: PartProps) {
  const pieces = deliverables.map(({ id, name }) => ({ id: toText(id), name: toText(name) }));
  return (
    <Kept
      title="Payments"
      columns={[
        { id: 'on', label: 'Paid on' },
        { id: 'amount', label: 'Amount', isNumber: true },
        { id: 'for', label: 'For' },
        { id: 'reference', label: 'Reference' },
        { id: 'by', label: 'Recorded' },
        { id: 'back', label: 'Taken back' },
      ]}
      rows={payments.map((payment) => ({
        id: toText(payment.id),
        cells: {
          on: toTime(payment.paid_on, context, 'day not known'),
          amount: toMoney(payment.minor, context),
          for: namePaidFor(toText(payment.paid_for), pieces),
          reference: toText(payment.reference),
          by:
            payment.recorded_by === null
              ? 'from the agreement, as it stood'
              : `${nameMember(payment.recorded_by, context)}, ${toTime(payment.recorded_at, context)}`,
          back:
            payment.taken_back_at === null
              ? 'no'
              : `${nameMember(payment.taken_back_by, context)}, ${toTime(payment.taken_back_at, context)}`,
        },
      }))}
    />
  );
}

export function ProofTables({ tables: { evidence = [], creatorLinks = [] }, context }: PartProps) {
  return (
    <>
      <Kept
        title="Evidence by fingerprint"
        columns={[
          { id: 'file', label: 'File' },
          { id: 'bytes', label: 'Bytes', isNumber: true },
          { id: 'added', label: 'Added' },
          { id: 'sha', label: 'SHA-256' },
        ]}
        rows={evidence.map((proof) => ({
          id: toText(proof.id),
          cells: {
            file: toText(proof.file_name),
            bytes: formatCount(Number(proof.bytes), context.locale),
            added: `${nameMember(proof.added_by, context)}, ${toTime(proof.added_at, context)}`,
            sha: <span class="file-long">{toText(proof.sha256)}</span>,
          },
        }))}
      />
      <Kept
        title="Links to the creator’s page"
        columns={[
          { id: 'made', label: 'Made' },
          { id: 'until', label: 'Open until' },
          { id: 'revoked', label: 'Revoked' },
          { id: 'opened', label: 'Opened', isNumber: true },
          { id: 'last', label: 'Last opened' },
        ]}
        rows={creatorLinks.map((link) => ({
          id: toText(link.id),
          cells: {
            made: `${nameMember(link.created_by, context)}, ${toTime(link.created_at, context)}`,
            until: toTime(link.expires_at, context),
            revoked: toTime(link.revoked_at, context, 'no'),
            opened: formatCount(Number(link.opened_count), context.locale),
            last: toTime(link.last_opened_at, context, 'never'),
          },
        }))}
      />
    </>
  );
}

/** A section with one table; nothing where nothing is kept. */
function Kept({
  title,
  note,
  columns,
  rows,
}: {
  title: string;
  note?: string;
  columns: Column[];
  rows: TableRow[];
}) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} note={note ?? `${rows.length} kept`}>
      <Table caption={title} columns={columns} rows={rows} />
    </Section>
  );
}

/** "Views 20,000, Clicks 300". */
export function toGoals(targets: unknown, { locale }: FileContext): string {
  const goals = Object.entries((targets ?? {}) as Record<string, unknown>); // metric → number, as stored
  if (goals.length === 0) return 'none agreed';
  return goals.map(([kpi, goal]) => `${nameKpi(kpi)} ${formatCount(Number(goal), locale)}`).join(', ');
}

function toDelay({ brand_delay_days: days, brand_delay_cause: cause }: Row): string {
  if (typeof days !== 'number' || days === 0) return 'none';
  const because = toText(cause).replaceAll('_', ' ');
  return `${days} ${days === 1 ? 'day' : 'days'}${because === '' ? '' : `, ${because}`}`;
}
