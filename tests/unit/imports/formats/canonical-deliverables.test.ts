import { expect, test } from 'vitest';
import { canonicalDeliverables } from '../../../../shared/imports/formats/canonical-deliverables.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';

const fieldsOf = (header: string) => {
  const detected = detectFormat({ header: header.split(',') });
  return detected?.format === canonicalDeliverables
    ? detected.columns.map(({ spec }) => (spec && ('field' in spec ? spec.field : spec.leftOut)) ?? 'note')
    : 'other';
};

test.each<[string, string[] | 'other']>([
  ['creator_key,deliverable,network,due_on,fee', ['creator', 'deliverable', 'network', 'due_on', 'fee']],
  ['Influencer,Deliverable,Platform,Due date,Cost', ['creator', 'deliverable', 'network', 'due_on', 'fee']],
  [
    'creator,deliverable,network,due_on,target_engagements',
    ['creator', 'deliverable', 'network', 'due_on', 'no_place'],
  ],
  ['creator,deliverable,network', 'other'],
])('%s', (header, fields) => {
  expect(fieldsOf(header)).toEqual(fields);
});
