import { expect, test } from 'vitest';
import { readSlackId, readWhatsApp } from '../../../shared/notices/chat-address.ts';

test.each([
  ['+44 20 7946 0000', '442079460000'],
  ['0044 (20) 7946-0000', '442079460000'],
  ['442079460000', '442079460000'],
  ['020 7946 0000', null],
  ['+0 20 7946 0000', null],
  ['+44', null],
  ['+44 20 7946 0000 0000 0000', null],
  ['mara', null],
])('the number %j is %j', (typed, digits) => {
  expect(readWhatsApp(typed)).toBe(digits);
});

test.each([
  ['T024BE7LD/U0G9QFKM2', 'T024BE7LD/U0G9QFKM2'],
  ['U0G9QFKM2, T024BE7LD', 'T024BE7LD/U0G9QFKM2'],
  ['https://app.slack.com/client/T024BE7LD/user_profile/W0G9QFKM2', 'T024BE7LD/W0G9QFKM2'],
  ['U0G9QFKM2', null],
  ['mara@example.com', null],
])('on Slack %j is %j', (typed, id) => {
  expect(readSlackId(typed)).toBe(id);
});
