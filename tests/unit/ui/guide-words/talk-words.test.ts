import { expect, test } from 'vitest';
import { describeProposer, nameChannel } from '../../../../shared/ui/guide-words/talk-words.ts';

test.each([
  ['email', 'e-mail'],
  ['platform', 'marketplace inbox'],
  ['carrier_pigeon', 'carrier pigeon'],
])('the channel %s is called %s', (channel, words) => {
  expect(nameChannel(channel)).toBe(words);
});

test.each([
  ['creator', 'named by the creator'],
  ['brand', ''],
] as const)('who named a cause is said where it was not us: %s', (by, words) => {
  expect(describeProposer({ by })).toBe(words);
});
