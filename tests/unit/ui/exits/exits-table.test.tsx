// The comparison as readers meet it, rendered as in the Worker.
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import { ExitsTable } from '../../../../shared/ui/exits/exits-table.tsx';
import type { ExitsView } from '../../../../shared/ui/exits/exits-view.ts';
import { presentExits } from '../../../../shared/ui/exits/present-exits.ts';
import { exitStanding, NOW } from '../../procedure/exits/exit-standings.ts';

const STANDING = exitStanding();
const VIEW = presentExits(compareExits({ standing: STANDING, now: NOW }), STANDING, 'en');

function countOf(html: string, part: string): number {
  return html.split(part).length - 1;
}

function render(change: Partial<ExitsView> = {}): string {
  return renderToString(<ExitsTable view={{ ...VIEW, ...change }} />);
}

describe('ExitsTable', () => {
  test('shows every way with its total and names its columns', () => {
    const html = render();

    for (const words of [
      'Continue',
      'Remedy',
      'Pause',
      'for convenience',
      '$1,000.00',
      '$625.00',
      'Owed later',
    ])
      expect(html).toContain(words);
  });

  test('draws one bar for each way whose result is known', () => {
    const [first, ...others] = VIEW.columns;
    if (!first) throw new Error('no column');

    expect(countOf(render(), 'class="exit-middle"')).toBe(4);
    expect(countOf(render({ columns: [{ ...first, kpi: null }, ...others] }), 'class="exit-middle"')).toBe(3);
  });

  test('draws no bars when no result is known, and the amounts stay', () => {
    const html = render({ goal: null, columns: VIEW.columns.map((column) => ({ ...column, kpi: null })) });

    expect(html).not.toContain('<svg');
    expect(html).toContain('$625.00');
  });

  test.each([
    [1_000, 4],
    [null, 0],
  ])('marks the goal on every bar where one was agreed: %s', (goal, marks) => {
    expect(countOf(render({ goal }), 'class="exit-goal"')).toBe(marks);
  });

  test('keeps every bar inside its picture', () => {
    const places = [...render().matchAll(/ d="M([\d.]+) [\d.]+(?:H([\d.]+))?/g)].flatMap(([, from, to]) =>
      [from, to].flatMap((x) => (x === undefined ? [] : Number(x))),
    );

    expect(places.length).toBeGreaterThan(8);
    expect(Math.max(...places)).toBeLessThanOrEqual(480);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
  });
});
