import { describe, expect, test } from 'vitest';
import type { SurvivalFacts } from '../../../shared/contract/survival.ts';
import { survivalOf, toExclusivityGrants } from '../../../shared/contract/survival.ts';
import type { Terms, UsageClause } from '../../../shared/contract/terms.ts';
import { CLAUSE, version } from './money/settlement-cases.ts';

const USAGE: UsageClause = {
  channel: 'repost',
  territory: 'US',
  days: 90,
  startsAt: 'publication',
  isPaid: false,
  survives: ['convenience'],
  requiresPaid: false,
};
const SKINCARE = {
  category: 'skincare',
  territory: 'US',
  lastOn: '2026-10-31',
  onEnd: 'tail',
  tailDays: 14,
} as const;
/** Ends at the end of 18 August in New York, as X01. */
const END = { route: 'convenience', party: 'brand', effectiveAt: '2026-08-19T04:00:00Z' } as const;

function listOf(terms: Partial<Terms>, facts: Partial<SurvivalFacts> = {}, end: object = {}) {
  const contract = version(terms);
  const known: SurvivalFacts = {
    campaignId: 'A',
    contracts: [contract],
    pieces: [
      { id: 'out', publishedAt: '2026-06-01T12:00:00Z' },
      { id: 'open', publishedAt: null },
    ],
    payByOn: '2026-09-18',
    isPaid: false,
    ...facts,
  };
  return survivalOf(contract, { ...END, ...end }, known);
}

function findAll(what: string, ...args: Parameters<typeof listOf>) {
  return listOf(...args).filter((item) => item.what === what);
}

describe('survivalOf', () => {
  test('names what every end leaves: pay, labels on live posts, records', () => {
    expect(listOf({}).map(({ what, pieceId }) => [what, pieceId])).toEqual([
      ['payment', null],
      ['disclosure', 'out'],
      ['records', null],
    ]);
    expect(findAll('payment', {}, { isPaid: true })).toEqual([]);
    expect(findAll('records', {})[0]?.until).toEqual({ kind: 'on', on: '2032-08-18' });
  });

  test('lets a right to use run to its last day where it survives this way of ending (X03)', () => {
    expect(findAll('usage', { usage: [USAGE] })).toMatchObject([
      { pieceId: 'out', bound: 'brand', status: 'in_use', until: { on: '2026-08-29' } },
    ]);
    expect(findAll('usage', { usage: [USAGE] }, {}, { route: 'cause' })).toMatchObject([
      { status: 'ended', until: { on: '2026-08-18' } },
    ]);
  });

  test('suspends a right that has to be paid until it is, piece by piece', () => {
    const usage = [{ ...USAGE, requiresPaid: true }];

    expect(findAll('usage', { usage })[0]?.status).toBe('suspended_until_paid');
    expect(findAll('usage', { usage }, { isPaid: true })[0]?.status).toBe('in_use');
    const paid = [{ id: 'out', publishedAt: '2026-06-01T12:00:00Z', isPaid: true }];
    expect(findAll('usage', { usage }, { pieces: paid })[0]?.status).toBe('in_use');
  });

  test('counts a right from signature once, and from a delivery nobody dated not at all', () => {
    const signed = { ...USAGE, startsAt: 'signature' as const, days: 365 };
    const delivered = { ...USAGE, startsAt: 'delivery' as const };

    expect(findAll('usage', { usage: [signed] })).toMatchObject([
      { pieceId: null, until: { on: '2027-08-31' } },
    ]);
    expect(findAll('usage', { usage: [delivered] })[0]?.until).toEqual({
      kind: 'not_known',
      missing: 'delivered_at',
    });
  });

  test('covers only the pieces a right names', () => {
    expect(findAll('usage', { usage: [{ ...USAGE, pieceIds: ['open'] }] })).toEqual([]);
  });

  test('keeps a category restricted as long as any campaign holds it (X01)', () => {
    const otherGrants = [
      { campaign: 'B', category: 'skincare', lastOn: '2026-09-20', onEnd: 'term' as const },
      { campaign: 'C', category: 'skincare', lastOn: '2026-08-20', onEnd: 'term' as const },
    ];

    expect(findAll('exclusivity', { exclusivity: [SKINCARE] })).toMatchObject([
      {
        bound: 'creator',
        until: { on: '2026-09-01' },
        facts: { category: 'skincare', ownLastOn: '2026-09-01' },
      },
    ]);
    expect(findAll('exclusivity', { exclusivity: [SKINCARE] }, { otherGrants })).toMatchObject([
      { until: { on: '2026-09-20' }, facts: { ownLastOn: '2026-09-01', heldBy: 'B' } },
    ]);
    expect(
      findAll('exclusivity', { exclusivity: [SKINCARE] }, { otherGrants, ended: { B: '2026-08-01' } }),
    ).toMatchObject([{ until: { on: '2026-09-20' } }]);
  });

  test('releases at the end what is released at the end', () => {
    const exclusivity = [{ ...SKINCARE, onEnd: 'release' as const, tailDays: 0 }];

    expect(findAll('exclusivity', { exclusivity })[0]?.until).toEqual({ kind: 'on', on: '2026-08-18' });
  });

  test('keeps posts up for their days, unless the brand asks for them to go', () => {
    expect(findAll('content_stays', { minLiveDays: 90 })).toMatchObject([
      { pieceId: 'out', until: { on: '2026-08-29' } },
    ]);
    expect(findAll('content_stays', { minLiveDays: 90 }, { isRemovalAsked: true })).toEqual([]);
  });

  test('stops ads within the hours of the contract', () => {
    expect(findAll('ads_stop', { adsStopHours: 24 })[0]?.until).toEqual({
      kind: 'at',
      at: '2026-08-20T04:00:00Z',
    });
  });

  test.each([
    ['ends with the contract', { survives: [], requiresPaid: false }, '2026-08-19T04:00:00Z'],
    ['waits for payment', { survives: ['convenience'], requiresPaid: true }, '2026-08-19T04:00:00Z'],
    ['goes on for long', { survives: ['convenience'], requiresPaid: false }, '2026-08-21T04:00:00Z'],
    [
      'ends a day later',
      { survives: ['convenience'], requiresPaid: false, days: 80 },
      '2026-08-20T04:00:00Z',
    ],
  ])('no ad runs a day without the right: it %s', (_name, right, at) => {
    const usage = [
      { channel: 'paid social', territory: 'EU', days: 365, startsAt: 'publication', isPaid: true, ...right },
    ] as const;

    expect(
      findAll('ads_stop', {
        adsStopHours: 48,
        usage: usage.map((one) => ({ ...one, survives: [...one.survives] })),
      })[0]?.until,
    ).toEqual({ kind: 'at', at });
  });

  test('goes on reporting until the window is over, by who supplies the numbers', () => {
    const performancePay = {
      ...CLAUSE,
      pieceIds: null,
      measurementWindowDays: 90,
      sourceOfTruth: 'creator' as const,
    };

    expect(findAll('reporting', { performancePay })).toMatchObject([
      { bound: 'creator', pieceId: 'out', until: { on: '2026-08-30' } },
    ]);
    expect(
      findAll('reporting', { performancePay: { ...performancePay, measurementWindowDays: 30 } }),
    ).toEqual([]);
  });

  test('reports a piece by the terms that pay it, not by those of the end', () => {
    const early = { ...CLAUSE, pieceIds: null, measurementWindowDays: 90 };
    const late = { ...CLAUSE, pieceIds: null, measurementWindowDays: 365 };
    const contracts = [
      { ...version({ performancePay: early }), effectiveFrom: '2026-05-01T04:00:00Z' },
      { ...version({ performancePay: late }, 2), effectiveFrom: '2026-07-01T04:00:00Z' },
    ];

    // Out on 1 June under the first version; the second governs the end.
    expect(findAll('reporting', { performancePay: late }, { contracts })).toMatchObject([
      { pieceId: 'out', until: { on: '2026-08-30' } },
    ]);
  });

  test('counts secrecy and returns from the last day', () => {
    const list = listOf({ returnDays: 7, confidentialityDays: 730, nonDisparagementDays: 365 });

    expect(list.flatMap(({ what, until }) => (until.kind === 'on' ? [[what, until.on]] : []))).toEqual([
      ['return', '2026-08-25'],
      ['confidentiality', '2028-08-17'],
      ['non_disparagement', '2027-08-18'],
      ['records', '2032-08-18'],
    ]);
  });
});

test('grants of a clause stand under the campaign’s name', () => {
  expect(
    toExclusivityGrants(version({ exclusivity: [{ ...SKINCARE, firstOn: '2026-06-01' }] }), 'A'),
  ).toEqual([
    {
      campaign: 'A',
      category: 'skincare',
      firstOn: '2026-06-01',
      lastOn: '2026-10-31',
      onEnd: 'tail',
      tailDays: 14,
    },
  ]);
});
