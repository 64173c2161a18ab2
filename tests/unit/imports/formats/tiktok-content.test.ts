import { expect, test } from 'vitest';
import { tiktokContent } from '../../../../shared/imports/formats/tiktok-content.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';

const fieldsOf = (header: string) => {
  const detected = detectFormat({ header: header.split(',') });
  return detected?.format === tiktokContent
    ? detected.columns.map(({ spec }) => (spec && ('field' in spec ? spec.field : spec.leftOut)) ?? 'note')
    : 'other';
};

test.each<[string, string[] | 'other']>([
  ['Total views,Video link,Video title', ['views', 'post', 'not_needed']],
  ['Video link,Total views,Watched full video,Add to favorites', ['post', 'views', 'recomputed', 'saves']],
  ['Enlace del video,Visualizaciones totales,Hora de publicación', ['post', 'views', 'published_at']],
  ['Date,Video Views,Profile Views,Likes', 'other'],
])('%s', (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});
