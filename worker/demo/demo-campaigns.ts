import type { Instant } from '../../shared/contract/terms.ts';
import { addMinutes, startOfDay } from '../../shared/contract/zone.ts';
import type { NetworkId } from '../../shared/networks/profile.ts';
import type { Campaign } from '../store/campaigns.ts';

export type DemoPiece = {
  name: string;
  format: string;
  dueDay: number;
  postedDay: number | null;
  postId: string;
};

/** What happened in the procedure, by day of the flight; `load-demo.ts` turns it into events. */
export type DemoStory = 'fine' | 'drafting' | 'too_early' | 'talking' | 'paused' | 'ending' | 'completed';

export type DemoCreator = {
  network: NetworkId;
  handle: string;
  name: string;
  feeMinor: number;
  paidMinor: number;
  clicksAgreed: number;
  /** Final clicks of a piece as a share of what was agreed for it, in the order of the pieces: as uneven as real posts are. */
  strengths: number[];
  /** Clicks per view and engagements per view. */
  clickRate: number;
  engagementRate: number;
  pieces: DemoPiece[];
  story: DemoStory;
  knowsContract: boolean;
};

export type DemoCampaign = Omit<Campaign, 'startsOn' | 'endsOn'> & {
  startedDaysAgo: number;
  days: number;
  creators: DemoCreator[];
};

export const DEMO_CAMPAIGNS: DemoCampaign[] = [
  {
    id: 'demo-winter-launch',
    name: 'Winter launch (demo)',
    brand: 'Demo brand',
    objective: 'consideration',
    currency: 'USD',
    timeZone: 'America/New_York',
    primaryKpi: 'clicks',
    targets: { clicks: 10_000 },
    startedDaysAgo: 30,
    days: 56,
    creators: [
      {
        network: 'instagram',
        handle: 'instagram',
        name: 'Instagram',
        feeMinor: 900_000,
        paidMinor: 450_000,
        clicksAgreed: 3_000,
        strengths: [0.24, 0.62, 0.29, 0.21],
        clickRate: 0.0045,
        engagementRate: 0.043,
        pieces: pieces(
          'Reel',
          [
            [8, 9],
            [14, 14],
            [20, 20],
            [24, 24],
            [28, null],
            [42, null],
          ],
          'DemoReel00',
        ),
        story: 'talking',
        knowsContract: true,
      },
      {
        network: 'youtube',
        handle: 'youtube',
        name: 'YouTube',
        feeMinor: 750_000,
        paidMinor: 250_000,
        clicksAgreed: 3_000,
        strengths: [0.82, 0.96, 1.57],
        clickRate: 0.012,
        engagementRate: 0.05,
        pieces: pieces(
          'Video',
          [
            [6, 6],
            [16, 16],
            [22, 22],
            [40, null],
          ],
          'DemoVideo0',
        ),
        story: 'drafting',
        knowsContract: true,
      },
      {
        network: 'tiktok',
        handle: 'tiktok',
        name: 'TikTok',
        feeMinor: 500_000,
        paidMinor: 0,
        clicksAgreed: 2_000,
        strengths: [0.8],
        clickRate: 0.006,
        engagementRate: 0.08,
        pieces: pieces(
          'Video',
          [
            [29, 29.4],
            [36, null],
            [43, null],
          ],
          '740000000000000000',
        ),
        story: 'too_early',
        knowsContract: false,
      },
      {
        network: 'x',
        handle: 'x',
        name: 'X',
        feeMinor: 450_000,
        paidMinor: 150_000,
        clicksAgreed: 2_000,
        strengths: [0.66, 1.62, 0.84, 0.75, 1.02],
        clickRate: 0.008,
        engagementRate: 0.03,
        pieces: pieces(
          'Post',
          [
            [3, 3],
            [8, 8],
            [13, 13],
            [18, 18],
            [22, 22],
            [36, null],
            [44, null],
          ],
          '190000000000000000',
        ),
        story: 'paused',
        knowsContract: true,
      },
    ],
  },
  {
    id: 'demo-autumn-test',
    name: 'Autumn test (demo)',
    brand: 'Demo brand',
    objective: 'awareness',
    currency: 'USD',
    timeZone: 'America/New_York',
    primaryKpi: 'views',
    targets: { views: 400_000 },
    startedDaysAgo: 48,
    days: 70,
    creators: [
      {
        network: 'instagram',
        handle: 'creators',
        name: 'Instagram’s @creators',
        feeMinor: 720_000,
        paidMinor: 360_000,
        clicksAgreed: 400_000,
        strengths: [0.24, 0.68, 0.37, 0.3],
        clickRate: 1,
        engagementRate: 0.02,
        pieces: pieces(
          'Reel',
          [
            [7, 7],
            [15, 16],
            [23, 23],
            [31, 32],
            [55, null],
            [63, null],
          ],
          'DemoAutum0',
        ),
        story: 'ending',
        knowsContract: true,
      },
    ],
  },
];

/** Terms of the demo contracts, each "confirmed" by the demo's owner. */
function pieces(noun: string, days: [due: number, posted: number | null][], idStem: string): DemoPiece[] {
  return days.map(([dueDay, postedDay], index) => ({
    name: `${noun} ${index + 1}`,
    format: noun.toLowerCase(),
    dueDay,
    postedDay,
    postId: `${idStem}${index + 1}`,
  }));
}

export function instantOfDay(campaign: Pick<Campaign, 'startsOn' | 'timeZone'>, day: number): Instant {
  return addMinutes(startOfDay(campaign.startsOn, campaign.timeZone), Math.round(day * 1440));
}
