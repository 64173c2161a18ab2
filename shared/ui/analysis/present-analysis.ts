// The analysis in words and figures: every text ready, nothing computed that the draft does not hold.

import { creatorLateDays } from '../../analysis/draft-post-mortem.ts';
import type { EndedPiece, PostMortemDraft } from '../../analysis/post-mortem.ts';
import type { Shortfall } from '../../analysis/shortfall.ts';
import { isDropped, type Stage } from '../../contract/facts/piece-stages.ts';
import { findKpi } from '../../kpi/catalogue.ts';
import type { DraftFinding } from '../../procedure/drafts/draft-findings.ts';
import type { KpiReading } from '../../procedure/standing.ts';
import { CAUSE_TABLE, CAUSES_IN_ORDER } from '../../procedure/talk/causes.ts';
import { describeDraftFinding } from '../drafts/describe-findings.ts';
import {
  formatCount,
  formatDay,
  formatDecimal,
  formatNumberOf,
  formatPercent,
  formatShortDay,
} from '../format.ts';
import { OWNER_WORDS } from '../guide-words/talk-words.ts';
import { describeMissing, formatKpi, nameKpi } from '../present-kpis.ts';
import type { AnalysisDraft } from './analysis-record.ts';
import { describeOutcome, nameRemedy } from './analysis-words.ts';

export type AnalysisWords = { locale: string; now: string };

/** What was aimed for and when it was agreed, in one sentence. */
export function describeAim({ aim }: PostMortemDraft, locale: string): string {
  const target =
    aim.target === null
      ? 'No target was agreed'
      : `${formatCount(aim.target, locale)} ${nameKpi(aim.kpi).toLowerCase()} were agreed`;
  const on = aim.agreedOn === null ? '' : ` on ${formatShortDay(aim.agreedOn, locale, { hasYear: true })}`;
  const from = formatShortDay(aim.startsOn, locale);
  const to = formatShortDay(aim.endsOn, locale, { hasYear: true });
  return `${target}${on}. Objective: ${aim.objective}, ${from} to ${to}.`;
}

export type OutcomeLine = { id: string; name: string; measured: string; baseline: string; index: string };

/** KPIs of results, the scored one first; delivery stands on its own. */
export function presentOutcomes(draft: AnalysisDraft, { locale }: AnalysisWords): OutcomeLine[] {
  const { currency } = draft.money;
  return draft.outcomes.map((outcome) => {
    const unit = unitOf(outcome.kpi);
    const text = (value: number): string =>
      formatKpi({ unit, isEstimated: false }, value, { locale, currency });
    return {
      id: outcome.kpi,
      name: nameKpi(outcome.kpi),
      measured:
        outcome.actual === null
          ? describeMissing(outcome.missing)
          : `${outcome.isEstimated ? '≈ ' : ''}${text(round(unit, outcome.actual))}`,
      baseline:
        outcome.baseline === null
          ? 'no target'
          : `of ${text(round(unit, outcome.baseline))} ${BASELINE_WORDS[outcome.baselineIs] ?? ''}`.trim(),
      index: outcome.index === null ? '–' : formatPercent(outcome.index, locale),
    };
  });
}

/** A shortfall read back from storage: its main part is one of its parts again, not a copy beside them. */
export function restoreShortfall(stored: Shortfall): Shortfall {
  const parts = [...(stored.delivery ? [stored.delivery] : []), ...stored.results];
  return { ...stored, main: parts.find(({ name }) => name === stored.main?.name) ?? null };
}

const BASELINE_WORDS: Record<string, string> = {
  agreed: 'agreed',
  expected_by_now: 'expected by now',
  due: 'due',
};

function unitOf(kpi: string): KpiReading['unit'] {
  if (kpi === 'cost_per_reach') return 'money';
  return findKpi(kpi)?.unit ?? 'count';
}

function round(unit: KpiReading['unit'], value: number): number {
  return unit === 'count' ? Math.round(value) : value;
}

export type PieceLine = {
  id: string;
  name: string;
  due: string;
  published: string;
  late: string;
  /** Approval rounds it took. */
  rounds: string;
  index: string;
};

/** Pieces as they ended: due, out, late by whom, and how they did. */
export function presentPieces(
  { delivery, timeZone }: PostMortemDraft,
  { locale }: AnalysisWords,
): PieceLine[] {
  return delivery.pieces.map((piece) => ({
    id: piece.id,
    name: piece.name,
    due: formatShortDay(piece.dueOn, locale),
    published:
      piece.publishedAt === null ? stageWords(piece.stage) : formatDay(piece.publishedAt, locale, timeZone),
    late: describeLate(piece, locale),
    rounds: piece.rounds === null ? '–' : String(piece.rounds),
    index: piece.index === null ? '–' : formatPercent(piece.index, locale),
  }));
}

function stageWords(stage: Stage): string {
  if (stage === 'cancelled') return 'called off';
  return stage === 'waived' ? 'waived' : 'not published';
}

function describeLate(piece: EndedPiece, locale: string): string {
  if (isDropped(piece.stage)) return '–';
  if (piece.lateDays <= 0) return piece.publishedAt === null ? 'not due yet' : 'on time';
  const own = creatorLateDays(piece);
  const days = (count: number): string => formatNumberOf(count, 'day', 'days', locale);
  if (piece.publishedAt === null) return 'never came';
  if (own === 0) return `${days(piece.lateDays)}, our side`;
  if (own === piece.lateDays) return days(own);
  return `${days(own)}, and ${days(piece.lateDays - own)} on our side`;
}

export type CauseLine = {
  id: string;
  title: string;
  owner: string;
  evidence: string;
  objection: string | null;
};

/** Causes in the draft's order: ours first. */
export function presentEndedCauses({ causes }: PostMortemDraft): CauseLine[] {
  return causes.map(({ code, owner, confidence, evidence, objection }) => {
    const known = CAUSES_IN_ORDER.find((one) => one === code);
    return {
      id: code,
      title: known ? CAUSE_TABLE[known].title : code.replaceAll('_', ' '),
      owner: `${OWNER_WORDS[owner]} · ${confidence}`,
      evidence,
      objection,
    };
  });
}

export type TriedLine = { id: string; what: string; when: string; outcome: string };

/** One late answer, or rounds used up: what, when, and what came of it, with their dates. */
function toDraftLine(
  finding: DraftFinding,
  index: number,
  { draft: { draftedAt, timeZone }, locale }: { draft: AnalysisDraft; locale: string },
): TriedLine {
  const isLate = finding.is === 'late_answer';
  return {
    id: `draft-${index}`,
    what: isLate ? `Draft ${finding.round} of ${finding.name}` : `Approval rounds of ${finding.name}`,
    when: formatDay(isLate ? finding.receivedAt : finding.at, locale, timeZone),
    outcome: describeDraftFinding(finding, { now: draftedAt, locale, timeZone }),
  };
}

/** The talk first, then how drafts were answered late, then each remedy or practice with what came of it. */
export function presentTried(draft: AnalysisDraft, { locale }: AnalysisWords): TriedLine[] {
  const { talk } = draft.data;
  const day = (at: string | null): string =>
    at === null ? 'not done' : formatDay(at, locale, draft.timeZone);
  const talked =
    talk.contacts === 0
      ? []
      : [
          {
            id: 'talk',
            what: `Talked, ${formatNumberOf(talk.contacts, 'contact', 'contacts', locale)}`,
            when: day(talk.firstAt),
            outcome: talk.answeredAt === null ? 'no answer on record' : `answered ${day(talk.answeredAt)}`,
          },
        ];
  return [
    ...talked,
    ...(draft.data.draftFindings ?? []).map((finding, index) =>
      toDraftLine(finding, index, { draft, locale }),
    ),
    ...draft.trials.map((trial) => ({
      id: trial.id,
      what: nameRemedy(trial.remedy),
      when: day(trial.doneAt),
      outcome: [describeOutcome(trial), describeEffect(trial, locale)].filter(Boolean).join(', '),
    })),
  ];
}

function describeEffect(
  trial: { before: number | null; after: number | null; sharedWith: string[] },
  locale: string,
): string {
  const { before, after, sharedWith } = trial;
  const moved =
    before === null || after === null
      ? ''
      : `${formatDecimal(before, locale, 2)} to ${formatDecimal(after, locale, 2)}`;
  return [moved, sharedWith.length > 0 ? 'not to be told apart from others' : ''].filter(Boolean).join(', ');
}
