// The report: plan against actual, what was decided and on which numbers. No script, no other origin, one document.
import { localDateOf } from '../../../shared/contract/zone.ts';
import { explainScore } from '../../../shared/ui/explain/explain-score.ts';
import { ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatCount, formatDay, formatTime, toCity } from '../../../shared/ui/format.ts';
import { ReportShell } from '../../../shared/ui/page/page-shell.tsx';
import { SCORE_COLUMNS, toScoreRow } from '../../../shared/ui/page/score-row.tsx';
import { Section, SummaryFigures } from '../../../shared/ui/page/section.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import { DataNotes, Decisions, Money } from './closing-parts.tsx';
import { CollaborationPart, ScoreHead } from './collaboration-part.tsx';
import { toDecisions } from './report-decisions.ts';
import { hidesOf, type ReportFacts, type ReportRules } from './report-facts.ts';
import { toFigures } from './report-figures.ts';
import { isFocus, type Reader, type ReportLine, toForecastWords, toLines } from './report-lines.ts';
import { type ReportTotals, toLead, toTotals, toVerdict } from './report-totals.ts';

export type ReportPageProps = {
  /** Already without what the link hides. */
  facts: ReportFacts;
  rules: ReportRules;
  scope: 'campaign' | 'collaboration';
  form: 'live' | 'frozen' | 'preview';
  locale: string;
};

/** More would be a book; the table names everybody. */
const PARTS_MAX = 6;

export function ReportPage({ facts, rules, scope, form, locale }: ReportPageProps) {
  const { campaign, at } = facts;
  const reader = { now: at, locale };
  const lines = toLines(facts.rows, reader);
  const totals = toTotals(facts, scope === 'campaign');
  const decisions = toDecisions(facts, locale);
  const [only] = lines;
  const parts = scope === 'collaboration' ? lines : lines.filter(isFocus).slice(0, PARTS_MAX);
  const hides = hidesOf(rules);
  return (
    <ReportShell
      kind={`Report ${toFormWords(form)}${rules.audience === 'internal' ? '' : `, for ${rules.audience === 'client' ? 'the client' : 'management'}`}`}
      asOf={`As of ${formatDay(at, locale, campaign.timeZone)} ${localDateOf(at, campaign.timeZone).slice(0, 4)}, ${formatTime(at, locale, campaign.timeZone)} · all times ${toCity(campaign.timeZone)}`}
      title={toVerdict(facts, totals, locale)}
      lead={toLead(facts, totals, locale)}
    >
      {lines.length === 0 ? (
        <p class="report-empty">
          Creators, numbers and decisions appear here as soon as the campaign has them.
        </p>
      ) : (
        <>
          <SummaryFigures figures={toFigures(facts, totals, { scope, hides, locale })} />
          {scope === 'campaign' ? (
            <CollaborationsTable lines={lines} totals={totals} kpi={campaign.primaryKpi} reader={reader} />
          ) : (
            only && <ScoreHead line={only} reader={reader} />
          )}
          {parts.map((line) => (
            <CollaborationPart
              key={line.id}
              line={line}
              campaign={campaign}
              decisions={decisions.filter((decision) => decision.collaborationId === line.id)}
              reader={reader}
              isAlone={scope === 'collaboration'}
            />
          ))}
          <Decisions decisions={decisions} />
          <Money
            rows={facts.rows}
            currency={campaign.currency}
            isHidden={hides.includes('fees')}
            locale={locale}
          />
          <DataNotes
            facts={facts}
            lines={lines}
            hides={hides}
            isPartial={scope === 'campaign' && lines.length > parts.length}
            locale={locale}
          />
        </>
      )}
    </ReportShell>
  );
}

function toFormWords(form: ReportPageProps['form']): string {
  if (form === 'preview') return 'of the team, live';
  return form === 'live' ? 'by link, live' : 'by link, frozen on this day';
}

type TableProps = {
  lines: ReportLine[];
  reader: Reader;
  totals: ReportTotals;
  kpi: string;
};

function CollaborationsTable({ lines, totals, kpi, reader }: TableProps) {
  const { locale } = reader;
  const count = (value: number) => formatCount(Math.round(value), locale);
  const sum = toForecastWords(totals.forecast, locale);
  return (
    <Section
      title="Collaborations"
      note="Score: chance to reach break-even · pace: estimate, drawn towards normal while posts are few"
    >
      <div class="report-creators">
        <Table
          caption="Collaborations, those that need attention first"
          columns={[
            ...SCORE_COLUMNS,
            { id: 'measured', label: `${nameKpi(kpi)}, expected now`, isNumber: true },
            { id: 'delivery', label: 'Posts due', isNumber: true },
            { id: 'forecast', label: 'Forecast, likely range', isNumber: true, isMinor: true },
          ]}
          rows={lines.map((line) =>
            toScoreRow(line, {
              measured: <Measured value={line.measured} reference={line.expected} />,
              delivery: line.delivery,
              forecast: <Measured value={line.forecast} reference={line.forecastRange} />,
            }),
          )}
          total={
            lines.length < 2
              ? undefined
              : {
                  name: `All ${formatCount(lines.length, locale)}`,
                  measured:
                    totals.actual === null ? (
                      '–'
                    ) : (
                      <Measured
                        value={count(totals.actual)}
                        reference={totals.expected === null ? '' : `of ${count(totals.expected)}`}
                      />
                    ),
                  delivery: `${totals.published} of ${totals.due}`,
                  forecast: totals.forecast && (
                    <Measured value={sum.forecast} reference={sum.forecastRange} />
                  ),
                }
          }
        />
        <ExplainedLine
          lead="Why this score:"
          items={lines.map((line) => ({ id: line.id, label: line.name, view: explainLine(line, reader) }))}
        />
      </div>
    </Section>
  );
}

function explainLine({ row: { standing } }: ReportLine, reader: Reader) {
  return explainScore(standing, { ...reader, isInternal: false });
}
