import { expect, test } from 'vitest';
import { explainCampaign } from '../../../../shared/analysis/campaign-shortfall.ts';
import { explainCost, explainParts, signedAmount } from '../../../../shared/ui/explain/explain-shortfall.ts';

const toText = (amount: number) => String(Math.round(amount));
const CONTEXT = { locale: 'en', timeZone: 'UTC', at: '2026-11-20T10:00:00Z', toText };
const creator = (id: string, clicks: number) => ({
  id,
  plan: { posts: 4, reach: 40_000, clicks: 400 },
  observed: { posts: 3, reach: 36_000, clicks },
  out: { posts: 3, share: 0.75 },
  late: { posts: 1, share: 0.25 },
  owed: 4,
  expected: null,
  feeMinor: 400_000,
  earnedMinor: 300_000,
});
const found = explainCampaign('clicks', [creator('a', 180), creator('b', 90)]);

test('a bar opens to each creator’s part with the factor it comes from, and these add up to it', () => {
  if (!found.together) throw new Error('Both creators can be taken apart');
  const creators = found.creators.map(({ id, shortfall }) => ({ name: `@${id}`, shortfall }));
  const opened = explainParts(found.together, CONTEXT, creators);

  expect(opened.map(({ label }) => label)).toEqual([
    'Delivery',
    'Reach per post',
    'Clicks per person reached',
  ]);
  const [delivery] = opened;
  expect(delivery?.view.inputs).toEqual([
    { name: '@a', value: expect.stringMatching(/^−\d+$/), source: '3 of 4 posts' },
    { name: '@b', value: expect.stringMatching(/^−\d+$/), source: '3 of 4 posts' },
  ]);
  expect(delivery?.view.formula).toContain('ln(measured ÷ planned)');
  expect(delivery?.view.version).toBe('Definition shortfall-1, applied to Fri 20 Nov, 10:00');
});

test('a bar of one creator opens to plan and measurement', () => {
  const [only] = found.creators;
  if (!only) throw new Error('There is a creator');
  const [, reach] = explainParts(only.shortfall, CONTEXT);

  expect(reach?.view.inputs.map(({ name, value }) => [name, value])).toEqual([
    ['Reach per post', '12,000, planned 10,000'],
    ['Planned', '400'],
    ['Measured', '180'],
  ]);
});

test('the cost of one result opens to the fees and the same factors', () => {
  if (!found.cost) throw new Error('Fees are known');
  const names = [{ name: 'posts', label: 'Delivery' }];
  const view = explainCost(found.cost, names, {
    ...CONTEXT,
    toMoney: (minor) => `$${(minor / 100).toFixed(2)}`,
  });

  expect(view.title).toBe('What one cost: $22.22, planned $10.00');
  expect(view.inputs.slice(0, 2).map(({ name, source }) => [name, source])).toEqual([
    ['Fees', 'cheaper'],
    ['Delivery', 'dearer'],
  ]);
});

test('an amount that rounds to nothing has no sign', () => {
  expect([-0.2, 0.2, -3, 3].map((amount) => signedAmount(amount, toText))).toEqual(['0', '0', '−3', '+3']);
});
