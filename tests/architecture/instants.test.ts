// Instants have one spelling: whole seconds where we read a clock, no fraction when it is zero. SQL compares them as text.
import { expect, test } from 'vitest';
import { placesOf, readText, sourcesIn } from './sources.ts';

const OWNER = 'shared/contract/zone.ts';
const SPELT_BY_HAND = /\.toISOString\(|\.toJSON\(/;

test('the worker spells no instant by hand', () => {
  const places = sourcesIn('worker/').flatMap((source) => placesOf(source, SPELT_BY_HAND));

  expect(places.map((place) => `${place}: ask ${OWNER} (addMinutes, fromEpochMs, toWholeSecond)`)).toEqual(
    [],
  );
});

test('the search finds the owner itself', () => {
  expect(SPELT_BY_HAND.test(readText(OWNER))).toBe(true);
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
