// The answers as one script without imports, for runtimes that read no TypeScript.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Defines `answerAll()`: see answers.ts. */
export async function bundleAnswers(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('answers.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'sameBytes',
    target: 'es2023',
    platform: 'browser',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    footer: { js: 'globalThis.answerAll = () => sameBytes.answerAll();' },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
