// What stands at the end of every report: decisions, money, and where the numbers come from.
import { KPI_DEFINITIONS } from '../../../shared/kpi/catalogue.ts';
import { ENGAGEMENT_SET } from '../../../shared/kpi/observation.ts';
import { explainFees } from '../../../shared/ui/explain/explain-money.ts';
import { ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatPercent, toCity } from '../../../shared/ui/format.ts';
import { HiddenByLink, Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { Timeline } from '../../../shared/ui/page/timeline.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { describeSource } from '../../../shared/ui/present-kpis.ts';
import type { Hide, ReportRow } from '../../store/reports/report-links.ts';
import type { ReportedDecision } from './report-decisions.ts';
import type { ReportFacts } from './report-facts.ts';
import { listUnknown, type ReportLine } from './report-lines.ts';
import { toMoneyLines } from './report-money.ts';

export function Decisions({ decisions }: { decisions: ReportedDecision[] }) {
  return (
    <Section title="Decisions" note={decisions.length === 0 ? undefined : 'oldest first, kept as written'}>
      {decisions.length === 0 ? (
        <p class="report-empty">No decision has been taken yet.</p>
      ) : (
        <Timeline events={decisions} isNumbered />
      )}
    </Section>
  );
}

type MoneyProps = { rows: ReportRow[]; currency: string; isHidden: boolean; locale: string };

export function Money({ rows, currency, isHidden, locale }: MoneyProps) {
  if (isHidden) {
    return (
      <Section title="Money">
        <p class="report-hidden">
          <HiddenByLink />
        </p>
        <p class="report-empty">
          Fees, costs and settlements are left out by the team that shared this report. Everything else is
          complete.
        </p>
      </Section>
    );
  }
  const { lines, total } = toMoneyLines(rows, locale);
  if (lines.length === 0) return null;
  return (
    <Section title="Money" note={currency}>
      <Table
        caption={`Fees in ${currency}`}
        columns={[
          { id: 'name', label: 'Fee' },
          { id: 'agreed', label: 'Agreed', isNumber: true },
          { id: 'earned', label: 'Earned', isNumber: true },
          { id: 'paid', label: 'Paid', isNumber: true },
          { id: 'open', label: 'Earned, open', isNumber: true },
        ]}
        rows={lines.map(({ id, ...cells }) => ({ id, cells: { ...cells, name: <bdi>{cells.name}</bdi> } }))}
        total={total ? { name: 'Together', ...total } : undefined}
      />
      <ExplainedLine
        lead="Where it comes from:"
        items={rows.flatMap(({ standing }) => {
          const view = explainFees(standing, { locale });
          return view === null ? [] : [{ id: standing.collaborationId, label: toHandle(standing), view }];
        })}
      />
    </Section>
  );
}

type NotesProps = {
  facts: ReportFacts;
  lines: ReportLine[];
  hides: readonly Hide[];
  isPartial: boolean;
  locale: string;
};

export function DataNotes({ facts, lines, hides, isPartial, locale }: NotesProps) {
  const { campaign } = facts;
  const rows = [
    { name: 'Sources', text: describeSources(lines, facts.at) },
    {
      name: 'Expected by now',
      text: 'Each published post’s share × how much a typical post has at its age. Late posts are not in it.',
    },
    { name: 'Behind or ahead of plan', text: 'What was counted ÷ what was expected by now, as it is.' },
    {
      name: 'Pace',
      text: 'An estimate from the same counts: average over posts, drawn towards normal while there are few, so usually nearer to 100%. Its range holds eight times in ten.',
    },
    { name: 'Break-even', text: describeBreakEven(lines, locale) },
    { name: 'Engagements', text: `The sum of ${ENGAGEMENT_SET.join(', ')}, as far as they are counted.` },
    ...(lines.some(({ row }) => row.standing.measured?.orders !== undefined)
      ? [
          {
            name: 'Orders',
            text: 'As the imported counts have them, by post. A post belongs to one collaboration only, so no order is counted twice, and the creators add up to the campaign.',
          },
        ]
      : []),
    { name: 'Not known', text: byText(lines, ({ standing }) => listUnknown(standing).join(', ')) },
    {
      name: 'Time and money',
      text: `${toCity(campaign.timeZone)} time, ${campaign.currency}, rounded to the smallest unit per line. Definitions ${listFormulas(lines)} and ${KPI_DEFINITIONS}.`,
    },
    ...(isPartial
      ? [
          {
            name: 'Shown in detail',
            text: 'Creators at risk, paused or ending. The others stand in the table.',
          },
        ]
      : []),
    ...(hides.includes('names') ? [{ name: 'Names', text: <HiddenByLink /> }] : []),
    ...(hides.includes('notes') ? [{ name: 'Internal notes', text: <HiddenByLink /> }] : []),
  ];
  return (
    <Section title="Data notes">
      <Notes rows={rows.filter((row) => row.text !== '')} />
    </Section>
  );
}

function describeSources(lines: ReportLine[], now: string): string {
  return byText(lines, ({ standing: { data } }) =>
    data === null
      ? 'no results yet'
      : `${describeSource({ ...data, isEstimated: data.quality === 'estimated' }, now).replace('exact', data.quality)}${data.isStale ? ', stale' : ''}`,
  );
}

/** "@youtube, @x: imported file, exact, 12 min; @tiktok: no results yet."; what holds for all stands without names. */
function byText(lines: ReportLine[], toText: (row: ReportLine['row']) => string): string {
  const names = Map.groupBy(lines, ({ row }) => toText(row));
  const parts = [...names].filter(([text]) => text !== '');
  if (parts.length === 0) return '';
  if (names.size === 1) return `${parts[0]?.[0]}.`;
  return `${parts.map(([text, those]) => `${those.map(({ name }) => name).join(', ')}: ${text}`).join('; ')}.`;
}

function describeBreakEven(lines: ReportLine[], locale: string): string {
  const scored = lines.filter(({ row }) => row.standing.assessment.pace !== null);
  const values = [
    ...new Set(scored.map(({ row }) => formatPercent(row.standing.assessment.breakEven, locale))),
  ];
  if (values.length === 0) return '';
  const isAssumed = scored.some(({ row }) => row.standing.assessment.isBreakEvenAssumed);
  return `${values.join(', ')} of agreed${isAssumed ? ', assumed: the worth of a result is not agreed' : ''}.`;
}

function listFormulas(lines: ReportLine[]): string {
  return [...new Set(lines.map(({ row }) => row.standing.assessment.formula))].join(', ');
}
