// Every campaign in a line: how its creators stand, what was counted, where it ends, what is earned, who needs somebody.

import { deskCampaign } from '../../../shared/desk-paths.ts';
import { sumCounted } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { sumFees } from '../../../shared/procedure/payments/money-sums.ts';
import { MARK_HUES } from '../../../shared/ui/drawing/mark-hues.ts';
import { MarkShape } from '../../../shared/ui/drawing/status-mark.tsx';
import {
  explainCounted,
  explainFeesEarned,
  explainForecast,
  type Summand,
} from '../../../shared/ui/explain/explain-sum.ts';
import { ExplainedFigure } from '../../../shared/ui/explain/explained.tsx';
import { formatCount, formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import { presentStatus } from '../../../shared/ui/present-status.ts';
import { aboutCount } from '../../../shared/ui/reading/about-count.ts';
import type { StatusView } from '../../../shared/ui/view.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { Session } from '../../store/sessions.ts';
import { sumForecasts } from '../report/report-totals.ts';

export type CampaignLine = {
  campaign: Campaign;
  /** Who is in it, as this reader may see them. */
  summands: Summand[];
  /** Further ones that were not read: then nothing is added up here, since the sum would be another campaign's. */
  more: number;
  needsDecision: number;
};

/** Order of the marks in a line: from what is well to what asks for somebody. */
const MARKS: StatusView['mark'][] = ['course', 'watch', 'risk', 'held', 'held_pending', 'ending'];

type Props = { lines: CampaignLine[]; now: string; session: Session };

export function CampaignTable({ lines, now, session }: Props) {
  const { locale } = session;
  return (
    <Table
      caption="Campaigns"
      columns={[
        { id: 'name', label: 'Campaign' },
        { id: 'flight', label: 'Flight' },
        { id: 'creators', label: 'Creators' },
        { id: 'actual', label: 'Against expected by now', isNumber: true },
        { id: 'goal', label: 'Forecast, goal', isNumber: true },
        ...(session.role === 'viewer' ? [] : [{ id: 'fees', label: 'Fees earned', isNumber: true }]),
        { id: 'needs', label: 'Needs you', isNumber: true },
      ]}
      rows={lines.map((line) => {
        const { campaign, needsDecision } = line;
        const cell = { ...line, now, locale };
        return {
          id: campaign.id,
          cells: {
            name: (
              <a class="row-link" href={deskCampaign(campaign.id)}>
                {campaign.name}
              </a>
            ),
            flight: toFlight(campaign, locale),
            creators: <StatusCounts {...cell} />,
            actual: <Counted {...cell} />,
            goal: <GoalCell {...cell} />,
            fees: <FeesCell {...cell} />,
            needs: needsDecision === 0 ? '–' : <b>{needsDecision}</b>,
          },
        };
      })}
    />
  );
}

/** One shape with its count for each state; the word is read out and stands in the title. */
function StatusCounts({ summands, more, locale }: CellProps) {
  const statuses = summands.map(({ standing }) => presentStatus(standing));
  const marks = [...new Set(statuses.map(({ mark }) => mark))].sort((a, b) => rank(a) - rank(b));
  if (marks.length === 0) return <span class="reference">nobody yet</span>;
  return (
    <span class="status-counts">
      {marks.map((mark) => {
        const own = statuses.filter((status) => status.mark === mark);
        const word = own[0]?.word ?? '';
        // A mark without a hue says little alone: its word stands beside it.
        const isSpoken = MARKS.includes(mark);
        return (
          <span key={mark} class={`status hue-${MARK_HUES[mark]}`} title={word}>
            <MarkShape mark={mark} />
            {formatCount(own.length, locale)}{' '}
            <span class={isSpoken ? 'sr' : undefined}>{word.toLowerCase()}</span>
          </span>
        );
      })}
      {more > 0 && <span class="reference">{formatCount(more, locale)} more</span>}
    </span>
  );
}

function rank(mark: StatusView['mark']): number {
  const place = MARKS.indexOf(mark);
  return place < 0 ? MARKS.length : place;
}

type CellProps = CampaignLine & { locale: string };

function Counted({ campaign, summands, more, now, locale }: CellProps & { now: string }) {
  if (more > 0) return <span class="reference">added up on its page</span>;
  const { actual, expected } = sumCounted(summands.map(({ standing }) => standing));
  if (actual === null) return <span class="reference">no numbers yet</span>;
  const kpi = nameKpi(campaign.primaryKpi).toLowerCase();
  const reference = expected === null ? kpi : `of ${formatCount(Math.round(expected), locale)} ${kpi}`;
  return (
    <ExplainedFigure
      view={explainCounted(summands, { now, locale, timeZone: campaign.timeZone })}
      group="table"
    >
      <Measured value={formatCount(actual, locale)} reference={reference} />
    </ExplainedFigure>
  );
}

function GoalCell({ campaign, summands, more, now, locale }: CellProps & { now: string }) {
  const forecast = more > 0 ? null : sumForecasts(summands);
  const goal = campaign.targets[campaign.primaryKpi as keyof typeof campaign.targets];
  const reference = goal === undefined ? 'no goal' : `of ${formatCount(goal, locale)}`;
  if (forecast === null) return <Measured value="–" reference={reference} />;
  const context = { now, locale, timeZone: campaign.timeZone };
  const about = aboutCount({ lo: forecast.lo80, hi: forecast.hi80 }, locale);
  return (
    <ExplainedFigure
      view={explainForecast(summands, context, { forecast, goal: null, chance: null })}
      group="table"
    >
      <Measured value={about(forecast.median)} reference={reference} />
    </ExplainedFigure>
  );
}

function FeesCell({ campaign, summands, more, now, locale }: CellProps & { now: string }) {
  const money = sumFees(summands.map(({ standing }) => standing));
  if (money === null || more > 0) return '–';
  const amount = (minor: number) =>
    formatMoney(minor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true });
  return (
    <ExplainedFigure
      view={explainFeesEarned(summands, { now, locale, timeZone: campaign.timeZone })}
      group="table"
    >
      <Measured value={amount(money.earnedMinor)} reference={`of ${amount(money.feeMinor)}`} />
    </ExplainedFigure>
  );
}

export function toFlight(campaign: Pick<Campaign, 'startsOn' | 'endsOn'>, locale: string): string {
  return `${formatShortDay(campaign.startsOn, locale)} – ${formatShortDay(campaign.endsOn, locale, { hasYear: true })}`;
}
