import { measureRules } from '../rules-speed.mjs';
import { toRow } from '../table.mjs';

export async function listRows({ folder }) {
  const { recognise, score, parse } = await measureRules(folder);
  return [
    toRow('Recognise 100,000 addresses', { ...recognise, beside: 'new URL alone' }),
    toRow('Score 10,000 collaborations', { ...score, beside: 'a loop that adds up counts' }),
    toRow('Read a file of 10,000 rows with verdicts', { ...parse, beside: 'papaparse alone' }),
  ];
}
