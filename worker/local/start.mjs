// npm start: everything on this machine, no account. Installs, builds, migrates, starts the Worker, fills the demo,
// says what to click, and opens a browser with the extension where there is a display.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { continueInNewNode, ensureInstalled, stop, top } from './ensure-installed.mjs';
import { writeLetters } from './letters-on-disk.mjs';
import { quietEnv } from './quiet-env.mjs';

const PORT = Number(process.env.PORT ?? 8787);
const ORIGIN = `http://localhost:${PORT}`;
const config = ['-c', 'worker/wrangler.jsonc'];
const stateFolder = `${top}worker/.wrangler`;
const lettersFolder = `${stateFolder}/letters`;
const secretsFile = `${top}worker/.dev.vars`;
const ANSWER_TIMEOUT_MS = 60_000;
const CRON_EVERY_MS = 60_000;

ensureInstalled();
if (continueInNewNode(fileURLToPath(import.meta.url))) await main();

async function main() {
  await requireFreePort();
  if (process.argv.includes('--reset')) rmSync(stateFolder, { recursive: true, force: true });
  const secret = ensureSecret();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  migrate();
  const worker = startWorker();
  await waitForAnswer(worker);
  const prepared = await prepare(secret);
  sayWhatToClick(prepared);
  setInterval(() => wakeJobs(secret), CRON_EVERY_MS).unref();
  if (hasDisplay()) await openBrowser(prepared);
  else console.log('No display here, so no browser was opened.\n');
}

function requireFreePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () =>
      stop(
        `Port ${PORT} is taken, maybe by another Midflight. End that program, or choose another port: PORT=8790 npm start`,
      ),
    );
    probe.listen(PORT, '127.0.0.1', () => probe.close(resolve));
  });
}

/** A secret for this machine alone, made once; production never has one. */
function ensureSecret() {
  if (!existsSync(secretsFile)) {
    writeFileSync(secretsFile, `LOCAL_SECRET=${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  }
  const secret = /^LOCAL_SECRET=([0-9a-f]{64})$/m.exec(readFileSync(secretsFile, 'utf8'))?.[1];
  if (!secret) stop('worker/.dev.vars has no LOCAL_SECRET. Delete the file and start again.');
  return secret;
}

function migrate() {
  const { status, stdout, stderr } = spawnSync(
    'wrangler',
    ['d1', 'migrations', 'apply', 'DB', '--local', ...config],
    {
      cwd: top,
      encoding: 'utf8',
      env: { ...process.env, ...quietEnv, CI: 'true' },
      shell: process.platform === 'win32',
    },
  );
  if (status === 0) return;
  console.error(stdout, stderr);
  stop(
    'The local database could not be brought up to date; what went wrong stands above. To begin anew (local data is deleted): npm start -- --reset',
  );
}

function startWorker() {
  // Named, so that what the deployed Worker does not have is there; and from its own folder, since wrangler finds the
  // aliases of a named entry from where it stands.
  const args = [
    'dev',
    'index-local.ts',
    '-c',
    'wrangler.jsonc',
    '--local',
    '--port',
    String(PORT),
    '--show-interactive-dev-session=false',
    '--log-level=error',
    '--var',
    'ENVIRONMENT:development',
    '--var',
    `LOCAL_TIME_ZONE:${Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  ];
  const worker = spawn('wrangler', args, {
    cwd: `${top}worker`,
    env: { ...process.env, ...quietEnv },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  worker.on('exit', (code) => {
    console.log('The Worker has ended.');
    process.exit(code ?? 0);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => worker.kill(signal));
  return worker;
}

async function waitForAnswer(worker) {
  const until = Date.now() + ANSWER_TIMEOUT_MS;
  while (Date.now() < until && worker.exitCode === null) {
    const answer = await fetch(`${ORIGIN}/api/about`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  worker.kill('SIGTERM');
  stop('The Worker did not answer within a minute. Its words stand above; npm start -- --reset begins anew.');
}

async function prepare(secret) {
  const answer = await fetch(`${ORIGIN}/local/prepare`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
  });
  if (!answer.ok)
    stop(`The demo workspace could not be loaded (${answer.status}). npm start -- --reset begins anew.`);
  return answer.json();
}

function sayWhatToClick({ desk, setup, report, creator }) {
  console.log(`
Midflight runs on ${ORIGIN}, on this machine only. Stop it with Ctrl+C.

  Desk (signs you in to the demo, once):  ${desk}
  A report, as a client sees it:          ${report}
  A creator's page, by link:              ${creator}
  Your own empty team:                    ${setup}

  Extension, Chrome or Edge: chrome://extensions, Developer mode, Load unpacked:
    ${top}dist/extension/chrome-mv3
  Extension, Firefox: about:debugging, This Firefox, Load Temporary Add-on:
    ${top}dist/extension/firefox-mv3/manifest.json
  Then open its popup, Connect to your team, address ${ORIGIN}

  Letters are written to this folder, and nothing is delivered:
    ${lettersFolder}

  Profiles that show the overlay:
    https://www.instagram.com/instagram/
    https://www.youtube.com/@YouTube
    https://www.tiktok.com/@tiktok
`);
}

/** Crons do not fire by themselves on a local Worker. What they have let go is written down after them. */
async function wakeJobs(secret) {
  try {
    await fetch(`${ORIGIN}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`);
    const written = await writeLetters({ origin: ORIGIN, secret, folder: lettersFolder });
    for (const path of written) console.log(`Letter written to disk, not delivered: ${path}`);
  } catch (error) {
    console.log(`Letters that wait were not written this minute: ${error?.message ?? error}`);
  }
}

function hasDisplay() {
  if (process.env.CI || process.argv.includes('--no-browser')) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openBrowser(prepared) {
  const { findChromium } = await import('./browsers.mjs');
  const executablePath = findChromium();
  if (!executablePath) {
    const { CHROMIUM_PATH: named } = process.env;
    const found = named
      ? `There is no Chromium at ${named} (CHROMIUM_PATH) nor in the usual places`
      : 'No Chromium found';
    const andThen = named ? 'correct CHROMIUM_PATH' : 'set CHROMIUM_PATH';
    console.log(
      `${found}, so no browser was opened. Load the extension by hand as above, or ${andThen} and start again.\n`,
    );
    return;
  }
  const { openConnectedChromium } = await import('./connected-chromium.mjs');
  // The Worker runs and everything to click stands above: a browser that does not open ends nothing.
  await openConnectedChromium({
    executablePath,
    extension: `${top}dist/extension/chrome-mv3`,
    profile: `${stateFolder}/chromium`,
    prepared,
  }).catch((error) => sayWhyNotOpened(executablePath, error));
}

function sayWhyNotOpened(executablePath, error) {
  const [first = ''] = String(error?.message ?? error).split('\n');
  console.log(
    `${executablePath} could not be opened with the extension: ${first}\nThe Worker runs on. Load the extension by hand as above, or set CHROMIUM_PATH to another Chromium and start again.\n`,
  );
}
