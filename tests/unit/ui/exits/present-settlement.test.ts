import { describe, expect, test } from 'vitest';
import type { FrozenSettlement, UnknownFact } from '../../../../shared/contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../../../shared/contract/money/settlement-for.ts';
import { settlementOf } from '../../../../shared/procedure/exits/exit-settlement.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { presentSettlement } from '../../../../shared/ui/exits/present-settlement.ts';
import { exitStanding, NOW, paidOf } from '../../procedure/exits/exit-standings.ts';

const AT_END = {
  route: 'convenience',
  party: 'brand',
  governedAt: NOW,
  effectiveAt: '2026-12-05T05:00:00Z',
} as const;
const DRAFT = { locale: 'en', isFrozen: false };

function settled(standing: Standing): FrozenSettlement {
  const result = settlementOf(standing, AT_END);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('presentSettlement', () => {
  test('shows every line, what was paid and what is due', () => {
    const standing = exitStanding();
    const view = presentSettlement({ ok: true, value: settled(standing) }, standing, DRAFT);

    expect(view.title).toBe('If it ends at the end of Fri 4 Dec');
    expect(view.note).toBe('for convenience, contract version 1, draft');
    expect(view.lines.map(({ piece, stage, share, amount }) => [piece, stage, share, amount])).toEqual([
      ['Reel one', 'published', '100%', '$500.00'],
      ['Reel two', 'briefed', '25%', '$125.00'],
    ]);
    expect(view.totals).toEqual([
      { name: 'Earned', amount: '$625.00', isStrong: false },
      { name: 'Paid so far', amount: '$200.00', isStrong: false },
      { name: 'Due to the creator', amount: '$425.00', isStrong: true },
    ]);
    expect(view.payBy).toBe('To be paid: $300.00 by Thu 10 Dec and $125.00 by Mon 4 Jan.');
    expect(view.unknown).toEqual([]);
  });

  test('names each day on which something of it is paid', () => {
    const standing = exitStanding();
    const value = {
      ...settled(standing),
      payDays: [
        { on: '2026-12-10', minor: 30_000 },
        { on: '2026-12-20', minor: 2_500 },
        { on: '2027-01-04', minor: 10_000 },
      ],
    };
    expect(presentSettlement({ ok: true, value }, standing, DRAFT).payBy).toBe(
      'To be paid: $300.00 by Thu 10 Dec, $25.00 by Sun 20 Dec and $100.00 by Mon 4 Jan.',
    );
  });

  test('says whether it is frozen, and where its day to pay is a fallback', () => {
    const standing = exitStanding();
    const value = { ...settled(standing), isPayByFallback: true };
    const view = presentSettlement({ ok: true, value }, standing, { locale: 'en', isFrozen: true });

    expect(view.note).toMatch(/, frozen$/);
    expect(view.payBy).toMatch(/with 30 days because the contract names none\.$/);
  });

  test('shows money that comes back and money that does not, only where there is some', () => {
    const standing = exitStanding();
    const value = { ...settled(standing), refundDueMinor: 5_000, writeOffMinor: 0 };
    const names = presentSettlement({ ok: true, value }, standing, DRAFT).totals.map(({ name }) => name);

    expect(names).toContain('Comes back to us');
    expect(names).not.toContain('Paid and not coming back');
  });

  test('shows a dash, never 0, for what is not known', () => {
    const standing = exitStanding(paidOf(null));
    const view = presentSettlement({ ok: true, value: settled(standing) }, standing, DRAFT);

    expect(view.totals.find(({ name }) => name === 'Due to the creator')?.amount).toBe('–');
    expect(view.unknown).toEqual(['What was paid so far is not on file.']);
  });

  test.each<[UnknownFact, string]>([
    [{ code: 'TERM_UNCONFIRMED', term: 'killFee' }, 'The contract’s kill fee is not confirmed.'],
    [{ code: 'TERM_UNCONFIRMED', term: 'payment' }, 'The contract’s payment terms are not confirmed.'],
    [{ code: 'FEE_UNKNOWN', pieceId: 'two' }, 'The fee of Reel two is not on file.'],
    [{ code: 'STAGE_UNKNOWN', pieceId: 'gone' }, 'The stage of a piece is not on file.'],
    [{ code: 'POST_DATE_UNKNOWN', pieceId: 'one' }, 'The day of Reel one is not on file.'],
    [{ code: 'UNITS_UNKNOWN', pieceId: 'one' }, 'The results of Reel one are not counted yet.'],
    [{ code: 'STANDBY_FEE_UNKNOWN' }, 'The fee that standby pay is a share of is not on file.'],
  ])('names the missing fact %o', (fact, sentence) => {
    const standing = exitStanding();
    const value = { ...settled(standing), unknown: [fact] };

    expect(presentSettlement({ ok: true, value }, standing, DRAFT).unknown).toEqual([sentence]);
  });

  test.each<[SettlementProblem['reason'], RegExp]>([
    ['contract_not_in_force', /No signed contract/],
    ['two_currencies', /two currencies/],
    ['fees_do_not_sum', /do not sum/],
  ])('computes nothing and says why when %s', (reason, sentence) => {
    // The words need the reason alone; other facts of a problem are not shown.
    const error = { reason } as SettlementProblem;
    const view = presentSettlement({ ok: false, error }, exitStanding(), DRAFT);

    expect(view).toMatchObject({ lines: [], totals: [], payBy: '' });
    expect(view.unknown).toEqual([expect.stringMatching(sentence)]);
  });
});
