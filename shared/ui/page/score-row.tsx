// One collaboration as a table row: state, score with hill, pace with its range, and whatever columns the page adds.
import type { ComponentChildren } from 'preact';
import { Hill } from '../drawing/hill.tsx';
import { StatusMark } from '../drawing/status-mark.tsx';
import type { HillView, StatusView } from '../view.ts';
import { type Column, Measured, type Row } from './table.tsx';

export type ScoreRowView = {
  id: string;
  name: string;
  href: string | null;
  status: StatusView;
  score: string;
  hill: HillView;
  /** "57%" and "41–80%"; "–" when there is none. */
  pace: string;
  range: string;
};

/** Columns that every list of collaborations begins with. */
export const SCORE_COLUMNS: Column[] = [
  { id: 'name', label: 'Creator' },
  { id: 'status', label: 'Status' },
  { id: 'score', label: 'Score', isNumber: true },
  { id: 'hill', label: 'Hill', isLabelHidden: true },
  { id: 'pace', label: 'Pace, likely', isNumber: true },
];

/** Cells for `SCORE_COLUMNS`, with the page's own added. */
export function toScoreRow(view: ScoreRowView, more: Record<string, ComponentChildren> = {}): Row {
  return {
    id: view.id,
    cells: {
      name: view.href ? (
        <a class="row-link" href={view.href}>
          <bdi>{view.name}</bdi>
        </a>
      ) : (
        <bdi>{view.name}</bdi>
      ),
      status: <StatusMark status={view.status} />,
      score: <span class="row-score">{view.score}</span>,
      hill: <Hill view={view.hill} size="table" />,
      pace: <Measured value={view.pace} reference={view.range} />,
      ...more,
    },
  };
}
