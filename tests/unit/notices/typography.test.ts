// How a printer would set it: French marks keep their word, Spanish days have no comma, a share names its fee.
import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { known } from '../../../shared/notices/facts.ts';
import { NOTICE_TONES } from '../../../shared/notices/tone.ts';
import { DRAFT_FACTS, END_FACTS, SAMPLES } from './samples/letter-facts.ts';

test.each(NOTICE_TONES)('no mark of a %s French letter can begin a line alone', (tone) => {
  for (const address of ['familiar', 'polite'] as const) {
    const lines = [...SAMPLES, DRAFT_FACTS].flatMap((facts) =>
      composeNotice(facts, { language: 'fr', tone, address }).text.split('\n'),
    );
    expect(
      lines.filter((line) => / [:;?!»]|« |[\p{L}\d)][;?!]/u.test(line.replaceAll(/https?:\S+/g, ''))),
    ).toEqual([]);
    expect(lines.some((line) => line.includes('\u00a0:'))).toBe(true);
  }
});

test('a weekday in a Spanish sentence has no comma', () => {
  for (const facts of SAMPLES)
    expect(composeNotice(facts, { language: 'es', tone: 'neutral' }).text).not.toMatch(
      /(lunes|martes|miércoles|jueves|viernes|sábado|domingo), \d/,
    );
});

test.each([
  ['en', 'Reel 3: 50% of €1,000.01 (EUR) = €500.01 (EUR)'],
  ['de', 'Reel 3: 50 % von 1.000,01 € (EUR) = 500,01 € (EUR)'],
  ['fr', 'Reel 3 : 50 % de 1 000,01 € (EUR) = 500,01 € (EUR)'],
  ['es', 'Reel 3: 50 % de 1.000,01 € (EUR) = 500,01 € (EUR)'],
  ['pt', 'Reel 3: 50% de € 1.000,01 (EUR) = € 500,01 (EUR)'],
] as const)('a share of a fee names the fee, in %s', (language, row) => {
  const line = { name: 'Reel 3', kind: 'piece', bps: 5_000, ofMinor: 100_001, amountMinor: 50_001 };
  const money = { ...(END_FACTS.money.known ? END_FACTS.money.value : null), currency: 'EUR', lines: [line] };
  const facts = { ...END_FACTS, currency: 'EUR', money: known(money) } as typeof END_FACTS;

  const { text } = composeNotice(facts, { language, tone: 'formal' });
  expect(text.replaceAll('\u00a0', ' ')).toContain(row);
});

test('no tone offers a call where no number is known', () => {
  for (const tone of NOTICE_TONES)
    for (const language of ['en', 'de', 'fr', 'es', 'pt'] as const)
      for (const facts of SAMPLES)
        expect(composeNotice(facts, { language, tone }).text).not.toMatch(
          /\bcall\b|\bphone|anrufen|[Rr]uf (uns|mich|gern)|telefon|téléphone|appelle|llama(r|da|nos)|ligação|ligar/i,
        );
});
