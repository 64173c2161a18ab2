// SCORING.md §4 measured: on the public campaigns, which the constants were chosen on, and on simulated ones of seeds that
// nothing was chosen on.
import { readLines } from '../bench/read-lines.ts';
import { simulateCampaigns } from '../bench/simulate-campaigns.ts';
import type { Campaign } from './campaigns.ts';
import { CAMPAIGN_FILE, toHarder } from './campaigns.ts';
import { rowsOfTime } from './decision-time.ts';
import type { MeasureRow } from './levels.ts';
import {
  playAll,
  rowsAgainstTest,
  rowsOfForecasts,
  rowsOfHarder,
  rowsOfPlays,
  rowsOfVideos,
} from './measures.ts';
import type { Video } from './video-cells.ts';
import { measureCells, VIDEO_FILES } from './video-cells.ts';

export const DATA_FILES = [CAMPAIGN_FILE, ...VIDEO_FILES];

const SIMULATED = 6_000;
const HARDER = 3_000;
/** Other seeds than those of fit-campaigns.ts and fit-ladder.ts. */
const SEEDS = { plain: 505, harder: 606 };

/** Every row that known ends can give; about a minute. */
export function listMeasures(folder: string): MeasureRow[] {
  const open = readLines<Campaign>(`${folder}/${CAMPAIGN_FILE}`);
  const videos = VIDEO_FILES.flatMap((file) => readLines<Video>(`${folder}/${file}`));
  return [
    ...rowsOfTime('public', open),
    ...rowsOfPlays('public', playAll(open)),
    ...rowsOfHarder('public, roughened', playAll(open.map(toHarder))),
    ...rowsOfForecasts('public', open),
    ...rowsOfSimulated(),
    ...rowsOfVideos(measureCells(videos)),
  ];
}

function rowsOfSimulated(): MeasureRow[] {
  const campaigns = simulateCampaigns(SIMULATED, { seed: SEEDS.plain });
  const harder = simulateCampaigns(HARDER, { seed: SEEDS.harder, isHarder: true });
  const played = playAll(campaigns);
  return [
    ...rowsOfPlays('simulated', played),
    ...rowsAgainstTest('simulated', played.plays, campaigns),
    ...rowsOfHarder('simulated', playAll(harder)),
    ...rowsOfForecasts('simulated', campaigns),
  ];
}
