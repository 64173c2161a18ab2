import { describe, expect, test } from 'vitest';
import { type Answers, decideColumns, listQuestions } from '../../../../shared/imports/cells/column-rules.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';
import { readCsv } from '../../../../shared/imports/read-csv.ts';

function decide(text: string, answers: Answers = {}) {
  const table = readCsv({ text, encoding: 'utf-8' }, 'a.csv');
  if (!table.ok) throw new Error(table.error.reason);
  const detected = detectFormat(table.value);
  if (!detected) throw new Error('no format');
  const columns = decideColumns(table.value, detected, answers);
  return { columns, questions: listQuestions(table.value, columns) };
}

describe('listQuestions', () => {
  test('asks for the day where both numbers may be one', () => {
    const { questions } = decide('deliverable;Date;views\nReel 1;09.11.2026;12');

    expect(questions).toEqual([
      {
        kind: 'date_order',
        column: 'Date',
        row: 2,
        example: '09.11.2026',
        readings: [
          { answer: 'dmy', readsAs: '2026-11-09' },
          { answer: 'mdy', readsAs: '2026-09-11' },
        ],
      },
    ]);
  });

  test('asks for the mark of every column that can be read both ways', () => {
    const { questions } = decide('deliverable;views;likes;paid_spend\nReel 1;61.204;1.234.567;1.234');

    expect(questions.map(({ column }) => column)).toEqual(['views', 'paid_spend']);
    expect(questions[0]).toMatchObject({
      kind: 'decimal_mark',
      example: '61.204',
      readings: [
        { answer: 'comma', readsAs: '61204' },
        { answer: 'point', readsAs: '61.204' },
      ],
    });
  });

  test('asks nothing more once it is answered', () => {
    const text = 'deliverable;Date;views\nReel 1;09.11.2026;1.234';

    expect(decide(text, { dateOrder: 'dmy', decimal: 'comma' }).questions).toEqual([]);
  });

  test('asks nothing where German headers say how decimals are written', () => {
    expect(decide('Beitrag;Aufrufe;Reichweite\nReel 1;61.204;47.900').questions).toEqual([]);
  });
});

describe('decideColumns', () => {
  test('leaves out what the format leaves out', () => {
    const { columns } = decide('Content,Video title,Views,RPM (USD)\naB3dEfGh1jK,Soup,12,3.1');

    expect(columns.map(({ field }) => field)).toEqual(['post', 'views']);
  });
});
