import { expect, test } from 'vitest';
import { isWebAddress, readDraftNote } from '../../../../shared/procedure/drafts/draft-note.ts';

const LINK = 'https://drive.example/first-cut';

test.each([
  [LINK, { words: '', link: LINK }],
  [
    `In the shared folder.\nSecond cut.\n${LINK}`,
    { words: 'In the shared folder.\nSecond cut.', link: LINK },
  ],
  ['Sent by post on Monday.', { words: 'Sent by post on Monday.', link: null }],
  [`${LINK} is the old one`, { words: `${LINK} is the old one`, link: null }],
  [undefined, { words: '', link: null }],
])('reads the words and the link of %j', (note, parts) => {
  expect(readDraftNote(note)).toEqual(parts);
});

test('an address is https, whole and alone', () => {
  expect(isWebAddress(LINK)).toBe(true);
  for (const odd of ['http://plain.example/a', 'javascript:alert(1)', 'https://x', `${LINK} and more`, ''])
    expect(isWebAddress(odd)).toBe(false);
});
