import { describe, expect, test } from 'vitest';
import type { SettlementCase } from '../../../../shared/contract/money/settlement-case.ts';
import { settlementFor } from '../../../../shared/contract/money/settlement-for.ts';
import { caseOf, piece, STAGES, settled, version } from './settlement-cases.ts';

describe('settlementFor', () => {
  test('gives the worked example M01 line by line', () => {
    const result = settled({
      contractFeeMinor: 500_000,
      pieces: [
        piece('reel-1', { feeMinor: 150_000, stage: 'published' }),
        piece('reel-2', { feeMinor: 150_000, stage: 'approved' }),
        piece('reel-3', { feeMinor: 150_000, stage: 'in_production' }),
        piece('story-set', { feeMinor: 50_000, stage: 'briefed' }),
      ],
      paidMinor: 250_000,
      expensesMinor: 4_000,
    });

    expect(result.lines.map(({ kind, id, amountMinor }) => [kind, id, amountMinor])).toEqual([
      ['piece', 'reel-1', 150_000],
      ['piece', 'reel-2', 150_000],
      ['piece', 'reel-3', 75_000],
      ['piece', 'story-set', 12_500],
      ['expenses', 'expenses', 4_000],
    ]);
    expect(result).toMatchObject({ earnedMinor: 391_500, dueToCreatorMinor: 141_500, refundDueMinor: 0 });
    expect(result).toMatchObject({
      payByOn: '2027-01-02',
      isPayByFallback: false,
      unknown: [],
      contractVersion: 1,
    });
  });

  test.each<[string, Partial<SettlementCase>, number]>([
    ['the stage table for the brand leaving', {}, 125_000],
    ['finished work for the creator leaving', { party: 'creator' }, 100_000],
    ['finished work for a breach by the creator', { route: 'cause' }, 100_000],
    ['the stage table for a breach by the brand', { route: 'cause', party: 'creator' }, 125_000],
    ['finished work for force majeure', { route: 'force_majeure' }, 100_000],
    ['finished work when the term runs out', { route: 'expiry' }, 100_000],
    ['the stage table by agreement of both', { route: 'mutual' }, 125_000],
  ])('pays %s', (_name, change, earned) => {
    expect(settled(change).earnedMinor).toBe(earned);
  });

  test('asks back what the creator was paid ahead when they leave, without any clause', () => {
    const contracts = [version({ clawback: false })];

    expect(settled({ contracts, party: 'creator', paidMinor: 150_000 })).toMatchObject({
      dueToCreatorMinor: 0,
      refundDueMinor: 50_000,
      writeOffMinor: 0,
    });
    expect(settled({ contracts, paidMinor: 150_000 })).toMatchObject({
      refundDueMinor: 0,
      writeOffMinor: 25_000,
    });
  });

  test('says that what was paid is not known, and keeps what was earned', () => {
    expect(settled({ paidMinor: null })).toMatchObject({
      earnedMinor: 125_000,
      dueToCreatorMinor: null,
      refundDueMinor: null,
      unknown: [{ code: 'PAID_UNKNOWN' }],
    });
  });

  test('neither asks back nor writes off an overpaid sum before the payment term was read', () => {
    const { clawback: _unread, daysToPay: _also, ...terms } = version({ unconfirmed: ['payment'] }).terms;
    const contracts = [{ ...version(), terms }];

    expect(settled({ contracts, paidMinor: 150_000 })).toMatchObject({
      dueToCreatorMinor: 0,
      refundDueMinor: null,
      writeOffMinor: null,
      unknown: [{ code: 'TERM_UNCONFIRMED', term: 'payment' }],
    });
    expect(settled({ contracts, paidMinor: 100_000 })).toMatchObject({
      dueToCreatorMinor: 25_000,
      unknown: [],
    });
    expect(settled({ contracts }).isPayByFallback).toBe(true);
  });

  test('takes the version in force when the notice is sent', () => {
    const shorter = {
      ...version({ killFee: { model: 'flat', minor: 1 } }, 2),
      effectiveFrom: '2026-11-19T05:00:00Z',
    };

    expect(settled({ contracts: [version(), shorter] })).toMatchObject({
      contractVersion: 1,
      earnedMinor: 125_000,
    });
    expect(settled({ contracts: [version(), shorter], governedAt: '2026-11-19T05:00:00Z' })).toMatchObject({
      contractVersion: 2,
      earnedMinor: 100_001,
    });
  });

  test.each<[Partial<SettlementCase>, object]>([
    [{ contracts: [] }, { reason: 'contract_not_in_force', at: '2026-11-18T16:00:00Z' }],
    [{ paidMinor: -1 }, { reason: 'not_an_amount', field: 'paidMinor', value: '-1' }],
    [{ expensesMinor: 0.5 }, { reason: 'not_an_amount', field: 'expensesMinor', value: '0.5' }],
    [
      { pieces: [piece('one', { feeMinor: -5 })] },
      { reason: 'not_an_amount', field: 'pieces.one.feeMinor', value: '-5' },
    ],
    [
      { extras: [{ id: 'late', amountMinor: Number.NaN }] },
      { reason: 'not_an_amount', field: 'extras.late', value: 'NaN' },
    ],
    [{ currencies: ['USD', 'EUR'] }, { reason: 'two_currencies', currencies: ['USD', 'EUR'] }],
    [{ contractFeeMinor: 1 }, { reason: 'fees_do_not_sum', contractFeeMinor: 1, piecesMinor: 200_000 }],
    [
      { contracts: [version({ tz: 'Mars/Olympus' })] },
      {
        reason: 'terms_contradict',
        problems: [{ reason: 'unknown_zone', field: 'tz', value: 'Mars/Olympus' }],
      },
    ],
    [
      { contracts: [version({ killFee: { model: 'stagePct', stageBps: { ...STAGES, submitted: 100 } } })] },
      { reason: 'terms_contradict' },
    ],
    [
      { contracts: [version({ retainer: { amountMinor: 5, firstOn: '2026-12-02', lastOn: '2026-12-01' } })] },
      { reason: 'terms_contradict', problems: [{ reason: 'out_of_order', field: 'retainer' }] },
    ],
  ])('refuses %j', (change, error) => {
    expect(settlementFor(caseOf(change))).toMatchObject({ ok: false, error });
  });

  test('is not stopped by a contradiction that touches no money', () => {
    const contracts = [version({ convenience: { by: [], notice: { n: 1, unit: 'months' } } })];

    expect(settled({ contracts }).earnedMinor).toBe(125_000);
  });
});
