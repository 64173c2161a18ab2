import { expect, test } from 'vitest';
import { blocksText } from '../../../../shared/notices/blocks/blocks.ts';
import {
  datesBlocks,
  moneyBlocks,
  piecesBlocks,
  stopBlocks,
} from '../../../../shared/notices/blocks/terms-blocks.ts';
import { known, NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { END_FACTS, PAUSE_FACTS, writerFor } from '../samples/letter-facts.ts';

test('tells sent, received and period, and whether it is a forecast', () => {
  const forecast = blocksText(datesBlocks(writerFor(END_FACTS)));
  const sent = {
    ...END_FACTS,
    basis: { ...END_FACTS.basis, isForecast: false, limitedBy: 'MIN_COMMITMENT' as const },
  };

  expect(forecast).toContain('the dates assume that it leaves on Wednesday, 18 November 2026, 11:00');
  expect(forecast).toContain('14 calendar days');
  expect(blocksText(datesBlocks(writerFor(sent)))).toContain('Sent by e-mail on');
  expect(blocksText(datesBlocks(writerFor(sent)))).toContain('minimum commitment');
});

test.each([
  [NONE, 'There is no notice period; the day named above applies.'],
  [known({ n: 0, unit: 'hours' as const }), 'There is no notice period'],
  [known({ n: 48, unit: 'hours' as const }), '48 hours of elapsed time'],
  [UNKNOWN, 'The notice period is not on record'],
])('says what the period is when it is %o', (period, words) => {
  const basis = { ...END_FACTS.basis, period, receivedAt: UNKNOWN };
  const text = blocksText(datesBlocks(writerFor({ ...END_FACTS, basis })));

  expect(text).toContain(words);
  expect(text).toContain('When it counts as received is not known yet');
});

test('lists what stops and goes on, and says that nothing stops', () => {
  expect(blocksText(stopBlocks(writerFor(PAUSE_FACTS)))).toContain('• New posts and the work on them');
  expect(blocksText(stopBlocks(writerFor({ ...END_FACTS, stops: [], continues: [] })))).toBe(
    'What stops\nNothing stops.\n\nWhat continues\n• Everything else in the contract stays as it is.',
  );
});

test.each([
  ['en', 'Our requests and new briefs, from Tuesday, 1 December 2026'],
  ['de', 'Unsere Anfragen und neue Briefings, ab Dienstag, 1. Dezember 2026'],
  ['fr', 'Nos demandes et les nouveaux briefs, à partir du mardi 1er décembre 2026'],
  ['es', 'Nuestras peticiones y los nuevos briefings, a partir del martes 1 de diciembre de 2026'],
  ['pt', 'Nossos pedidos e novos briefings, a partir de 1º de dezembro de 2026 (terça-feira)'],
] as const)('says in %s from when each thing stops, where they do not stop together', (language, line) => {
  const stopsFrom = { messages: '2026-12-01' };
  const text = (facts: typeof END_FACTS) => blocksText(stopBlocks(writerFor(facts, language)));

  expect(text({ ...END_FACTS, stopsFrom })).toContain(`• ${line}\n`);
  expect(text(END_FACTS)).toContain(`• ${line.split(', ')[0]}\n`);
});

test('shows each piece with stage, date and what becomes of it', () => {
  const text = blocksText(piecesBlocks(writerFor(END_FACTS)));

  expect(text).toContain('• Reel 1: published; on Friday, 2 October 2026; stays up');
  expect(text).toContain('• Reel 2: in production; due Thursday, 10 December 2026; settled');
});

test('shows the money line by line with its sums', () => {
  const text = blocksText(moneyBlocks(writerFor(END_FACTS)));

  expect(text).toContain('• Reel 2: 50% = $750.00 (USD)');
  expect(text).toContain('• Approved expenses: $40.00 (USD)');
  expect(text).toContain('• Still to be paid to Mara Lind: $790.00 (USD)');
  expect(text).toContain('Payment is due by Saturday, 2 January 2027, 30 days after it takes effect');
});

test.each([
  [
    known({ rule: 'by_day' as const, on: '2027-01-02', from: 'fallback' as const, days: 30 }),
    'names no time to pay',
  ],
  [known({ rule: 'usual_days' as const, daysToPay: null }), 'the number of days is not on record'],
  [known({ rule: 'nothing_due' as const }), 'There is nothing left to pay.'],
  [UNKNOWN, 'The day of payment is not on record yet'],
])('says when it is paid when the rule is %o', (pay, words) => {
  expect(blocksText(moneyBlocks(writerFor({ ...END_FACTS, pay })))).toContain(words);
});

test('takes effect on receipt without a period, unless another day is named', () => {
  const basis = { ...END_FACTS.basis, period: NONE };
  const onReceipt = { ...END_FACTS, basis, effectiveAt: basis.receivedAt };

  expect(blocksText(datesBlocks(writerFor(onReceipt)))).toContain('it takes effect on receipt');
  expect(blocksText(datesBlocks(writerFor({ ...END_FACTS, basis })))).toContain(
    'the day named above applies',
  );
});
