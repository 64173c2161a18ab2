import { expect, test } from 'vitest';
import { explainCampaign } from '../../../../shared/analysis/campaign-shortfall.ts';
import {
  explainCost,
  explainEnds,
  explainParts,
  signedAmount,
} from '../../../../shared/ui/explain/explain-shortfall.ts';

const toText = (amount: number) => String(Math.round(amount));
const CONTEXT = {
  locale: 'en',
  timeZone: 'UTC',
  at: '2026-11-20T10:00:00Z',
  toText,
  sourceOf: (step: string, id: string | null) =>
    step === 'posts' ? 'posts on record' : `file of ${id}, 2 d`,
};
const creator = (id: string, clicks: number) => ({
  id,
  plan: { posts: 4, reach: 40_000, clicks: 400 },
  observed: { posts: 3, reach: 36_000, clicks },
  out: { posts: 3, share: 0.75 },
  late: { posts: 1, share: 0.25 },
  uncounted: { posts: 0, share: 0 },
  owed: 4,
  expected: null,
  feeMinor: 400_000,
  earnedMinor: 300_000,
});
const found = explainCampaign('clicks', [creator('a', 180), creator('b', 90)]);

test('a bar opens to each creator’s part with the factor it comes from, and these add up to it', () => {
  if (!found.together) throw new Error('Both creators can be taken apart');
  const creators = found.creators.map(({ id, shortfall }) => ({ id, name: `@${id}`, shortfall }));
  const opened = explainParts(found.together, CONTEXT, creators);

  expect(opened.map(({ label }) => label)).toEqual([
    'Delivery',
    'Reach per post',
    'Clicks per person reached',
  ]);
  const [delivery] = opened;
  expect(delivery?.view.inputs).toEqual([
    { name: '@a', value: expect.stringMatching(/^−\d+$/), source: '3 of 4 posts · posts on record' },
    { name: '@b', value: expect.stringMatching(/^−\d+$/), source: '3 of 4 posts · posts on record' },
  ]);
  expect(opened.at(-1)?.view.inputs[0]?.source).toMatch(/planned .* · file of a, 2 d$/);
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
  expect(reach?.view.inputs.map(({ source }) => source)).toEqual([
    'file of null, 2 d',
    'the first bar',
    'file of null, 2 d',
  ]);
});

test('the cost of one result opens to the fees and the same factors', () => {
  if (!found.cost) throw new Error('Fees are known');
  const names = [{ name: 'posts', label: 'Delivery' }];
  if (!found.together) throw new Error('Both creators can be taken apart');
  const view = explainCost(found.cost, names, {
    ...CONTEXT,
    together: found.together,
    toMoney: (minor) => `$${(minor / 100).toFixed(2)}`,
  });

  expect(view.title).toBe('What one cost: $22.22, planned $10.00');
  expect(view.inputs.slice(0, 4).map(({ name, source }) => [name, source])).toEqual([
    ['Fees of the pieces that are out', '÷ 270 counted; from the agreements'],
    ['Fees of the pieces due', '÷ 800 expected; from the agreements'],
    ['Fees', 'cheaper'],
    ['Delivery', 'dearer'],
  ]);
});

test('an amount that rounds to nothing has no sign', () => {
  expect([-0.2, 0.2, -3, 3].map((amount) => signedAmount(amount, toText))).toEqual(['0', '0', '−3', '+3']);
});

test('both ends of the waterfall open to every creator, with what was agreed and where the counts come from', () => {
  const { together } = found;
  if (!together) throw new Error('Both creators can be taken apart');
  const creators = found.creators.map((one) => ({ ...one, name: `@${one.id}` }));
  const inputsOf = (isOver: boolean) =>
    explainEnds({ together, creators }, { ...CONTEXT, isOver }).map(({ label, view }) => [
      label,
      view.inputs[0],
    ]);

  expect(inputsOf(false)).toEqual([
    ['Agreed by today', { name: '@a', value: '400', source: '300 + 100 for 1 late piece' }],
    ['Measured', { name: '@a', value: '180', source: 'file of a, 2 d' }],
  ]);
  expect(inputsOf(true)[0]).toEqual(['Agreed', { name: '@a', value: '400', source: 'from the agreement' }]);
});
