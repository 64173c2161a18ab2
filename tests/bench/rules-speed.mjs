// The rules alone, in this process: addresses, scores, a large file; each beside the least work that could be done.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import Papa from 'papaparse';
import { interleave, timed, timedOnCore } from './spread.mjs';

const RULES = new URL('../../', import.meta.url).pathname;
const ADDRESSES = 100_000;
const COLLABORATIONS = 10_000;
const ROWS = 10_000;

/** `folder`: where the bundle goes. Answers with spreads of ours and of the reference, per measure. */
export async function measureRules(folder) {
  const rules = await loadRules(folder);
  return {
    recognise: await measureRecognise(rules),
    score: await measureScore(rules),
    parse: await measureParse(rules),
  };
}

async function loadRules(folder) {
  const outfile = join(folder, 'rules.mjs');
  await build({
    stdin: {
      resolveDir: RULES,
      loader: 'ts',
      contents: [
        "export { recogniseAddress } from './shared/networks/index.ts';",
        "export { assess } from './shared/score/assess.ts';",
        "export { growthShare } from './shared/score/growth.ts';",
        "export { readImportFile } from './shared/imports/read-file.ts';",
        "export { detectFormat } from './shared/imports/formats.ts';",
        "export { parseImport } from './shared/imports/parse-import.ts';",
      ].join('\n'),
    },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    external: ['stream'],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

function measureRecognise({ recogniseAddress }) {
  const lines = readFileSync(join(RULES, 'tests/vectors/urls.jsonl'), 'utf8').trim().split('\n');
  const known = lines.map((line) => JSON.parse(line).url);
  const addresses = Array.from({ length: ADDRESSES }, (_, index) => known[index % known.length]);
  return interleave({
    ours: () => timed(() => count(addresses, (address) => recogniseAddress(address).kind !== 'none')),
    against: () => timed(() => count(addresses, (address) => URL.canParse(address) && new URL(address).host)),
  });
}

/** Four pieces, of which three are posted and read daily for a fortnight; in processor time, as its budget is. */
function measureScore({ assess, growthShare }) {
  const inputs = Array.from({ length: COLLABORATIONS }, (_, index) => makeInput(index, growthShare));
  return interleave(
    {
      ours: () => timedOnCore(() => count(inputs, (input) => assess(input).score !== null)),
      against: () => timedOnCore(() => count(inputs, isOnTrack)),
    },
    { warmUps: 1 },
  );
}

function makeInput(index, growthShare) {
  const final = 60_000 + ((index * 7919) % 80_000);
  const day = 8 + (index % 12);
  const posts = [0, 3, 6].map((postedDay, place) => ({
    deliverableId: String(place),
    postedDay,
    snapshots: Array.from({ length: Math.max(1, Math.floor(day - postedDay)) }, (_, age) => ({
      day: postedDay + age + 1,
      value: Math.round(final * growthShare({ tauDays: 2.2, beta: 0.9 }, age + 1)),
    })),
  }));
  return {
    day,
    flightDays: 30,
    network: 'tiktok',
    kpi: 'views',
    targetTotal: 400_000,
    deliverables: [0, 3, 6, 18].map((dueDay, place) => ({ id: String(place), dueDay })),
    posts,
    history: [90_000, 110_000, 100_000, 80_000, 120_000, 150_000, 60_000],
    outages: [],
    paused: [],
    weekdayOfDay0: 0,
    breakEven: null,
  };
}

/** What a spreadsheet does: latest counts added up, against the share of the flight that is over. */
function isOnTrack({ posts, day, flightDays, targetTotal }) {
  let actual = 0;
  for (const { snapshots } of posts) {
    let highest = 0;
    for (const { value } of snapshots) highest = Math.max(highest, value ?? 0);
    actual += highest;
  }
  return actual >= (targetTotal * day) / flightDays;
}

function measureParse({ readImportFile, detectFormat, parseImport }) {
  const text = makeCsv();
  const bytes = new TextEncoder().encode(text);
  const options = {
    campaignTimeZone: 'America/New_York',
    campaignYearHints: { startsOn: '2026-09-01', endsOn: '2026-12-01' },
    capturedAt: '2026-11-01T12:00:00Z',
  };
  return interleave({
    ours: () =>
      timed(() => {
        const file = readImportFile(bytes, 'metrics.csv');
        const [table] = file.value.tables;
        const { content } = parseImport(table, detectFormat(table).format, options);
        if (content.rows.length !== ROWS)
          throw new Error(`${content.rows.length} of ${ROWS} rows were read.`);
      }),
    against: () =>
      timed(() => {
        const { data } = Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true });
        if (data.length !== ROWS + 1) throw new Error(`papaparse read ${data.length} lines.`);
      }),
  });
}

function makeCsv() {
  const header =
    'post_url,deliverable,captured_at,source,impressions,reach,views,engaged_views,likes,comments,shares,saves,replies,link_taps,clicks,watch_seconds_avg,completions,paid_impressions,paid_spend';
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const hour = String(index % 24).padStart(2, '0');
    return `https://www.instagram.com/reel/C8abc${String(index).padStart(6, '0')}/,,2026-10-${day}T${hour}:00:00Z,csv,,9300,"12,400",,812,22,40,101,,,310,5.5,,,`;
  });
  return [header, ...lines].join('\n');
}

function count(list, test) {
  let found = 0;
  for (const one of list) if (test(one)) found += 1;
  return found;
}
