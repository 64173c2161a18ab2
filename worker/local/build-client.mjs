// Bundles worker/client/*.ts for the browser into dist/client, which the Worker serves as static files.
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const clientFolder = fileURLToPath(new URL('../client/', import.meta.url));
const outFolder = fileURLToPath(new URL('../../dist/client/', import.meta.url));

/** The scripts that pages ask for; everything else in the folder is part of one of them. */
const SCRIPTS = ['import.tsx', 'passkey.ts'];

export async function buildClient() {
  mkdirSync(outFolder, { recursive: true });
  await build({
    entryPoints: SCRIPTS.map((name) => clientFolder + name),
    outdir: outFolder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    // papaparse asks for Node's streams only in Node.
    external: ['stream'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildClient();
