// Sizes and names: a file that outgrows its limit is split along its nouns before anything is added to it.
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { listPaths, listSources, readText } from './sources.ts';

const FILE_LINES_MAX = 250;
const FUNCTION_LINES_MAX = 70;
const FOLDER_FILES_MAX = 20;
const DEPTH_MAX = 3;
/** tests/ mirrors the source one level deeper. */
const TEST_DEPTH_MAX = 4;

/** Files that may be longer, with the reason. */
const LONG_FILES: Record<string, string> = {};
/** "path name" of functions that may be longer, with the reason. */
const LONG_FUNCTIONS: Record<string, string> = {};
const FULL_FOLDERS: Record<string, string> = {
  'tests/worker': 'one file per resource of the Worker, and the worlds they share',
  'worker/migrations': 'append-only, and applied out of one flat folder',
};

const BANNED_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'service', 'manager'];
/** Names that a tool or a list demands. */
const INDEX_FILES = [
  'shared/networks/index.ts',
  'worker/index.ts',
  'extension/entrypoints/',
  'tests/unit/networks/index.test.ts',
  'tests/bench/counted-worker/',
];
const KEBAB =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(d|test|config|content))?\.(ts|tsx|css|mjs|js|html|json|jsonc|md|csv|png|svg)$/;
const MIGRATION = /^\d{4}_[a-z0-9_]+\.sql$/;

const TEST_FILES = listPaths('tests').filter((path) => /\.(ts|tsx|mjs)$/.test(path));

test('no source file is longer than a reader holds in mind', () => {
  const long = listSources()
    .filter(({ lines, path }) => lengthOf(lines) > FILE_LINES_MAX && !(path in LONG_FILES))
    .map(
      ({ path, lines }) =>
        `${path}: ${lengthOf(lines)} lines, at most ${FILE_LINES_MAX}. Split it along its nouns.`,
    );

  expect(long).toEqual([]);
});

test('no style sheet is longer than a source file may be', () => {
  const long = listStyles()
    .map((path) => ({ path, length: lengthOf(readText(path).split('\n')) }))
    .filter(({ path, length }) => length > FILE_LINES_MAX && !(path in LONG_FILES))
    .map(
      ({ path, length }) =>
        `${path}: ${length} lines, at most ${FILE_LINES_MAX}. Split it by component and load the parts in the same order.`,
    );

  expect(long).toEqual([]);
});

test('every style sheet is loaded by somebody', () => {
  const loaders = [...listSources().map(({ path, text }) => ({ path, text })), ...listStyles().map(toText)];
  const loaded = new Set(loaders.flatMap(({ path, text }) => listLoadedStyles(path, text)));

  expect(
    listStyles()
      .filter((path) => !loaded.has(path))
      .map(
        (path) => `${path}: nobody loads it. Put its rules where their component's are (shared/ui/styles/).`,
      ),
  ).toEqual([]);
});

test('pages of the Worker begin with the parts of the card, in the order of the extension', () => {
  const parts = listLoadedStyles('shared/ui/card.css', readText('shared/ui/card.css'));
  const source = readText('worker/pages/base-css.ts');
  const pathOf = new Map(
    [...source.matchAll(/^import (\w+) from '\.\.\/\.\.\/([^']+)'/gm)].map(([, name, path]) => [name, path]),
  );
  const list = /baseCss: readonly string\[\] = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
  const order = [...list.matchAll(/\w+/g)].map(([name]) => pathOf.get(name));

  expect(parts.length).toBeGreaterThan(3);
  expect(order.slice(0, parts.length + 1)).toEqual(['shared/ui/tokens.css', ...parts]);
});

test('no function is longer than a screen', () => {
  const long = listSources().flatMap(({ path, lines }) =>
    functionsOf(lines)
      .filter(({ name, length }) => length > FUNCTION_LINES_MAX && !(`${path} ${name}` in LONG_FUNCTIONS))
      .map(
        ({ name, length }) =>
          `${path} ${name}: ${length} lines, at most ${FUNCTION_LINES_MAX}. Name its steps as functions.`,
      ),
  );

  expect(long).toEqual([]);
});

test('the measure of functions sees them', () => {
  const lines = [
    'export function a({',
    '  b,',
    '}: {',
    '  b: number;',
    '}): number {',
    '  return b;',
    '}',
    'const c = () => {',
    '  d();',
    '};',
  ];

  expect(functionsOf(lines)).toEqual([
    { name: 'a', length: 7 },
    { name: 'c', length: 3 },
  ]);
});

test('no folder holds more files than a list shows', () => {
  const full = [...Map.groupBy([...sourcePaths(), ...TEST_FILES], folderOf)]
    .filter(([folder, paths]) => paths.length > FOLDER_FILES_MAX && !(folder in FULL_FOLDERS))
    .map(
      ([folder, paths]) =>
        `${folder}: ${paths.length} files, at most ${FOLDER_FILES_MAX}. Give a group its own folder.`,
    );

  expect(full).toEqual([]);
});

test('no file lies deeper than three folders', () => {
  const deep = [
    ...sourcePaths().filter((path) => folderDepth(path) > DEPTH_MAX),
    ...TEST_FILES.filter((path) => folderDepth(path) > TEST_DEPTH_MAX),
  ];

  expect(deep.map((path) => `${path}: move it up`)).toEqual([]);
});

test('file names are kebab-case nouns or verbs', () => {
  const odd = [...sourcePaths(), ...TEST_FILES].filter((path) => {
    const name = nameOf(path);
    return path.endsWith('.sql') ? !MIGRATION.test(name) : !KEBAB.test(name);
  });

  expect(odd.map((path) => `${path}: write it like-this.ts`)).toEqual([]);
});

test('no file is named after nothing', () => {
  const banned = [...sourcePaths(), ...TEST_FILES].filter((path) => {
    const stem = nameOf(path).split('.')[0] ?? '';
    return (
      BANNED_NAMES.includes(stem) ||
      (stem === 'index' && !INDEX_FILES.some((place) => path.startsWith(place)))
    );
  });

  expect(banned.map((path) => `${path}: name it after what it holds`)).toEqual([]);
});

test('only tools get default exports, and no file only passes others on', () => {
  const defaults = listSources().filter(
    ({ path, code }) =>
      /^export default /m.test(code) &&
      !/^(worker\/index\.ts|extension\/entrypoints\/|extension\/wxt\.config\.ts|worker\/css\.d\.ts)/.test(
        path,
      ),
  );
  const barrels = listSources().filter(({ code }) => /^export \* from /m.test(code));

  expect(defaults.map(({ path }) => `${path}: export by name`)).toEqual([]);
  expect(barrels.map(({ path }) => `${path}: import from the file that holds it`)).toEqual([]);
});

test('migrations are numbered without a gap', () => {
  const numbers = listPaths('worker/migrations')
    .map((path) => Number(nameOf(path).slice(0, 4)))
    .sort((a, b) => a - b);

  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('shapes are types, choices are unions, and nothing is left to do', () => {
  const found = listSources().flatMap(({ path, code, text }) => [
    ...(/^(export )?(const )?enum /m.test(code) ? [`${path}: use a union of strings instead of enum`] : []),
    ...(/\b(TODO|FIXME|XXX)\b/.test(text) ? [`${path}: do it, or write an issue`] : []),
    ...(/^(export )?interface /m.test(code) && !path.endsWith('.d.ts')
      ? [`${path}: use type instead of interface`]
      : []),
  ]);

  expect(found).toEqual([]);
});

test('every exception of size is still needed', () => {
  const lengths = new Map(listSources().map(({ path, lines }) => [path, lengthOf(lines)]));
  const unneeded = Object.keys(LONG_FILES).filter((path) => (lengths.get(path) ?? 0) <= FILE_LINES_MAX);

  expect(unneeded).toEqual([]);
  expect(Object.keys(LONG_FUNCTIONS).filter((name) => !lengths.has(name.split(' ')[0] ?? ''))).toEqual([]);
});

test('the repository speaks of the product alone', () => {
  const texts = [...sourcePaths(), ...TEST_FILES].filter(
    (path) => /\.(ts|tsx|mjs|css|sql)$/.test(path) && !path.endsWith('shape.test.ts'),
  );
  const places = texts.filter((path) =>
    /\/work\/|\/tmp\/|\.\.\/shared\/[A-Z]+\.md|localhost:\d+\/v1/.test(readText(path)),
  );

  expect(places.map((path) => `${path}: names a path of one machine`)).toEqual([]);
});

function sourcePaths(): string[] {
  return ['shared', 'worker', 'extension'].flatMap(listPaths);
}

function listStyles(): string[] {
  return sourcePaths().filter((path) => path.endsWith('.css'));
}

function toText(path: string): { path: string; text: string } {
  return { path, text: readText(path) };
}

/** Style sheets that a source or another sheet names, from the root. */
function listLoadedStyles(path: string, text: string): string[] {
  return [...text.matchAll(/(?:import|from)\s+["']([^"']+\.css)(?:\?inline)?["']/g)].map(([, from = '']) =>
    posix.join(posix.dirname(path), from),
  );
}

function lengthOf(lines: string[]): number {
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderDepth(path: string): number {
  return path.split('/').length - 1;
}

/** Named functions and arrow functions with a block; the formatter puts the closing brace at the opening line's indent. */
function functionsOf(lines: string[]): { name: string; length: number }[] {
  return lines.flatMap((line, start) => {
    const [, indent = '', name] =
      /^(\s*)(?:export )?(?:default )?(?:async )?function\*?\s*(\w*)/.exec(line) ?? [];
    if (name !== undefined) return measure(lines, start, { name, end: new RegExp(`^${indent}\\}[;,)]*$`) });
    const [, arrowIndent = '', before = ''] = /^(\s*)(.*)=> \{$/.exec(line) ?? [];
    if (!line.endsWith('=> {')) return [];
    const arrowName = /(?:const|let)\s+(\w+)/.exec(before)?.[1] ?? `line ${start + 1}`;
    return measure(lines, start, { name: arrowName, end: new RegExp(`^${arrowIndent}\\}`) });
  });
}

function measure(
  lines: string[],
  start: number,
  { name, end }: { name: string; end: RegExp },
): { name: string; length: number }[] {
  if (/\}\s*$/.test(lines[start] ?? '') && /\{.*\}\s*$/.test(lines[start] ?? ''))
    return [{ name, length: 1 }];
  const length = lines.slice(start + 1).findIndex((line) => end.test(line));
  return length < 0 ? [] : [{ name, length: length + 2 }];
}
