import { expect, test } from 'vitest';
import {
  agreedLastDay,
  isSignedByBoth,
  openMutualOffer,
} from '../../../../shared/procedure/ending/agreed-end.ts';
import { act } from '../case-log.ts';
import { exitContext, inReview } from '../exit-log.ts';

const TZ = 'America/New_York';
const review = inReview({ route: 'mutual', reason: 'mutual', category: 'mutual' });
const proposed = act(review, { kind: 'propose_mutual_end', on: '2026-11-30' }, exitContext());
const signed = act(
  proposed,
  { kind: 'agree_mutual_end', signedName: 'Mara' },
  exitContext({ actor: { role: 'creator', memberId: null } }),
);

test('a day that was only proposed is on the table, and nobody has signed for both', () => {
  expect(openMutualOffer(proposed, TZ)).toMatchObject({ on: '2026-11-30', proposedBy: 'brand' });
  expect([isSignedByBoth(proposed), agreedLastDay(proposed, TZ)]).toEqual([false, null]);
});

test('signed by both it is off the table, and its day is the last one', () => {
  expect(openMutualOffer(signed, TZ)).toBeNull();
  expect([isSignedByBoth(signed), agreedLastDay(signed, TZ)]).toEqual([true, '2026-11-30']);
});

test('an earlier day proposed afterwards is on the table again, beside the one that stands', () => {
  const earlier = act(signed, { kind: 'propose_mutual_end', on: '2026-11-25' }, exitContext());

  expect(openMutualOffer(earlier, TZ)).toMatchObject({ on: '2026-11-25' });
  expect(agreedLastDay(earlier, TZ)).toBe('2026-11-30');
});
