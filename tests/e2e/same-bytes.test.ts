// All worked examples, and some hundred questions besides, in both browsers: the same bytes as in Node, wherever the
// browser is and whatever it speaks (DOMAIN.md §4.8 no. 7).
import { beforeAll, describe, expect, test } from 'vitest';
import { answerAll } from '../same-bytes/answers.ts';
import { bundleAnswers } from '../same-bytes/bundle.ts';
import type { RunInPlace } from './world/bare-browsers.ts';
import { hasFirefox, runInChromium, runInFirefox } from './world/bare-browsers.ts';

/** Far apart in time, in two browsers; more places are asked in Node, where starting one is cheap. */
const NEW_YORK = { timeZone: 'America/New_York', locale: 'de-DE' };
const KIRITIMATI = { timeZone: 'Pacific/Kiritimati', locale: 'tr-TR' };
const CAIRO = { timeZone: 'Africa/Cairo', locale: 'ar-EG' };

let script = '';
const here = answerAll();

beforeAll(async () => {
  script = await bundleAnswers();
});

describe('the rules give the bytes of Node', () => {
  test('to all worked examples and many further questions', () => {
    const names = here.split('\n').map((line) => line.split('\t')[0] ?? '');

    expect(names.filter((name) => /^[TMSDKEPXN]\d/.test(name))).toHaveLength(88);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(1_000);
  });

  test.each([KIRITIMATI])('in Chromium on a machine in $timeZone, $locale', async ({ timeZone, locale }) => {
    const ran = await runInChromium(script, { timeZone, locale, isPageZone: false });

    expect(placeOf(ran)).toEqual({ timeZone, locale });
    expectSameBytes(ran);
  });

  test.each([CAIRO])('in Chromium on a page set to $timeZone, $locale', async ({ timeZone, locale }) => {
    const ran = await runInChromium(script, { timeZone, locale, isPageZone: true });

    expect(placeOf(ran)).toEqual({ timeZone, locale });
    expectSameBytes(ran);
  });

  test.skipIf(!hasFirefox()).each([NEW_YORK])(
    'in Firefox on a machine in $timeZone, $locale',
    async (place) => {
      const ran = await runInFirefox(script, place);

      expect(placeOf(ran)).toEqual(place);
      expectSameBytes(ran);
    },
  );
});

function placeOf({ timeZone, locale }: RunInPlace) {
  return { timeZone, locale };
}

/** Names the first questions that were answered otherwise: the whole text is some megabytes long. */
function expectSameBytes({ text }: RunInPlace): void {
  const lines = here.split('\n');
  const there = text.split('\n');
  const others = lines.flatMap((line, index) =>
    line === there[index] ? [] : [{ line, there: there[index] }],
  );

  expect(others.slice(0, 3)).toEqual([]);
  expect(text === here).toBe(true);
}
