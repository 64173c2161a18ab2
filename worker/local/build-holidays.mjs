// Makes dist/client/holidays.json: public holidays of every country the library knows, around this year. A file beside the
// Worker, read when somebody confirms terms; the library itself (1.5 MB) never becomes part of the Worker.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const top = fileURLToPath(new URL('../..', import.meta.url));
const outFile = `${top}dist/client/holidays.json`;
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

export async function buildHolidays() {
  const { holidaysFor, HOLIDAY_COUNTRIES } = await loadRules();
  const year = new Date().getUTCFullYear();
  const entries = HOLIDAY_COUNTRIES.map((country) => {
    const holidays = holidaysFor(country, year - YEARS_BACK, year + YEARS_AHEAD) ?? [];
    return [country, holidays.map(({ on }) => on)];
  });
  mkdirSync(`${top}dist/client`, { recursive: true });
  writeFileSync(outFile, JSON.stringify(Object.fromEntries(entries)));
}

/** The rules are TypeScript, which not every Node that may build reads by itself. */
async function loadRules() {
  const bundle = `${top}dist/holiday-rules.mjs`;
  await build({
    stdin: {
      contents: `export { holidaysFor } from './shared/contract/holidays.ts';
        export { HOLIDAY_COUNTRIES } from './worker/pages/desk/holiday-regions.ts';`,
      resolveDir: top,
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'warning',
  });
  const rules = await import(pathToFileURL(bundle).href);
  rmSync(bundle);
  return rules;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildHolidays();
