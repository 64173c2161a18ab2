import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  agreeMutualEnd,
  keepMoney,
  proposeMutualEnd,
  signMutualEnd,
  toEndPlan,
  wishMutualEnd,
} from '../../../../shared/procedure/folding/end-plan.ts';
import { eventOf } from '../case-log.ts';

const active = initialCase('active');
const review = initialCase('end_review');
const on = '2026-11-30';
const wish = eventOf(active, 'wish_mutual_end', { role: 'creator', data: { on } });

test('reads the plan from its event; an unknown route is taken for convenience', () => {
  const event = eventOf(active, 'request_end', {
    data: { route: 'cause', endReason: 'conduct', trigger: 'late' },
  });

  expect(toEndPlan(active, event)).toMatchObject({
    route: 'cause',
    reason: 'conduct',
    trigger: 'late',
    since: null,
  });
  expect(toEndPlan(active, eventOf(active, 'request_end', { data: { route: 'new' } }))).toMatchObject({
    ...{ route: 'convenience', reason: 'business', category: 'other', mutual: null },
  });
});

test('puts a day the creator wished for on the table of a plan, and else keeps it as a wish', () => {
  const wished = wishMutualEnd(active, wish);

  expect(wished).toMatchObject({ endPlan: null, wishes: [{ kind: 'mutual_end', on }] });
  expect(toEndPlan(wished, eventOf(wished, 'request_end')).mutual).toMatchObject({
    on,
    proposedBy: 'creator',
  });
  expect(wishMutualEnd(review, wish).endPlan).toMatchObject({
    route: 'mutual',
    mutual: { creatorAgreedAt: wish.at },
  });
});

test('keeps both signatures beside the day, and a new day without them', () => {
  const proposed = proposeMutualEnd(review, eventOf(review, 'propose_mutual_end', { data: { on } }));
  const signed = signMutualEnd(
    proposed,
    eventOf(review, 'sign_mutual_end', { data: { approvedById: 'm1' } }),
  );
  const agreed = agreeMutualEnd(signed, eventOf(review, 'agree_mutual_end'));

  expect(proposed.endPlan?.mutual).toMatchObject({
    proposedBy: 'brand',
    brandSignedById: null,
    creatorAgreedAt: null,
  });
  expect(agreed.endPlan?.mutual).toMatchObject({
    brandSignedById: 'm1',
    creatorAgreedAt: '2026-11-18T16:00:00Z',
  });
  expect(
    proposeMutualEnd(agreed, eventOf(review, 'propose_mutual_end', { data: { on: '2026-12-01' } })).endPlan
      ?.mutual,
  ).toMatchObject({
    ...{ on: '2026-12-01', brandSignedById: null, creatorAgreedAt: null },
  });
  expect(agreeMutualEnd(active, eventOf(active, 'agree_mutual_end'))).toEqual(active);
  expect(
    proposeMutualEnd(active, eventOf(active, 'propose_mutual_end', { data: { on } })).endPlan,
  ).toBeNull();
});

test('keeps frozen money until other money is frozen', () => {
  const money = { settlementId: 's1', sha256: 'x', dueToCreatorMinor: 1, refundDueMinor: 0, payOn: on };
  const kept = keepMoney(active, eventOf(active, 'issue_end_notice', { data: { money } }));

  expect(kept.money).toEqual({ ...money, seq: 1 });
  expect(keepMoney(kept, eventOf(kept, 'issue_end_notice'))).toEqual(kept);
});
