import { expect, test } from 'vitest';
import { blocksText, fieldText } from '../../../../shared/notices/blocks/blocks.ts';
import {
  breachBlocks,
  furtherBlocks,
  pauseBlocks,
  resumeBlocks,
} from '../../../../shared/notices/blocks/extra-blocks.ts';
import { rightsBlocks } from '../../../../shared/notices/blocks/rights-blocks.ts';
import { known, UNKNOWN } from '../../../../shared/notices/facts.ts';
import {
  BREACH_FACTS,
  CAUSE_FACTS,
  END_FACTS,
  PAUSE_FACTS,
  RESUME_FACTS,
  writerFor,
} from '../samples/letter-facts.ts';

test('tells what holds during a pause', () => {
  const text = blocksText(pauseBlocks(writerFor(PAUSE_FACTS)));

  expect(text).toContain('The contract provides no standby pay.');
  expect(text).toContain('limit of paused days is reached on Monday, 21 December 2026');
  expect(text).toContain('the creator may end the contract');
  expect(pauseBlocks(writerFor(END_FACTS))).toEqual([]);
});

test('what is not on record about exclusivity is left to the one sentence beside the rights', () => {
  const pause = PAUSE_FACTS.pause === null ? null : { ...PAUSE_FACTS.pause, exclusivity: UNKNOWN };
  const silent = { ...PAUSE_FACTS, pause, exclusivity: UNKNOWN };

  expect(blocksText(pauseBlocks(writerFor(silent)))).not.toMatch(/exclusivity/i);
  expect(fieldText(rightsBlocks(writerFor(silent)), 'exclusivityDuringPause')).toBe(
    'Exclusivity is not on record; it stays as the contract says.',
  );
  expect(blocksText(pauseBlocks(writerFor({ ...PAUSE_FACTS, pause })))).toContain(
    'Exclusivity during a pause is not on record',
  );
});

test('tells when work goes on and whether dates are new', () => {
  expect(blocksText(resumeBlocks(writerFor(RESUME_FACTS)))).toContain('New dates stand in the list');
  expect(blocksText(resumeBlocks(writerFor({ ...RESUME_FACTS, pausedOn: '2026-11-02' })))).toContain(
    'The pause began on Monday, 2 November 2026.',
  );
  const same = { ...RESUME_FACTS, pieces: [], effectiveAt: UNKNOWN };
  expect(blocksText(resumeBlocks(writerFor(same)))).toContain('No date changes.');
});

test('states facts, cure and consequence of a breach', () => {
  const text = blocksText(breachBlocks(writerFor(BREACH_FACTS)));

  expect(text).toContain(
    '(Wednesday, 2 September 2026); clause: § 6.1; shown by: screenshot of 2 September 2026',
  );
  expect(text).toContain('It is cured by this: add the label to Reel 2.');
  expect(text).toContain('The time to cure it ends on Tuesday, 15 September 2026, 00:00');
  expect(text).toContain('by a separate notice');
});

test('offers no cure where the contract allows none', () => {
  const cure = { how: UNKNOWN, by: UNKNOWN, noticeReceivedAt: UNKNOWN, isCurable: false };
  const text = blocksText(breachBlocks(writerFor({ ...BREACH_FACTS, cure })));

  expect(text).toContain('By the contract this cannot be cured.');
  expect(text).not.toContain('If it is not cured by then');
  expect(blocksText(breachBlocks(writerFor({ ...CAUSE_FACTS, cure })))).toContain(
    'gives no time to cure this breach',
  );
});

test('tells the history of the cure when it ends for cause', () => {
  expect(blocksText(breachBlocks(writerFor(CAUSE_FACTS)))).toContain(
    'counts as received on Friday, 4 September 2026, 14:00',
  );
});

test('names ads, product, refund and platform only where they apply', () => {
  const product = { return: known('return' as const), by: UNKNOWN, paidBy: known('brand' as const) };
  const text = blocksText(furtherBlocks(writerFor({ ...CAUSE_FACTS, product })));

  expect(text).toContain('on a day to be agreed; the brand pays the shipping');
  expect(text).toContain('$300.00 (USD) is to be paid back');
  expect(text).not.toContain('Paid ads');
  expect(furtherBlocks(writerFor(BREACH_FACTS))).toEqual([]);
});
