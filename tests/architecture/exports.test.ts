// What is exported is used by the product, or is what the evaluation calls. A test of its own keeps nothing alive.

import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listPaths, readText, withoutComments } from './sources.ts';

/** Who may be a product's user: its sources and scripts, and the functions that the evaluation asks. */
const USER_FOLDERS = ['shared', 'worker', 'extension', 'tests/evaluation'];

/** Exports that are read in a way this test does not see, each with who reads it. */
const READ_ELSEWHERE: Record<string, string> = {
  'shared/contract/holidays.ts holidaysFor': 'worker/local/build-holidays.mjs, out of the file it bundles',
  'shared/contract/holidays.ts listRegions': 'worker/local/build-holidays.mjs, out of the file it bundles',
  'shared/contract/money/amendment.ts toPriceLines':
    'golden vector M13 and invariant no. 17: same-bytes, pay.test.ts',
  'shared/kpi/weighted-score.ts weightedScore': 'golden vectors S04 and S05: tests/same-bytes/kpi-answers.ts',
  'worker/local/browsers.mjs ensureBrowsers': 'tests/run.mjs, which npm test starts',
  'worker/routes/people/ecdsa-signature.ts AsnParser':
    'the passkey library, by an alias in worker/wrangler.jsonc',
  'extension/overlay/silent-context.ts ContentScriptContext': 'WXT, by an alias in extension/wxt.config.ts',
};

type File = { path: string; code: string };
type Export = { path: string; name: string };

test('every export has a user in the product or in the evaluation', () => {
  const files = USER_FOLDERS.flatMap((folder) => listPaths(folder))
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, code: withoutComments(readText(path)) }));
  const imported = new Set(files.flatMap(listImported));
  const unused = files
    .filter(({ path }) => !path.startsWith('tests/'))
    .flatMap((file) => listExports(file).filter((one) => !isUsedInside(file, one)))
    .map(({ path, name }) => `${path} ${name}`)
    .filter((one) => !imported.has(one));

  expect(unused.filter((one) => !(one in READ_ELSEWHERE)).map((one) => `${one}: ${HOW_TO_FIX}`)).toEqual([]);
  expect(Object.keys(READ_ELSEWHERE).filter((one) => !unused.includes(one))).toEqual([]);
});

const HOW_TO_FIX =
  'nobody calls it. Delete it with its tests, use it where the same is done by hand, or move it to tests/ if only they need it.';

test.each([
  ['export const a = 1;', ['a']],
  ['export async function b() {}\nexport type C = 1;\nconst d = 2;', ['b', 'C']],
  ['  export const inner = 1;', []],
])('finds the exports of %j', (code, names) => {
  expect(listExports({ path: 'x.ts', code }).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["import { a, type B as C } from './y.ts';", ['y.ts a', 'y.ts B']],
  ["export { a } from './y.ts';", ['y.ts a']],
  ["const { d } = await import('./y.ts');", ['y.ts d']],
  ["import('./y.ts').then(({ e }) => e());", ['y.ts e']],
  ["import './y.ts';\nimport z from 'z';", []],
])('finds what %j asks for', (code, expected) => {
  expect(listImported({ path: 'x.ts', code })).toEqual(expect.arrayContaining(expected));
  if (expected.length === 0) expect(listImported({ path: 'x.ts', code })).toEqual([]);
});

function listExports({ path, code }: File): Export[] {
  const found = code.matchAll(/^export (?:async )?(?:function\*?|const|let|type|class) (\w+)/gm);
  return [...found].map(([, name = '']) => ({ path, name }));
}

/** Named a second time in its own file: exported so that a test can hold it alone. */
function isUsedInside({ code }: File, { name }: Export): boolean {
  return (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
}

/** "path name" of everything a file takes from files beside it. */
function listImported({ path, code }: File): string[] {
  const named = code.matchAll(
    /^(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s*from\s+'(\.[^']+)'/gm,
  );
  const taken = [...named].flatMap(([, names = '', from = '']) =>
    names.split(',').flatMap((part) => {
      const name = part
        .trim()
        .replace(/^type /, '')
        .split(' ')[0];
      return name ? [`${posix.join(posix.dirname(path), from)} ${name}`] : [];
    }),
  );
  // What is loaded later is taken apart in too many ways to read: every word of the loading file counts.
  const later = code.matchAll(/\bimport\(\s*'(\.[^']+)'\s*\)/g);
  const words = new Set(code.match(/\w+/g));
  const loaded = [...later].flatMap(([, from = '']) =>
    [...words].map((word) => `${posix.join(posix.dirname(path), from)} ${word}`),
  );
  return [...taken, ...loaded];
}
