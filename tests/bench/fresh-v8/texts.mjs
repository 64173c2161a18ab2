// What stands beside a Worker's bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The style sheets beside a bundle, as bytes. */
export function listTexts(bundle) {
  const folder = dirname(bundle);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
