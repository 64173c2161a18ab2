import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { ObservedTotals, PlannedTotals } from '../../../shared/analysis/chain.ts';
import { CHAIN_STEPS, chainOf } from '../../../shared/analysis/chain.ts';
import { findShortfall } from '../../../shared/analysis/shortfall.ts';
import { formatCount, formatMoney } from '../../../shared/ui/format.ts';
import { nameFactor } from '../../../shared/ui/page/factor-names.ts';
import { WaterfallChart } from '../../../shared/ui/page/waterfall-chart.tsx';

const PLAN = { posts: 6, reach: 300_000, engagements: 12_000, clicks: 3000, orders: 75, revenue: 450_000 };
const ACTUAL = { posts: 5, reach: 230_000, engagements: 10_580, clicks: 1480, orders: 31, revenue: 173_600 };
const dollars = (minor: number) =>
  formatMoney(minor, { currency: 'USD', locale: 'en', form: 'symbol', isRounded: true });
const count = (amount: number) => formatCount(Math.round(amount), 'en');

describe('WaterfallChart', () => {
  test('has a bar from plan to result for each factor, with its words', () => {
    const text = textOf(chart(PLAN, ACTUAL, dollars));

    for (const words of [
      'Planned $4,500',
      'Delivery 5 of 6 posts −$529',
      'Reach per post 46,000, planned 50,000 −$242',
      'Engagement, by reach 4.6%, planned 4.0% +$406',
      'Clicks per engagement 14.0%, planned 25.0% −$1,685',
      'Order value $56, planned $60 −$200',
      'Measured $1,736',
    ])
      expect(text).toContain(words);
    expect(chart(PLAN, ACTUAL, dollars).match(/<rect/g)).toHaveLength(8);
  });

  test('says the same in a table', () => {
    const [, table = ''] = chart(PLAN, ACTUAL, dollars).split('<table');

    expect(table.match(/<tr/g)).toHaveLength(9);
    expect(textOf(table)).toContain('Clicks per engagement');
    expect(textOf(table)).toContain('−$1,685');
  });

  test('tells what cannot be observed, and the range of abbreviated counters', () => {
    expect(textOf(chart(PLAN, { ...ACTUAL, orders: 0, revenue: 0 }, dollars))).toContain(
      'Order value not observable, planned $60 $0',
    );
    expect(
      textOf(
        chart(
          { posts: 2, views: 100_000 },
          { posts: 2, views: { value: 60_000, lo: 59_500, hi: 60_500 } },
          count,
        ),
      ),
    ).toContain('−40,000 −40,500 to −39,500');
  });

  test.each([
    [PLAN, { ...ACTUAL, posts: 0, reach: 0, engagements: 0, clicks: 0, orders: 0, revenue: 0 }],
    [{ clicks: 10 }, { clicks: 10 }],
    [
      { posts: 1, views: 1e9 },
      { posts: 3, views: 2e9 },
    ],
  ])('draws %j without holes', (plan, actual) => {
    const html = chart(plan, actual, count);

    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(html.match(/<svg(?![^>]*aria-hidden)/)).toBeNull();
  });
});

test('every factor has a name', () => {
  const names = CHAIN_STEPS.flatMap((to, index) =>
    [null, ...CHAIN_STEPS.slice(0, index)].map((from) => nameFactor({ to, from })),
  );

  expect(names.filter((name) => !/^[A-Z][a-z, ]+$/.test(name))).toEqual([]);
});

function chart(plan: PlannedTotals, actual: ObservedTotals, toText: (amount: number) => string): string {
  const chain = chainOf(plan, actual);
  if (!chain) throw new Error('The example has no chain');
  return renderToString(
    <WaterfallChart shortfall={findShortfall(chain)} name="Revenue" locale="en" toText={toText} />,
  );
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
