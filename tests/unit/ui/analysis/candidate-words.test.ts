import { describe, expect, test } from 'vitest';
import type { Gap } from '../../../../shared/analysis/bench-creator.ts';
import type { Candidate } from '../../../../shared/analysis/replacement.ts';
import {
  describeGapToFill,
  presentCandidate,
  presentLeftOut,
} from '../../../../shared/ui/analysis/candidate-words.ts';

const GAP: Gap = {
  kpi: 'clicks',
  remaining: 2_162,
  endsOn: '2026-12-31',
  timeZone: 'America/New_York',
  budgetMinor: 181_500,
  currency: 'USD',
  objective: 'consideration',
  category: null,
  networks: [],
  exceptCreatorId: 'c1',
};

const AT = { locale: 'en', now: '2026-11-20T10:00:00Z' };

const CANDIDATE: Candidate = {
  creatorId: 'c2',
  name: 'Nora',
  network: 'youtube',
  format: 'video',
  posts: 2,
  postsNeeded: 3,
  postDays: ['2026-12-01', '2026-12-05'],
  likely: { median: 1_800, lo80: 1_310, hi80: 2_389 },
  costMinor: 150_000,
  costPerUnitMinor: 83,
  byOn: '2026-12-19',
  coverage: 0.83,
  fit: 'part',
  limits: ['dates'],
  condition: null,
  basis: { posts: 9, collaborations: 1, indexUsed: 0.98 },
};

describe('presentCandidate', () => {
  test('says what, how much, for how much, by when and why not whole', () => {
    expect(presentCandidate(CANDIDATE, GAP, AT)).toEqual({
      id: 'c2',
      name: 'Nora',
      what: '2 posts, youtube video',
      likely: '1,300–2,400',
      cost: '$1,500',
      by: '19 Dec 2026',
      fit: 'A part, 83%',
      why: 'The days left are too few.',
      basis: '9 posts of their own, 1 analysis',
      opened: expect.anything(),
    });
  });

  test('the likely result opens to posts, one post, how they ended and what is missing', () => {
    const opened = presentCandidate(CANDIDATE, GAP, AT).opened;

    expect(opened?.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['Posts', '2'],
      ['One post', 'about 900'],
      ['How they ended', '98%'],
      ['For', '$1,500'],
      ['What is missing', '2,162'],
      ['Share of it', '83%'],
    ]);
    expect(opened?.formula).toContain('views per post × their rate');
    expect(opened?.version).toMatch(/^Definition fit-1, applied /);
  });

  test('shows nothing as a number where no post fits', () => {
    const none: Candidate = {
      ...CANDIDATE,
      ...{ posts: 0, likely: null, costMinor: 0, byOn: null, coverage: null, fit: 'does_not_fit' },
      ...{ network: '', format: '' },
    };

    expect(presentCandidate(none, GAP, AT)).toMatchObject({
      what: 'no post fits',
      likely: '–',
      cost: '–',
      by: '–',
      fit: 'Does not fit',
      opened: null,
    });
  });

  test.each<[Candidate['limits'][number], RegExp]>([
    ['dates', /days/],
    ['budget', /budget/],
    ['fee_unknown', /fee is not known/],
    ['other_currency', /currency/],
    ['views_unknown', /views/],
    ['rate_unknown', /never measured/],
  ])('%s is a sentence', (limit, words) => {
    expect(presentCandidate({ ...CANDIDATE, limits: [limit] }, GAP, AT).why).toMatch(words);
  });

  test('what was asked for last time is said again', () => {
    const asked = { ...CANDIDATE, limits: [], condition: 'the link is in the first line' };

    expect(presentCandidate(asked, GAP, AT).why).toBe('Last time: yes, if the link is in the first line');
  });
});

test('everybody left out has a reason, but the one whose gap it is', () => {
  const leftOut = [
    { creatorId: 'a', because: 'rebook_no' as const },
    { creatorId: 'b', because: 'exclusivity' as const },
    { creatorId: 'c', because: 'network' as const },
    { creatorId: 'd', because: 'own_gap' as const },
  ];

  const shown = presentLeftOut(leftOut, (id) => id.toUpperCase());

  expect(shown.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  expect(shown.every(({ text }) => text.length > 0)).toBe(true);
});

test('the gap names what is missing, until when, and what is free', () => {
  expect(describeGapToFill(GAP, 'Clicks', { locale: 'en', isTooLate: false })).toBe(
    '2,162 clicks are missing. The flight ends on 31 Dec 2026, and $1,815 of the fee is free.',
  );
  expect(describeGapToFill(GAP, 'Clicks', { locale: 'en', isTooLate: true })).toBe(
    '2,162 clicks are missing. The flight ends on 31 Dec 2026, too soon for anybody to be asked and published. Who could do it next time stands on the bench.',
  );
});
