// npm run rebuild: proves, against the running local Worker, that every stored standing equals its recomputation.
// With --write (after a formula changed) every standing is projected anew first.
import { existsSync, readFileSync } from 'node:fs';
import { stop, top } from './ensure-installed.mjs';

const origin = `http://localhost:${process.env.PORT ?? 8787}`;
const secretsFile = `${top}worker/.dev.vars`;
const secret =
  existsSync(secretsFile) && /^LOCAL_SECRET=([0-9a-f]{64})$/m.exec(readFileSync(secretsFile, 'utf8'))?.[1];
if (!secret)
  stop('There is no local workspace yet. Run npm start once, keep it running, then run this again.');

const write = process.argv.includes('--write') ? '?write=1' : '';
const answer = await fetch(`${origin}/local/rebuild${write}`, {
  method: 'POST',
  headers: { authorization: `Bearer ${secret}` },
}).catch(() => null);
if (!answer?.ok)
  stop(`No answer from ${origin}. Keep npm start running in another window, then run this again.`);

const { results } = await answer.json();
let isWhole = true;
for (const { workspaceId, checked, different, brokenChains } of results) {
  isWhole &&= different.length === 0 && brokenChains.length === 0;
  console.log(
    `${workspaceId}: ${checked} standings, ${different.length} differ, ${brokenChains.length} broken chains`,
  );
  for (const id of [...different, ...brokenChains]) console.log(`  ${id}`);
}
process.exit(isWhole ? 0 : 1);
