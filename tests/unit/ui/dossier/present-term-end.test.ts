import { expect, test } from 'vitest';
import { presentTermEnd } from '../../../../shared/ui/dossier/present-term-end.ts';
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
