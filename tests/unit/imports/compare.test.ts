import { describe, expect, test } from 'vitest';
import type { ObservationRow } from '../../../shared/api/import-schemas.ts';
import { judgeRows, type StoredValue } from '../../../shared/imports/compare.ts';
import type { KnownPost } from '../../../shared/imports/match-post.ts';

const NOW = '2026-09-20T12:00:00Z';
const reel: KnownPost = {
  postKey: 'instagram/C8abcDEFghi',
  deliverableName: 'Launch reel',
  publishedAt: '2026-09-01T08:00:00Z',
};
const video: KnownPost = {
  postKey: 'youtube/dQw4w9WgXcQ',
  deliverableName: 'Integration',
  publishedAt: '2026-09-02T15:00:00Z',
};
const story1: KnownPost = {
  postKey: 'instagram/3300000000000000001',
  deliverableName: 'Story set',
  publishedAt: null,
};
const story2: KnownPost = { ...story1, postKey: 'instagram/3300000000000000002' };
const known = [reel, video, story1, story2];

function row(over: Partial<ObservationRow>): ObservationRow {
  return {
    row: 2,
    post: 'https://www.instagram.com/reel/C8abcDEFghi/',
    capturedAt: '2026-09-10T08:00:00Z',
    source: 'csv',
    quality: 'exact',
    values: { views: 1000 },
    ...over,
  };
}

function stored(over: Partial<StoredValue>): StoredValue {
  return {
    postKey: reel.postKey,
    metric: 'views',
    observedAt: '2026-09-10T08:00:00Z',
    source: 'csv',
    value: 1000,
    ...over,
  };
}

function judge(rows: ObservationRow[], values: StoredValue[] = []) {
  return judgeRows(rows, { known, stored: values, now: NOW });
}

describe('judgeRows against what is stored', () => {
  test.each<[string, Partial<ObservationRow>, StoredValue[], string]>([
    ['new when nothing is stored', {}, [], 'new'],
    ['same when every value is stored', {}, [stored({})], 'same'],
    [
      'same when the stored instant carries a fraction',
      {},
      [stored({ observedAt: '2026-09-10T08:00:00.000Z' })],
      'same',
    ],
    ['newer when the stored value is another', { values: { views: 1001 } }, [stored({})], 'newer'],
    ['newer when a value replaces an unknown one', {}, [stored({ value: null })], 'newer'],
    ['new when a metric comes on top', { values: { views: 1000, likes: 5 } }, [stored({})], 'new'],
    ['warning when an unknown value replaces a number', { values: { views: null } }, [stored({})], 'warning'],
    ['new on the day of publishing', { capturedAt: '2026-09-01T00:00:00Z' }, [], 'new'],
    ['new at another instant', { capturedAt: '2026-09-11T08:00:00Z' }, [stored({})], 'new'],
    ['new from another source', { source: 'creator' }, [stored({})], 'new'],
    ['same when there is nothing to add', { values: {} }, [], 'same'],
    ['new when an unknown value is first asked for', { values: { views: null } }, [], 'new'],
    [
      'new when a counter falls by two percent',
      { capturedAt: '2026-09-11T08:00:00Z', values: { views: 980 } },
      [stored({})],
      'new',
    ],
    [
      'warning when it falls by more',
      { capturedAt: '2026-09-11T08:00:00Z', values: { views: 979 } },
      [stored({})],
      'warning',
    ],
    [
      'new when it falls against another source',
      { source: 'page', capturedAt: '2026-09-11T08:00:00Z', values: { views: 5 } },
      [stored({})],
      'new',
    ],
    [
      'new when an average falls',
      { capturedAt: '2026-09-11T08:00:00Z', values: { watch_seconds_avg: 5 } },
      [stored({ metric: 'watch_seconds_avg', value: 9 })],
      'new',
    ],
    [
      'new when only a later value is higher',
      { capturedAt: '2026-09-09T08:00:00Z', values: { views: 5 } },
      [stored({})],
      'new',
    ],
    [
      'same rather than warning when it is stored already',
      { values: { views: 10 } },
      [stored({ value: 10 }), stored({ observedAt: '2026-09-05T08:00:00Z' })],
      'same',
    ],
    ['warning when reach is above impressions', { values: { reach: 11, impressions: 10 } }, [], 'warning'],
    ['warning when likes are above views', { values: { likes: 11, views: 10 } }, [], 'warning'],
    ['new when impressions are not known', { values: { reach: 11, impressions: null } }, [], 'new'],
    [
      'warning when measured before the post was published',
      { capturedAt: '2026-08-20T08:00:00Z' },
      [],
      'warning',
    ],
    ['refused above every counter', { values: { views: 1e16 } }, [], 'refused'],
    ['refused in the future', { capturedAt: '2026-09-20T12:00:01Z' }, [], 'refused'],
    [
      'new a minute ahead from a clock that is not ours',
      { capturedAt: '2026-09-20T12:01:00Z', source: 'page' },
      [],
      'new',
    ],
    ['refused a day ahead even so', { capturedAt: '2026-09-21T12:00:00Z', source: 'page' }, [], 'refused'],
    [
      'refused for an unknown post',
      { post: 'https://www.tiktok.com/@mara/video/7300000000000000000' },
      [],
      'refused',
    ],
    ['refused for a name that several posts share', { post: 'story set' }, [], 'refused'],
  ])('says %s', (_, over, values, verdict) => {
    const [judged] = judge([row(over)], values);

    expect(judged?.verdict).toBe(verdict);
    expect(typeof judged?.reason === 'string').toBe(verdict === 'warning' || verdict === 'refused');
  });

  test('names what fell, from what to what', () => {
    const later = row({ capturedAt: '2026-09-11T08:00:00Z', values: { views: 12 } });

    expect(judge([later], [stored({ value: 12_500 })])[0]?.reason).toBe(
      'views is lower than before (12 after 12,500); taken as a correction.',
    );
  });

  test('names a fall beside another remark, also where the count of that very instant is replaced', () => {
    const reason = (over: Partial<ObservationRow>) =>
      judge([row({ values: { views: 4_000, reach: 5_000 }, ...over })], [stored({ value: 9_000 })])[0]
        ?.reason;
    const both =
      'views is lower than before (4,000 after 9,000); taken as a correction. Reach is higher than views; taken as it is.';

    expect(reason({ capturedAt: '2026-09-11T08:00:00Z' })).toBe(both);
    expect(reason({ capturedAt: stored({}).observedAt })).toBe(both);
  });

  test('an average that comes down is no fall', () => {
    const average = { metric: 'watch_seconds_avg', value: 9 };
    const [judged] = judge(
      [row({ capturedAt: stored({}).observedAt, values: { watch_seconds_avg: 4 } })],
      [stored(average)],
    );

    expect(judged).toMatchObject({ verdict: 'newer', reason: null });
  });

  test.each([
    ['a short link', 'https://vm.tiktok.com/ZMabc123/', /short link/],
    ['a profile', 'https://www.instagram.com/natgeo/', /profile, not a post/],
    ['a shared name', 'Story set', /name of 2 posts/],
    ['a post of somebody else', 'instagram.com/p/Zother00000/', /not a post of this campaign/],
  ])('says what to do about %s', (_, post, reason) => {
    expect(judge([row({ post })])[0]?.reason).toMatch(reason);
  });
});

describe('judgeRows within one file', () => {
  test('refuses both of two rows that contradict each other under different names', () => {
    const verdicts = judge([row({ row: 2 }), row({ row: 3, post: 'Launch reel', values: { views: 7 } })]);

    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['refused', 'refused']);
    expect(verdicts[0]?.reason).toContain('Row 3');
    expect(verdicts[1]?.reason).toContain('Row 2');
  });

  test('takes a row once when a later one says the same', () => {
    const verdicts = judge([row({ row: 2 }), row({ row: 3, post: 'launch reel' })]);

    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'same']);
    expect(verdicts[1]?.reason).toContain('row 2');
  });

  test('takes two rows that complete each other', () => {
    const verdicts = judge([row({ row: 2 }), row({ row: 3, values: { likes: 4 } })]);

    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
  });

  test('warns about a counter that falls from row to row, whatever the order of the rows', () => {
    const early = row({ row: 2, capturedAt: '2026-09-05T08:00:00Z', values: { views: 900 } });
    const late = row({ row: 3, capturedAt: '2026-09-06T08:00:00Z', values: { views: 500 } });

    expect(judge([late, early]).map(({ verdict }) => verdict)).toEqual(['warning', 'new']);
  });

  test('answers one verdict per row in the order given', () => {
    const rows = [row({ row: 9 }), row({ row: 4, post: 'nobody' }), row({ row: 7, post: 'Integration' })];

    expect(judge(rows).map((verdict) => verdict.row)).toEqual([9, 4, 7]);
  });
});
