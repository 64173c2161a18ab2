// What one file owns is spelt by nobody else: instants, durations, fingerprints.
import { expect, test } from 'vitest';
import { placesOf, readText, sourcesIn } from './sources.ts';

type Owned = { what: string; pattern: RegExp; folders: string[]; owner: string; ask: string };

const OWNED: Owned[] = [
  {
    what: 'an instant as text',
    pattern: /\.toISOString\(|\.toJSON\(/,
    // The extension keeps its own clock's milliseconds on one machine and compares them with each other alone.
    folders: ['worker/'],
    owner: 'shared/contract/zone.ts',
    ask: 'addMinutes, fromEpochMs, toWholeSecond',
  },
  {
    what: 'a SHA-256',
    pattern: /\.digest\(/,
    folders: ['worker/'],
    owner: 'worker/digest.ts',
    ask: 'sha256Hex, sha256',
  },
  {
    what: 'a length of time',
    pattern: /\b(?:86_?400_?000|3_?600_?000)\b|\b\w+_MS = (?:\d+ \* )?60_?000;/,
    folders: ['shared/', 'worker/', 'extension/'],
    owner: 'shared/durations.ts',
    ask: 'MINUTE_MS, HOUR_MS, DAY_MS',
  },
];

test.each(OWNED)('$what is made in its owner alone', ({ what, pattern, folders, owner, ask }) => {
  const places = sourcesIn(...folders)
    .filter(({ path }) => path !== owner)
    .flatMap((source) => placesOf(source, pattern));

  expect(places.map((place) => `${place}: ${what} is made by ${owner} (${ask})`)).toEqual([]);
});

test.each(OWNED)('the search for $what finds its owner', ({ pattern, owner }) => {
  expect(pattern.test(readText(owner))).toBe(true);
});

/** Columns in which rows of earlier versions end in ".000Z", which sorts right before the "Z" of the same second. */
const OLD_SPELLING = /\b(?:refresh_)?expires_at\b[^,;?]*|\bnot_before\b[^,;?]*/g;

test('an end that may be spelt the old way is compared so that both spellings say the same', () => {
  const statements = sourcesIn('worker/store/').flatMap(({ path, text }) =>
    [...text.matchAll(OLD_SPELLING)].map(([found]) => ({ path, found })),
  );
  const compared = statements.filter(({ found }) => /[<>]=? *$/.test(found));

  expect(compared.length).toBeGreaterThan(8);
  expect(
    compared
      .filter(({ found }) => /(?:<|>=) *$/.test(found))
      .map(({ path, found }) => `${path}: "${found}?": say "<= ?" or "> ?", see worker/http/instants.ts`),
  ).toEqual([]);
});
