// One collaboration's part of a report: planned and actual, the trend, delivery.
import { localDateOf } from '../../../shared/contract/zone.ts';
import { likelyAtFlightEnd } from '../../../shared/procedure/exits/forecast-by-end.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { Confidence } from '../../../shared/ui/drawing/confidence.tsx';
import { FlagList } from '../../../shared/ui/drawing/flag-list.tsx';
import { Hill } from '../../../shared/ui/drawing/hill.tsx';
import { StatusMark } from '../../../shared/ui/drawing/status-mark.tsx';
import { presentLeftOut } from '../../../shared/ui/explain/describe-cases.ts';
import { describeLeading } from '../../../shared/ui/explain/explain-score-posts.ts';
import { Explained } from '../../../shared/ui/explain/explained.tsx';
import { presentFlags } from '../../../shared/ui/explain/present-flags.ts';
import { formatNumberOf, formatShortDay } from '../../../shared/ui/format.ts';
import { DeliveryRows } from '../../../shared/ui/page/delivery-rows.tsx';
import { KpiTable } from '../../../shared/ui/page/kpi-table.tsx';
import { PersonHead, Section } from '../../../shared/ui/page/section.tsx';
import { presentSharedPieces, SharedPieces } from '../../../shared/ui/page/shared-pieces.tsx';
import { TrendChart } from '../../../shared/ui/page/trend-chart.tsx';
import { presentCard, toInitial } from '../../../shared/ui/present-card.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { FlagView } from '../../../shared/ui/view.ts';
import type { Campaign } from '../../store/campaigns.ts';
import { GapSection } from './gap-section.tsx';
import type { ReportedDecision } from './report-decisions.ts';
import { type Reader, type ReportLine, toDeliveryRows, toKpiLines } from './report-lines.ts';
import { shareOfFlight } from './report-totals.ts';

/** In a campaign's report each part stays short enough for paper; a report of one shows all. */
const KPI_LINES_MAX = 6;
const KPI_LINES_ALONE_MAX = 20;

type PartProps = {
  line: ReportLine;
  campaign: Campaign;
  decisions: ReportedDecision[];
  reader: Reader;
  isAlone: boolean;
};

export function CollaborationPart({ line, campaign, decisions, reader, isAlone }: PartProps) {
  const { standing, trend } = line.row;
  const { locale, now } = reader;
  const kpi = nameKpi(campaign.primaryKpi);
  const pieces = toDeliveryRows(line.row, reader);
  const today = localDateOf(standing.at, campaign.timeZone);
  // Past the flight nothing is forecast: what came later was counted.
  const isPast = today > campaign.endsOn;
  const hasTrend = trend.some((point) => point.actual !== null || point.agreed !== null);
  return (
    <div class="report-part">
      {!isAlone && (
        <PersonHead
          initial={toSign(line)}
          name={line.name}
          status={<StatusMark status={line.status} />}
          note={`${formatNumberOf(pieces.length, 'post', 'posts', locale)} agreed · primary target: ${kpi.toLowerCase()}`}
        />
      )}
      <FlagList
        flags={[
          ...presentFlags(standing, reader),
          ...presentLeftOut(standing, { locale, isInternal: false }),
          ...(isAlone ? [] : presentLeading(standing, locale)),
        ]}
      />
      {standing.readings.length > 0 && (
        <Section title="Planned and actual" note="published posts, each at its age today">
          <div class="report-kpis">
            <KpiTable
              caption={`Planned and actual, ${line.name}`}
              lines={toKpiLines(line.row, reader, isAlone ? KPI_LINES_ALONE_MAX : KPI_LINES_MAX)}
            />
          </div>
        </Section>
      )}
      {hasTrend && (
        <Section
          title={isPast ? `${kpi} over the flight` : `${kpi}, with likely range to the end`}
          note={isPast ? 'as counted by each day' : 'inner band: one in two · whole band: eight in ten'}
        >
          <TrendChart
            name={kpi}
            locale={locale}
            points={trend}
            startsOn={campaign.startsOn}
            endsOn={campaign.endsOn}
            today={isPast ? campaign.endsOn : today}
            forecast={isPast ? null : likelyAtFlightEnd(standing).forecast}
            markers={decisions
              .filter((decision) => shareOfFlight(campaign, decision.on) !== null)
              .map(({ n, on }) => ({ n, on }))}
          />
        </Section>
      )}
      <GapSection gap={line.row.gap} kpi={kpi} locale={locale} />
      {pieces.length > 0 && (
        <Section title="Delivery" note="tick: due · dot: published">
          <DeliveryRows
            rows={pieces}
            now={shareOfFlight(campaign, localDateOf(now, campaign.timeZone))}
            from={formatShortDay(campaign.startsOn, locale)}
            to={formatShortDay(campaign.endsOn, locale)}
          />
          <SharedPieces pieces={presentSharedPieces(standing.deliverables, null)} />
        </Section>
      )}
    </div>
  );
}

/** Without it a state that one post hides would contradict the sums beside it. */
function presentLeading(standing: Standing, locale: string): FlagView[] {
  const evidence = 'it counts only up to the usual range';
  return describeLeading(standing, locale).map((title) => ({ isAsking: false, title, evidence }));
}

/** First letter of the name; the letter itself of "Creator B". */
function toSign({ name, row }: ReportLine): string {
  return row.standing.creatorId === '' ? (name.split(' ').at(-1) ?? '') : toInitial(name);
}

/** Score, hill and the sentence that says the same: the head of a report about one collaboration. */
export function ScoreHead({ line, reader }: { line: ReportLine; reader: Reader }) {
  const card = presentCard(line.row.standing, { ...reader, role: 'viewer', deskUrl: '', isForReaders: true });
  return (
    <>
      <PersonHead
        initial={toSign(line)}
        name={line.name}
        status={<StatusMark status={line.status} />}
        note={card.context}
      />
      <div class="report-score">
        <p class="report-score-number">
          <b>{card.score}</b>
          <span>{card.scoreCaption}</span>
        </p>
        <Hill view={card.hill} size="dossier" />
        <div class="report-score-words">
          <p>{card.sentence.map((run) => (run.isStrong ? <b key={run.text}>{run.text}</b> : run.text))}</p>
          {line.countedShare && (
            <p>
              Counted so far: {line.countedShare} of what was expected by now. The pace is an estimate from
              it, drawn towards normal while posts are few.
            </p>
          )}
          {card.confidence && <Confidence {...card.confidence} />}
          <Explained id="explained-score" view={card.explained} />
        </div>
      </div>
    </>
  );
}
