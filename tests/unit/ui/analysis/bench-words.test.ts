import { expect, test } from 'vitest';
import type { BenchNote } from '../../../../shared/analysis/bench-note.ts';
import { explainNote, presentPatterns } from '../../../../shared/ui/analysis/bench-words.ts';

const PATTERN = { cause: 'cta_weak', remedy: 'R8', tried: 3, worked: 2, meanEffect: 0.214 };

test('a pattern says the cause, what was tried, how often it worked and what it changed', () => {
  expect(presentPatterns([PATTERN], 'en')).toEqual([
    {
      id: 'cta_weak R8',
      cause: 'Ask comes late or not at all',
      remedy: 'Say and show the ask',
      worked: '2 of 3',
      effect: '+21 points',
    },
  ]);
});

test.each([
  [-0.01, '−1 point'],
  [0, '+0 points'],
  [null, 'not measured'],
])('an effect of %s reads %s', (meanEffect, effect) => {
  expect(presentPatterns([{ ...PATTERN, meanEffect }], 'en')[0]?.effect).toBe(effect);
});

test('a cause or remedy of a newer version is named as it is written', () => {
  expect(presentPatterns([{ ...PATTERN, cause: 'moon', remedy: 'R99' }], 'en')[0]).toMatchObject({
    cause: 'moon',
    remedy: 'R99',
  });
});

test('each line of a note opens to how it is counted, from how many, and of which days', () => {
  const note: BenchNote = {
    creatorId: 'k1',
    from: '2026-08-18',
    to: '2026-10-03',
    collaborations: 2,
    formats: [{ network: 'tiktok', format: 'post', index: 0.11, n: 5, worked: 1 }],
    indexByObjective: [{ objective: 'awareness', index: 0.92, n: 2 }],
    reliability: { onTimeRatio: 1, pieces: 6, meanRounds: null },
    doDifferently: [],
    rebook: null,
    expiresOn: '2028-10-03',
  };
  const { formats, indexes, reliability } = explainNote(note, 'en');

  expect([formats, indexes, reliability].map(({ inputs }) => inputs)).toEqual([
    [{ name: 'tiktok post', value: '1 of 5', source: 'typically 11% of expected' }],
    [{ name: 'awareness', value: '92%', source: '2 collaborations' }],
    [{ name: 'On time', value: '100%', source: 'of 6 pieces' }],
  ]);
  for (const view of [formats, indexes, reliability]) {
    expect(view.sentences[0]).toMatch(/^From 2 filed analyses/);
    expect(view.version).toBe('Definition note-1, 18 Aug 2026 to 3 Oct 2026');
  }
});
