// npm run bench [-- bytes overlay worker rules score]: what Midflight costs, beside what it is measured against in the same run.
// Ends with 1 only when a number that is the same on every machine is over its budget.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueInNewNode, ensureInstalled, top } from '../../worker/local/ensure-installed.mjs';

const PARTS = ['bytes', 'overlay', 'worker', 'rules', 'score'];

ensureInstalled();
if (continueInNewNode(fileURLToPath(import.meta.url))) await main();

async function main() {
  const named = process.argv.slice(2).filter((name) => PARTS.includes(name));
  const { formatTable } = await import('./table.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'midflight-bench-'));
  console.log(describeMachine());
  try {
    const rows = [];
    const place = await prepare(folder);
    for (const part of named.length > 0 ? named : PARTS) {
      console.log(`Measuring: ${part} …`);
      const { listRows, head } = await import(`./rows/${part}.mjs`);
      const measured = await listRows(place);
      console.log(`\n${formatTable(measured, head)}\n`);
      rows.push(...measured);
    }
    console.log(`Load at the end: ${loadavg()[0].toFixed(1)}`);
    process.exitCode = rows.some(({ isBroken }) => isBroken) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(folder) {
  const { buildAll } = await import('../../worker/local/build.mjs');
  const { findChromium } = await import('../../worker/local/browsers.mjs');
  const { buildBareOverlay } = await import('./byte-sizes.mjs');
  await buildAll();
  return {
    folder,
    extensionDir: `${top}dist/extension/chrome-mv3`,
    chromiumPath: findChromium(),
    bare: buildBareOverlay(folder),
  };
}

function describeMachine() {
  const [load] = loadavg();
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}, load at the start: ${load.toFixed(1)}`;
}
