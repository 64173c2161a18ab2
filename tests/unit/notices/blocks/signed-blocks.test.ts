import { expect, test } from 'vitest';
import { signedBlocks } from '../../../../shared/notices/blocks/signed-blocks.ts';
import { composeNotice } from '../../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { NOTICE_LANGUAGES } from '../../../../shared/notices/tone.ts';
import { END_FACTS, writerFor } from '../samples/letter-facts.ts';

const FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'signed',
  route: null,
  copyTo: ['contracts@northlight.example'],
  signed: {
    version: 2,
    effectiveFrom: '2026-11-21T05:00:00Z',
    pieces: ['Reel 2', 'Story 1'],
    pay: {
      kpi: 'clicks',
      baseMinor: 120_000,
      tiers: [{ fromUnits: 0, rateMinor: 400 }],
      per: 1,
      floorMinor: 120_000,
      variableCapMinor: null,
      totalCapMinor: 300_000,
      isTogether: false,
      isSteep: false,
      measurementWindowDays: 14,
    },
    oldFeeMinor: 200_000,
    currency: 'USD',
    brandSigned: { name: 'Ada Reyes', at: '2026-11-18T16:00:00Z' },
    creatorSigned: { name: 'Mara J. Lind', at: '2026-11-19T09:30:00Z' },
  },
};

test('names what was signed, by whom, when, and the version it made', () => {
  const { text, subject } = composeNotice(FACTS, { language: 'en', tone: 'neutral' });

  expect(subject).toBe('Signed: changed terms for “Spring Skin”');
  expect(text).toContain('They make version 2 of the contract, in force from');
  expect(text).toMatch(/• Ada Reyes, Northlight: Wednesday, 18 November 2026/);
  expect(text).toMatch(/• Mara J\. Lind: Thursday, 19 November 2026/);
  expect(text).toContain('For these pieces: “Reel 2” and “Story 1”');
  expect(text).toMatch(/Base pay, for each piece: .*1,200\.00/);
  expect(text).toMatch(/At most: .*3,000\.00/);
  expect(text).not.toMatch(/Pay by result, at most|Please answer/);
  expect(text).toContain('contracts@northlight.example');
});

test.each(NOTICE_LANGUAGES)('says the same names and pieces in %s', (language) => {
  const { text } = composeNotice(FACTS, { language, tone: 'neutral' });

  for (const words of ['Ada Reyes', 'Mara J. Lind', 'Reel 2', 'Story 1']) expect(text).toContain(words);
});

test.each(NOTICE_LANGUAGES)('names each bonus with its sum and its count in %s', (language) => {
  const { signed } = FACTS;
  if (signed === null) throw new Error('FACTS are about something signed');
  const bonuses = [{ atUnits: 77_777, amountMinor: 55_500 }];
  const { text } = composeNotice(
    { ...FACTS, signed: { ...signed, pay: { ...signed.pay, bonuses } } },
    { language, tone: 'neutral' },
  );
  const line = text.split('\n').find((one) => /77.777/.test(one));
  expect(line).toMatch(/555.00/);
});

test('a confirmation of nothing cannot be written', () => {
  expect(() => signedBlocks(writerFor({ ...FACTS, signed: null }))).toThrow('says what was signed');
});
