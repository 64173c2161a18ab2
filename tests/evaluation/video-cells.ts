// Forecasts of videos by creators whose other videos they were not fitted on, beside Szabo and Huberman's rule.
import type { Coefficients, VideoFamily } from '../../shared/score/forecast/video.ts';
import { forecastPost, videoTerms } from '../../shared/score/forecast/video.ts';
import type { Row } from '../bench/quantile-fit.ts';
import { fitQuantile } from '../bench/quantile-fit.ts';
import { mean, quantile } from './plays.ts';
import type { ForecastRequest } from './requests.ts';
import { toVideoForecastInput } from './requests.ts';

export const VIDEO_FILES = ['yt_train_public.jsonl.gz', 'uci_train.jsonl.gz'];

/** A video with its later count; a cell is what is forecast from when. */
export type Video = ForecastRequest & { cell: string; creator: string | null; y: number };
export type CellMeasure = {
  cell: string;
  metric: string;
  count: number;
  error: number;
  ratio: number;
  covered: number;
};
type AllCoefficients = Record<VideoFamily, Coefficients>;

const QUANTILES = { median: 0.5, lo80: 0.1, hi80: 0.9 } as const;
/** The median of the momentum formula has its first terms only: growth ends where the span does. */
const MOMENTUM_MEDIAN_TERMS = 4;
const FOLDS = 4;

/** The coefficients of every formula, fitted on these videos. */
export function fitVideos(videos: readonly Video[]): AllCoefficients {
  const rows: Record<VideoFamily, Row[]> = { momentum: [], single: [], small: [] };
  for (const video of videos) {
    const found = videoTerms(toVideoForecastInput(video));
    if (found !== null)
      rows[found.family].push({ terms: found.terms, growth: Math.log((video.y + 1) / (found.now + 1)) });
  }
  return {
    momentum: {
      ...fitParts(rows.momentum),
      median: fitQuantile(rows.momentum.map(toShort), QUANTILES.median),
    },
    single: fitParts(rows.single),
    small: fitParts(rows.small),
  };
}

function toShort({ terms, growth }: Row): Row {
  return { terms: terms.slice(0, MOMENTUM_MEDIAN_TERMS), growth };
}

function fitParts(rows: readonly Row[]): Coefficients {
  return {
    median: fitQuantile(rows, QUANTILES.median),
    lo80: fitQuantile(rows, QUANTILES.lo80),
    hi80: fitQuantile(rows, QUANTILES.hi80),
  };
}

/**
 * Median log error, that error ÷ Szabo–Huberman's (one growth factor per cell), and coverage of the 80 % range; each
 * video forecast by the product's formulas with coefficients fitted on other creators.
 */
export function measureCells(videos: readonly Video[]): CellMeasure[] {
  const forecasts = forecastAcross(videos);
  return [...new Set(videos.map(({ cell }) => cell))].sort().map((cell) => {
    const part = forecasts.filter(({ video }) => video.cell === cell);
    const growths = part.map(({ video }) => growthOf(video));
    const factor = quantile(growths, 0.5);
    const error = quantile(
      part.map(({ video, median }) => Math.abs(Math.log((video.y + 1) / (median + 1)))),
      0.5,
    );
    const baseline = quantile(
      growths.map((growth) => Math.abs(growth - factor)),
      0.5,
    );
    const covered = mean(part.map(({ video, lo80, hi80 }) => Number(video.y >= lo80 && video.y <= hi80)));
    const metric = part[0]?.video.metric ?? '';
    return { cell, metric, count: part.length, error, ratio: error / baseline, covered };
  });
}

function forecastAcross(videos: readonly Video[]) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const coefficients = fitVideos(videos.filter((video) => foldOf(video) !== fold));
    return videos
      .filter((video) => foldOf(video) === fold)
      .map((video) => ({ video, ...forecastPost(toVideoForecastInput(video), coefficients) }));
  }).flat();
}

/** By creator, so that none is on both sides; news items have none and go by themselves. */
function foldOf({ creator, id }: Video): number {
  let mixed = 0;
  for (const letter of creator ?? id) mixed = (mixed * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return mixed % FOLDS;
}

function growthOf({ y, snapshots }: Video): number {
  return Math.log((y + 1) / ((snapshots.at(-1)?.views ?? 0) + 1));
}
