import { expect, test } from 'vitest';
import { blocksText } from '../../../../shared/notices/blocks/blocks.ts';
import { liveBlocks, rightsBlocks } from '../../../../shared/notices/blocks/rights-blocks.ts';
import { NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { END_FACTS, writerFor } from '../samples/letter-facts.ts';

test('reminds of the label only where a post is live', () => {
  expect(blocksText(liveBlocks(writerFor(END_FACTS)))).toContain('stay labelled as advertising');
  expect(blocksText(liveBlocks(writerFor({ ...END_FACTS, live: [] })))).not.toContain('labelled');
});

test('says of each right what it is, that there is none, or that it is not on record', () => {
  expect(blocksText(rightsBlocks(writerFor(END_FACTS)))).toContain(
    'organic repost, worldwide, Reel 1: may be used, last day Wednesday, 30 December 2026.',
  );
  expect(blocksText(rightsBlocks(writerFor(END_FACTS, 'de')))).toContain('organic repost, weltweit, Reel 1:');
  const none = { ...END_FACTS, usage: NONE, exclusivity: UNKNOWN, confidentiality: NONE };
  const text = blocksText(rightsBlocks(writerFor(none)));

  expect(text).toContain('The contract grants no right');
  expect(text).toContain('Exclusivity is not on record');
  expect(text).toContain('no confidentiality clause');
});
