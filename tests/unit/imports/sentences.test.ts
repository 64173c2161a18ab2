import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../../shared/imports/formats.ts';
import {
  CELL_SENTENCES,
  columnsSentence,
  LEFT_OUT_SENTENCES,
  questionSentence,
  refusalSentence,
} from '../../../shared/imports/sentences.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';

describe('sentences', () => {
  test.each(Object.entries(CELL_SENTENCES))(
    '%s names the cell or the row, and ends as a sentence',
    (_, say) => {
      expect(say('12,5 Tsd?')).toMatch(/^(?=.*(?:12,5 Tsd\?|[Rr]ow)).*\.$/s);
    },
  );

  test('every left-out column has a reason', () => {
    expect(Object.values(LEFT_OUT_SENTENCES).every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  test('a refused file says what to do', () => {
    expect(refusalSentence({ reason: 'file_too_large', bytes: 7_340_000, bytesMax: 5_000_000 })).toBe(
      'The file has 7.3 MB; 5 MB can be read. Export a shorter period.',
    );
    expect(refusalSentence({ reason: 'too_many_rows', rows: 12_500, rowsMax: 10_000 })).toBe(
      'The file has 12,500 rows; 10,000 can be read at once. Split it.',
    );
  });

  test('a question names both readings', () => {
    const sentence = questionSentence(
      {
        kind: 'date_order',
        column: 'Datum',
        row: 2,
        example: '09.11.2026',
        readings: [
          { answer: 'dmy', readsAs: '2026-11-09' },
          { answer: 'mdy', readsAs: '2026-09-11' },
        ],
      },
      (day) => formatShortDay(day, 'en', { hasYear: true }),
    );

    expect(sentence).toContain('Is 09.11.2026 the day 9 Nov 2026 or 11 Sep 2026?');
  });

  test('columns are counted in words', () => {
    const detected = detectFormat({ header: ['deliverable', 'views', 'Mood'] });

    expect(detected && columnsSentence({ ...detected, takenCount: 1 })).toBe(
      'Matched 2 of 3 columns, 1 taken in',
    );
  });
});
