// What a factor is called in a sentence, and where to look. A factor says where a gap arose, never who caused it.
import type { ChainFactor, ChainStep } from './chain.ts';

export type FactorWords = {
  /** "less reach" and "more reach per post": what cost, or added. */
  less: string;
  more: string;
  /** "posts reached fewer people than planned", after "most of the gap is that". */
  main: string;
  /** After "look at". */
  lookAt: string;
};

const DELIVERY: FactorWords = {
  less: 'fewer posts',
  more: 'more posts',
  main: 'fewer posts were published than planned',
  lookAt: 'dates, product and approvals on both sides',
};
const SHOP = 'which are usually the brand’s';

/** Words by where the factor leads to and what it starts from; "any" = everything else. */
const WORDS: Record<ChainStep, Partial<Record<ChainStep | 'any', FactorWords>>> = {
  posts: { any: DELIVERY },
  reach: {
    any: {
      less: 'less reach',
      more: 'more reach per post',
      main: 'posts reached fewer people than planned',
      lookAt: 'format, posting time and distribution',
    },
  },
  views: {
    any: {
      less: 'fewer views',
      more: 'more views per post',
      main: 'posts were viewed less than planned',
      lookAt: 'opening, format, posting time and distribution',
    },
  },
  engagements: {
    any: {
      less: 'less engagement',
      more: 'content that engaged better than planned',
      main: 'people who saw it engaged less',
      lookAt: 'the brief, how free the script was, and the idea',
    },
    posts: {
      less: 'less engagement per post',
      more: 'more engagement per post',
      main: 'posts got less engagement than planned',
      lookAt: 'reach and content together: the steps between are not known',
    },
  },
  clicks: {
    engagements: {
      less: 'fewer clicks by engaged people',
      more: 'more clicks by engaged people',
      main: 'engaged people did not click',
      lookAt: 'call to action and link, not at the creator’s audience',
    },
    any: {
      less: 'fewer clicks by those who saw it',
      more: 'more clicks by those who saw it',
      main: 'people who saw it did not click',
      lookAt: 'content, call to action and link together: the steps between are not known',
    },
  },
  orders: {
    clicks: {
      less: 'fewer orders per click',
      more: 'more orders per click',
      main: 'people who clicked did not order',
      lookAt: `tracking, landing page, offer and stock, ${SHOP}`,
    },
    any: {
      less: 'fewer orders by those reached',
      more: 'more orders by those reached',
      main: 'those reached did not order',
      lookAt: 'link, tracking, landing page and offer together: the steps between are not known',
    },
  },
  revenue: {
    any: {
      less: 'smaller orders',
      more: 'larger orders',
      main: 'orders were smaller than planned',
      lookAt: `price and offer, ${SHOP}`,
    },
  },
};

/** Words for a factor, also where its neighbours had to be merged. */
export function wordsFor({ to, from }: Pick<ChainFactor, 'to' | 'from'>): FactorWords {
  const words = WORDS[to];
  return (from === null ? undefined : words[from]) ?? words.any ?? DELIVERY;
}

/** Delivery is what was agreed; everything behind it is how it worked. */
export function isDelivery({ to }: Pick<ChainFactor, 'to'>): boolean {
  return to === 'posts';
}
