// One ended collaboration, complete, for tests of what is written down about it.
import { chainOf } from '../../../shared/analysis/chain.ts';
import { draftPostMortem } from '../../../shared/analysis/draft-post-mortem.ts';
import type {
  EndedPiece,
  PostMortem,
  PostMortemInput,
  PostMortemWords,
} from '../../../shared/analysis/post-mortem.ts';

export function endedPiece(id: string, rest: Partial<EndedPiece> = {}): EndedPiece {
  return {
    id,
    name: `Reel ${id}`,
    network: 'instagram',
    format: 'reel',
    dueOn: '2026-11-02',
    publishedAt: '2026-11-02T15:00:00Z',
    stage: 'completed',
    lateDays: 0,
    brandDelayDays: 0,
    rounds: 1,
    index: 0.8,
    ...rest,
  };
}

export function endedInput(rest: Partial<PostMortemInput> = {}): PostMortemInput {
  return {
    collaborationId: 'co1',
    creatorId: 'cr1',
    campaignId: 'ca1',
    now: '2026-12-20T10:00:00Z',
    endedAt: '2026-12-03T05:00:00Z',
    timeZone: 'America/New_York',
    route: 'convenience',
    aim: {
      objective: 'sales',
      kpi: 'clicks',
      target: 3000,
      agreedOn: '2026-10-12',
      startsOn: '2026-10-19',
      endsOn: '2026-12-13',
    },
    pieces: [endedPiece('1'), endedPiece('2', { lateDays: 2 })],
    outcomes: [outcome('reach', false, 0.93), outcome('clicks', true, 0.42)],
    confidence: 'medium',
    chain: chainOf({ posts: 6, clicks: 3000 }, { posts: 5, clicks: 1480 }) ?? null,
    causes: [
      {
        code: 'weak_hook',
        owner: 'creator',
        confidence: 'high',
        evidence: '3-second rate 20%',
        objection: null,
      },
      {
        code: 'late_brief',
        owner: 'brand',
        confidence: 'low',
        evidence: 'sent 2 days late',
        objection: null,
      },
      {
        code: 'tracking_broken',
        owner: 'brand',
        confidence: 'high',
        evidence: 'test order failed',
        objection: null,
      },
    ],
    trials: [],
    notices: [
      {
        kind: 'end',
        party: 'brand',
        requestedById: 'u1',
        approvedById: 'u2',
        approvedByName: 'Ada',
        sentAt: '2026-11-18T16:00:00Z',
        deemedReceivedAt: '2026-11-18T16:00:00Z',
        effectiveAt: '2026-12-03T05:00:00Z',
        isSinglePersonAllowed: false,
      },
    ],
    skips: [{ step: 'coach', reason: 'no_time_left' }],
    money: {
      currency: 'USD',
      feeMinor: 900_000,
      earnedMinor: 600_000,
      paidMinor: 450_000,
      killFeeMinor: 50_000,
      productMinor: 12_000,
    },
    rights: [{ name: 'organic repost', lastOn: '2027-02-01', status: 'in_use' }],
    livePosts: 5,
    uncountedPosts: 0,
    matureOn: null,
    ...rest,
  };
}

export const FILLED_WORDS: PostMortemWords = {
  lessons: [
    {
      kind: 'brief',
      text: 'Say the call to action in the first three seconds',
      ownerId: 'u1',
      dueOn: '2027-01-15',
    },
  ],
  rebook: {
    answer: 'yes_if',
    reason: '5 of 6 posts published, 4 on time',
    condition: 'Link tested before the first post',
  },
  creatorsWord: { text: 'The link came late.' },
  hours: 14,
};

export function filedPostMortem(
  input: Partial<PostMortemInput> = {},
  words: Partial<PostMortemWords> = {},
): PostMortem {
  return {
    ...draftPostMortem(endedInput(input)),
    ...FILLED_WORDS,
    ...words,
    filedAt: '2026-12-20T11:00:00Z',
    filedById: 'u1',
  };
}

function outcome(kpi: string, isPrimary: boolean, index: number | null): PostMortemInput['outcomes'][number] {
  return {
    kpi,
    isPrimary,
    actual: index === null ? null : index * 100,
    baseline: 100,
    baselineIs: 'contract',
    index,
    isEstimated: false,
    missing: index === null ? 'no_data' : null,
  };
}
