// What cannot be right: every rule refuses it by the name of the fact and says what would do, or answers; it never sums,
// counts or dates by it, and never fails in another way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RefusedFact } from '../../../shared/contract/facts/refused-fact.ts';
import {
  decideEnd,
  decidePause,
  decompose,
  exclusivity,
  killByDays,
  latestSend,
  noticeTime,
  pauseEffects,
  performancePay,
  retainer,
  settlement,
  split,
} from '../../evaluation/contract.ts';
import { baseContract, listVectors } from './examples.ts';

const rules = {
  noticeTime,
  latestSend,
  settlement,
  killByDays,
  performancePay,
  retainer,
  split,
  pauseEffects,
  decideEnd,
  decidePause,
  exclusivity,
  decompose,
};
type Name = keyof typeof rules;
type Path = readonly (string | number)[];

const NAMES: [RegExp, Name][] = [
  [/^T(0\d|1[0-7]|20)$/, 'noticeTime'],
  [/^T1[89]$/, 'latestSend'],
  [/^M0[1-4][ab]?$/, 'settlement'],
  [/^M09$/, 'killByDays'],
  [/^M0[56][abc]$/, 'performancePay'],
  [/^M08$/, 'retainer'],
  [/^M14$/, 'split'],
  [/^M1[01]$/, 'pauseEffects'],
  [/^E(0[1-9]|[12]\d)$/, 'decideEnd'],
  [/^P\d\d$/, 'decidePause'],
  [/^X0[12]$/, 'exclusivity'],
  [/^D0[12]$/, 'decompose'],
];

const CASES = listVectors('TMEPXD').flatMap(({ id, given }) => {
  const name = NAMES.find(([ids]) => ids.test(id))?.[1];
  return name ? [{ id, name, given: withContract(given) }] : [];
});

const E01 = (path: string, value: unknown) => ['decideEnd', 'E01', path, value] as const;
const TERMS = 'contract.0.terms.';

describe('a refusal names the fact', () => {
  test.each([
    // Money.
    [
      'settlement',
      'M01',
      'stageBps.briefed',
      12_000,
      'killFee.stageBps.briefed is 12000; a share lies between',
    ],
    [
      'settlement',
      'M01',
      'stageBps',
      { briefed: 5000, in_production: 1000 },
      'a later stage never earns less',
    ],
    ['settlement', 'M01', 'stageBps.breifed', 100, 'killFee.stageBps is "breifed"'],
    ['settlement', 'M01', 'deliverables.0.currency', 'EUR', undefined],
    ['settlement', 'M01', 'deliverables.1.id', 'reel-1', 'pieces is "reel-1"; name each one once'],
    ['settlement', 'M01', 'deliverables.1.id', null, 'pieces.id is missing'],
    ['settlement', 'M01', 'deliverables.0.fee', -5, 'pieces.reel-1.feeMinor is -5'],
    ['settlement', 'M01', 'deliverables', null, 'pieces is missing; give a list'],
    ['settlement', 'M01', 'clawback', 'yes', 'hasClawback is "yes"; say true or false'],
    ['killByDays', 'M09', 'brackets', null, 'killFee.table is missing'],
    ['killByDays', 'M09', 'brackets', [[6, 10_000]], 'it has no row for 14 days (piece y)'],
    ['killByDays', 'M09', 'brackets.0', [6, 12_000], 'killFee.table is 12000'],
    ['killByDays', 'M09', 'brackets.1', [6, 100], 'killFee.table is 6; name each one once'],
    ['killByDays', 'M09', 'brackets.1', [6.5, 100], 'killFee.table is 6.5'],
    ['killByDays', 'M09', 'deliverables.0.daysToPost', 'soon', 'pieces.x.daysToPost is "soon"'],
    ['performancePay', 'M05a', 'base', -1, 'baseMinor is -1'],
    ['performancePay', 'M05a', 'base', 0.5, 'baseMinor is 0.5'],
    ['performancePay', 'M05a', 'floor', 'abc', 'floorMinor is "abc"'],
    ['performancePay', 'M05a', 'total_cap', 'x', 'totalCapMinor is "x"'],
    ['performancePay', 'M05a', 'var_cap', -1, 'variableCapMinor is -1'],
    ['performancePay', 'M05a', 'mode', 'clif', 'mode is "clif"'],
    ['performancePay', 'M05a', 'per', 0, 'per is 0'],
    ['performancePay', 'M05a', 'units', 1.5, 'units is 1.5'],
    [
      'performancePay',
      'M06a',
      'tiers',
      [
        [100, 5],
        [0, 10],
      ],
      'tiers is "100, 0"',
    ],
    [
      'performancePay',
      'M06a',
      'tiers',
      [
        [0, 5],
        [0, 10],
      ],
      'tiers is "0, 0"',
    ],
    ['performancePay', 'M06a', 'tiers', [[-5, 10]], 'tiers.0.fromUnits is -5'],
    ['performancePay', 'M05a', 'base', 2 ** 53 - 1, 'too large'],
    ['pauseEffects', 'M10', 'alreadyUsed', -5, 'usedDays is -5'],
    ['pauseEffects', 'M10', 'standbyBps', 12_000, 'standby.standbyBps is 12000'],
    ['pauseEffects', 'M10', 'maxCumulativeDays', -1, 'maxCumulativeDays is -1'],
    ['pauseEffects', 'M10', 'deadlines.reel-2 due', null, 'deadlines.reel-2 due is missing'],
    ['retainer', 'M08', 'first', '2026-02-30', 'firstOn is "2026-02-30"'],
    ['split', 'M14', 'total', -100, 'total is -100'],
    ['split', 'M14', 'weights', [1, Number.NaN], 'weights is NaN'],
    // Time.
    ['noticeTime', 'T13', 'receiptRule.hours', -4, 'receipt.hours is -4'],
    ['noticeTime', 'T12', 'receiptRule.n', undefined, 'receipt.n is missing'],
    ['noticeTime', 'T12', 'receiptRule.n', -1, 'receipt.n is -1'],
    ['noticeTime', 'T12', 'receiptRule.n', 1.5, 'receipt.n is 1.5'],
    ['noticeTime', 'T12', 'receiptRule.at', '24:00', 'receipt.at is "24:00"'],
    ['noticeTime', 'T01', 'receiptRule', { kind: 'pigeon' }, 'receipt.kind is "pigeon"'],
    ['noticeTime', 'T06', 'holidays', ['25/05/2026'], 'holidays is "25/05/2026"; give a day that exists'],
    ['noticeTime', 'T06', 'holidays', ['2026-02-30'], 'holidays is "2026-02-30"'],
    ['noticeTime', 'T06', 'holidays', ['2026-05-25T00:00:00Z'], 'holidays is "2026-05-25T00:00:00Z"'],
    ['noticeTime', 'T06', 'holidays', '2026-05-25', 'holidays is "2026-05-25"'],
    ['noticeTime', 'T10', 'period.roll', 'backward', 'period.roll is "backward"'],
    ['noticeTime', 'T10', 'period.unit', 'fortnights', 'period.unit is "fortnights"'],
    ['noticeTime', 'T10', 'period.n', -1, 'period.n is -1'],
    ['noticeTime', 'T14', 'bounced', 'true', 'bounced is "true"; say true or false'],
    ['noticeTime', 'T01', 'recipientTz', '+02:00', 'recipient.tz is "+02:00"; give the name of a time zone'],
    ['noticeTime', 'T01', 'countingTz', 'Mars/Base', 'counting.tz is "Mars/Base"'],
    ['noticeTime', 'T01', 'sentAt', '2026-03-06', 'sentAt is "2026-03-06"; give an instant'],
    ['noticeTime', 'T01', 'actualReceiptAt', '2026-03-01T12:00:00Z', 'nothing is received before it is sent'],
    [
      'noticeTime',
      'T01',
      'businessHours',
      { open: '09:00', close: '17:00' },
      'businessHours.weekdays is missing',
    ],
    ['noticeTime', 'T20', 'minCommitmentLastDay', '30.06.2026', 'minCommitmentLastDay is "30.06.2026"'],
    ['latestSend', 'T18', 'effectiveBy', null, 'effectiveBy is missing'],
    ['latestSend', 'T18', 'tz', undefined, 'recipient.tz is missing'],
    // Questions.
    [...E01('route', 'revenge'), 'route is "revenge"; use one of convenience, cause'],
    [...E01('route', undefined), 'route is missing'],
    [...E01('party', 'bran'), 'party is "bran"; use one of brand, creator'],
    ['decideEnd', 'E17', 'party', undefined, 'party is missing'],
    [...E01('now', '2026-11-18'), 'now is "2026-11-18"; give an instant'],
    [...E01('facts.evaluationAt', 'x'), 'facts.evaluationAt is "x"'],
    [...E01('facts.consultation.attempts', '3'), 'facts.consultation.attempts is "3"'],
    [...E01('facts.brandSafety', 'no'), 'facts.brandSafety is "no"'],
    [...E01('contract', 'OTHER'), 'contract is "OTHER"; give a list'],
    [...E01('contract.0.signed', 'no'), 'contract.1.signed is "no"'],
    [...E01('contract.0.effectiveFrom', undefined), 'contract.1.effectiveFrom is missing'],
    [...E01(`${TERMS}tz`, 'Mars/X'), 'counting.tz is "Mars/X"'],
    [...E01(`${TERMS}holidays`, ['26.11.2026']), 'holidays is "26.11.2026"'],
    ['decideEnd', 'E15', `${TERMS}performanceExit.floorBps`, 12_000, 'performanceExit.floorBps is 12000'],
    ['decidePause', 'P01', 'kind', 'emergencyy', 'kind is "emergencyy"'],
    ['decidePause', 'P01', 'kind', undefined, 'kind is missing'],
    ['decidePause', 'P01', 'facts.usedDays', -5, 'facts.usedDays is -5'],
    ['decidePause', 'P01', `${TERMS}pause.maxCount`, 1.5, 'pause.maxCount is 1.5'],
    // Exclusivity.
    ['exclusivity', 'X01', 'grants.0.last', 'soon', 'exclusivity.A.skincare.lastOn is "soon"'],
    ['exclusivity', 'X01', 'grants.0.last', null, 'exclusivity.A.skincare.lastOn is missing'],
    ['exclusivity', 'X01', 'grants.0.onEnd', 'burn', 'exclusivity.A.skincare.onEnd is "burn"'],
    ['exclusivity', 'X01', 'grants.0.onEnd', undefined, 'exclusivity.A.skincare.onEnd is missing'],
    ['exclusivity', 'X01', 'grants.0.tailDays', undefined, 'exclusivity.A.skincare.tailDays is missing'],
    ['exclusivity', 'X01', 'grants.0.tailDays', -5, 'exclusivity.A.skincare.tailDays is -5'],
    ['exclusivity', 'X01', 'ended.A', '2026-02-30', 'ended.A is "2026-02-30"'],
  ] as const)('%s of %s with %s = %j', (name, id, path, value, sentence) => {
    const given = setAt(givenOf(id), path.split('.'), value);
    const ask = () => answerOf(name, given);

    if (sentence === undefined) expect(ask).not.toThrow();
    else expect(ask).toThrow(sentence);
  });

  test('two currencies in one settlement', () => {
    const given = setAt(givenOf('M01'), ['deliverables', 0, 'currency'], 'EUR');
    const two = setAt(given, ['deliverables', 1, 'currency'], 'USD');

    expect(() => settlement(two as never)).toThrow(
      'currencies is "EUR, USD"; settle each currency by itself',
    );
  });

  test('one version that stands in the list with two texts, in either order', () => {
    const other = structuredClone(baseContract());
    Object.assign(other.terms.convenience ?? {}, { notice: { n: 3, unit: 'calendarDays' } });
    const ask = (contract: unknown[]) => () => decideEnd({ ...givenOf('E01'), contract } as never);

    expect(ask([baseContract(), other])).toThrow('contract is "version 1"; it stands there twice');
    expect(ask([other, baseContract()])).toThrow(RefusedFact);
    expect(ask([baseContract(), baseContract()])).not.toThrow();
  });
});

/** Refusals that say it in words of their own. */
const IN_OTHER_WORDS = /needs the days|cannot end before it begins|at least one positive weight|too large/;

test('any one broken fact of any vector gives an answer or a refusal, and never half a number', () => {
  const bad = fc.constantFrom<unknown[]>(null, undefined, -1, 1.5, Number.NaN, 'x', '', true);
  fc.assert(
    fc.property(fc.constantFrom(...CASES), fc.nat(), bad, ({ name, given }, which, value) => {
      const paths = pathsOf(given);
      const path = paths[which % paths.length] ?? [];

      expect(answerOrRefusal(name, setAt(given, path, value))).not.toMatch(/NaN|Invalid|failed/);
    }),
    { numRuns: 6000 },
  );
});

/** The answer as text, numbers that are none spelled out; empty for a refusal by name. */
function answerOrRefusal(name: Name, given: unknown): string {
  const shown = (_: string, part: unknown) =>
    typeof part === 'number' && !Number.isFinite(part) ? 'NaN' : part;
  try {
    return JSON.stringify(answerOf(name, given), shown);
  } catch (error) {
    const isByName = error instanceof RefusedFact || IN_OTHER_WORDS.test(String(error));
    return isByName ? '' : `failed: ${error}`;
  }
}

/** Every rule reads the shape of its vectors; here it gets what breaks it. */
function answerOf(name: Name, given: unknown): unknown {
  return (rules[name] as (all: unknown) => unknown)(given);
}

function givenOf(id: string): object {
  return CASES.find((one) => one.id === id)?.given as object;
}

/** "BASE" written out, so that its terms can be broken too. */
function withContract(given: unknown): unknown {
  const { contract } = given as { contract?: unknown };
  return contract === 'BASE' ? { ...(given as object), contract: [baseContract()] } : given;
}

/** Paths of the single facts inside. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
}

function setAt(value: unknown, path: Path, wanted: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (part, key) => part[key] as Record<string | number, unknown>,
      copy,
    );
  if (wanted === undefined) delete holder[last];
  else holder[last] = wanted;
  return copy;
}
