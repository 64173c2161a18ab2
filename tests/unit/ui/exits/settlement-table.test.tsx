import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import type { SettlementView } from '../../../../shared/ui/exits/exits-view.ts';
import { SettlementTable } from '../../../../shared/ui/exits/settlement-table.tsx';

const VIEW: SettlementView = {
  title: 'If it ends on Sat 5 Dec',
  note: '',
  currency: 'USD',
  lines: [
    { id: 'piece-one-0', piece: 'Reel one', stage: 'published', share: '100%', amount: '$500.00' },
    { id: 'piece-two-1', piece: 'Reel two', stage: 'briefed', share: '25%', amount: '$125.00' },
  ],
  totals: [
    { name: 'Earned', amount: '$625.00', isStrong: false },
    { name: 'Due to the creator', amount: '$425.00', isStrong: true },
  ],
  payBy: 'To be paid by Mon 4 Jan.',
  unknown: [],
};

describe('SettlementTable', () => {
  test('shows lines, totals and the day to pay, and makes what is due stand out', () => {
    const html = renderToString(<SettlementTable view={VIEW} />);

    for (const words of ['Reel one', 'Reel two', '25%', '$125.00', 'Earned', 'To be paid by Mon 4 Jan.'])
      expect(html).toContain(words);
    expect(html).toContain('<b>$425.00</b>');
    expect(html).not.toContain('<b>$625.00</b>');
    expect(html).not.toContain('settlement-unknown');
  });

  test('lists each missing fact when it cannot be computed, and shows no table', () => {
    const unknown = ['What was paid so far is not on file.', 'The fee of Reel two is not on file.'];
    const html = renderToString(
      <SettlementTable view={{ ...VIEW, lines: [], totals: [], payBy: '', unknown }} />,
    );

    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).not.toContain('<table');
  });
});
