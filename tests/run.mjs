// The one test command. Installs what is missing, checks, builds, runs everything, and ends with the counts of this run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { continueInNewNode, ensureInstalled, stop, top } from '../worker/local/ensure-installed.mjs';
import { quietEnv } from '../worker/local/quiet-env.mjs';

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

  // The browser journeys come after the rest and alone: two cores are not enough for both at once.
  const tests = [runVitest('unit', 'worker'), runVitest('e2e')];
  const total = {
    passed: passed.length + tests.reduce((sum, run) => sum + run.passed, 0),
    failed: failed.length + tests.reduce((sum, run) => sum + run.failed, 0),
  };
  if (failed.length > 0) console.log(`\nChecks that failed: ${failed.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

/** One run of some projects; a run that ends badly without a failed test counts as one failure. */
function runVitest(...projects) {
  const resultFile = `${top}dist/vitest-${projects[0]}.json`;
  mkdirSync(`${top}dist`, { recursive: true });
  rmSync(resultFile, { force: true });
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      ...projects.flatMap((project) => ['--project', project]),
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
  const counts = readResults(resultFile);
  return { ...counts, failed: status !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

function readResults(resultFile) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(resultFile, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
