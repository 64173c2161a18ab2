// A letter's input in the world of the sample standings: New York brand, contract BASE, Wednesday 18 November 2026.
import type { NoticeInput } from '../../../../shared/notices/notice-input.ts';
import { caseOf, contractOf, NOW, standingOf } from '../../ui/sample-standings.ts';

const [BASE] = contractOf({
  daysToPay: 30,
  cause: {
    triggers: ['no_disclosure', 'morality'],
    incurable: ['morality'],
    cure: { n: 5, unit: 'businessDays' },
  },
});
if (!BASE) throw new Error('The sample contract has a version');

export const END_INPUT: NoticeInput = {
  kind: 'end',
  standing: standingOf({
    creatorName: 'Mara Lind',
    campaignName: 'Winter launch',
    currency: 'USD',
    timeZone: 'America/New_York',
    case: caseOf(),
    deliverables: [
      {
        id: 'reel-1',
        name: 'Reel 1',
        network: 'instagram',
        format: 'reel',
        dueOn: '2026-10-30',
        publishedAt: '2026-10-31T03:30:00Z',
        postUrl: 'https://www.instagram.com/reel/C1/',
        stage: 'published',
        lateDays: 0,
      },
      {
        id: 'reel-2',
        name: 'Reel 2',
        network: 'instagram',
        format: 'reel',
        dueOn: '2026-11-16',
        publishedAt: null,
        postUrl: null,
        stage: 'in_production',
        lateDays: 2,
      },
    ],
  }),
  version: BASE,
  data: {
    route: 'convenience',
    category: 'timing',
    channel: 'email',
    holdUntil: '2026-11-18T16:10:00Z',
    effectiveAt: '2026-12-03T05:00:00Z',
    party: 'brand',
  },
  now: NOW,
  sender: { name: 'Ana Reyes', role: 'Manager', organisation: 'Northlight', email: 'ana@northlight.example' },
  recipient: { address: 'mara@example.com', calledAs: 'Mara' },
  reply: { by: '2026-11-25', pageUrl: 'https://midflight.example/c/abc' },
};

export const SETTLEMENT = {
  lines: [
    { id: 'reel-1', bps: 10_000, amountMinor: 150_000 },
    { id: 'reel-2', bps: 5_000, amountMinor: 75_000 },
  ],
  expensesMinor: 4_000,
  extrasMinor: 1_000,
  earnedMinor: 230_000,
  paidMinor: 100_000,
  dueToCreatorMinor: 130_000,
  refundDueMinor: 0,
  writeOffMinor: 0,
};
