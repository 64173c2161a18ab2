// Results and delivery told apart, what was tried, and why: the half of the analysis that explains the numbers.

import { describeShortfall } from '../../../shared/analysis/describe-shortfall.ts';
import type { AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import { describeDelivered, describeNotObserved } from '../../../shared/ui/analysis/analysis-words.ts';
import {
  BY_TODAY_NOTE,
  describeBaseline,
  nameBaseline,
  nameLate,
} from '../../../shared/ui/analysis/by-today-words.ts';
import type { AnalysisWords } from '../../../shared/ui/analysis/present-analysis.ts';
import {
  presentEndedCauses,
  presentOutcomes,
  presentPieces,
  presentTried,
  restoreShortfall,
} from '../../../shared/ui/analysis/present-analysis.ts';
import {
  describeDataSource,
  explainOutcome,
  explainPieces,
} from '../../../shared/ui/explain/explain-analysis.ts';
import { explainParts } from '../../../shared/ui/explain/explain-shortfall.ts';
import { Explained, ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatCount } from '../../../shared/ui/format.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { WaterfallChart } from '../../../shared/ui/page/waterfall-chart.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import { GapInWords } from './gap-in-words.tsx';

type Part = { draft: AnalysisDraft; words: AnalysisWords };

export function ShortfallSection({ draft, words }: Part) {
  const { shortfall, data, aim } = draft;
  const hidden = describeNotObserved(data.notObserved);
  if (shortfall === null) {
    return (
      <Section title="What explains the result">
        <p>
          The result cannot be taken apart: a target and a measurement of {nameKpi(aim.kpi).toLowerCase()} are
          both needed.
        </p>
        <NotObservedList lines={hidden} />
      </Section>
    );
  }
  const toText = (amount: number): string => formatCount(Math.round(amount), words.locale);
  const { delivery, results, notes } = describeShortfall(restoreShortfall(shortfall), toText);
  return (
    <Section title="What explains the result" note={data.isOver ? undefined : 'as it stands today'}>
      <WaterfallChart
        shortfall={shortfall}
        name={nameKpi(aim.kpi)}
        locale={words.locale}
        toText={toText}
        planLabel={nameBaseline(data.isOver)}
        planNote={describeBaseline(
          data.byToday ? { ...data.byToday, late: nameLate(data.byToday.lateNames) } : null,
          [data.uncounted],
          toText,
        )}
      />
      <GapInWords
        delivery={delivery}
        results={results}
        notes={[...notes, ...(data.byToday ? [BY_TODAY_NOTE] : [])]}
      />
      <NotObservedList lines={hidden} />
      <ExplainedLine
        lead="Open a factor:"
        items={explainParts(restoreShortfall(shortfall), {
          locale: words.locale,
          timeZone: draft.timeZone,
          at: data.assessedAt,
          toText,
          sourceOf: (step) => describeDataSource(draft, step, words.now),
        })}
      />
    </Section>
  );
}

/** Factors that are merged into their neighbours because nobody knows them. */
function NotObservedList({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p class="analysis-note">Could not be told apart, so they are part of their neighbours:</p>
      <ul class="analysis-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

export function OutcomeSection({ draft, words }: Part) {
  const lines = presentOutcomes(draft, words);
  if (lines.length === 0) return null;
  return (
    <Section title="Results">
      <Table
        caption="Results by KPI"
        columns={[
          { id: 'name', label: 'KPI' },
          { id: 'measured', label: 'Measured', isNumber: true },
          { id: 'index', label: 'Of it', isNumber: true },
        ]}
        rows={lines.map((line) => ({
          id: line.id,
          cells: {
            name: line.name,
            measured: <Measured value={line.measured} reference={line.baseline} />,
            index: line.index,
          },
        }))}
      />
      <ExplainedLine
        lead="Where it comes from:"
        items={lines.map((line) => ({
          id: line.id,
          label: line.name,
          view: explainOutcome(draft, line, words),
        }))}
      />
    </Section>
  );
}

export function DeliverySection({ draft, words }: Part) {
  const { delivery } = draft;
  const pieces = presentPieces(draft, words);
  return (
    <Section title="Delivery" note={describeDelivered(delivery)}>
      {delivery.pieces.length === 0 ? (
        <p>No pieces were entered.</p>
      ) : (
        <>
          <Table
            caption="Pieces as they ended"
            columns={[
              { id: 'name', label: 'Piece' },
              { id: 'due', label: 'Due' },
              { id: 'published', label: 'Published' },
              { id: 'late', label: 'Late' },
              { id: 'rounds', label: 'Rounds', isNumber: true },
              { id: 'index', label: 'Result', isNumber: true },
            ]}
            rows={pieces.map(({ id, ...cells }) => ({ id, cells }))}
          />
          <Explained id="explained-pieces" view={explainPieces(draft, pieces, words)} />
        </>
      )}
    </Section>
  );
}

export function TriedSection({ draft, words }: Part) {
  const lines = presentTried(draft, words);
  return (
    <Section title="Tried" note="worked = 0.90 of expected or more">
      {lines.length === 0 ? (
        <p>Nothing was tried on record.</p>
      ) : (
        <Table
          caption="What was tried and what came of it"
          columns={[
            { id: 'what', label: 'What' },
            { id: 'when', label: 'When' },
            { id: 'outcome', label: 'Outcome' },
          ]}
          rows={lines.map(({ id, ...cells }) => ({ id, cells }))}
        />
      )}
    </Section>
  );
}

export function CausesSection({ draft }: Pick<Part, 'draft'>) {
  const lines = presentEndedCauses(draft);
  return (
    <Section title="Causes" note="ours first">
      {lines.length === 0 ? (
        <p>No cause was named.</p>
      ) : (
        <ul class="guide-causes">
          {lines.map((line) => (
            <li key={line.id}>
              <b>{line.title}</b>
              <span class="guide-owner">{line.owner}</span>
              {line.evidence && <p>{line.evidence}</p>}
              {line.objection && <p>The creator: {line.objection}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
