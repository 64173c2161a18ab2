import { expect, test } from 'vitest';
import { survivalAfterEnd } from '../../../../shared/procedure/ending/after-end.ts';
import { exitStanding } from '../exits/exit-standings.ts';

const ENDED_AT = '2026-12-05T05:00:00Z';

function ended(terms: Parameters<typeof exitStanding>[0] = {}) {
  const standing = exitStanding(terms);
  const endedBy = { noticeId: 'n', route: 'convenience', party: 'brand', at: ENDED_AT } as const;
  const money = {
    settlementId: 's',
    sha256: 'x',
    dueToCreatorMinor: 100,
    refundDueMinor: 0,
    payOn: '2027-01-04',
    seq: 1,
  };
  return { ...standing, case: { ...standing.case, state: 'ended' as const, endedBy, money } };
}

test('names what binds after the end by the terms in force then', () => {
  const standing = ended({ terms: { confidentialityDays: 30 } });
  const items = survivalAfterEnd(standing, { endedAt: ENDED_AT, isPaid: false });

  expect(items.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['payment', 'disclosure', 'confidentiality', 'records']),
  );
});

test('a sum that is paid binds nobody any more', () => {
  const what = (isPaid: boolean) =>
    survivalAfterEnd(ended(), { endedAt: ENDED_AT, isPaid }).map((item) => item.what);

  expect(what(false)).toContain('payment');
  expect(what(true)).not.toContain('payment');
});

test('says nothing without a contract in force at the end', () => {
  expect(survivalAfterEnd({ ...ended(), contracts: [] }, { endedAt: ENDED_AT, isPaid: false })).toEqual([]);
});
