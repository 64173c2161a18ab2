// Builds what npm start and npm test need, and only when a source changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop, top } from './ensure-installed.mjs';

const SOURCES = [
  'extension',
  'shared',
  'worker/client',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds the desk's client scripts and the extension for Chrome and Firefox into dist/. */
export async function buildAll({ isForTests = false } = {}) {
  const outFolder = isForTests ? 'dist/extension-test' : 'dist/extension';
  const stampFile = `${top}${outFolder}/.sources`;
  const sources = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sources) return;
  console.log(isForTests ? 'Building the extension for tests …' : 'Building the extension …');
  await buildDesk();
  for (const browser of ['chrome', 'firefox']) {
    const wxt = spawnSync('wxt', ['build', 'extension', '-b', browser], {
      cwd: top,
      encoding: 'utf8',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        MIDFLIGHT_OUT: `../${outFolder}`,
        ...(isForTests ? { MIDFLIGHT_OPEN_SHADOW: '1' } : {}),
      },
    });
    if (wxt.status !== 0) {
      console.error(wxt.stdout, wxt.stderr);
      stop(`The extension for ${browser} could not be built; what went wrong stands above.`);
    }
  }
  mkdirSync(join(top, outFolder), { recursive: true });
  writeFileSync(stampFile, sources);
}

/** What the Worker serves as files: the desk's scripts, and the holidays, which change with the library and the year. */
async function buildDesk() {
  const { buildClient } = await import('./build-client.mjs');
  await buildClient();
  const stampFile = `${top}dist/.holidays`;
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'worker/local/build-holidays.mjs'])
    hash.update(readFileSync(`${top}${file}`));
  const stamp = `${new Date().getUTCFullYear()} ${hash.digest('hex')}`;
  if (
    existsSync(`${top}dist/client/holidays.json`) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  )
    return;
  const { buildHolidays } = await import('./build-holidays.mjs');
  await buildHolidays();
  writeFileSync(stampFile, stamp);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of SOURCES) hashInto(hash, join(top, source));
  return hash.digest('hex');
}

function hashInto(hash, path) {
  if (/\/(\.wxt|node_modules)$/.test(path) || !existsSync(path)) return;
  const entries = readdirSyncOrNull(path);
  if (entries) for (const name of entries.sort()) hashInto(hash, join(path, name));
  else hash.update(path.slice(top.length)).update(readFileSync(path));
}

function readdirSyncOrNull(path) {
  try {
    return readdirSync(path);
  } catch {
    return null;
  }
}
