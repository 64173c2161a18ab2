import { expect, test } from 'vitest';
import { ownSideInstead, SEVERAL_MAX } from '../../../../shared/procedure/guide/pause-several.ts';

test('where a contract says no, our own part of a mixed choice can stop all the same', () => {
  expect(ownSideInstead(['new_posts', 'ads', 'links'])).toEqual(['links', 'ads']);
  expect(ownSideInstead(['new_posts', 'pay_not_due'])).toBeNull();
  expect(ownSideInstead(['ads', 'messages'])).toBeNull();
});

test('a person waits for one round of answers, not for the whole team', () => {
  expect(SEVERAL_MAX).toBe(25);
});
