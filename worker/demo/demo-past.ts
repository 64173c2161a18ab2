// A campaign of the demo that is over: what a rule is tried on, and what creators have brought before.
import type { DemoCampaign, DemoCreator } from './demo-campaigns.ts';

const DUE_DAYS = [3, 8, 13, 18, 25, 30];

export const DEMO_PAST: DemoCampaign = {
  id: 'demo-summer-teaser',
  name: 'Summer teaser (demo)',
  brand: 'Demo brand',
  objective: 'awareness',
  currency: 'USD',
  timeZone: 'America/New_York',
  primaryKpi: 'views',
  targets: { views: 700_000 },
  startedDaysAgo: 96,
  days: 42,
  creators: [
    // Weak from the first post to the last.
    past('instagram', 'instagramforbusiness', 'Instagram for Business', [0.2, 0.16, 0.22, 0.18, 0.2, 0.17]),
    // Weak at first, and then far above what was agreed.
    past('tiktok', 'tiktokforbusiness', 'TikTok for Business', [0.12, 0.1, 0.12, 0.1, 2.9, 3.1]),
    past('youtube', 'youtubecreators', 'YouTube Creators', [0.92, 1.04, 0.88, 1.1, 0.97, 1.05]),
    past('x', 'xbusiness', 'X Business', [1.2, 0.84, 1.01, 0.95, 1.12, 0.9]),
  ],
};

function past(
  network: DemoCreator['network'],
  handle: string,
  name: string,
  strengths: number[],
): DemoCreator {
  // These two count their posts in long numbers, the others in short codes.
  const isNumbered = network === 'tiktok' || network === 'x';
  return {
    network,
    handle,
    name,
    feeMinor: 420_000,
    paidMinor: 420_000,
    clicksAgreed: 175_000,
    strengths,
    clickRate: 1,
    engagementRate: 0.03,
    pieces: DUE_DAYS.map((day, index) => ({
      name: `Post ${index + 1}`,
      format: 'post',
      dueDay: day,
      postedDay: day,
      postId: `${isNumbered ? '73000000000000000' : 'DemoSummer'}${index + 1}`,
    })),
    story: 'completed',
    knowsContract: true,
  };
}
