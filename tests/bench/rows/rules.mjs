import { measureRules } from '../rules-speed.mjs';
import { toRow } from '../table.mjs';

/** One core-second. A time, so it never fails a run. */
const SCORE_MS_MAX = 1_000;

export async function listRows({ folder }) {
  const { recognise, score, parse } = await measureRules(folder);
  return [
    toRow('Recognise 100,000 addresses', { ...recognise, beside: 'new URL alone' }),
    toRow('Score 10,000 collaborations: processor time', {
      ...score,
      beside: 'a loop that adds up counts',
      budget: `≤ ${SCORE_MS_MAX} ms`,
      isMet: score.ours.median <= SCORE_MS_MAX,
    }),
    toRow('Read a file of 10,000 rows with verdicts', { ...parse, beside: 'papaparse alone' }),
  ];
}
