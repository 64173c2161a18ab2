import { expect, test } from 'vitest';
import { identityBlocks } from '../../../shared/notices/blocks/opening-blocks.ts';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import { campaignName, effectSubject, factText, formatMoment } from '../../../shared/notices/writer.ts';
import { BREACH_FACTS, END_FACTS, PAUSE_FACTS, writerFor } from './samples/letter-facts.ts';

test('names the day that is over in the subject of an end, the first day in that of a pause', () => {
  expect(effectSubject(writerFor(END_FACTS))).toBe(
    'Notice of end: “Spring Skin”, effective at the end of Wednesday, 2 December 2026',
  );
  expect(effectSubject(writerFor(PAUSE_FACTS))).toBe(
    'Notice of pause: “Spring Skin”, effective Saturday, 21 November 2026',
  );
});

test.each([
  ['en', 'Agreed end: “Spring Skin”', 'This letter is a confirmation of the agreed end.'],
  ['de', 'Einvernehmliches Ende: „Spring Skin“', 'eine Bestätigung des einvernehmlichen Endes.'],
  [
    'es',
    'Finalización de mutuo acuerdo: «Spring Skin»',
    'una confirmación de la finalización de mutuo acuerdo.',
  ],
  [
    'fr',
    'Fin de collaboration d’un commun accord : « Spring Skin »',
    'une confirmation de la fin de collaboration',
  ],
  ['pt', 'Encerramento de comum acordo: “Spring Skin”', 'uma confirmação do encerramento de comum acordo.'],
] as const)('an end that both have signed is no notice, in %s', (language, subject, kind) => {
  const writer = writerFor({ ...END_FACTS, route: 'mutual' }, language);
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');

  expect(plain(effectSubject(writer))).toContain(subject);
  expect(plain(JSON.stringify(identityBlocks(writer)))).toContain(kind);
});

test('names no day in a subject without one', () => {
  expect(effectSubject(writerFor({ ...END_FACTS, effectiveAt: UNKNOWN }))).toBe(
    'Notice of end: “Spring Skin”',
  );
  expect(effectSubject(writerFor(BREACH_FACTS))).toBe('Notice of breach: “Spring Skin”');
});

test('reads a moment in the zone that counts and in the other side’s', () => {
  expect(formatMoment('2026-12-03T05:00:00Z', writerFor(END_FACTS))).toMatch(
    /Eastern Standard Time.*Greenwich Mean Time/,
  );
});

test('quotes the campaign as the language does', () => {
  expect(campaignName(writerFor(END_FACTS, 'de'))).toBe('„Spring Skin“');
});

test('turns each state of a fact into words', () => {
  const words = { value: (n: number) => `v${n}`, none: 'none', unknown: 'unknown' };

  expect([factText(known(1), words), factText(NONE, words), factText(UNKNOWN, words)]).toEqual([
    'v1',
    'none',
    'unknown',
  ]);
});
