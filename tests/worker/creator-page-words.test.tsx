// The words of the creator's page, in every language.
import { expect, test } from 'vitest';
import { COACHING_CARDS } from '../../shared/procedure/talk/coaching.ts';
import type { CreatorSources } from '../../worker/pages/creator/creator-view.ts';
import { LANGUAGES, wordsOf } from '../../worker/pages/creator-words/words.ts';
import { RUNNING } from './creator-states.ts';
import { everyState, render, textOf } from './rendered-creator-page.tsx';

test.each(LANGUAGES)('every practice has words of its own in %s', (language) => {
  const { cards } = wordsOf(language, 'polite').practices;

  for (const { id, title, sentence, source } of COACHING_CARDS) {
    const own = cards[id];
    expect([own.title, own.sentence, own.source].every((text) => text.trim() !== '')).toBe(true);
    expect(own.title === title && own.sentence === sentence && own.source === source).toBe(language === 'en');
  }
});

test('every language has words for everything English has', () => {
  const keys = (value: unknown, path = ''): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => keys(each, `${path}.${key}`))
      : [path];
  const empty = LANGUAGES.flatMap((language) =>
    Object.entries(wordsOf(language, 'polite')).flatMap(([key, value]) =>
      value === '' ? [`${language}.${key}`] : [],
    ),
  );

  for (const language of LANGUAGES)
    expect(keys(wordsOf(language, 'polite'))).toEqual(keys(wordsOf('en', 'polite')));
  expect(empty).toEqual([]);
});

test.each(LANGUAGES)('the words of %s blame nobody and shout at nobody', (language) => {
  const words = everyState.map(([, sources]) => textOf(render(sources, language))).join(' ');

  expect(words).not.toMatch(
    /!|failed|disappointing|unprofessional|underperform|unfortunately|\bundefined\b|\bNaN\b|\[object/i,
  );
});

test.each(everyState)(
  'no sentence of the page of %s ends twice, whatever a day’s short form ends with',
  (_name, sources) => {
    for (const language of LANGUAGES) {
      expect(textOf(render(sources, language))).not.toMatch(/\.\.|\u00a0\./);
    }
  },
);

test('a piece that nobody has counted says so in every language, and no other does', () => {
  const [piece] = RUNNING.standing.deliverables.filter(({ publishedAt }) => publishedAt !== null);
  if (piece === undefined) throw new Error('nothing is out');
  const flag = { postKey: null, deliverableId: piece.id, at: '2026-11-15T00:00:00Z', evidence: [] };
  const uncounted: CreatorSources = {
    ...RUNNING,
    standing: { ...RUNNING.standing, flags: [{ ...flag, code: 'not_counted' }] },
  };

  for (const language of LANGUAGES) {
    const words = wordsOf(language, 'polite').pieces.notCounted;
    expect(textOf(render(RUNNING, language))).not.toContain(words);
    expect(textOf(render(uncounted, language)).split(words)).toHaveLength(2);
  }
});
