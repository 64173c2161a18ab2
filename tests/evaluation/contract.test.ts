import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Vector } from '../property/contract/examples.ts';
import { baseContract, listVectors } from '../property/contract/examples.ts';
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
} from './contract.ts';

/** Each answer names the shape of `given` that it reads; the id decides the shape. */
type Answer = (given: never) => Record<string, unknown>;

const FUNCTIONS: Record<string, { ids: RegExp; answer: Answer }> = {
  noticeTime: { ids: /^T(0\d|1[0-7]|20)$/, answer: noticeTime },
  latestSend: { ids: /^T1[89]$/, answer: latestSend },
  settlement: { ids: /^M0[1-4][ab]?$/, answer: settlement },
  performancePay: { ids: /^M0[56][abc]$/, answer: performancePay },
  retainer: { ids: /^M08$/, answer: retainer },
  killByDays: { ids: /^M09$/, answer: killByDays },
  pauseEffects: { ids: /^M1[01]$/, answer: pauseEffects },
  split: { ids: /^M14$/, answer: split },
  decideEnd: { ids: /^E0[1-9]$|^E[12]\d$/, answer: decideEnd },
  decidePause: { ids: /^P\d\d$/, answer: decidePause },
  exclusivity: { ids: /^X0[12]$/, answer: exclusivity },
  decompose: { ids: /^D0[12]$/, answer: decompose },
};

const CASES = listVectors('TMEPXD').flatMap((vector) => {
  const name = Object.keys(FUNCTIONS).find((one) => FUNCTIONS[one]?.ids.test(vector.id));
  return name ? [{ ...vector, name }] : [];
});

describe('the functions answer their vectors', () => {
  test('and every function has one', () => {
    expect(CASES).toHaveLength(66);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(12);
  });

  test.each(CASES.filter(({ id }) => !id.startsWith('D')))(
    '$id $title',
    ({ name, given, expect: wanted }) => {
      expect(sorted(answer(name, given))).toMatchObject(sorted(wanted) as object);
    },
  );

  // The vectors give cents, and D02 a factor of six digits.
  test.each(CASES.filter(({ id }) => id.startsWith('D')))('$id $title', ({ name, given, expect: wanted }) => {
    const found = answer(name, given);

    for (const [key, value] of flat(wanted))
      expect(Math.abs((flat(found).get(key) ?? NaN) - value)).toBeLessThan(0.01);
  });

  test.each(['Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'])(
    'to the byte, by themselves, in %s',
    (tz) => {
      const here = JSON.stringify(CASES.map(({ name, given }) => answer(name, given)));

      expect(answersUnder(tz)).toBe(here);
    },
  );
});

describe('inputs that no vector has', () => {
  test('a list may name BASE among other versions', () => {
    const given = { kind: 'contract', party: 'brand', now: '2026-11-18T16:00:00Z', facts: null };
    const later = { ...baseContract(), n: 2, effectiveFrom: '2026-11-30T05:00:00Z' };

    expect(answer('decidePause', { ...given, contract: ['BASE', later] })).toMatchObject({
      version: 1,
      missing: ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED', 'APPROVAL_MISSING:manager'],
    });
  });

  test.each([{ versions: undefined }, { versions: null }, { versions: [] }])(
    '$versions is no contract in force',
    ({ versions }) => {
      const given = {
        route: 'convenience',
        party: 'brand',
        now: '2026-11-18T16:00:00Z',
        contract: versions,
        facts: {},
      };

      expect(answer('decideEnd', given)).toMatchObject({
        blockers: ['CONTRACT_NOT_IN_FORCE'],
        missing: [],
        ready: false,
      });
    },
  );

  test('a cause clause without a list of incurable breaches has only curable ones', () => {
    const { terms } = baseContract();
    const { incurable: _, ...cause } = { ...terms.cause };
    const given = {
      route: 'cause',
      party: 'brand',
      now: '2026-11-18T16:00:00Z',
      contract: [{ ...baseContract(), terms: { ...terms, cause } }],
      facts: { breach: { trigger: 'morality' } },
    };

    expect(answer('decideEnd', given)).toMatchObject({ blockers: ['BREACH_NOTICE_NOT_RECEIVED'] });
  });

  test.each([
    { terms: undefined, blockers: ['TERM_UNCONFIRMED'] },
    {
      terms: { tz: 'UTC', recipientTz: 'UTC', convenience: { notice: { n: 1, unit: 'hours' } } },
      blockers: ['NO_CONVENIENCE_RIGHT'],
    },
  ])('a version that lets nobody end it gives no right: $terms', ({ terms, blockers }) => {
    const given = {
      route: 'convenience',
      party: 'brand',
      now: '2026-11-18T16:00:00Z',
      contract: [{ n: 1, signed: true, effectiveFrom: '2026-01-01T00:00:00Z', terms }],
      facts: {},
    };

    expect(answer('decideEnd', given)).toMatchObject({
      rightNow: false,
      blockers,
    });
  });

  test.each([
    ['noticeTime', { sentAt: '2026-01-01T00:00:00Z', tz: 'Mars/Base' }, 'zone'],
    ['noticeTime', { sentAt: 'yesterday', tz: 'UTC' }, 'yesterday'],
    [
      'noticeTime',
      { sentAt: '2026-01-01T00:00:00Z', period: { n: -1, unit: 'hours' }, tz: 'UTC' },
      'period.n is -1',
    ],
    ['settlement', { deliverables: [{ id: 'a', fee: -5, stage: 'briefed' }] }, 'pieces.a.feeMinor is -5'],
    ['settlement', { deliverables: [{ id: 'a', fee: 5, stage: 'briefed' }], paid: -3 }, 'paidMinor is -3'],
    [
      'killByDays',
      { deliverables: [{ id: 'a', fee: 5, stage: 'briefed' }], brackets: [] },
      'killFee.table is missing',
    ],
    ['performancePay', { tiers: [[0, 5]], units: -1 }, 'units is -1'],
    [
      'retainer',
      { amount: 1, first: '2026-02-01', last: '2026-01-01', endedLastDay: '2026-01-02' },
      'begins',
    ],
    ['split', { total: 100, weights: [] }, 'at least one positive weight'],
    [
      'pauseEffects',
      { pausedFrom: '2026-02-10', resumedOn: '2026-02-01', maxCumulativeDays: 9 },
      '2026-02-10',
    ],
    ['decompose', { plan: { a: -1 }, actual: { a: 1 } }, 'plan.a is -1'],
  ])('%s of %j is refused with the fact that caused it', (name, given, fact) => {
    expect(() => answer(name, given)).toThrow(fact);
  });

  test('seconds do not spoil the offset of a local time', () => {
    const given = {
      sentAt: '2026-11-18T16:00:45Z',
      receiptRule: { kind: 'instant' },
      period: { n: 2, unit: 'hours' },
      tz: 'Asia/Kathmandu',
    };

    expect(answer('noticeTime', given)).toMatchObject({
      effectiveAt: '2026-11-18T18:00:45Z',
      effectiveLocal: 'Wed 2026-11-18 23:45 +0545',
    });
  });

  test('a notice without a period takes effect when it is received', () => {
    const given = {
      sentAt: '2026-11-18T16:00:00Z',
      receiptRule: { kind: 'business_hours' },
      tz: 'Asia/Tokyo',
    };

    expect(answer('noticeTime', given)).toMatchObject({ effectiveAt: '2026-11-19T00:00:00Z' });
  });

  test('a stage that does not exist is refused', () => {
    const given = {
      deliverables: [{ id: 'a', fee: 100, stage: 'posted' }],
      stageBps: { briefed: 100 },
      paid: 0,
    };

    expect(() => answer('settlement', given)).toThrow('pieces.a.stage is "posted"');
  });
});

function answer(name: string, given: unknown): Record<string, unknown> {
  const found = FUNCTIONS[name]?.answer;
  // Every function takes what its vectors give; the table above pairs them.
  return found?.(given as never) ?? {};
}

/** Runs the file by itself, as its readers do: Node, no build, another zone and locale. */
function answersUnder(tz: string): string {
  const script = `
    const contract = await import(${JSON.stringify(new URL('contract.ts', import.meta.url).href)});
    const cases = JSON.parse(await (await import('node:stream/consumers')).text(process.stdin));
    process.stdout.write(JSON.stringify(cases.map(({ name, given }) => contract[name](given))));
  `;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, TZ: tz, LANG: 'ar_EG.UTF-8', NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' },
    input: JSON.stringify(CASES),
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Blockers and missing steps are sets. */
function sorted(found: unknown): unknown {
  const copy = { ...(found as Vector['expect']) };
  for (const key of ['blockers', 'missing']) {
    if (Array.isArray(copy[key])) copy[key] = [...copy[key]].sort();
  }
  return copy;
}

/** Numbers of a nested answer by path. */
function flat(found: unknown, path = ''): Map<string, number> {
  if (typeof found === 'number') return new Map([[path, found]]);
  const entries = Object.entries((found ?? {}) as object);
  return new Map(entries.flatMap(([key, value]) => [...flat(value, `${path}.${key}`)]));
}
