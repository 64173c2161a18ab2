// Coaching cards (DOMAIN.md §6.4): facts with their source, for the network and the KPI that fails. Two are shown at most.
import type { NetworkId } from '../../networks/profile.ts';

/** What the failing KPI is about, so that one card serves every KPI of its kind. */
type KpiKind = 'reach' | 'watching' | 'engagement' | 'clicks' | 'orders' | 'delivery';

export type CoachingCard = {
  id: string;
  title: string;
  sentence: string;
  /** Null = every network. */
  networks: readonly NetworkId[] | null;
  /** Formats the card is about, as deliverables name them; null = every format. */
  formats: readonly string[] | null;
  about: readonly KpiKind[];
  source: string;
};

/** Cards shown at once. */
export const CARDS_SHOWN_MAX = 2;

/** The catalogue. What comes from nobody but ourselves says so. */
export const COACHING_CARDS = [
  card('instagram_watch_time', 'Earn the watch time', {
    sentence: 'Average watch time, likes and sends per person reached decide how far a Reel goes.',
    networks: ['instagram'],
    formats: null,
    about: ['reach', 'watching'],
    source: 'Head of Instagram, January 2025, as reported',
  }),
  card('instagram_sends', 'Make it worth sending on', {
    sentence: 'Likes count more for followers, sends count more for new people.',
    networks: ['instagram'],
    formats: null,
    about: ['reach', 'engagement'],
    source: 'Head of Instagram, January 2025, as reported',
  }),
  card('instagram_recommendable', 'Keep it open to recommendation', {
    sentence: 'No watermark of another app, sound on, and a Reel under 3 minutes.',
    networks: ['instagram'],
    formats: ['reel', 'video'],
    about: ['reach'],
    source: 'Reels rules from Instagram, 2025, as reported',
  }),
  card('stories_first_frames', 'Hold the first two frames', {
    sentence: 'Most viewers leave between frames 1 and 2; start with an image and keep to about 12 frames.',
    networks: ['instagram', 'facebook'],
    formats: ['story', 'stories'],
    about: ['reach', 'watching'],
    source: 'Story benchmarks 2023 and 2024, agencies',
  }),
  card('stories_link_reason', 'Say why on the link frame', {
    sentence: 'Put the link on a frame that says why to open it.',
    networks: ['instagram', 'facebook'],
    formats: ['story', 'stories'],
    about: ['clicks', 'orders'],
    source: 'Story benchmarks 2023 and 2024, agencies',
  }),
  card('tiktok_first_seconds', 'Show it in the first 3 seconds', {
    sentence: 'Upright, native look, sound on, and the subject within the first 3 seconds.',
    networks: ['tiktok'],
    formats: null,
    about: ['reach', 'watching', 'engagement'],
    source: 'TikTok, Creative Codes, June 2023',
  }),
  card('tiktok_clear_ask', 'Put the ask on screen', {
    sentence: 'Text on screen, one clear ask, and nothing important outside the safe area.',
    networks: ['tiktok'],
    formats: null,
    about: ['clicks', 'orders'],
    source: 'TikTok, Creative Codes, June 2023',
  }),
  card('youtube_link_twice', 'Give the link twice', {
    sentence:
      'First lines of the description and the pinned comment, with a short address and code said and shown.',
    networks: ['youtube'],
    formats: null,
    about: ['clicks', 'orders'],
    source: 'YouTube sponsorship guide, agency, 2026',
  }),
  card('youtube_late_orders', 'Wait for late orders', {
    sentence: 'Expect 0.5–2% of viewers to open the description, and orders 7–30 days later.',
    networks: ['youtube'],
    formats: null,
    about: ['orders'],
    source: 'YouTube sponsorship guide, agency, 2026',
  }),
  card('shorts_engaged_views', 'Judge Shorts by who stays', {
    sentence: 'Engaged views and retention tell more than views, which count every start.',
    networks: ['youtube'],
    formats: ['short', 'shorts'],
    about: ['reach', 'watching'],
    source: 'YouTube, March 2025',
  }),
  card('x_first_line', 'Put the point in the first line', {
    sentence: 'The first line carries the point; link and code stand in the post or the first reply.',
    networks: ['x'],
    formats: null,
    about: ['reach', 'engagement', 'clicks', 'orders'],
    source: 'Our experience, not measured',
  }),
  card('product_in_use', 'Show the product in use', {
    sentence: 'One message, the product in use, and its limits said honestly.',
    networks: null,
    formats: null,
    about: ['engagement', 'watching', 'orders'],
    source: 'Guides of the field',
  }),
  card('reply_first_hour', 'Reply in the first hour', {
    sentence: 'Answers to comments in the first hour keep a post moving.',
    networks: null,
    formats: null,
    about: ['reach', 'engagement'],
    source: 'Guides of the field',
  }),
  card('compare_with_own', 'Compare with your own', {
    sentence: 'Set sponsored posts beside your own of the same format and see what differs.',
    networks: null,
    formats: null,
    about: ['reach', 'watching', 'engagement', 'clicks'],
    source: 'Guides of the field',
  }),
  card('label_first', 'Label it first', {
    sentence: 'The ad label comes first; it costs little and is asked for by law.',
    networks: null,
    formats: null,
    about: ['delivery'],
    source: 'Advertising rules',
  }),
] as const;

/** Id of a card, so that words in another language can be held to the whole catalogue. */
export type CardId = (typeof COACHING_CARDS)[number]['id'];

/** What no card ever asks for. */
export const NEVER_ASKED: readonly string[] = [
  'Scripted praise',
  'Hiding the label',
  'Engagement groups',
  'Deleting criticism',
];

/** The card of that id; undefined when there is none. */
export function findCard(id: string): (typeof COACHING_CARDS)[number] | undefined {
  return COACHING_CARDS.find((one) => one.id === id);
}

/** The cards that fit best, two at most: those of the network first, then those for everybody; without what was offered before. */
export function cardsFor({
  network,
  format,
  kpi,
  offered = [],
}: {
  network: NetworkId;
  format: string | null;
  kpi: string;
  offered?: readonly string[];
}): CoachingCard[] {
  const kind = kindOf(kpi);
  const fitting = COACHING_CARDS.filter(
    (one: CoachingCard) =>
      one.about.includes(kind) &&
      (one.networks === null || one.networks.includes(network)) &&
      (one.formats === null || (format !== null && one.formats.includes(format.toLowerCase()))) &&
      !offered.includes(one.id),
  );
  const isOwn = (one: CoachingCard) => one.networks !== null;
  return [...fitting.filter(isOwn), ...fitting.filter((one) => !isOwn(one))].slice(0, CARDS_SHOWN_MAX);
}

const KIND_BY_KPI: Readonly<Record<string, KpiKind>> = {
  watchThrough: 'watching',
  watch_seconds_avg: 'watching',
  completions: 'watching',
  clicks: 'clicks',
  ctrReach: 'clicks',
  ctrImpr: 'clicks',
  clickYield: 'clicks',
  cpc: 'clicks',
  orders: 'orders',
  revenue: 'orders',
  cvr: 'orders',
  cpa: 'orders',
  roas: 'orders',
  aov: 'orders',
  delivery: 'delivery',
  deliveryRate: 'delivery',
};

function kindOf(kpi: string): KpiKind {
  const known = Object.entries(KIND_BY_KPI).find(([id]) => id === kpi)?.[1];
  if (known) return known;
  return /^(er|cpe|engage|likes|comments|share|save|follows)/i.test(kpi) ? 'engagement' : 'reach';
}

function card<Id extends string>(
  id: Id,
  title: string,
  rest: Omit<CoachingCard, 'id' | 'title'>,
): CoachingCard & { id: Id } {
  return { id, title, ...rest };
}
