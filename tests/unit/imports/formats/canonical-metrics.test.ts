import { expect, test } from 'vitest';
import { canonicalMetrics } from '../../../../shared/imports/formats/canonical-metrics.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';

const fieldsOf = (header: string) => {
  const detected = detectFormat({ header: header.split(',') });
  return detected?.format === canonicalMetrics
    ? detected.columns.map(({ spec }) => (spec && ('field' in spec ? spec.field : spec.leftOut)) ?? 'note')
    : 'other';
};

test.each<[string, string[] | 'other']>([
  ['post_url,captured_at,source,impressions', ['post', 'captured_at', 'source', 'impressions']],
  ['Live Link,Accounts reached,Plays,Sticker taps', ['post', 'reach', 'views', 'clicks']],
  ['deliverable,Sales,GMV,ER', ['deliverable', 'orders', 'revenue', 'recomputed']],
  ['Beitrag,Datum,Aufrufe,Interaktionen', ['post', 'captured_at', 'views', 'note']],
  ['post_url,captured_at', 'other'],
])('%s', (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});
