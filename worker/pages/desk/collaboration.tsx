// One collaboration on the desk: the reading, what was agreed and delivered, what the contract allows, the acts, the log.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { Clock } from '../../../shared/ui/drawing/clock.tsx';
import { Confidence } from '../../../shared/ui/drawing/confidence.tsx';
import { ContractRows } from '../../../shared/ui/drawing/contract-rows.tsx';
import { Hill } from '../../../shared/ui/drawing/hill.tsx';
import { StatusMark } from '../../../shared/ui/drawing/status-mark.tsx';
import { formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { Timeline } from '../../../shared/ui/page/timeline.tsx';
import type { EventView } from '../../../shared/ui/present-events.ts';
import type { CardView, ContractRowView, KpiRowView } from '../../../shared/ui/view.ts';
import type { UnsentNotice } from '../../store/notices.ts';
import type { Session } from '../../store/sessions.ts';
import type { ActsProps } from './collaboration-acts.tsx';
import { Acts } from './collaboration-acts.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { UnsentNotices } from './unsent-notices.tsx';

export type CollaborationPageProps = {
  session: Session;
  standing: Standing;
  card: CardView;
  kpis: KpiRowView[];
  contractRows: ContractRowView[];
  events: (EventView & { note: string | null })[];
  acts: ActsProps | null;
  /** Formal notices that have not left, and which of them a person has to send. */
  notices: { notice: UnsentNotice; canBeSent: boolean }[];
  /** What became of the form that was just sent. */
  outcome: { tone: 'done' | 'risk'; title: string; lines: string[] } | null;
  mayEdit: boolean;
};

export function CollaborationPage(props: CollaborationPageProps) {
  const { session, standing, card, kpis, events, acts, outcome, mayEdit } = props;
  const path = `/desk/collaborations/${standing.collaborationId}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        { label: 'Campaigns', href: '/desk/campaigns' },
        { label: standing.campaignName, href: `/desk/campaigns/${standing.campaignId}` },
      ]}
      title={card.handle}
      meta={card.context}
      actions={
        mayEdit && (
          <>
            <LinkButton href={`${path}/agreement`}>Agreement</LinkButton>
            <LinkButton href={`${path}/terms`}>Contract terms</LinkButton>
            <LinkButton href={`${path}/report`}>Share report</LinkButton>
          </>
        )
      }
    >
      {outcome && (
        <Notice tone={outcome.tone} title={outcome.title}>
          {outcome.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <div class="desk-columns">
        <div>
          <Reading card={card} />
          <KpiSection kpis={kpis} />
          <DeliverySection standing={standing} locale={session.locale} />
          <Section title="Log" note="kept as written, nothing removed">
            {events.length === 0 ? <p>Nothing has happened yet.</p> : <Timeline events={events} />}
            <NotesOf events={events} />
          </Section>
        </div>
        <div>
          <ContractSection standing={standing} rows={props.contractRows} path={path} mayEdit={mayEdit} />
          <UnsentNotices path={path} notices={props.notices} mayEdit={mayEdit} standing={standing} />
          {acts && <Acts {...acts} />}
          <MoneySection standing={standing} locale={session.locale} />
        </div>
      </div>
    </DeskFrame>
  );
}

function Reading({ card }: { card: CardView }) {
  return (
    <section class="desk-reading">
      <StatusMark status={card.status} />
      <div class="desk-score">
        <p>
          <b>{card.score}</b>
          <span>{card.scoreCaption}</span>
        </p>
        <Hill view={card.hill} size="dossier" />
      </div>
      <p>{card.sentence.map((run) => (run.isStrong ? <b key={run.text}>{run.text}</b> : run.text))}</p>
      {card.confidence && <Confidence {...card.confidence} />}
      {card.clock && <Clock view={card.clock} />}
      <p class="reference">{card.age}</p>
    </section>
  );
}

function KpiSection({ kpis }: { kpis: KpiRowView[] }) {
  return (
    <Section title="Against what was agreed" note="expected by now">
      <Table
        caption="Against what was agreed"
        columns={[
          { id: 'name', label: 'KPI' },
          { id: 'measured', label: 'Measured', isNumber: true },
          { id: 'reference', label: 'Reference', isNumber: true },
          { id: 'why', label: 'Formula, source and age', isMinor: true },
        ]}
        rows={kpis.map((row) => ({
          id: row.name,
          cells: {
            name: row.name,
            measured: <b>{row.measured}</b>,
            reference: row.reference,
            why: <span class="reference">{row.explanation}</span>,
          },
        }))}
      />
    </Section>
  );
}

function DeliverySection({ standing, locale }: { standing: Standing; locale: string }) {
  if (standing.deliverables.length === 0) return null;
  return (
    <Section
      title="Delivery"
      note={`${standing.assessment.delivery.published} of ${standing.assessment.delivery.due} due`}
    >
      <Table
        caption="Delivery"
        columns={[
          { id: 'name', label: 'Piece' },
          { id: 'due', label: 'Due' },
          { id: 'state', label: 'State' },
        ]}
        rows={standing.deliverables.map((piece) => ({
          id: piece.id,
          cells: {
            name: piece.postUrl ? (
              <a href={piece.postUrl} rel="noreferrer">
                {piece.name}
              </a>
            ) : (
              piece.name
            ),
            due: formatShortDay(piece.dueOn, locale),
            state: describeState(piece, standing.timeZone, locale),
          },
        }))}
      />
    </Section>
  );
}

function describeState(piece: Standing['deliverables'][number], timeZone: string, locale: string): string {
  const late =
    piece.lateDays === 0 ? '' : `, ${piece.lateDays} ${piece.lateDays === 1 ? 'day' : 'days'} late`;
  if (piece.publishedAt !== null)
    return `published ${formatShortDay(piece.publishedAt, locale, { timeZone })}${late}`;
  return `${piece.stage.replaceAll('_', ' ')}${late}`;
}

function ContractSection({
  standing,
  rows,
  path,
  mayEdit,
}: {
  standing: Standing;
  rows: ContractRowView[];
  path: string;
  mayEdit: boolean;
}) {
  const version = standing.contracts.at(-1);
  return (
    <Section title="Does the contract allow it?" note={version ? `version ${version.n}` : 'not known yet'}>
      <ContractRows rows={rows} />
      {!version && mayEdit && (
        <p>
          <LinkButton href={`${path}/terms`}>Fill in the terms</LinkButton>
        </p>
      )}
    </Section>
  );
}

function MoneySection({ standing, locale }: { standing: Standing; locale: string }) {
  const { money } = standing;
  if (money === null) return null;
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return (
    <Section title="Money" note={standing.currency}>
      <Notes
        rows={[
          { name: 'Agreed', text: amount(money.feeMinor) },
          { name: 'Earned', text: amount(money.earnedMinor) },
          { name: 'Still to pay', text: amount(money.openMinor) },
          {
            name: 'If it ended now',
            text:
              money.exitCostMinor === null ? 'not known yet: fill the kill fee' : amount(money.exitCostMinor),
          },
        ]}
      />
    </Section>
  );
}

function NotesOf({ events }: { events: CollaborationPageProps['events'] }) {
  const notes = events.filter((event) => event.note !== null);
  if (notes.length === 0) return null;
  return <Notes rows={notes.map((event) => ({ name: event.when, text: event.note }))} />;
}
