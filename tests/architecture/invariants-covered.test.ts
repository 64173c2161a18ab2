// Each invariant of DOMAIN.md §4.8 has a test that shows it: the file is there, and holds a test of that name.
import { expect, test } from 'vitest';
import { listPaths, readText } from './sources.ts';

const PROPERTY = 'tests/property';
const WORKER = 'tests/worker';

/** "Number": file and the words of the test, for each place that shows it. */
const SHOWN_BY: Record<number, [path: string, words: string][]> = {
  1: [
    [`${PROPERTY}/procedure/procedure.test.ts`, '(no. 1)'],
    [`${WORKER}/rebuild.test.ts`, 'every stored standing equals its recomputation'],
  ],
  2: [
    [`${PROPERTY}/procedure/procedure.test.ts`, '(no. 2)'],
    [`${PROPERTY}/procedure/creator-acts.test.ts`, '(no. 2)'],
    [`${WORKER}/isolation.test.ts`, 'no page tells anything of another team'],
    [
      `${WORKER}/routes/own-and-foreign.test.ts`,
      'a stranger with a form that fits finds nothing at the address, and nobody’s rows change',
    ],
    [`${WORKER}/creator-acts.test.ts`, 'is never written to another collaboration'],
  ],
  3: [
    [`${PROPERTY}/procedure/notices.test.ts`, '(no. 3)'],
    [`${PROPERTY}/procedure/exit.test.ts`, '(no. 3)'],
  ],
  4: [
    [`${PROPERTY}/procedure/exit.test.ts`, '(no. 4)'],
    [`${PROPERTY}/contract/time.test.ts`, 'are in order: sent, received, effective'],
  ],
  5: [
    [`${PROPERTY}/contract/time.test.ts`, 'never come earlier for a notice sent later'],
    [`${PROPERTY}/contract/time.test.ts`, 'keep the inverse'],
  ],
  6: [
    [`${PROPERTY}/contract/time.test.ts`, 'never bring an effect forward'],
    [`${PROPERTY}/contract/time.test.ts`, 'leave calendar days, months and hours alone'],
  ],
  7: [
    ['tests/evaluation/same-bytes.test.ts', 'no. 7'],
    ['tests/e2e/same-bytes.test.ts', 'no. 7'],
    [`${WORKER}/same-bytes.test.ts`, 'no. 7'],
  ],
  8: [
    [`${PROPERTY}/procedure/exit.test.ts`, '(no. 8)'],
    [`${WORKER}/procedure/frozen.test.ts`, '(no. 8)'],
  ],
  9: [[`${PROPERTY}/procedure/exit.test.ts`, '(no. 9)']],
  10: [
    [`${PROPERTY}/procedure/exit.test.ts`, '(no. 10)'],
    [`${PROPERTY}/ladder/procedure-ladder.test.ts`, '(no. 10)'],
  ],
  11: [[`${PROPERTY}/procedure/exit.test.ts`, '(no. 11)']],
  12: [
    [`${PROPERTY}/contract/money.test.ts`, 'keeps the identity of earned, paid, due, refund and write-off'],
  ],
  13: [
    [`${PROPERTY}/contract/money.test.ts`, 'sum exactly'],
    [`${PROPERTY}/procedure/fee-shares.test.ts`, '(no. 13)'],
  ],
  14: [[`${PROPERTY}/contract/money.test.ts`, 'never pays a later stage less']],
  15: [[`${PROPERTY}/contract/money.test.ts`, 'pays for convenience at least what cause would']],
  16: [[`${PROPERTY}/contract/pay.test.ts`, 'never falls when units rise, between floor and cap']],
  17: [[`${PROPERTY}/contract/pay.test.ts`, 'published before an amendment stays as it was']],
  18: [
    [`${PROPERTY}/procedure/notices.test.ts`, '(no. 18)'],
    [`${PROPERTY}/contract/survival.test.ts`, 'moves dates by the paused days'],
    [`${PROPERTY}/procedure/due-days.test.ts`, '(no. 18)'],
  ],
  19: [
    [`${PROPERTY}/score/kpis.test.ts`, '(no. 19)'],
    [`${PROPERTY}/procedure/due-days.test.ts`, '(no. 19)'],
  ],
  20: [
    [`${PROPERTY}/procedure/notices.test.ts`, '(no. 20)'],
    [`${PROPERTY}/procedure/due-days.test.ts`, '(no. 20)'],
    [`${WORKER}/procedure/emergency.test.ts`, '(DOMAIN.md §4.8 no. 20)'],
  ],
  21: [
    [`${PROPERTY}/procedure/notices.test.ts`, '(no. 21)'],
    [`${PROPERTY}/procedure/exit.test.ts`, '(no. 21)'],
  ],
  22: [[`${PROPERTY}/procedure/notices.test.ts`, '(nos. 22, 35)']],
  23: [[`${PROPERTY}/contract/survival.test.ts`, 'is free exactly on the days that no grant covers']],
  24: [[`${PROPERTY}/score/kpis.test.ts`, '(no. 24)']],
  25: [
    [`${PROPERTY}/ladder/procedure-ladder.test.ts`, '(no. 25)'],
    [`${PROPERTY}/score/kpis.test.ts`, '(no. 25)'],
  ],
  26: [[`${PROPERTY}/score/kpis.test.ts`, '(no. 26)']],
  27: [[`${PROPERTY}/networks/compact-number.test.ts`, 'spans the true count when rounding is']],
  28: [[`${PROPERTY}/analysis.test.ts`, 'no. 28']],
  29: [
    [`${PROPERTY}/imports.test.ts`, 'do not depend on the order of rows'],
    [`${WORKER}/imports.test.ts`, 'changes nothing when the same file comes twice'],
    [`${WORKER}/imports.test.ts`, 'lets a corrected value of the same instant win and keeps the first'],
  ],
  30: [[`${WORKER}/creator-page.test.tsx`, 'contains nothing of the team']],
  31: [[`${PROPERTY}/notices/notices.test.ts`, '(no. 31)']],
  32: [[`${PROPERTY}/procedure/procedure.test.ts`, '(no. 32)']],
  33: [[`${PROPERTY}/procedure/notices.test.ts`, '(no. 33)']],
  34: [[`${PROPERTY}/procedure/notices.test.ts`, '(no. 34)']],
  35: [[`${PROPERTY}/procedure/notices.test.ts`, '(nos. 22, 35)']],
};

test('every invariant is shown by a test that stands where it says', () => {
  const files = new Set(listPaths('tests'));
  const missing = Object.entries(SHOWN_BY).flatMap(([number, places]) =>
    places
      .filter(([path, words]) => !files.has(path) || !readText(path).includes(words))
      .map(([path, words]) => `no. ${number}: ${path} has no "${words}". Name the test that shows it now.`),
  );

  expect(Object.keys(SHOWN_BY)).toHaveLength(35);
  expect(missing).toEqual([]);
});
