// Fits the coefficients of shared/score/forecast-post.ts: node tests/bench/fit-video.ts <data folder>

import type { VideoFamily } from '../../shared/score/forecast-post.ts';
import { videoTerms } from '../../shared/score/forecast-post.ts';
import type { ForecastRequest } from '../evaluation/score.ts';
import { forecast } from '../evaluation/score.ts';
import { dataFolder, readLines } from './read-lines.ts';

const FILES = ['yt_train_public.jsonl.gz', 'uci_train.jsonl.gz'];
const QUANTILES = { median: 0.5, lo80: 0.1, hi80: 0.9 } as const;

/** Keeps the normal equations solvable when a term is always zero. */
const RIDGE: number = 1e-8;

type Video = ForecastRequest & { cell: string; y: number };
type Row = { terms: number[]; growth: number };

function main(): void {
  const folder = dataFolder(FILES);
  const videos = FILES.flatMap((file) => readLines<Video>(`${folder}/${file}`));
  const rows: Record<VideoFamily, Row[]> = { momentum: [], single: [], small: [] };
  for (const video of videos) {
    const found = videoTerms(toInput(video));
    if (found !== null)
      rows[found.family].push({ terms: found.terms, growth: Math.log((video.y + 1) / (found.now + 1)) });
  }
  for (const [family, part] of Object.entries(rows)) {
    for (const [name, quantile] of Object.entries(QUANTILES)) {
      const isShort = family === 'momentum' && name === 'median';
      const used = isShort ? part.map(({ terms, growth }) => ({ terms: terms.slice(0, 2), growth })) : part;
      console.log(
        `${family}.${name}: [${fitQuantile(used, quantile)
          .map((value) => value.toFixed(4))
          .join(', ')}]`,
      );
    }
  }
  reportCells(videos);
}

function toInput(video: Video) {
  return {
    metric: video.metric,
    snapshots: video.snapshots.map(({ age_days: ageDays, views }) => ({ ageDays, count: views })),
    targetAgeDays: video.target_age_days,
    history: video.history.map(({ age_days: ageDays, views }) => ({ ageDays, count: views })),
  };
}

/** Quantile regression by iteratively reweighted least squares. */
function fitQuantile(rows: readonly Row[], quantile: number): number[] {
  const size = rows[0]?.terms.length ?? 0;
  let fitted = new Array<number>(size).fill(0);
  for (let round = 0; round < 200; round += 1) {
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from<unknown, number>({ length: size + 1 }, (_, j) => (i === j ? RIDGE : 0)),
    );
    for (const { terms, growth } of rows) {
      const residual = growth - terms.reduce((sum, term, i) => sum + term * (fitted[i] ?? 0), 0);
      const weight =
        round === 0 ? 1 : (residual > 0 ? quantile : 1 - quantile) / Math.max(Math.abs(residual), 1e-4);
      for (let i = 0; i < size; i += 1) {
        const line = matrix[i] ?? [];
        for (let j = 0; j < size; j += 1)
          line[j] = (line[j] ?? 0) + weight * (terms[i] ?? 0) * (terms[j] ?? 0);
        line[size] = (line[size] ?? 0) + weight * (terms[i] ?? 0) * growth;
      }
    }
    fitted = solve(matrix);
  }
  return fitted;
}

/** Gauss–Jordan elimination of a small augmented matrix. */
function solve(matrix: number[][]): number[] {
  const size = matrix.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = matrix[i] ?? [];
    for (let k = 0; k < size; k += 1) {
      const line = matrix[k] ?? [];
      if (k === i) continue;
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j += 1) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return matrix.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}

/** Median log error against Szabo–Huberman's log-linear rule (one constant per cell), and coverage of the 80 % range. */
function reportCells(videos: readonly Video[]): void {
  for (const cell of [...new Set(videos.map((video) => video.cell))].sort()) {
    const part = videos.filter((video) => video.cell === cell);
    const growths = part.map(({ y, snapshots }) => Math.log((y + 1) / ((snapshots.at(-1)?.views ?? 0) + 1)));
    const constant = middle(growths);
    const answers = part.map((video) => ({ y: video.y, ...forecast(video) }));
    const error = middle(answers.map(({ y, median }) => Math.abs(Math.log((y + 1) / (median + 1)))));
    const baseline = middle(growths.map((growth) => Math.abs(growth - constant)));
    const inside = answers.filter(({ y, lo80, hi80 }) => y >= lo80 && y <= hi80).length / part.length;
    console.log(
      `${cell.padEnd(18)} error ${error.toFixed(3)}  ratio ${(error / baseline).toFixed(2)}  covers ${(100 * inside).toFixed(1)} %`,
    );
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

main();
