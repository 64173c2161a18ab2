// The whole file of one collaboration as a document: what was agreed, done, said, sent, paid and proved, in words that
// need no explanation. All times are in the collaboration's zone. The JSON file holds the same records as they are stored.

import { type BookingRecord, recordOf } from '../../../shared/contract/marketplaces/booking-record.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { agreedFee } from '../../../shared/contract/money/splits.ts';
import { deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import { findProofGrade } from '../../../shared/notices/proof.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { nameNotice } from '../../../shared/ui/analysis/analysis-words.ts';
import { listReadThere, nameMarketplace } from '../../../shared/ui/exits/booking-words.ts';
import { presentSettlement } from '../../../shared/ui/exits/present-settlement.ts';
import { SettlementTable } from '../../../shared/ui/exits/settlement-table.tsx';
import { formatRecordDay, formatRecordMoment, toCity } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Timeline } from '../../../shared/ui/page/timeline.tsx';
import { presentEvent } from '../../../shared/ui/present-events.ts';
import type { CollaborationRecords } from '../../store/procedure/collaboration-file.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { AuditSection, TakenOut } from './file-audit.tsx';
import { ContractVersions } from './file-contract.tsx';
import { NumberTable, PaymentTable, PieceTables, ProofTables, toGoals } from './file-tables.tsx';
import {
  describeValue,
  type FileContext,
  nameField,
  nameMember,
  toMoney,
  toText,
  toTime,
} from './file-words.ts';

type Row = Record<string, unknown>;
type Props = {
  session: Session;
  collaborationId: string;
  records: CollaborationRecords;
  /** Names of everybody who is or was in the team, by id. */
  names: ReadonlyMap<string, string>;
  /** Whether the log's chain of hashes holds, from its first event to its last. */
  isChainWhole: boolean;
  now: string;
};

export function FilePage({ session, collaborationId, records, names, isChainWhole, now }: Props) {
  const { collaboration, tables } = records;
  const timeZone = toText(collaboration.time_zone);
  const context = { locale: session.locale, timeZone, currency: toText(collaboration.currency), names };
  const path = deskCollaboration(collaborationId);
  const events = tables.events ?? [];
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        records.isRemoved
          ? {
              label: toText(collaboration.campaign),
              href: deskCampaign(toText(collaboration.campaign_id)),
            }
          : { label: 'Collaboration', href: path },
      ]}
      title={`File of ${toText(collaboration.creator)}`}
      meta={`${toText(collaboration.campaign)}, as of ${formatRecordMoment(now, session.locale, timeZone)}`}
      actions={
        <LinkButton href={deskCollaboration(collaborationId, '/file.json')}>Take it out as JSON</LinkButton>
      }
    >
      {records.isRemoved && <TakenOut records={records} context={context} />}
      <Section title="Agreement" note={`all times of this file are ${toCity(timeZone)} time`}>
        <Notes rows={toAgreementRows(collaboration, tables, context)} />
      </Section>
      <PieceTables tables={tables} context={context} />
      <PaymentTable tables={tables} context={context} />
      <ContractVersions versions={tables.contractVersions ?? []} context={context} />
      <Section title="Log" note={isChainWhole ? 'chain of hashes whole' : 'the chain of hashes is broken'}>
        <Timeline events={events.map((row) => toLogLine(row, context))} />
      </Section>
      <Section title="Letters and notices" note={`${(tables.notices ?? []).length} kept`}>
        {(tables.notices ?? []).map((notice) => (
          <Letter key={toText(notice.id)} notice={notice} context={context} />
        ))}
      </Section>
      <FrozenMoney records={records} context={context} />
      <Analyses analyses={tables.postMortems ?? []} context={context} />
      <ProofTables tables={tables} context={context} />
      <NumberTable tables={tables} context={context} />
      <AuditSection records={records} context={context} />
    </DeskFrame>
  );
}

function toAgreementRows(row: Row, tables: CollaborationRecords['tables'], context: FileContext) {
  const { locale } = context;
  const { profiles = [], deliverables = [] } = tables;
  const flight = [row.starts_on, row.ends_on].map((day) => formatRecordDay(toText(day), locale)).join(' to ');
  const signed = toText(row.contract_signed_on);
  const expenses =
    row.expenses_minor === null || row.expenses_minor === 0
      ? 'none approved'
      : `${toMoney(row.expenses_minor, context)}, approved ${toTime(row.expenses_approved_on, context, 'on no known day')}`;
  return [
    { name: 'Creator', text: toText(row.creator) },
    { name: 'Profiles', text: profiles.map((profile) => toText(profile.url)).join(', ') || 'none on file' },
    { name: 'Campaign', text: `${toText(row.campaign)}, ${flight}` },
    { name: 'Fee', text: describeFee(row, deliverables, context) },
    { name: 'Paid so far', text: toMoney(row.paid_minor, context) },
    { name: 'Expenses', text: expenses },
    { name: 'Goals', text: toGoals(row.targets, context) },
    {
      name: 'Contract',
      text: `${toText(row.contract_title) || 'no title on file'}, ${signed === '' ? 'day of signature not on file' : `signed ${toTime(signed, context)}`}`,
    },
    { name: 'Creator’s side', text: describeParty(row.creator_legal_name, row.creator_address) },
    { name: 'Our side', text: describeParty(row.brand_legal_name, row.brand_address) },
    { name: 'Notices to', text: toText(row.notice_email) || 'no address on file' },
    ...(toText(row.copy_email) === '' ? [] : [{ name: 'Copy to', text: toText(row.copy_email) }]),
    ...(toText(row.marketplace) === ''
      ? []
      : [
          { name: 'Marketplace', text: nameMarketplace(toText(row.marketplace)) },
          ...toReadThere(row, deliverables, context),
        ]),
    { name: 'Kept since', text: toTime(row.created_at, context) },
  ];
}

/** Only of the marketplace it is booked through now; what was read on another one stands in the JSON file. */
function toReadThere(row: Row, pieces: Row[], { locale, currency }: FileContext) {
  const booking = row.booking as BookingRecord | null; // as `saveBooking` stored it
  const record = recordOf(toText(row.marketplace), booking);
  const named = pieces.map(({ id, name }) => ({ id: toText(id), name: toText(name) }));
  return record === null ? [] : listReadThere(record, named, { locale, currency });
}

function describeParty(legalName: unknown, address: unknown): string {
  return [toText(legalName), toText(address)].filter(Boolean).join(', ') || 'no legal name on file';
}

/** As it was written down; without a word about it, what the pieces come to, said as that. */
function describeFee(row: Row, pieces: Row[], context: FileContext): string {
  const toMinor = (minor: unknown) => (typeof minor === 'number' ? minor : null);
  const agreed = agreedFee(
    toMinor(row.fee_minor),
    pieces.map((piece) => toMinor(piece.fee_minor)),
  );
  return agreed?.is === 'sum'
    ? `${toMoney(agreed.feeMinor, context)}, the sum of its pieces`
    : toMoney(row.fee_minor, context);
}

function toLogLine(row: Row, { locale, timeZone }: FileContext) {
  const event = {
    id: toText(row.id),
    kind: toText(row.kind),
    at: toText(row.at),
    actor: { role: row.actor_role, memberId: row.actor_member_id },
    data: row.data,
    basis: row.basis ?? null,
    seq: row.seq,
    collaborationId: '',
  } as CollaborationEvent; // A row of the log as the store reads it back.
  const byName = typeof row.by_name === 'string' ? row.by_name : null;
  const view = presentEvent(event, byName, { locale, timeZone });
  const dated = { ...view, when: formatRecordMoment(event.at, locale, timeZone) };
  const note = toText(row.note);
  return note === '' ? dated : { ...dated, detail: [view.detail, `“${note}”`].filter(Boolean).join('. ') };
}

function Letter({ notice, context }: { notice: Row; context: FileContext }) {
  const grade = findProofGrade(Number(notice.grade));
  const to = toText(notice.recipient);
  return (
    <article class="file-part">
      <h3>{toText(notice.subject) || nameNotice(toText(notice.kind))}</h3>
      <Notes
        rows={[
          { name: 'Kind', text: nameNotice(toText(notice.kind)) },
          { name: 'Prepared', text: toTime(notice.created_at, context) },
          { name: 'Sent', text: toTime(notice.sent_at, context, 'not sent') },
          {
            name: 'By',
            text: `${toText(notice.channel).replaceAll('_', ' ')}${to === '' ? '' : `, to ${to}`}`,
          },
          { name: 'Proof', text: grade ? `grade ${grade.grade}: ${grade.meaning}` : 'none' },
          {
            name: 'Fingerprint',
            text: <span class="file-long">SHA-256 {toText(notice.body_sha256)}</span>,
          },
        ]}
      />
      <pre>{toText(notice.body)}</pre>
    </article>
  );
}

/** What was frozen with a decision, line by line; its hash stands in the log. */
function FrozenMoney({ records, context }: { records: CollaborationRecords; context: FileContext }) {
  const settlements = records.tables.settlements ?? [];
  const { standing } = records;
  if (settlements.length === 0 || !standing) return null;
  return (
    <Section title="Frozen money" note={`${settlements.length} kept`}>
      {settlements.map((row) => {
        const value = row.body as FrozenSettlement; // frozen by our own rules, read back as JSON
        const view = presentSettlement({ ok: true, value }, standing, {
          locale: context.locale,
          isFrozen: true,
        });
        return (
          <article key={toText(row.id)} class="file-part">
            <h3>{view.title}</h3>
            <p class="reference file-settlement">
              {view.note}, {toTime(row.created_at, context)}
            </p>
            <SettlementTable view={view} />
          </article>
        );
      })}
    </Section>
  );
}

function Analyses({ analyses, context }: { analyses: Row[]; context: FileContext }) {
  if (analyses.length === 0) return null;
  return (
    <Section title="Analysis after the end" note={`${analyses.length} kept`}>
      {analyses.map((row) => (
        <article key={toText(row.id)} class="file-part">
          <h3>
            Filed by {nameMember(row.filed_by, context)}, {toTime(row.filed_at, context)}
          </h3>
          <Notes
            rows={Object.entries((row.body ?? {}) as Row).flatMap(([name, value]) =>
              value === null || value === '' || (Array.isArray(value) && value.length === 0)
                ? []
                : [{ name: nameField(name), text: describeValue(name, value, context) }],
            )}
          />
        </article>
      ))}
    </Section>
  );
}
