import { expect, test } from 'vitest';
import { reconcile } from '../../../../shared/contract/marketplaces/reconcile.ts';
import type { DocumentLayer } from '../../../../shared/contract/terms.ts';

test.each<[number | null, number | null, DocumentLayer[] | null, object]>([
  [100, 200, null, { binding: 'platform', bindingMinor: 200, because: 'higher' }],
  [300, 200, null, { binding: 'contract', bindingMinor: 300, because: 'higher' }],
  [
    100,
    200,
    ['amendment', 'sow', 'master', 'platform'],
    { binding: 'contract', bindingMinor: 100, because: 'precedence' },
  ],
  [300, 200, ['platform', 'sow'], { binding: 'platform', bindingMinor: 200, because: 'precedence' }],
  [100, 200, ['amendment', 'sow'], { binding: 'platform', bindingMinor: 200, because: 'higher' }],
  [100, 200, ['platform'], { binding: 'platform', bindingMinor: 200, because: 'higher' }],
  [100, 100, ['platform', 'sow'], { binding: 'same', bindingMinor: 100, because: 'equal' }],
  [null, 100, null, { binding: 'not_known', bindingMinor: null, because: 'one_is_not_known' }],
  [100, null, ['platform', 'sow'], { binding: 'not_known', bindingMinor: null, because: 'one_is_not_known' }],
])('contract %s, platform %s, order %j: %j', (contractMinor, platformMinor, precedence, expected) => {
  expect(reconcile(contractMinor, platformMinor, precedence)).toEqual({
    contractMinor,
    platformMinor,
    ...expected,
  });
});

test('a known part that is higher already binds, whatever else comes on top; a lower one says nothing', () => {
  expect(reconcile(150_000, null, null, 200_000)).toMatchObject({ binding: 'platform', bindingMinor: null });
  expect(reconcile(150_000, null, null, 100_000)).toMatchObject({ binding: 'not_known' });
  expect(reconcile(150_000, null, ['sow', 'platform'], 200_000)).toMatchObject({ binding: 'not_known' });
});
