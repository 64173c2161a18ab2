import { expect, test } from 'vitest';
import {
  endByBoth,
  endByNotice,
  endForBreach,
  endOnPage,
} from '../../../../shared/procedure/exits/end-by-signer.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const dueOf = (end: ReturnType<typeof endByNotice>) =>
  end?.settled.ok ? end.settled.value.dueToCreatorMinor : undefined;

test('each signer has a day and a sum of their own', () => {
  const standing = exitStanding();
  const both = endByBoth(standing, NOW, '2026-12-01');
  const ours = endByNotice(standing, NOW, 'brand');

  expect(both).toMatchObject({ who: 'both', effectiveAt: '2026-12-02T05:00:00Z' });
  expect(ours?.effectiveAt).toBe('2026-12-05T05:00:00Z');
  expect([dueOf(both), dueOf(ours)]).toEqual([42_500, 42_500]);
});

test('a side without the right has no such end', () => {
  const standing = exitStanding();
  const contracts = standing.contracts.map((version) => ({
    ...version,
    terms: {
      ...version.terms,
      convenience: { by: ['brand' as const], notice: { n: 14, unit: 'calendarDays' as const } },
    },
  }));

  expect(endByNotice({ ...standing, contracts }, NOW, 'creator')).toBeNull();
  expect(endByNotice({ ...standing, contracts: [] }, NOW, 'brand')).toBeNull();
});

const cause = {
  triggers: ['missed_deadline', 'non_payment'],
  incurable: [],
  cure: { n: 5, unit: 'businessDays' as const },
};

test('for a breach of ours the creator is paid as if we had ended it; without a reason only for what is finished', () => {
  const standing = exitStanding({ terms: { cause } });
  const noticedAt = (noticeReceivedAt: string): Standing => {
    const cure = { trigger: 'non_payment', noticeId: 'c1', seq: 1, party: 'creator' as const };
    const open = { ...cure, noticeReceivedAt, cureEndsAt: null, saidCuredAt: null, curedAt: null };
    return { ...standing, case: { ...standing.case, openCures: [open] } };
  };
  const over = noticedAt('2026-11-10T16:00:00Z');

  expect(dueOf(endForBreach(over, NOW, 'non_payment'))).toBe(42_500);
  expect(dueOf(endByNotice(standing, NOW, 'creator'))).toBe(30_000);
  expect(endForBreach(noticedAt('2026-11-19T16:00:00Z'), NOW, 'non_payment')).toBeNull();
  expect(endForBreach(over, NOW, 'missed_deadline')).toBeNull();
});

test('on their page a pause that ran out is the right they use, with its day and its sum', () => {
  const standing = exitStanding();
  const [rested] = standing.contracts;
  const suspension = {
    kind: 'contract' as const,
    scope: ['new_posts' as const],
    from: '2026-11-01T05:00:00Z',
    to: null,
    reviewOn: null,
    confirmBy: null,
    contractVersion: 1,
    limitOn: '2026-11-15',
    limitAt: '2026-11-15T05:00:00Z',
    onTimeout: 'creator_may_terminate' as const,
    openedBySeq: 1,
  };
  const paused: Standing['case'] = {
    ...standing.case,
    state: 'paused',
    suspensions: [suspension],
    timeoutRight: 'creator_may_terminate',
  };

  expect(dueOf(endOnPage(standing, NOW))).toBe(30_000);
  expect(endOnPage(standing, NOW)).toEqual(endByNotice(standing, NOW, 'creator'));
  const timedOut = endOnPage({ ...standing, case: paused }, NOW);
  expect(rested?.terms.pause?.onTimeout).toBeDefined();
  expect(dueOf(timedOut)).toBe(42_500);
  expect(timedOut?.settled).toMatchObject({ value: { route: 'pause_timeout', party: 'creator' } });
});
