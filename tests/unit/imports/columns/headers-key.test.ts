import { expect, test } from 'vitest';
import { headersKey } from '../../../../shared/imports/columns/headers-key.ts';

test('columns have one key in any order, case and spelling of spaces', () => {
  expect(headersKey(['Post link', 'Views', ''])).toBe(headersKey(['views', 'POST_LINK']));
  expect(headersKey(['Post link', 'Views'])).not.toBe(headersKey(['Post link', 'Reach']));
});
