import { expect, test } from 'vitest';
import { contractSideOf, isOwnSide, ownSideOf } from '../../../../shared/procedure/decide/stop-scopes.ts';
import { STOP_SCOPES } from '../../../../shared/procedure/events.ts';

test('splits a scope into the brand’s own parts and those of the contract', () => {
  expect(ownSideOf(STOP_SCOPES)).toEqual(['links', 'ads', 'messages']);
  expect(contractSideOf(STOP_SCOPES)).toEqual(['new_posts', 'pay_not_due']);
});

test('keeps the order of the list, each part once, whatever was asked', () => {
  expect(ownSideOf(['messages', 'new_posts', 'links', 'links'])).toEqual(['links', 'messages']);
  expect(STOP_SCOPES.filter(isOwnSide)).toEqual(ownSideOf(STOP_SCOPES));
});
