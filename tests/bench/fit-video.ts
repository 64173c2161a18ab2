// Fits the coefficients of shared/score/forecast/video.ts: node tests/bench/fit-video.ts <data folder>
import { forecastPost } from '../../shared/score/forecast/video.ts';
import type { Campaign } from '../evaluation/campaigns.ts';
import { CAMPAIGN_FILE } from '../evaluation/campaigns.ts';
import { mean, quantile } from '../evaluation/plays.ts';
import type { Video } from '../evaluation/video-cells.ts';
import { fitVideos, measureCells, VIDEO_FILES } from '../evaluation/video-cells.ts';
import { dataFolder, readLines } from './read-lines.ts';

/** Ages in days from which and to which ordinary posts are forecast. */
const ORDINARY_AGES = [
  [1, 7],
  [2, 7],
  [3, 14],
  [7, 14],
] as const;
/** A post with fewer views shows chance rather than growth. */
const VIEWS_MIN = 300;

function main(): void {
  const folder = dataFolder([...VIDEO_FILES, CAMPAIGN_FILE]);
  const videos = VIDEO_FILES.flatMap((file) => readLines<Video>(`${folder}/${file}`));
  for (const [family, parts] of Object.entries(fitVideos(videos)))
    for (const [name, values] of Object.entries(parts))
      console.log(`${family}.${name}: [${values.map((value) => value.toFixed(4)).join(', ')}]`);
  for (const { cell, count, error, ratio, covered } of measureCells(videos))
    console.log(
      `${cell.padEnd(18)} ${String(count).padStart(5)} videos  error ${error.toFixed(3)}  ratio ${ratio.toFixed(2)}  covers ${(100 * covered).toFixed(1)} %`,
    );
  reportOrdinary(readLines<Campaign>(`${folder}/${CAMPAIGN_FILE}`));
}

/** The product's coefficients on posts that nothing here was fitted on: no songs, not chosen for their success. */
function reportOrdinary(campaigns: readonly Campaign[]): void {
  const counted = campaigns.filter(
    ({ kpi, flagged_outages: outages }) => kpi === 'views' && outages.length === 0,
  );
  for (const network of ['tiktok', 'instagram', 'youtube'] as const) {
    const posts = counted.filter(({ platform }) => platform === network).flatMap((one) => one.posts);
    for (const [from, to] of ORDINARY_AGES) {
      const found = posts.flatMap(({ values }) => forecastOrdinary(values, from, to));
      const error = quantile(
        found.map((one) => one.error),
        0.5,
      );
      const covered = mean(found.map(({ isCovered }) => Number(isCovered)));
      console.log(
        `ordinary posts, ${network}, from day ${from} to ${to}: error ${error.toFixed(3)}  covers ${(100 * covered).toFixed(0)} %  (${found.length})`,
      );
    }
  }
}

function forecastOrdinary(
  values: readonly (number | null)[],
  from: number,
  to: number,
): { error: number; isCovered: boolean }[] {
  const [now, end] = [values[from - 1] ?? null, values[to - 1] ?? null];
  if (now === null || end === null || now < VIEWS_MIN) return [];
  const snapshots = values
    .slice(0, from)
    .flatMap((count, index) => (count === null ? [] : [{ ageDays: index + 1, count }]));
  const { median, lo80, hi80 } = forecastPost({
    metric: 'views',
    snapshots,
    targetAgeDays: to,
    history: [],
  });
  return [{ error: Math.abs(Math.log((end + 1) / (median + 1))), isCovered: end >= lo80 && end <= hi80 }];
}

main();
