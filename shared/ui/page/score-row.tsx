// One collaboration as a table row: state, score with hill, pace with its range, and whatever columns the page adds.
import type { ComponentChildren } from 'preact';
import { Hill } from '../drawing/hill.tsx';
import { StatusMark } from '../drawing/status-mark.tsx';
import { ExplainedFigure } from '../explain/explained.tsx';
import type { ExplanationView } from '../explain/explanation-view.ts';
import type { HillView, StatusView } from '../view.ts';
import { type Column, Measured, type Row } from './table.tsx';

export type ScoreRowView = {
  id: string;
  name: string;
  href: string | null;
  /** Where the creator is, beside the name: one handle may be on two networks. */
  network?: string | undefined;
  status: StatusView;
  score: string;
  /** What the score opens to; absent where the page keeps it elsewhere. */
  opened?: ExplanationView | undefined;
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
  { id: 'hill', label: 'Hill', isLabelHidden: true, isDrawing: true },
  { id: 'pace', label: 'Pace, likely', isNumber: true },
];

/** Cells for `SCORE_COLUMNS`, with the page's own added. */
export function toScoreRow(view: ScoreRowView, more: Record<string, ComponentChildren> = {}): Row {
  return {
    id: view.id,
    cells: {
      name: <RowName {...view} />,
      status: <StatusMark status={view.status} />,
      score: view.opened ? (
        <ExplainedFigure view={view.opened} group="table">
          <span class="row-score">{view.score}</span>
        </ExplainedFigure>
      ) : (
        <span class="row-score">{view.score}</span>
      ),
      hill: <Hill view={view.hill} size="table" />,
      pace: <Measured value={view.pace} reference={view.range} />,
      ...more,
    },
  };
}

/** Who a row is about: the way to the dossier, and on which network. */
export function RowName({ name, href, network }: Pick<ScoreRowView, 'name' | 'href' | 'network'>) {
  return (
    <>
      {href ? (
        <a class="row-link" href={href}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      {network && <small class="row-network"> {network}</small>}
    </>
  );
}
