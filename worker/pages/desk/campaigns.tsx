import { onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { formatCount, formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { SCORE_COLUMNS, toScoreRow } from '../../../shared/ui/page/score-row.tsx';
import { Notes, Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { describeFlightDay } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { RemovedCollaboration } from '../../store/procedure/removed.ts';
import type { Session } from '../../store/sessions.ts';
import { LessonsSection } from '../analysis/lessons-section.tsx';
import { DeskFrame } from './desk-frame.tsx';
import type { CollaborationRow } from './present-row.ts';

export type CampaignLine = {
  campaign: Campaign;
  creators: number;
  needsDecision: number;
  actual: number | null;
  expected: number | null;
};

export function CampaignsPage({
  session,
  lines,
  mayEdit,
}: {
  session: Session;
  lines: CampaignLine[];
  mayEdit: boolean;
}) {
  const maySetRails = session.role === 'manager' || session.role === 'owner';
  const newCampaign = mayEdit && (
    <LinkButton href="/desk/campaigns/new" isQuiet={false}>
      New campaign
    </LinkButton>
  );
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      title="Campaigns"
      actions={
        <>
          {maySetRails && <LinkButton href="/desk/guard-rails">Guard rails</LinkButton>}
          {newCampaign}
        </>
      }
    >
      {lines.length === 0 ? (
        <EmptyState title="No campaign yet" action={newCampaign}>
          A campaign has its dates, its goal and its creators. Numbers come in by files.
        </EmptyState>
      ) : (
        <CampaignTable lines={lines} locale={session.locale} />
      )}
    </DeskFrame>
  );
}

function CampaignTable({ lines, locale }: { lines: CampaignLine[]; locale: string }) {
  return (
    <Table
      caption="Campaigns"
      columns={[
        { id: 'name', label: 'Campaign' },
        { id: 'flight', label: 'Flight' },
        { id: 'creators', label: 'Creators', isNumber: true },
        { id: 'actual', label: 'Against expected by now', isNumber: true },
        { id: 'needs', label: 'Needs you', isNumber: true },
      ]}
      rows={lines.map(({ campaign, creators, needsDecision, actual, expected }) => ({
        id: campaign.id,
        cells: {
          name: (
            <a class="row-link" href={`/desk/campaigns/${campaign.id}`}>
              {campaign.name}
            </a>
          ),
          flight: toFlight(campaign, locale),
          creators,
          actual:
            actual === null ? (
              <span class="reference">no numbers yet</span>
            ) : (
              <Measured
                value={formatCount(actual, locale)}
                reference={`${expected === null ? '' : `of ${formatCount(Math.round(expected), locale)} `}${nameKpi(campaign.primaryKpi).toLowerCase()}`}
              />
            ),
          needs: needsDecision === 0 ? '–' : <b>{needsDecision}</b>,
        },
      }))}
    />
  );
}

export type CampaignPageProps = {
  session: Session;
  campaign: Campaign;
  rows: CollaborationRow[];
  now: string;
  mayEdit: boolean;
  /** Taken out of the campaign; their records stay. */
  removed: RemovedCollaboration[];
  lessons: BriefLesson[];
};

export function CampaignPage(props: CampaignPageProps) {
  const { session, campaign, rows, now, mayEdit, removed, lessons } = props;
  const path = `/desk/campaigns/${campaign.id}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: 'Campaigns', href: '/desk/campaigns' }]}
      title={campaign.name}
      meta={`${toFlight(campaign, session.locale)} · ${describeFlightDay(campaign, now)}`}
      actions={
        mayEdit && (
          <>
            <LinkButton href={`${path}/edit`}>Edit</LinkButton>
            <LinkButton href={`${path}/import`}>Import</LinkButton>
            <LinkButton href={`${path}/reports`}>Share report</LinkButton>
            {rows.length > 1 && <LinkButton href={`${path}/pause`}>Pause several</LinkButton>}
            <LinkButton href={`${path}/creators`} isQuiet={false}>
              Add creators
            </LinkButton>
          </>
        )
      }
    >
      {rows.length > 0 && <SummaryFigures figures={toFigures(campaign, rows, session)} />}
      {rows.length === 0 ? (
        <EmptyState
          title="No creators yet"
          action={
            mayEdit && (
              <LinkButton href={`${path}/creators`} isQuiet={false}>
                Add creators
              </LinkButton>
            )
          }
        >
          Paste the addresses of their profiles, as many as you like.
        </EmptyState>
      ) : (
        <Section title="Collaborations" note="hill: pace with its range, agreed in the middle">
          <CollaborationTable
            rows={rows}
            primaryKpi={campaign.primaryKpi}
            isMoneyShown={session.role !== 'viewer'}
          />
        </Section>
      )}
      {mayEdit && <LessonsSection lessons={lessons} locale={session.locale} />}
      {mayEdit && removed.length > 0 && (
        <Section title="Taken out" note="every record stays">
          <Notes
            rows={removed.map((one) => ({
              name: one.creatorName,
              text: <a href={`/desk/collaborations/${one.collaborationId}/file`}>Read the file</a>,
            }))}
          />
        </Section>
      )}
    </DeskFrame>
  );
}

export function CollaborationTable({
  rows,
  primaryKpi,
  isMoneyShown,
}: {
  rows: CollaborationRow[];
  primaryKpi: string | null;
  isMoneyShown: boolean;
}) {
  return (
    <Table
      caption="Collaborations, worst money first"
      columns={[
        ...SCORE_COLUMNS,
        {
          id: 'primary',
          label: primaryKpi === null ? 'Measured, expected' : `${nameKpi(primaryKpi)}, expected`,
          isNumber: true,
        },
        { id: 'delivery', label: 'Posts due', isNumber: true },
        ...(isMoneyShown ? [{ id: 'risk', label: 'At risk', isNumber: true }] : []),
        { id: 'next', label: 'Next step' },
      ]}
      rows={rows.map((row) =>
        toScoreRow(row, {
          primary: <Measured value={row.primary} reference={row.reference} />,
          delivery: row.delivery,
          risk: row.atRisk,
          next: <a href={row.href ?? '#'}>{row.card.nextStep.label}</a>,
        }),
      )}
    />
  );
}

export function toFlight(campaign: Pick<Campaign, 'startsOn' | 'endsOn'>, locale: string): string {
  return `${formatShortDay(campaign.startsOn, locale)} – ${formatShortDay(campaign.endsOn, locale, { hasYear: true })}`;
}

function toFigures(campaign: Campaign, rows: CollaborationRow[], session: Session) {
  const locale = session.locale;
  const sum = (pick: (row: CollaborationRow) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const actual = sum((row) => onAgreedKpi(row.standing).actual);
  const expected = sum((row) => onAgreedKpi(row.standing).expected);
  const due = sum((row) => row.standing.assessment.delivery.due);
  const published = sum((row) => row.standing.assessment.delivery.published);
  const goal = campaign.targets[campaign.primaryKpi as keyof typeof campaign.targets];
  const money = rows.flatMap((row) => row.standing.money ?? []);
  const figures = [
    {
      label: nameKpi(campaign.primaryKpi),
      strong: formatCount(actual, locale),
      rest: `of ${formatCount(Math.round(expected), locale)}`,
      note: goal === undefined ? 'expected by now' : `expected by now, goal ${formatCount(goal, locale)}`,
    },
    { label: 'Delivery', strong: `${published} of ${due}`, rest: 'posts due', note: undefined },
  ];
  if (money.length === 0) return figures;
  const amount = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true });
  return [
    ...figures,
    {
      label: 'Fees earned',
      strong: amount(money.reduce((total, m) => total + m.earnedMinor, 0)),
      rest: `of ${amount(money.reduce((total, m) => total + m.feeMinor, 0))}`,
      note: `${amount(sum((row) => row.standing.moneyAtRiskMinor))} at risk`,
    },
  ];
}
