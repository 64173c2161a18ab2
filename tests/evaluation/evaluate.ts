// Prints SCORING.md §4's table as far as known ends can give it: node tests/evaluation/evaluate.ts <data folder>
import { dataFolder } from '../bench/read-lines.ts';
import { DATA_FILES, listMeasures } from './table.ts';

for (const { measure, data, value, levels } of listMeasures(dataFolder(DATA_FILES))) {
  const [floor, goal, stretch] = levels.asked;
  const place = `${measure} (${data})`.padEnd(68);
  console.log(
    `${place} ${levels.show(value).padStart(10)}  ${levels.reached(value).padEnd(8)} floor ${floor}, goal ${goal}, stretch ${stretch}`,
  );
}
