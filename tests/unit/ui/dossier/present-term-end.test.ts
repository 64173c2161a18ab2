import { expect, test } from 'vitest';
import { presentLatePieces, presentTermEnd } from '../../../../shared/ui/dossier/present-term-end.ts';
import { caseOf, contractOf, NOW, standingOf, suspensionOf } from '../sample-standings.ts';

const termEnd = { lastOn: '2026-12-31' };

function present(part: Parameters<typeof standingOf>[0]) {
  return presentTermEnd(standingOf(part), { now: NOW, locale: 'en' });
}

test('says that a last day is not known, or that there is none', () => {
  expect(present({ contracts: contractOf({ unconfirmed: ['termEnd'] }) })).toMatchObject({
    last: 'not known yet',
    meaning: expect.stringContaining('Nobody has confirmed'),
  });
  expect(present({ contracts: contractOf() })).toMatchObject({ last: 'no end' });
});

test('says until when, what pauses did to it, and what then happens by itself', () => {
  const contracts = contractOf({ termEnd });
  const paused = suspensionOf({ from: '2026-11-01T15:00:00Z', to: '2026-11-08T15:00:00Z' });
  const running = caseOf({ state: 'active' });

  expect(present({ contracts, case: running })).toEqual({
    last: 'until Thu 31 Dec',
    meaning: expect.stringContaining('the contract ends by itself'),
  });
  expect(present({ contracts, case: { ...running, suspensions: [paused] } })).toEqual({
    last: 'until Thu 7 Jan',
    meaning: expect.stringContaining('Agreed until Thu 31 Dec; pauses moved it.'),
  });
  expect(present({ contracts, case: running, deliverables: [] }).meaning).toContain(
    'Everything is delivered',
  );
  expect(present({ contracts, case: { ...running, state: 'ending' } }).meaning).toContain('comes first');
  expect(present({ contracts, case: { ...running, state: 'ended' } }).meaning).toBe(
    'The collaboration is over.',
  );
});

test('names pieces that come due after the last day with what to do, and none once it is over', () => {
  const contracts = contractOf({ termEnd: { lastOn: '2026-11-01' } });
  const list = (part: Parameters<typeof standingOf>[0]) =>
    presentLatePieces(standingOf({ contracts, ...part }), { now: NOW, locale: 'en' });
  const running = caseOf({ state: 'active' });
  const [piece] = standingOf({}).deliverables;
  if (!piece) throw new Error('The sample standing has pieces');
  const due = (dueOn: string, publishedAt: string | null = null) => ({
    case: running,
    deliverables: [{ ...piece, name: 'Reel 9', dueOn, publishedAt, stage: 'briefed' as const }],
  });

  expect(list(due('2026-11-02'))).toEqual({
    title: 'Due after the contract’s last day',
    lines: [expect.stringContaining('Reel 9 is due on Mon 2 Nov, after the contract’s last day, Sun 1 Nov.')],
  });
  expect(list(due('2026-11-01'))).toBeNull();
  expect(list(due('2026-11-02', '2026-10-20T15:00:00Z'))).toBeNull();
  expect(list({ ...due('2026-11-02'), case: caseOf({ state: 'ended' }) })).toBeNull();
});

test('without a last day of the contract a piece is held against the flight’s, and the year is said', () => {
  const { endsOn, deliverables } = standingOf({});
  const list = (dueOn: string) =>
    presentLatePieces(
      standingOf({
        contracts: contractOf(),
        case: caseOf({ state: 'active' }),
        deliverables: deliverables
          .slice(0, 1)
          .map((piece) => ({ ...piece, name: 'Reel 9', dueOn, publishedAt: null, stage: 'briefed' })),
      }),
      { now: NOW, locale: 'en' },
    );

  expect(list(endsOn)).toBeNull();
  expect(list('2029-05-01')).toEqual({
    title: 'Due after the flight’s last day',
    lines: [expect.stringMatching(/^Reel 9 is due on Tue 1 May 2029, after the flight’s last day, /)],
  });
});
