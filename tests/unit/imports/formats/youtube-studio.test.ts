import { expect, test } from 'vitest';
import { youtubeStudio } from '../../../../shared/imports/formats/youtube-studio.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';

const fieldsOf = (header: string) => {
  const detected = detectFormat({ header: header.split(',') });
  return detected?.format === youtubeStudio
    ? detected.columns.map(({ spec }) => (spec && ('field' in spec ? spec.field : spec.leftOut)) ?? 'note')
    : 'other';
};

test.each<[string, string[] | 'other']>([
  ['Views,Watch time (hours),Content,Video title', ['views', 'watch_hours', 'post', 'not_needed']],
  ['Content,Thumbnail impressions,Thumbnail click-through rate (%)', ['post', 'impressions', 'recomputed']],
  ['Video,Views,Your estimated revenue (USD),RPM (USD)', ['post', 'views', 'private', 'private']],
  ['Content,Views,Subscribers,Subscribers gained', ['post', 'views', 'net_count', 'follows']],
  [
    'Content,Views,Average view duration,Engaged views',
    ['post', 'views', 'watch_seconds_avg', 'engaged_views'],
  ],
  ['Date,Content,Video title,Views', 'other'],
])('%s', (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});
