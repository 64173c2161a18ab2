// The names of everything a column of a file can become. A list of names: the HTTP contract checks against it too.
import { METRICS } from '../../kpi/observation.ts';
import type { NetworkId } from '../../networks/profile.ts';

/** What the lines of a file are. */
export const IMPORT_KINDS = ['observations', 'deliverables', 'orders', 'creators'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column of handles or addresses on one network. */
export type AccountField = `account_${NetworkId}`;
const ACCOUNT_FIELDS = [
  ...(['account_instagram', 'account_tiktok', 'account_youtube', 'account_x', 'account_twitch'] as const),
  ...(['account_threads', 'account_facebook', 'account_linkedin', 'account_pinterest'] as const),
  ...(['account_snapchat', 'account_kick', 'account_substack'] as const),
] satisfies AccountField[];

const TARGET_FIELDS = [
  ...(['target_reach', 'target_views', 'target_clicks', 'target_orders', 'target_revenue'] as const),
];
export type TargetField = (typeof TARGET_FIELDS)[number];

/** What an order may carry; the customer is none of it. */
const ORDER_FIELDS = [
  ...([
    'order_id',
    'ordered_at',
    'code',
    'affiliate',
    'utm_campaign',
    'utm_content',
    'landing_page',
  ] as const),
  ...(['referrer', 'clicked_at', 'survey', 'gross', 'discount', 'net', 'returned', 'returned_at'] as const),
  ...(['cancelled_at', 'currency'] as const),
];

/** What a list of creators may say of one. */
const CREATOR_FIELDS = [
  ...ACCOUNT_FIELDS,
  ...(['creator_key', 'creator_name', 'first_name', 'last_name', 'email', 'handle', 'profile_url'] as const),
];

export const FIELDS = [
  ...METRICS,
  ...ORDER_FIELDS,
  ...CREATOR_FIELDS,
  ...TARGET_FIELDS,
  ...(['post', 'deliverable', 'captured_at', 'published_at', 'caption', 'post_status', 'source'] as const),
  ...(['quality', 'lifetime', 'campaign', 'creator', 'network', 'format', 'due_on', 'fee', 'stage'] as const),
] as const;
export type Field = (typeof FIELDS)[number];
