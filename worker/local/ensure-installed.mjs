// Runs on any Node from 20 on, before anything is installed. Installs what the lock file says, then goes on in the
// pinned Node that comes with it (Linux x64) or in the user's own when that is new enough.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('../..', import.meta.url));
const pinnedNode = `${top}node_modules/.bin/node`;
const stampFile = `${top}node_modules/.midflight-lock`;
const NODE_NEEDED = [22, 12];

/** Ends the process with a sentence that says what to do. */
export function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Installs when the lock file changed since the last time. */
export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(`${top}package-lock.json`))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return;
  console.log('Installing packages from the lock file …');
  const started = Date.now();
  const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: top,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    stop(
      'npm ci did not work (its words are above). Check the connection to your npm registry and start again.',
    );
  writeFileSync(stampFile, lock);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/**
 * Goes on in a Node that is new enough: starts the same script there and answers false in this one.
 * With `node_modules/.bin` first in PATH so that every tool finds the same Node.
 */
export function continueInNewNode(script) {
  process.env.PATH = `${top}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return true;
  if (!existsSync(pinnedNode))
    stop(
      `This needs Node ${NODE_NEEDED.join('.')} or later on this kind of machine; you have ${process.versions.node}.`,
    );
  const child = spawn(pinnedNode, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  return false;
}
