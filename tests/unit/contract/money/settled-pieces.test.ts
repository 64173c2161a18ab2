import { describe, expect, test } from 'vitest';
import { pieceLines } from '../../../../shared/contract/money/settled-pieces.ts';
import type { SettledPiece } from '../../../../shared/contract/money/settlement-case.ts';
import type { Terms } from '../../../../shared/contract/terms.ts';
import { caseOf, piece, version } from './settlement-cases.ts';

function linesOf(pieces: SettledPiece[], terms: Partial<Terms> = {}, change = {}) {
  return pieceLines(caseOf({ pieces, ...change }), version(terms));
}

describe('pieceLines', () => {
  test.each<[string, Partial<SettledPiece>, object]>([
    ['a fee', { feeMinor: null }, { code: 'FEE_UNKNOWN', pieceId: 'two' }],
    ['a stage', { stage: 'somewhere' }, { code: 'STAGE_UNKNOWN', pieceId: 'two' }],
  ])('keeps the line and names what is missing without %s', (_name, change, fact) => {
    const { lines, unknown } = linesOf([piece('one', { stage: 'approved' }), piece('two', change)]);

    expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([100_000, null]);
    expect(unknown).toEqual([fact]);
  });

  test('needs the date of the post only for open work under a fee by days', () => {
    const killFee = { model: 'daysToPost', table: [{ maxDays: null, bps: 2_500 }] } as const;
    const undated = piece('two', { dueOn: null });

    expect(linesOf([undated], { killFee: { ...killFee, table: [...killFee.table] } }).unknown).toEqual([
      { code: 'POST_DATE_UNKNOWN', pieceId: 'two' },
    ]);
    expect(linesOf([{ ...undated, stage: 'published' }]).unknown).toEqual([]);
  });

  test('counts the days to the post from the day of effect in the contract zone', () => {
    const table = [
      { maxDays: 6, bps: 10_000 },
      { maxDays: null, bps: 2_500 },
    ];
    const killFee = { model: 'daysToPost' as const, table };

    // 2026-12-03T05:00Z is midnight of 3 December in New York.
    expect(linesOf([piece('a', { dueOn: '2026-12-09' })], { killFee }).lines[0]?.bps).toBe(10_000);
    expect(linesOf([piece('a', { dueOn: '2026-12-10' })], { killFee }).lines[0]?.bps).toBe(2_500);
  });

  test('needs the kill fee only where open work would earn it', () => {
    const terms: Partial<Terms> = { unconfirmed: ['killFee'] };

    expect(linesOf([piece('two'), piece('three')], terms).unknown).toEqual([
      { code: 'TERM_UNCONFIRMED', term: 'killFee' },
    ]);
    expect(linesOf([piece('two', { stage: 'published' })], terms).unknown).toEqual([]);
    expect(linesOf([piece('two')], terms, { route: 'cause' }).unknown).toEqual([]);
  });

  test('leaves the amount of a flat fee open while a piece is not known', () => {
    const killFee = { model: 'flat' as const, minor: 40_000 };

    expect(linesOf([piece('a')], { killFee }).lines.at(-1)).toMatchObject({
      kind: 'kill_fee',
      amountMinor: 40_000,
    });
    expect(linesOf([piece('a'), piece('b', { feeMinor: null })], { killFee }).lines.at(-1)).toMatchObject({
      kind: 'kill_fee',
      amountMinor: null,
    });
  });

  test.each([
    ['as late as the brand made it', 4, 50_000],
    ['later than the brand made it', 3, 0],
  ])('a piece missed %s', (_name, brandDelayDays, amountMinor) => {
    const missed = piece('a', {
      stage: 'in_production',
      creatorMissed: true,
      dueOn: '2026-11-29',
      brandDelayDays,
    });

    expect(linesOf([missed], {}, { isBrandDelayCounted: false }).lines[0]?.amountMinor).toBe(amountMinor);
  });

  test('counts work held up by the brand one stage further, unless it was agreed otherwise', () => {
    const held = [piece('a', { brandDelayDays: 2 })];

    expect(linesOf(held).lines[0]?.amountMinor).toBe(50_000);
    expect(linesOf(held, {}, { isBrandDelayCounted: false }).lines[0]?.amountMinor).toBe(25_000);
  });

  test.each([
    [false, 20_000],
    [true, 90_000],
  ])(
    'takes back the missing days of a removed post; asked by the brand: %s (M12)',
    (isBrandsRequest, kept) => {
      const removed = { liveDays: 20, isBrandsRequest };
      const gone = piece('a', { feeMinor: 90_000, stage: 'published', removed });

      expect(linesOf([gone], { minLiveDays: 90 }).lines[0]?.amountMinor).toBe(kept);
      expect(linesOf([gone], { minLiveDays: 90, clawback: false }).lines[0]?.amountMinor).toBe(90_000);
    },
  );
});
