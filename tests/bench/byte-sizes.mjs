// Bytes of everything that travels: the extension's parts, the desk's scripts, the Worker's upload.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietEnv } from '../../worker/local/quiet-env.mjs';
import { CONTENT_SCRIPT, listPageFiles, sizeOfFiles } from './bundle-sizes.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));

export function measureBytes(extensionDir, folder) {
  const page = (name) => sizeOfFiles(listPageFiles(extensionDir, name));
  return {
    contentScript: sizeOfFiles([join(extensionDir, CONTENT_SCRIPT)]),
    background: sizeOfFiles([join(extensionDir, 'background.js')]),
    popup: page('popup.html'),
    panel: page('sidepanel.html'),
    options: page('options.html'),
    zipBytes: measureZip(folder),
    client: listClientScripts(),
    worker: measureUpload(folder),
  };
}

/** The overlay that the bench builds to measure against. */
export function buildBareOverlay(folder) {
  run('wxt', ['build', 'tests/bench/bare-overlay'], { BARE_OVERLAY_OUT: join(folder, 'bare') });
  const bareDir = join(folder, 'bare/chrome-mv3');
  return { bareDir, size: sizeOfFiles([join(bareDir, 'content-scripts/card.js')]) };
}

function measureZip(folder) {
  const outFolder = join(folder, 'zip');
  run('wxt', ['zip', 'extension'], { MIDFLIGHT_OUT: outFolder });
  const zip = readdirSync(outFolder).find((name) => name.endsWith('-chrome.zip'));
  return statSync(join(outFolder, zip)).size;
}

/** Scripts that desk pages load; only entry points are named in pages. */
function listClientScripts() {
  const folder = join(TOP, 'dist/client');
  return ['import.js', 'passkey.js'].map((name) => ({ name, ...sizeOfFiles([join(folder, name)]) }));
}

/** What `npm run deploy` would upload. */
function measureUpload(folder) {
  const outFolder = join(folder, 'upload');
  run('wrangler', ['deploy', '--dry-run', '-c', 'worker/wrangler.jsonc', '--outdir', outFolder]);
  const modules = readdirSync(outFolder)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => join(outFolder, name));
  return sizeOfFiles(modules);
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: TOP,
    encoding: 'utf8',
    env: { ...process.env, ...quietEnv, ...env },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stdout}${done.stderr}`);
}
