// Fits the coefficients of shared/score/forecast/video.ts: node tests/bench/fit-video.ts <data folder>
import type { Video } from '../evaluation/video-cells.ts';
import { fitVideos, measureCells, VIDEO_FILES } from '../evaluation/video-cells.ts';
import { dataFolder, readLines } from './read-lines.ts';

function main(): void {
  const folder = dataFolder(VIDEO_FILES);
  const videos = VIDEO_FILES.flatMap((file) => readLines<Video>(`${folder}/${file}`));
  for (const [family, parts] of Object.entries(fitVideos(videos)))
    for (const [name, values] of Object.entries(parts))
      console.log(`${family}.${name}: [${values.map((value) => value.toFixed(4)).join(', ')}]`);
  for (const { cell, count, error, ratio, covered } of measureCells(videos))
    console.log(
      `${cell.padEnd(18)} ${String(count).padStart(5)} videos  error ${error.toFixed(3)}  ratio ${ratio.toFixed(2)}  covers ${(100 * covered).toFixed(1)} %`,
    );
}

main();
