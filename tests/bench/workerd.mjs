// Workers in workerd itself: `wrangler dev` puts a proxy and a log in between, which would be most of what is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { unstable_readConfig as readConfig } from 'wrangler';
import { listTexts } from './fresh-v8/texts.mjs';

const TOP = fileURLToPath(new URL('../../', import.meta.url));
const MIGRATIONS = `${TOP}worker/migrations`;
/** Under names of their own, since the type check of tests/ knows a browser and this code knows workerd. */
const ALIASES = { '@worker': `${TOP}worker`, '@worker-tests': `${TOP}tests/worker` };
const config = readConfig({ config: `${TOP}worker/wrangler.jsonc` });
const STAND_INS = Object.fromEntries(
  Object.entries(config.alias ?? {}).map(([name, path]) => [name, join(TOP, 'worker', path)]),
);

/** As wrangler reads `alias`: by the words of an import, also relative ones, which esbuild's own `alias` does not take. */
const standIns = {
  name: 'stand-ins',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path }) => (STAND_INS[path] ? { path: STAND_INS[path] } : undefined));
  },
};

/**
 * A Worker as wrangler would upload it: one module, and beside it in its folder the style sheets it imports, as text
 * (`rules` of wrangler.jsonc). So each Worker needs a folder of its own.
 */
export async function bundleWorker(entryPoint, outfile) {
  await build({
    entryPoints: [join(TOP, entryPoint)],
    outfile,
    bundle: true,
    minify: config.minify,
    // Wrangler's own default: names of functions are kept, each by a call at the start.
    keepNames: config.keep_names ?? true,
    format: 'esm',
    target: 'es2023',
    alias: ALIASES,
    plugins: [standIns],
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*', 'node:*'],
    loader: { '.css': 'copy' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outfile;
}

/** A fresh workerd with a database of its own in memory. */
export function startWorkerd(bundle, bindings = {}) {
  return new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: 'ESModule', path: 'index.js', contents: readFileSync(bundle, 'utf8') },
        ...listTexts(bundle).map(({ name, bytes }) => ({
          type: 'Text',
          path: name,
          contents: bytes.toString(),
        })),
      ],
      modulesRoot: '.',
      compatibilityDate: config.compatibility_date,
      d1Databases: { DB: 'bench' },
      bindings: { ENVIRONMENT: 'development', MAIL_FROM: '', ...bindings },
      cf: false,
    }),
  );
}

export async function migrate(workerd) {
  const db = await workerd.getD1Database('DB');
  const files = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  for (const name of files) {
    for (const statement of toStatements(readFileSync(join(MIGRATIONS, name), 'utf8'))) {
      await db.prepare(statement).run();
    }
  }
}

/** A trigger's body holds semicolons of its own; it ends with END. */
function toStatements(sql) {
  const statements = [];
  let current = [];
  for (const line of sql.replace(/--[^\n]*/g, '').split('\n')) {
    current.push(line);
    const text = current.join('\n').trim();
    const isTrigger = /^CREATE TRIGGER/i.test(text);
    if (isTrigger ? /\bEND;$/i.test(text) : text.endsWith(';')) {
      statements.push(text);
      current = [];
    }
  }
  return statements;
}
