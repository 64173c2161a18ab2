// The one test command. Installs what is missing, checks, builds, runs everything, and ends with the counts of this run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { continueInNewNode, ensureInstalled, stop, top } from '../worker/local/ensure-installed.mjs';
import { quietEnv } from '../worker/local/quiet-env.mjs';

const resultFile = `${top}dist/vitest.json`;

ensureInstalled();
if (continueInNewNode(fileURLToPath(import.meta.url))) await main();

async function main() {
  const { ensureBrowsers, findChromium } = await import('../worker/local/browsers.mjs');
  const { buildAll } = await import('../worker/local/build.mjs');
  const passed = [];
  const failed = [];
  const step = (name, command, args) => {
    console.log(`\n> ${name}`);
    const { status } = spawnSync(command, args, {
      cwd: top,
      stdio: 'inherit',
      env: { ...process.env, ...quietEnv },
      shell: process.platform === 'win32',
    });
    (status === 0 ? passed : failed).push(name);
  };

  ensureBrowsers();
  if (!findChromium())
    stop(
      'The browser tests need a Chromium. Install one, or name it in CHROMIUM_PATH, and run npm test again.',
    );
  step('prepare', 'wxt', ['prepare', 'extension']);
  step('format and lint', 'biome', ['check', '.']);
  step('types of shared/', 'tsc', ['-p', 'shared']);
  step('types of extension/ and tests/', 'tsc', ['-p', '.']);
  step('types of worker/', 'tsc', ['-p', 'worker']);
  await buildAll({ isForTests: true });
  await buildAll();
  step('Firefox add-on rules', 'web-ext', [
    'lint',
    '-s',
    'dist/extension/firefox-mv3',
    '--warnings-as-errors=false',
    '--output=text',
  ]);

  mkdirSync(`${top}dist`, { recursive: true });
  rmSync(resultFile, { force: true });
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resultFile}`,
      ...process.argv.slice(2),
    ],
    {
      cwd: top,
      stdio: 'inherit',
      env: { ...process.env, ...quietEnv },
      shell: process.platform === 'win32',
    },
  );
  const tests = readResults();
  const total = { passed: passed.length + tests.passed, failed: failed.length + tests.failed };
  if (status !== 0 && tests.failed === 0) total.failed += 1;
  if (failed.length > 0) console.log(`\nChecks that failed: ${failed.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

function readResults() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
