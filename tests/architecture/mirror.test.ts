import { expect, test } from 'vitest';
import { listPaths, readText, sourcesIn } from './sources.ts';

const RULES = [
  'networks',
  'kpi',
  'score',
  'flags',
  'contract',
  'procedure',
  'analysis',
  'notices',
  'imports',
].map((name) => `shared/${name}/`);

/** Files whose functions are tested through another file, with the reason. */
const TESTED_ELSEWHERE: Record<string, string> = {
  'shared/procedure/decide/answer.ts': 'the shapes of an answer: every test of decide/ asserts them',
};

test('every file of the rules has the test of its name', () => {
  const tests = new Set(
    listPaths('tests/unit').flatMap((path) => /([^/]+)\.test\.tsx?$/.exec(path)?.[1] ?? []),
  );
  const untested = sourcesIn(...RULES)
    .filter(({ code }) => /^export (async )?function /m.test(code))
    .filter(({ path }) => !tests.has(stemOf(path)) && !(path in TESTED_ELSEWHERE))
    .map(
      ({ path }) =>
        `${path}: write tests/unit/${path.slice('shared/'.length).replace(/\.tsx?$/, '.test.ts')}`,
    );

  expect(untested).toEqual([]);
});

test('every exception of the mirror is still needed', () => {
  const present = new Set(sourcesIn(...RULES).map(({ path }) => path));

  expect(Object.keys(TESTED_ELSEWHERE).filter((path) => !present.has(path))).toEqual([]);
});

test('every test file asserts something', () => {
  const silent = listPaths('tests')
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => !/\bexpect\(|\bassert[.(]|\bfc\.assert\(/.test(readText(path)));

  expect(silent).toEqual([]);
});

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');
}
