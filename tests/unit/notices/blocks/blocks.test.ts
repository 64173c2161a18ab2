import { expect, test } from 'vitest';
import type { NoticeBlock } from '../../../../shared/notices/blocks/blocks.ts';
import { blocksText, fieldText, partText, sentence } from '../../../../shared/notices/blocks/blocks.ts';

const BLOCKS: NoticeBlock[] = [
  { heading: null, parts: [sentence('decision', 'One.'), sentence('effectiveAt', 'Two.')] },
  {
    heading: 'Money',
    parts: [
      {
        kind: 'table',
        joins: { name: ': ', details: '; ' },
        fields: ['moneyTable'],
        columns: ['Item', 'Share', 'Amount'],
        rows: [['Reel', '', '5']],
      },
      { kind: 'list', fields: ['whatStops'], lead: 'These:', items: ['a', 'b'] },
    ],
  },
];

test('flows without a heading and puts each part on its own line with one', () => {
  expect(blocksText(BLOCKS)).toBe('One. Two.\n\nMoney\n• Reel: 5\nThese:\n• a\n• b');
});

test('finds the words of a field, and none for a field nobody wrote', () => {
  expect(fieldText(BLOCKS, 'moneyTable')).toBe('• Reel: 5');
  expect(fieldText(BLOCKS, 'payBy')).toBe('');
});

test('writes a row of one cell without a colon', () => {
  expect(
    partText({
      kind: 'table',
      joins: { name: ': ', details: '; ' },
      fields: [],
      columns: ['Item'],
      rows: [['Reel', '']],
    }),
  ).toBe('• Reel');
});

test('lets one sentence carry several fields', () => {
  expect(sentence(['kind', 'campaignRef'], 'x').fields).toEqual(['kind', 'campaignRef']);
});

test('the marks between the cells of a row are those of the language', () => {
  const table = {
    kind: 'table' as const,
    fields: [],
    columns: ['a', 'b'],
    rows: [['Reel 1', 'publié', 'en ligne']],
  };

  expect(partText({ ...table, joins: { name: '\u202f: ', details: '\u202f; ' } })).toBe(
    '• Reel 1\u202f: publié\u202f; en ligne',
  );
});
