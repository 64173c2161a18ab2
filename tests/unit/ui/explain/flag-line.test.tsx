import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { FlagLine } from '../../../../shared/ui/drawing/flag-list.tsx';

const FLAGS = [
  { isAsking: true, title: 'Reel 1: not found.', evidence: 'gone Tue 17 Nov, noted by the team' },
  { isAsking: false, title: 'Reel 2: still young.', evidence: 'published Wed 18 Nov' },
];
const textOf = (opened: string | null) =>
  renderToString(<FlagLine flags={FLAGS} opener={{ opened, onExplain: () => {} }} />).replace(
    /<[^>]+>/g,
    ' ',
  );

test('the card’s line opens to the evidence, and says the title that it shows already only once', () => {
  const opened = textOf('explained-flags');

  expect(textOf(null)).not.toContain('gone Tue 17 Nov');
  expect(opened).toContain('gone Tue 17 Nov, noted by the team');
  expect(opened.split('Reel 1: not found.')).toHaveLength(2);
  expect(opened).toContain('Reel 2: still young.');
});
