// The documents keep pace with the code: what can be compared is compared.
import { expect, test } from 'vitest';
import { CASE_STATES } from '../../shared/contract/facts/case-states.ts';
import { RUNGS, STOP_SCOPES } from '../../shared/procedure/events.ts';
import { IMPORT_TABLE } from './import-table.ts';
import { listPaths, readText, sourcesIn } from './sources.ts';

const DECISION_WORDS_MAX = 300;
const ARCHITECTURE_LINES_MAX = 120;
/** How a noun is prepared, stored or used up; the noun itself is what the glossary explains. */
const NOUN_PARTS = /^(New|Stored|Loaded)|(DbRow|Row|Write|Inputs)$/g;

const domain = readText('docs/domain.md');
const dataModel = readText('docs/data-model.md');
const decisions = listPaths('docs/decisions');

test('every table of the migrations stands in the data model', () => {
  const migrations = listPaths('worker/migrations').map(readText).join('\n');
  const tables = [...migrations.matchAll(/CREATE TABLE (\w+)/g)].map(([, name]) => name);
  const described = [...dataModel.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);

  expect(tables.length).toBeGreaterThan(15);
  expect(
    tables
      .filter((name) => !described.includes(name))
      .map((name) => `${name}: describe it in docs/data-model.md`),
  ).toEqual([]);
  expect(
    described.filter((name) => !tables.includes(name)).map((name) => `${name}: no such table any more`),
  ).toEqual([]);
});

test('every table says who writes it, how long it stays, and shows a row', () => {
  const incomplete = dataModel
    .split(/^### /m)
    .slice(1)
    .filter(
      (section) => !['- Written by:', '- Retention:', '- Example:'].every((part) => section.includes(part)),
    )
    .map((section) => section.split('\n')[0]);

  expect(incomplete).toEqual([]);
});

test('every noun that the store and the standing export stands in the glossary', () => {
  const nouns = sourcesIn('worker/store/', 'shared/procedure/standing.ts')
    .flatMap(({ code }) => [...code.matchAll(/^export type (\w+)/gm)].map(([, name = '']) => name))
    .map((name) => name.replace(NOUN_PARTS, ''));
  const text = domain.toLowerCase();
  const missing = [...new Set(nouns)].filter(
    (name) =>
      !domain.includes(`\`${name}\``) &&
      !text.includes(wordsOf(name)) &&
      !text.includes(wordsOf(name.replace(/s$/, ''))),
  );

  expect(
    missing.map((name) => `${name}: explain it in docs/domain.md, or use the word that stands there`),
  ).toEqual([]);
});

test('every state, rung and scope stands in the glossary', () => {
  expect(CASE_STATES.length).toBeGreaterThan(15);
  expect(
    [...CASE_STATES, ...RUNGS, ...STOP_SCOPES].filter((name) => !domain.includes(`\`${name}\``)),
  ).toEqual([]);
});

test('every decision has a number of its own and the parts of the template', () => {
  const numbers = decisions.map((path) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? path);
  const problems = decisions.flatMap((path) => {
    const text = readText(path);
    const number = Number(/(\d{4})-/.exec(path)?.[1]);
    return [
      ...(text.startsWith(`# ${number}. `) ? [] : [`${path}: start with "# ${number}. Title"`]),
      ...['Context', 'Decision', 'Consequences', 'Status']
        .filter((part) => !text.includes(`## ${part}\n`))
        .map((part) => `${path}: add "## ${part}"`),
      ...(text.split(/\s+/).length > DECISION_WORDS_MAX + 10
        ? [`${path}: say it in ${DECISION_WORDS_MAX} words`]
        : []),
    ];
  });

  expect(new Set(numbers).size).toBe(decisions.length);
  expect(problems).toEqual([]);
});

test('the architecture names every folder of the import table, on two pages', () => {
  const text = readText('docs/architecture.md');
  const folders = new Set(
    IMPORT_TABLE.flatMap(({ folder }) => /^(shared|worker|extension)\/(\w+)\/$/.exec(folder)?.[2] ?? []),
  );

  expect(
    [...folders].filter((name) => !text.includes(name)).map((name) => `docs/architecture.md: name ${name}`),
  ).toEqual([]);
  expect(text.split('\n').length).toBeLessThanOrEqual(ARCHITECTURE_LINES_MAX);
});

test('what the documents point to is there', () => {
  const files = new Set(['docs', 'shared', 'worker', 'extension', 'tests'].flatMap(listPaths));
  const names = new Set([...files].map((path) => path.slice(path.lastIndexOf('/') + 1)));
  const documents = listPaths('docs').filter((path) => path.endsWith('.md'));
  const broken = documents.flatMap((path) => {
    const text = readText(path);
    const folder = path.slice(0, path.lastIndexOf('/'));
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:ts|tsx))`/g)].map(([, target = '']) => target);
    return [
      ...links
        .filter((target) => ![...files].some((file) => file.startsWith(`${folder}/${target}`)))
        .map((target) => `${path}: ${target}`),
      ...named
        .filter((target) => !names.has(target.slice(target.lastIndexOf('/') + 1)))
        .map((target) => `${path}: ${target}`),
    ];
  });

  expect(broken).toEqual([]);
});

test('the changelog speaks of the version in package.json', () => {
  const { version } = JSON.parse(readText('package.json'));

  expect(readText('CHANGELOG.md')).toContain(`## ${version} `);
});

function wordsOf(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
