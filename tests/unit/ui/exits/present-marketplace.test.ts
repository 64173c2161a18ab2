import { expect, test } from 'vitest';
import type { BookingFacts } from '../../../../shared/contract/marketplaces/marketplace-exit.ts';
import { marketplaceExit } from '../../../../shared/contract/marketplaces/marketplace-exit.ts';
import { MARKETPLACES } from '../../../../shared/contract/marketplaces/marketplace-list.ts';
import { reconcile } from '../../../../shared/contract/marketplaces/reconcile.ts';
import type { DocumentLayer } from '../../../../shared/contract/terms.ts';
import { presentMarketplace } from '../../../../shared/ui/exits/present-marketplace.ts';

const WORDS = { locale: 'en-US', timeZone: 'America/New_York', currency: 'USD' };
const PIECE = { id: 'p1', stage: 'in_production', feeMinor: 100_000, dueOn: '2026-06-01' };

function present(
  id: string,
  {
    facts = {},
    contractMinor = 50_000,
    precedence = null,
  }: {
    facts?: Partial<BookingFacts>;
    contractMinor?: number | null;
    precedence?: DocumentLayer[] | null;
  } = {},
) {
  const marketplace = MARKETPLACES.find((one) => one.id === id);
  if (marketplace === undefined) throw new Error(`No marketplace ${id}`);
  const booking = {
    now: '2026-06-04T12:00:00Z',
    tz: WORDS.timeZone,
    party: 'brand',
    pieces: [PIECE],
    serviceFeeMinor: 5_000,
    ...facts,
  } as const;
  const exit = marketplaceExit(marketplace, booking);
  return presentMarketplace(
    {
      marketplace,
      exit,
      amounts: reconcile(contractMinor, exit.costMinor, precedence, exit.atLeastMinor),
      evenShares: 0,
    },
    WORDS,
  );
}

const textOf = (view: ReturnType<typeof present>, name: string) =>
  view.rules.find((rule) => rule.name === name)?.text;

test.each(MARKETPLACES.map(({ id }) => id))('every rule, blocker and step of %s has words', (id) => {
  for (const facts of [{}, { party: 'creator' as const }, { isAccepted: false }]) {
    const view = present(id, { facts });
    const texts = [...view.rules.map(({ text }) => text), ...view.blockers, ...view.steps, view.asOf];
    expect(texts.filter((text) => text === '' || text.includes('undefined'))).toEqual([]);
  }
});

test('Post For Rent names its own reasons, the full cost, and the day from which a missed deadline is free', () => {
  const view = present('post_for_rent', { facts: { reason: 'missed_deadline' } });

  expect(view.reasons).toHaveLength(10);
  expect(view.reasons.at(-1)?.label).toBe('Missed deadline (free 7 days after it)');
  expect(textOf(view, 'Leaving now costs')).toBe('$1,050.00');
  expect(textOf(view, 'Free there')).toContain('from Tue 9 Jun, 00:00, 7 days after the deadline');
  expect(view.blockers).toEqual(['Their days of grace after the deadline are still running.']);
  expect(view.steps[0]).toBe('Wait until their days of grace are over');
});

test('after the days of grace nothing stands against leaving for a missed deadline', () => {
  const view = present('post_for_rent', {
    facts: { reason: 'missed_deadline', now: '2026-06-09T04:00:00Z' },
  });

  expect(view.blockers).toEqual([]);
  expect(textOf(view, 'Leaving now costs')).toBe('nothing');
});

test.each([
  { precedence: null, contractMinor: 50_000, binding: 'platform', words: 'the higher one counts' },
  { precedence: null, contractMinor: 200_000, binding: 'contract', words: 'the higher one counts' },
  {
    precedence: ['platform', 'sow'] as DocumentLayer[],
    contractMinor: 200_000,
    binding: 'platform',
    words: 'the contract puts it first',
  },
])('of $contractMinor and 105000 the $binding one binds when precedence is $precedence', (given) => {
  const view = present('post_for_rent', given);
  const bound = view.amounts.filter(({ isBinding }) => isBinding).map(({ name }) => name);

  expect(bound).toEqual([given.binding === 'platform' ? 'On Post For Rent' : 'By the contract']);
  expect(view.binding).toContain(given.words);
});

test('an amount of which a part is known says at least that, which fact is missing, and binds where it is higher already', () => {
  const view = present('post_for_rent', { facts: { serviceFeeMinor: null } });

  expect(view.amounts.map(({ amount, isBinding }) => [amount, isBinding])).toEqual([
    ['$500.00', false],
    ['at least $1,000.00', true],
  ]);
  expect(view.binding).toContain('the higher one counts');
  expect(view.unknown).toEqual(['Their service fee is not known here.']);
  expect(textOf(view, 'Leaving now costs')).toBe('at least $1,000.00');
});

test.each([
  ['tribe', 'Free: contracted (there: shortlisted), briefed. 50%: in production (there: pre approved),'],
  ['lionize', 'at most 50%: submitted (there: in review).'],
  ['post_for_rent', '100%: contracted, briefed, in production,'],
  ['aspire', 'Their pages do not say.'],
])('at %s it is said what leaving costs stage by stage, in their names too', (id, words) => {
  expect(textOf(present(id), 'By stage')).toContain(words);
});

test('what is free until an event says so without a date, and an amount that is not known claims no share', () => {
  const facts = { isShipped: null };
  const view = present('refluenced', { facts });

  expect(textOf(view, 'Free there')).toBe(
    'until the product is sent; after that only the creator can ask for it',
  );
  expect(view.unknown).toEqual(['Nobody has said whether the product was sent, see Papers.']);
  expect(textOf(present('aspire'), 'Free there')).toBeUndefined();
  expect(present('aspire').unknown).toEqual(['Their pages do not say what leaving costs.']);
  expect(present('tiktok_one', { facts: { pieces: [{ ...PIECE, stage: 'published' }] } }).unknown).toEqual([
    'Their pages do not say what a piece costs that is published.',
  ]);
});

test('the age of the rules is named where their page carries a date', () => {
  expect(present('tiktok_one').asOf).toBe('their rules as of February 2026');
  expect(present('collabstr').asOf).toBe('their page carries no date');
});

test('silence is told in days, with its end once the cancellation was asked for', () => {
  expect(textOf(present('collabstr'), 'Silence')).toBe(
    'After 3 days without an answer, the order is cancelled and refunded.',
  );
  expect(textOf(present('collabstr', { facts: { askedAt: '2026-06-03T12:00:00Z' } }), 'Silence')).toContain(
    'That is Sat 6 Jun, 08:00.',
  );
});
