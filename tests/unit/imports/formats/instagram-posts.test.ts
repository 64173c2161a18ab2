import { expect, test } from 'vitest';
import { instagramPosts } from '../../../../shared/imports/formats/instagram-posts.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';

const fieldsOf = (header: string) => {
  const detected = detectFormat({ header: header.split(',') });
  return detected?.format === instagramPosts
    ? detected.columns.map(({ spec }) => (spec && ('field' in spec ? spec.field : spec.leftOut)) ?? 'note')
    : 'other';
};

test.each<[string, string[] | 'other']>([
  [
    'Post ID,Permalink,Date,Views,Likes,Saves,Reach',
    ['not_needed', 'post', 'lifetime', 'views', 'likes', 'saves', 'reach'],
  ],
  ['Account username,Permalink,Impressions,Likes', ['handle', 'post', 'impressions', 'likes']],
  ['Beitrags-ID,Permalink,Datum,Aufrufe,Reichweite', ['not_needed', 'post', 'lifetime', 'views', 'reach']],
  ['Permalink,Date,Views,Likes', 'other'],
  ['Post ID,Page ID,Page name,Permalink,Reach,Views', 'other'],
])('%s', (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});
