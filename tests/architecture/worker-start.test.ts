// What a start of the Worker reads (docs/decisions/0031): the bundle as npm run deploy makes it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listTexts } from '../bench/fresh-v8/texts.mjs';
import { bundleWorker } from '../bench/workerd.mjs';

const BYTES_MAX = 2_073_000;

const folder = mkdtempSync(join(tmpdir(), 'midflight-start-'));
const place = await bundleWorker('worker/index.ts', join(folder, 'worker.mjs'));
const bundle = readFileSync(place, 'utf8');
const texts = listTexts(place);
rmSync(folder, { recursive: true, force: true });

test('the bundle stays within its bytes, each of which every start reads', () => {
  expect(
    bundle.length,
    'see what came in with esbuild’s metafile; alias out what no request reaches (worker/wrangler.jsonc)',
  ).toBeLessThan(BYTES_MAX);
  expect(bundle).toContain('midflight');
});

test('styles stand beside the bundle as text, which costs a start a sixth of what code does', () => {
  const rule = '.chip-score';
  expect(texts.some(({ bytes }) => bytes.includes(rule))).toBe(true);
  expect(bundle).not.toContain(rule);
});

test('what only npm start has is not in it: the demo, and the routes of one machine', () => {
  expect(readFileSync('worker/index-local.ts', 'utf8')).toContain('localRoutes');
  for (const trace of ['/local/prepare', '/local/rebuild', 'demo-winter-launch'])
    expect(bundle).not.toContain(trace);
});

test('the bundle is ASCII: one letter beyond makes V8 keep it at two bytes a character', () => {
  const beyond = [...bundle.matchAll(/[^\0-\x7f]/g)].map(({ index }) => around(index));

  expect(beyond, 'write the letter of a pattern as \\u….').toEqual([]);
});

test('no pattern literal holds sets of all scripts, which V8 makes for each at the start', () => {
  const literals = [
    ...bundle.matchAll(/[=(,:?[!&|]\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\\[pP]\{/g),
  ];

  expect(
    literals.map(({ index }) => around(index)),
    'use lazyPattern (shared/lazy-pattern.ts)',
  ).toEqual([]);
});

const PASSKEYS = '@simplewebauthn/server/esm';
/** Traces that survive minifying, each with a file of the libraries that does carry it. */
const OF_CERTIFICATES: [string, string, string][] = [
  ['parser', 'fromBER', 'asn1js/build/index.es.js'],
  ['root', 'MIIFYDCCA0ig', `${PASSKEYS}/services/defaultRootCerts/android-key.js`],
  ['root', 'MIICEjCCAZmg', `${PASSKEYS}/services/defaultRootCerts/apple.js`],
  ['check', 'TPM_ST_ATTEST_CERTIFY', `${PASSKEYS}/registration/verifications/tpm/verifyAttestationTPM.js`],
  ['check', 'ctsProfileMatch', `${PASSKEYS}/registration/verifications/verifyAttestationAndroidSafetyNet.js`],
  ['check', '(Apple)', `${PASSKEYS}/registration/verifications/verifyAttestationApple.js`],
  ['list of models', 'statementCache', `${PASSKEYS}/services/metadataService.js`],
];

test.each(OF_CERTIFICATES)('the bundle has no %s of makers’ certificates: %s', (_what, trace, carrier) => {
  expect(readFileSync(`node_modules/${carrier}`, 'utf8')).toContain(trace);
  expect(
    bundle,
    'the library imports its file by other words: see `alias` in worker/wrangler.jsonc',
  ).not.toContain(trace);
});

function around(place: number): string {
  return bundle.slice(Math.max(0, place - 40), place + 40);
}
