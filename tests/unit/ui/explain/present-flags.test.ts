import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../../shared/flags/flag.ts';
import { FLAG_CODES } from '../../../../shared/flags/flag.ts';
import { presentFlags } from '../../../../shared/ui/explain/present-flags.ts';
import { assessmentOf, NOW, readingOf, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en' };
const flag = (change: Partial<Flag> = {}): Flag => ({
  code: 'post_gone',
  postKey: 'instagram/one',
  deliverableId: 'Reel 4',
  at: '2026-11-17T15:00:00Z',
  evidence: [
    { what: 'seen_up', value: null, observedAt: '2026-11-14T15:00:00Z', source: 'manual' },
    { what: 'seen_gone', value: null, observedAt: '2026-11-17T15:00:00Z', source: 'manual' },
  ],
  ...change,
});
const present = (...flags: Flag[]) => presentFlags(standingOf({ flags }), CONTEXT);

describe('a flag', () => {
  test('names the piece, what was found, and what it rests on with time and source', () => {
    expect(present(flag())).toEqual([
      {
        isAsking: true,
        title: 'Reel 4: not found when looked at on Tue 17 Nov.',
        evidence: 'seen Sat 14 Nov, 10:00, noted by the team · gone Tue 17 Nov, 10:00, noted by the team',
      },
    ]);
  });

  test('quotes words shortened, and not at all where they are left out', () => {
    const words = (value: string | null) =>
      present(
        flag({
          code: 'caption_changed',
          evidence: [{ what: 'caption', value, observedAt: '2026-11-17T15:00:00Z', source: 'csv' }],
        }),
      )[0]?.evidence;

    expect(words('Ad:  shoes')).toBe('Tue 17 Nov, 10:00, imported file: “Ad: shoes”');
    expect(words('x'.repeat(900))?.length).toBeLessThan(220);
    expect(words(null)).toBe('Tue 17 Nov, 10:00, imported file');
  });

  test.each(FLAG_CODES)('%s reads neutrally', (code) => {
    const [view] = present(flag({ code, at: '2026-12-01T15:00:00Z' }));

    expect(view?.title).toMatch(/\.$/);
    expect(view?.title).not.toMatch(/fail|fake|poor|never|always|fraud|hidden|undefined|null/i);
  });

  test.each([
    [
      'early_slow',
      0,
      'Reel 4: early count below half of what was agreed for its age. Too young to say more.',
    ],
    ['early_fast', 0, 'Reel 4: early count above double what was agreed for its age. Too young to say more.'],
    [
      'early_slow',
      8,
      'Reel 4: early count below half of what this creator usually has by then. Too young to say more.',
    ],
  ] as const)('%s names the bound that it is beyond, with %i past posts', (code, past, title) => {
    const usual = { what: 'usual_of_posts' as const, value: past, observedAt: null, source: null };

    expect(present(flag({ code, evidence: [usual] }))[0]?.title).toBe(title);
  });

  test('a post that nobody has counted says since when it is out, and that it is no 0', () => {
    const published = {
      what: 'published',
      value: null,
      observedAt: '2026-11-12T15:00:00Z',
      source: null,
    } as const;
    const beside = {
      what: 'counted_beside',
      value: null,
      observedAt: '2026-11-16T15:00:00Z',
      source: 'csv',
    } as const;
    const uncounted = (...evidence: Flag['evidence']) => flag({ code: 'not_counted', evidence });
    const standing = standingOf({
      flags: [uncounted(published), uncounted(published, beside)],
      readings: [readingOf({ kpi: 'clicks', isPrimary: true })],
    });

    expect(presentFlags(standing, CONTEXT).slice(0, 2)).toEqual([
      {
        isAsking: true,
        title: 'Reel 4: published on Thu 12 Nov, nobody has counted it yet.',
        evidence:
          'published Thu 12 Nov, 10:00 · left out of the score and of what was counted, not taken for 0',
      },
      {
        isAsking: true,
        title: 'Reel 4: published on Thu 12 Nov, its clicks have not come in yet.',
        evidence:
          'published Thu 12 Nov, 10:00 · other numbers of it Mon 16 Nov, 10:00, imported file · left out of the score and of what was counted, not taken for 0',
      },
    ]);
  });

  test('too early ends by itself', () => {
    const early = flag({ code: 'too_early', at: '2026-11-18T17:00:00Z', evidence: [] });

    expect(presentFlags(standingOf({ flags: [early] }), CONTEXT)).toHaveLength(1);
    expect(
      presentFlags(standingOf({ flags: [early] }), { ...CONTEXT, now: '2026-11-18T18:00:00Z' }),
    ).toHaveLength(0);
  });
});

describe('old numbers', () => {
  const old = (observedAt: string, source: 'csv' | 'manual') =>
    presentFlags(standingOf({ readings: [readingOf({ observedAt, source })] }), CONTEXT);

  test('are flagged once the source should have said something newer', () => {
    expect(old('2026-11-12T15:00:00Z', 'csv')).toEqual([
      { isAsking: true, title: 'Old numbers: clicks.', evidence: 'last counted 6 d ago, imported file' },
    ]);
    expect(old('2026-11-14T15:00:00Z', 'csv')).toEqual([]);
    expect(old('2026-11-14T15:00:00Z', 'manual')).toHaveLength(1);
  });

  test('are those of the posts that are old, where another was counted since', () => {
    const post = { postedDay: 0, actual: 1, expected: 1, ratio: 1, weightShare: 0.5, isCapped: false };
    const [reel4, ...pieces] = standingOf().deliverables;
    if (reel4 === undefined) throw new Error('The sample has no pieces.');
    const standing = standingOf({
      readings: [readingOf({ observedAt: '2026-11-05T15:00:00Z' })],
      deliverables: [
        { ...reel4, id: 'old', name: 'Reel 1', publishedAt: '2026-11-01T15:00:00Z' },
        { ...reel4, id: 'new', name: 'Reel 2', publishedAt: '2026-11-14T15:00:00Z' },
        ...pieces,
      ],
      assessment: assessmentOf({
        posts: [
          { ...post, deliverableId: 'old', ageDays: 4 },
          { ...post, deliverableId: 'new', ageDays: 4 },
        ],
      }),
    });
    const [view] = presentFlags(standing, CONTEXT);

    expect(view?.title).toBe('Old numbers of Reel 1.');
    expect(view?.evidence).toBe(
      'the oldest last counted 13 d ago, imported file · the newest post 12 min ago',
    );
  });

  test('stand before what only explains a number', () => {
    const titles = presentFlags(
      standingOf({
        readings: [readingOf({ observedAt: '2026-11-02T15:00:00Z' })],
        flags: [flag(), flag({ code: 'early_slow' })],
      }),
      CONTEXT,
    ).map(({ title }) => title.slice(0, 11));

    expect(titles).toEqual(['Reel 4: not', 'Old numbers', 'Reel 4: ear']);
  });
});
