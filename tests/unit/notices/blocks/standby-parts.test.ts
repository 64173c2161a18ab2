import { expect, test } from 'vitest';
import { fieldText } from '../../../../shared/notices/blocks/blocks.ts';
import { pauseBlocks } from '../../../../shared/notices/blocks/extra-blocks.ts';
import { known, NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import type { NoticeStandby } from '../../../../shared/notices/told-facts.ts';
import { PAUSE_FACTS, writerFor } from '../samples/letter-facts.ts';

const QUARTER: NoticeStandby = {
  bps: 2_500,
  monthlyMinor: 300_000,
  month: 'actual',
  untilReviewMinor: 36_694,
};

function textWith(
  standby: typeof UNKNOWN | ReturnType<typeof known<NoticeStandby>>,
  reviewOn = known('2026-12-07'),
) {
  const pause = PAUSE_FACTS.pause && { ...PAUSE_FACTS.pause, standby, reviewOn };
  return fieldText(pauseBlocks(writerFor({ ...PAUSE_FACTS, currency: 'EUR', pause })), 'standbyPay');
}

test('the share names what it is a share of, how days count, and the sum by the review', () => {
  expect(textWith(known(QUARTER))).toBe(
    'Standby pay during the pause is 25% of the monthly fee of €3,000.00 (EUR), by days; a month counts as many days as it has.\nIf the work rests until Monday, 7 December 2026, that is €366.94 (EUR).',
  );
});

test('a fee that is not on record is said, and then there is no sum', () => {
  const text = textWith(known({ ...QUARTER, monthlyMinor: null, month: '30', untilReviewMinor: null }));

  expect(text).toBe(
    'Standby pay during the pause is 25% of the monthly fee, whose amount is not on record, by days; a month counts 30 days.',
  );
});

test('without a day to look at it again there is no sum', () => {
  expect(textWith(known(QUARTER), NONE)).not.toContain('366.94');
});

test('no standby pay and a rule nobody has read are two sentences', () => {
  expect(textWith(NONE)).toBe('The contract provides no standby pay.');
  expect(textWith(UNKNOWN)).toBe('Standby pay is not on record; the contract decides.');
});
