import { describe, expect, test } from 'vitest';
import { lessonsForBrief, toBenchNote } from '../../../shared/analysis/bench-note.ts';
import type { Lesson } from '../../../shared/analysis/post-mortem.ts';
import { endedInput, endedPiece, FILLED_WORDS, filedPostMortem } from './ended-examples.ts';

const NOW = '2026-12-21T10:00:00Z';

describe('toBenchNote', () => {
  test('carries facts of all collaborations, and the last answer on booking again', () => {
    const earlier = filedPostMortem(
      {
        collaborationId: 'co0',
        endedAt: '2026-03-02T05:00:00Z',
        aim: { ...endedInput().aim, startsOn: '2026-01-12', endsOn: '2026-03-01' },
        pieces: [
          endedPiece('3', { format: 'story', index: 1.2, rounds: null }),
          endedPiece('4', { format: 'story', index: 1, rounds: 2 }),
        ],
        outcomes: endedInput().outcomes.map((one) => ({ ...one, index: 1.1 })),
      },
      { rebook: { answer: 'yes', reason: '2 of 2 posts on time', condition: null }, lessons: [] },
    );

    expect(toBenchNote([filedPostMortem(), earlier], NOW)).toEqual({
      creatorId: 'cr1',
      from: '2026-01-12',
      to: '2026-12-03',
      collaborations: 2,
      formats: [
        { network: 'instagram', format: 'story', index: 1.1, n: 2, worked: 2 },
        expect.objectContaining({ format: 'reel', worked: 0 }),
      ],
      indexByObjective: [{ objective: 'sales', index: expect.closeTo(0.76, 9), n: 2 }],
      reliability: { onTimeRatio: 0.75, pieces: 4, meanRounds: 4 / 3 },
      doDifferently: FILLED_WORDS.lessons,
      rebook: FILLED_WORDS.rebook,
      expiresOn: '2028-12-03',
    });
  });

  test.each([
    ['2028-12-03T04:59:00Z', true],
    ['2028-12-03T05:00:00Z', false],
  ])('is forgotten after 24 months: %s', (now, isKept) => {
    expect(toBenchNote([filedPostMortem()], now) !== undefined).toBe(isKept);
  });

  test('a delay that the brand caused does not count against the creator', () => {
    const pieces = [
      endedPiece('1', { lateDays: 4, brandDelayDays: 4 }),
      endedPiece('2', { stage: 'cancelled' }),
    ];

    expect(toBenchNote([filedPostMortem({ pieces })], NOW)?.reliability).toMatchObject({
      onTimeRatio: 1,
      pieces: 1,
    });
  });

  test('what was not measured is left out', () => {
    const outcomes = endedInput().outcomes.map((one) => ({ ...one, index: null }));
    const note = toBenchNote([filedPostMortem({ pieces: [], outcomes })], NOW);

    expect(note).toMatchObject({
      formats: [],
      indexByObjective: [],
      reliability: { onTimeRatio: null, pieces: 0, meanRounds: null },
    });
  });

  test('two posts far above the rest are seen beside a typical one that is far below', () => {
    const pieces = [0.12, 0.1, 0.12, 0.1, 2.9, 3.1].map((index, n) => endedPiece(String(n), { index }));

    expect(toBenchNote([filedPostMortem({ pieces })], NOW)?.formats).toEqual([
      { network: 'instagram', format: 'reel', index: 0.12, n: 6, worked: 2 },
    ]);
  });

  test('is about one creator', () => {
    const other = filedPostMortem({ creatorId: 'cr2' });

    expect(() => toBenchNote([filedPostMortem(), other], NOW)).toThrow('one creator');
  });
});

test('the next brief takes up what a brief can change, newest first, once', () => {
  const lesson = (kind: Lesson['kind'], text: string, dueOn: string | null): Lesson => ({
    kind,
    text,
    dueOn,
    ownerId: 'u1',
  });
  const lessons = [
    lesson('brief', 'One call to action', '2026-01-01'),
    lesson('contract', 'Name the platform channel', '2026-05-01'),
    lesson('tracking', 'Test the link', '2026-04-01'),
    lesson('brief', 'one call to action ', '2026-03-01'),
    lesson('offer', 'Longer code', null),
    lesson('brief', ' ', '2026-06-01'),
  ];

  expect(lessonsForBrief(lessons).map(({ text }) => text)).toEqual([
    'Test the link',
    'one call to action ',
    'Longer code',
  ]);
});
