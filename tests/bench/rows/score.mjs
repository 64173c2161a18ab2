import { existsSync } from 'node:fs';
import { top } from '../../../worker/local/ensure-installed.mjs';
import { DATA_FILES, listMeasures } from '../../evaluation/table.ts';

export const head = ['Measure', 'On', 'Midflight', 'Floor', 'Goal', 'Stretch', 'Reached'];

/** The campaigns and videos with known ends are no part of the repository. */
const FOLDER = process.env.SCORE_DATA ?? `${top}../shared/data`;

export function listRows() {
  const missing = DATA_FILES.find((file) => !existsSync(`${FOLDER}/${file}`));
  if (missing !== undefined) {
    const reason = `not measured: no ${missing} in ${FOLDER}; name its folder in SCORE_DATA`;
    return [{ cells: ['The score', '', reason, '', '', '', ''], isBroken: false }];
  }
  return listMeasures(FOLDER).map(({ measure, data, value, levels }) => ({
    cells: [measure, data, levels.show(value), ...levels.asked, levels.reached(value)],
    isBroken: false,
  }));
}
