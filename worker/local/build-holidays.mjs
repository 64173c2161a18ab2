// Makes dist/client/holidays.json (public holidays of every country the library knows, around this year) and
// holiday-regions.json (its states and regions: a name, and the days that differ from the country's). Files beside the
// Worker, read with the terms of contracts; the library itself (1.5 MB) never becomes part of the Worker.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const top = fileURLToPath(new URL('../..', import.meta.url));
const outFolder = `${top}dist/client`;
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

export async function buildHolidays() {
  const { holidaysFor, listRegions, HOLIDAY_COUNTRIES } = await loadRules();
  const year = new Date().getUTCFullYear();
  const daysOf = (code) =>
    (holidaysFor(code, year - YEARS_BACK, year + YEARS_AHEAD) ?? []).map(({ on }) => on);
  const countries = Object.fromEntries(HOLIDAY_COUNTRIES.map((code) => [code, daysOf(code)]));
  const regions = HOLIDAY_COUNTRIES.flatMap((country) =>
    listRegions(country).map(({ code, name }) => {
      const days = daysOf(code);
      const added = days.filter((on) => !countries[country].includes(on));
      const removed = countries[country].filter((on) => !days.includes(on));
      return [code, { name, added, removed }];
    }),
  );
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(`${outFolder}/holiday-regions.json`, JSON.stringify(Object.fromEntries(regions)));
  writeFileSync(`${outFolder}/holidays.json`, JSON.stringify(countries));
}

/** The rules are TypeScript, which not every Node that may build reads by itself. */
async function loadRules() {
  const bundle = `${top}dist/holiday-rules.mjs`;
  await build({
    stdin: {
      contents: `export { holidaysFor, listRegions } from './shared/contract/holidays.ts';
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
