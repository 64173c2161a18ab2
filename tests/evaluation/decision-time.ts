import type { Campaign } from './campaigns.ts';
import { requestAt } from './campaigns.ts';
import type { MeasureRow } from './levels.ts';
import { atMost } from './levels.ts';
import { quantile } from './plays.ts';
import type { DecisionRequest } from './requests.ts';
import { decide } from './score.ts';

const ROUNDS = 11;
/** Rounds before the first that counts: the engine compiles what it runs often. */
const WARM_UPS = 3;
/** One campaign in so many. */
const SAMPLED = 10;

/** Median processor time of a decision, and the same beside a loop that only adds up the newest counts of the same requests. */
export function rowsOfTime(data: string, campaigns: readonly Campaign[]): MeasureRow[] {
  const requests = campaigns
    .filter((_, index) => index % SAMPLED === 0)
    .flatMap((campaign) =>
      Array.from({ length: campaign.flight_days }, (_, day) => requestAt(campaign, day)),
    );
  const spent = { ours: [] as number[], loop: [] as number[] };
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    const ours = timeOf(requests, (request) => decide(request).score ?? 0);
    const loop = timeOf(requests, sumUp);
    if (round < 0) continue;
    spent.ours.push(ours);
    spent.loop.push(loop);
  }
  const ours = quantile(spent.ours, 0.5);
  const ratio = ours / quantile(spent.loop, 0.5);
  const levels = atMost([1, 0.1, 0.03], (ms) => `${Number(ms.toFixed(4))} ms`);
  return [
    { measure: 'Time per decision', data: `${data}; ${ratio.toFixed(0)}× a plain sum`, value: ours, levels },
  ];
}

/** Milliseconds of processor time per request, so that a busy machine counts for less; the answers are added up so that no work can be left out. */
function timeOf(requests: readonly DecisionRequest[], answer: (request: DecisionRequest) => number): number {
  const before = process.cpuUsage();
  let sum = 0;
  for (const request of requests) sum += answer(request);
  const { user, system } = process.cpuUsage(before);
  if (!Number.isFinite(sum)) throw new Error('An answer was no number.');
  return (user + system) / 1000 / requests.length;
}

function sumUp({ posts }: DecisionRequest): number {
  let total = 0;
  for (const { snapshots } of posts) {
    let highest = 0;
    for (const { value } of snapshots) highest = Math.max(highest, value ?? 0);
    total += highest;
  }
  return total;
}
