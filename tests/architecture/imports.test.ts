import { expect, test } from 'vitest';
import { type FolderRule, IMPORT_EXCEPTIONS, IMPORT_TABLE } from './import-table.ts';
import { type Import, importsOf, listSources, type Source } from './sources.ts';

const RULE_FOLDERS = ['networks', 'contract', 'kpi', 'score', 'procedure', 'analysis', 'notices', 'imports'];

/** Libraries that only these places may name, beside the table. */
const PACKAGE_PLACES: Record<string, string[]> = {
  'temporal-polyfill': ['shared/contract/zone.ts'],
  'date-holidays': ['shared/contract/holidays.ts'],
  papaparse: ['shared/imports/'],
  fflate: ['shared/imports/'],
  'd3-shape': ['shared/ui/page/'],
  zod: ['shared/api/', 'worker/http/', 'worker/routes/', 'extension/background/'],
  'preact-render-to-string': ['worker/http/'],
  hono: ['worker/app.ts', 'worker/http/', 'worker/routes/'],
  idb: ['extension/background/'],
};

/** The two files that mount routes. */
const MOUNTS = ['worker/app.ts', 'worker/index-local.ts'];

test('sources are found', () => {
  expect(listSources().length).toBeGreaterThan(150);
});

test.each([
  ["import { a } from './b.ts';", [{ target: 'x/b.ts', isPackage: false, isTypeOnly: false }]],
  ["import type { A } from '../b.ts';", [{ target: 'b.ts', isPackage: false, isTypeOnly: true }]],
  ["import { type A, type B } from 'zod/mini';", [{ target: 'zod', isPackage: true, isTypeOnly: true }]],
  [
    "import {\n  type A,\n  b,\n} from '@simplewebauthn/server';",
    [{ target: '@simplewebauthn/server', isPackage: true, isTypeOnly: false }],
  ],
  ["export { a } from './b.ts';", [{ target: 'x/b.ts', isPackage: false, isTypeOnly: false }]],
  ["import './a.css?inline';", [{ target: 'x/a.css', isPackage: false, isTypeOnly: false }]],
  ["const a = await import('./b.ts');", [{ target: 'x/b.ts', isPackage: false, isTypeOnly: false }]],
  ["// import { a } from './b.ts';", []],
])('reads the imports of %j', (text, expected) => {
  expect(importsOf('x/a.ts', text)).toEqual(expected);
});

test('every import stands in the table', () => {
  const problems = listSources().flatMap((source) => {
    const rule = ruleFor(source.path);
    if (!rule)
      return [
        `${source.path} is in no folder of the table. Add its folder to import-table.ts and docs/architecture.md.`,
      ];
    return source.imports
      .filter((one) => !isAllowed(one, source.path, rule))
      .map((one) => explain(source, one, rule));
  });

  expect(problems).toEqual([]);
});

test.each(Object.entries(PACKAGE_PLACES))('only the places listed import %s', (name, places) => {
  const others = listSources().filter(
    ({ path, imports }) =>
      imports.some((one) => one.target === name && !one.isTypeOnly) &&
      !places.some((place) => path.startsWith(place)),
  );

  expect(others.map(({ path }) => `${path}: use ${name} through ${places.join(' or ')}`)).toEqual([]);
});

test('the rules form one direction, file by file as well', () => {
  expect(findCycle(listSources())).toEqual([]);
});

test('no route imports another route', () => {
  const routes = new Set(listSources().flatMap((source) => (mountsRoutes(source) ? [source.path] : [])));
  const problems = listSources()
    .filter(({ path }) => path.startsWith('worker/') && !MOUNTS.includes(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => routes.has(target) && !isException(path, target))
        .map(
          ({ target }) =>
            `${path} → ${target}: move what both need to a file of its own, or to worker/commands`,
        ),
    );

  expect(problems).toEqual([]);
});

test('every exception of the table is still needed', () => {
  const present = new Set(
    listSources().flatMap(({ path, imports }) => imports.map(({ target }) => `${path} → ${target}`)),
  );

  expect(Object.keys(IMPORT_EXCEPTIONS).filter((line) => !present.has(line))).toEqual([]);
});

test('rules import nothing but rules and their named libraries', () => {
  const known = new Set(['temporal-polyfill', 'date-holidays', 'papaparse', 'fflate']);
  const problems = listSources()
    .filter(({ path }) => RULE_FOLDERS.some((folder) => path.startsWith(`shared/${folder}/`)))
    .flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.isPackage && !known.has(one.target))
        .map(({ target }) => `${path} → ${target}`),
    );

  expect(problems).toEqual([]);
});

function mountsRoutes({ path, imports }: Source): boolean {
  return path.startsWith('worker/routes/') && imports.some((one) => one.target === 'hono' && !one.isTypeOnly);
}

function ruleFor(path: string): FolderRule | undefined {
  return IMPORT_TABLE.find(({ folder }) => path.startsWith(folder));
}

function isAllowed(
  { target, isTypeOnly }: Import,
  path: string,
  { may, mayTypes = [] }: FolderRule,
): boolean {
  if (isException(path, target)) return true;
  const allowed = isTypeOnly ? [...may, ...mayTypes] : may;
  return allowed.some((name) => (name.endsWith('/') ? target.startsWith(name) : target === name));
}

function isException(path: string, target: string): boolean {
  return `${path} → ${target}` in IMPORT_EXCEPTIONS;
}

function explain({ path }: Source, { target, isTypeOnly }: Import, { fix, mayTypes }: FolderRule): string {
  const hint =
    !isTypeOnly && (mayTypes ?? []).some((name) => target.startsWith(name))
      ? ' (its types alone may be: import type)'
      : '';
  return `${path} → ${target}${hint}: ${fix}`;
}

/** The first cycle of value imports, as a list of paths; empty when there is none. */
function findCycle(sources: Source[]): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((i) => !i.isTypeOnly && !i.isPackage).map((i) => i.target),
    ]),
  );
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const target of next.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const cycle = walk(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
