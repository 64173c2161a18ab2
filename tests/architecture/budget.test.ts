// Bytes that every page of the four networks pays for. Reads the built extension; tests/run.mjs builds it first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  CONTENT_SCRIPT,
  CONTENT_SCRIPT_GZIP_MAX,
  listPageFiles,
  type Size,
  sizeOf,
  sizeOfFiles,
} from '../bench/bundle-sizes.ts';

const TOP = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = join(TOP, 'dist/extension/chrome-mv3');
const isBuilt = existsSync(EXTENSION);
const contentScript = isBuilt ? readFileSync(join(EXTENSION, CONTENT_SCRIPT), 'utf8') : '';

const BACKGROUND = 'dist/extension/chrome-mv3/background.js';

/** Traces that survive minifying, each with a file that does carry it. */
const NOT_ON_PAGES: [string, RegExp, string][] = [
  ['zod', /invalid_type/, BACKGROUND],
  ['Intl, or of what loads it', /\bIntl\b|toLocale(?:String|DateString|TimeString)/, BACKGROUND],
  ['the time library', /Temporal\b/, BACKGROUND],
  ['the polyfill of extension APIs', /The message port closed before a response was received/, BACKGROUND],
  ['a charts library', /negative radius/, 'node_modules/d3-path/dist/d3-path.min.js'],
];

test.skipIf(!isBuilt && !process.env.CI)('the extension is built (npm run build)', () => {
  expect(isBuilt, 'dist/extension/chrome-mv3 is missing: tests/run.mjs builds it before').toBe(true);
});

test.skipIf(!isBuilt)('the content script with its view stays within its bytes', () => {
  const size = sizeOf(contentScript);

  expect(
    size.gzip,
    `${describe(size)}: see what came in with wxt build --analyze, and send strings ready to show instead`,
  ).toBeLessThanOrEqual(CONTENT_SCRIPT_GZIP_MAX);
  // A script that lost its view would be small as well.
  expect(contentScript).toContain('midflight-overlay');
  expect(size.gzip).toBeGreaterThan(5_000);
});

test.skipIf(!isBuilt).each(NOT_ON_PAGES)(
  'the content script carries no trace of %s',
  (_name, trace, carrier) => {
    const place = contentScript.search(trace);

    expect(place < 0 ? '' : contentScript.slice(Math.max(0, place - 60), place + 60)).toBe('');
    expect(readFileSync(join(TOP, carrier), 'utf8')).toMatch(trace);
  },
);

test.skipIf(!isBuilt)('the background draws nothing: every start of it would read preact', () => {
  const trace = /debounceRendering/;
  const surfaces = listPageFiles(EXTENSION, 'popup.html').map((file) => readFileSync(file, 'utf8'));

  expect(surfaces.some((code) => trace.test(code))).toBe(true);
  expect(
    readFileSync(join(TOP, BACKGROUND), 'utf8'),
    'a presenter took something from a .tsx file: move what it took into a .ts file beside it',
  ).not.toMatch(trace);
});

test.skipIf(!isBuilt)('everything a surface loads is in the build', () => {
  const sizes = {
    background: sizeOfFiles([join(EXTENSION, 'background.js')]),
    popup: sizeOfFiles(listPageFiles(EXTENSION, 'popup.html')),
    panel: sizeOfFiles(listPageFiles(EXTENSION, 'sidepanel.html')),
  };
  for (const [name, size] of Object.entries(sizes)) console.info(`${name}: ${describe(size)}`);

  for (const size of Object.values(sizes)) expect(size.raw).toBeGreaterThan(1_000);
});

function describe({ raw, gzip }: Size): string {
  return `${(raw / 1000).toFixed(1)} kB, ${(gzip / 1000).toFixed(1)} kB gzip`;
}
