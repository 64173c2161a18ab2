import { describe, expect, test } from 'vitest';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import type { ExitColumn } from '../../../../shared/procedure/exits/exit-column.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import type { EXIT_ROWS, ExitsView } from '../../../../shared/ui/exits/exits-view.ts';
import { presentExits } from '../../../../shared/ui/exits/present-exits.ts';
import { exitStanding, NOW, paidOf } from '../../procedure/exits/exit-standings.ts';
import { piece } from '../../procedure/standing-inputs.ts';

function viewOf(standing: Standing = exitStanding(), locale = 'en'): ExitsView {
  return presentExits(compareExits({ standing, now: NOW }), standing, locale);
}

function cell(view: ExitsView, column: string, row: (typeof EXIT_ROWS)[number]): string | undefined {
  return view.columns.find(({ id }) => id === column)?.cells[row].value;
}

function counting(column: ExitColumn, mid: number): ExitColumn {
  return column.kpi.isKnown ? { ...column, kpi: { ...column.kpi, mid } } : column;
}

describe('presentExits', () => {
  test('puts four ways side by side, the end with its route', () => {
    expect(viewOf().columns.map(({ title, note }) => [title, note])).toEqual([
      ['Continue', ''],
      ['Remedy', ''],
      ['Pause', ''],
      ['End', 'for convenience'],
    ]);
  });

  test('once an end stands it stands beside going on alone, and nothing is closed', () => {
    const standing = exitStanding();
    const view = viewOf({ ...standing, case: { ...standing.case, state: 'ending' } });

    expect(view.columns.map(({ title, note, isOpen }) => [title, note, isOpen])).toEqual([
      ['Continue', '', true],
      ['End', 'for convenience', true],
    ]);
    expect(view.closed).toEqual([]);
  });

  test.each([
    ['continue', 'effect', 'now'],
    ['continue', 'spent', '$200.00'],
    ['continue', 'later', '$800.00'],
    ['continue', 'total', '$1,000.00'],
    ['continue', 'reversible', 'yes'],
    ['remedy', 'effect', 'next piece'],
    ['pause', 'effect', 'Wed 25 Nov'],
    ['end-convenience', 'effect', 'Fri 4 Dec'],
    ['end-convenience', 'later', '$425.00'],
    ['end-convenience', 'total', '$625.00'],
    ['end-convenience', 'reversible', 'if both agree'],
  ] as const)('shows for %s under %s: %s', (column, row, value) => {
    expect(cell(viewOf(), column, row)).toBe(value);
  });

  test('money and results of a way open to what they are made of', () => {
    const end = viewOf().columns.find(({ id }) => id === 'end-convenience')?.cells;

    expect(end?.total.opened).toMatchObject({
      title: 'End: where $625.00 comes from',
      inputs: [
        { name: 'Already paid', value: '$200.00', source: 'typed by the team' },
        { name: 'Reel one', value: '$300.00', source: 'due Thu 10 Dec' },
        { name: 'Reel two', value: '$125.00', source: 'due Mon 4 Jan' },
      ],
    });
    expect(end?.kpi.opened?.formula).toBe('counted so far + growth of live posts');
    expect(end?.kpi.opened?.inputs.map(({ name }) => name)).toContain('By the end of the flight');
    expect(end?.total.opened?.version).toMatch(/^Definition ways-2, applied /);
  });

  test('a total that is not known opens to why', () => {
    const standing = exitStanding(paidOf(null));

    expect(viewOf(standing).columns[0]?.cells.total.opened).toMatchObject({
      title: 'Continue: why the total is not known',
      sentences: ['Nobody has said what was paid so far.'],
    });
  });

  test('says the difference in one sentence', () => {
    expect(viewOf().sentence).toMatch(
      /^Going on costs \$375\.00 more than ending and likely brings about 304 clicks: \$1\.23 each\.$/,
    );
  });

  test('a wider way has no fewer digits than going on', () => {
    const standing = exitStanding();
    const comparison = compareExits({ standing, now: NOW });
    const likely = (column: ExitColumn, lo: number, mid: number, hi: number): ExitColumn => ({
      ...column,
      kpi: { isKnown: true, kpi: 'clicks', lo, mid, hi },
    });
    const view = presentExits(
      {
        ...comparison,
        continue: likely(comparison.continue, 821, 1_038, 1_612),
        remedy: likely(comparison.remedy, 821, 1_297, 2_104),
      },
      standing,
      'en',
    );

    expect(
      ['continue', 'remedy'].map((id) => view.columns.find((one) => one.id === id)?.cells.kpi),
    ).toMatchObject([
      { value: '1,040', note: '820–1,610' },
      { value: '1,300', note: '820–2,100' },
    ]);
  });

  test('the difference is that of the counts the columns show', () => {
    const standing = exitStanding();
    const comparison = compareExits({ standing, now: NOW });
    const rounded = {
      ...comparison,
      continue: counting(comparison.continue, 1045.4),
      ends: comparison.ends.map((end) => counting(end, 664.6)),
    };
    const view = presentExits(rounded, standing, 'en');

    expect([cell(view, 'continue', 'kpi'), cell(view, 'end-convenience', 'kpi')]).toEqual(['1,050', '665']);
    expect(view.sentence).toContain('likely brings about 385 clicks');
  });

  test('what one costs keeps the digits that tell two ways apart', () => {
    const standing = exitStanding();
    const comparison = compareExits({ standing, now: NOW });
    const view = presentExits(
      { ...comparison, continue: counting(comparison.continue, 22_222) },
      standing,
      'en',
    );

    expect(cell(view, 'continue', 'unit')).toBe('$0.045');
  });

  test('names the payments of each way by piece and day, and every column has them', () => {
    const { payments, columns } = viewOf();

    expect(payments.map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
    expect(payments.at(-1)).toEqual({
      id: 'end-convenience',
      title: 'End for convenience',
      lines: [
        { on: 'Thu 10 Dec', what: 'Reel one', amount: '$300.00' },
        { on: 'Mon 4 Jan', what: 'Reel two', amount: '$125.00' },
      ],
    });
  });

  test('shows no amount while nobody has said what was paid, and gives the reason', () => {
    const view = viewOf(exitStanding(paidOf(null)));

    for (const { cells } of view.columns) {
      for (const cell of [cells.spent, cells.now, cells.later, cells.total])
        expect(cell).toMatchObject({ value: '–', note: 'not known' });
      expect(cells.unit.value).toBe('–');
    }
    expect(view.sentence).toBe('What was paid so far is not known, so the ways cannot be compared in money.');
  });

  test('lists the ways of ending that are closed, each with its reason', () => {
    const closed = viewOf().closed;

    expect(closed.map(({ title }) => title)).toContain('By the performance clause');
    expect(closed.filter(({ reason }) => reason === '')).toEqual([]);
  });

  test('says every assumption once', () => {
    const { assumptions } = viewOf();

    expect(assumptions).toContain('Live posts keep growing after an end.');
    expect(new Set(assumptions).size).toBe(assumptions.length);
  });

  test.each([
    ['agreed', 1_000, 'agreed 1,000'],
    ['expected_by_now', null, ''],
  ] as const)(
    'without an agreed total ends are measured only where the reference is what was agreed: %s',
    (referenceIs, goal, label) => {
      const { agreedTotal: _stored, ...standing } = exitStanding();
      const readings = standing.readings.map((one) => ({ ...one, referenceIs, reference: 1_000 }));
      const view = viewOf({ ...standing, readings });

      expect([view.goal, view.goalLabel]).toEqual([goal, label]);
    },
  );

  test.each([
    ['for the collaboration', { clicks: 2_500 }, [{}, {}], 2_500, 'agreed 2,500'],
    ['piece by piece', {}, [{ clicks: 700 }, { clicks: 800 }], 1_500, 'agreed 1,500'],
    ['not at all', {}, [{}, {}], null, ''],
    ['as nothing', { clicks: 0 }, [{}, {}], null, ''],
  ])(
    'a KPI that is counted has its agreed total as the goal: agreed %s',
    (_name, targets, own, goal, label) => {
      const standing = exitStanding({
        collaboration: { id: 'c1', feeMinor: 100_000, paidMinor: 0, targets },
        deliverables: own.map((each, index) => piece(index === 0 ? 'one' : 'two', { targets: each })),
      });
      const view = viewOf(standing);

      expect(standing.readings.find(({ isPrimary }) => isPrimary)?.referenceIs).not.toBe('agreed');
      expect([view.goal, view.goalLabel]).toEqual([goal, label]);
    },
  );

  test('formats for the reader’s language', () => {
    expect(cell(viewOf(exitStanding(), 'de'), 'continue', 'total')).toBe('1.000,00\u00a0$');
  });
});
