import { expect, test } from 'vitest';
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { DeliverableStanding } from '../../../shared/procedure/standing.ts';
import {
  comingEnd,
  dueEnd,
  minLiveDaysOf,
  pieceStageAt,
  termEndOf,
  termNow,
  termSurroundings,
  toEndEvent,
} from '../../../shared/procedure/term-end.ts';
import { caseOf, suspensionOf } from '../ui/sample-standings.ts';
import { caseAfter, contractWith } from './case-log.ts';

const NOW = '2026-12-01T16:00:00Z';
/** Last day 30 November in New York: over at midnight there, five hours after that of UTC. */
const OVER_AT = '2026-12-01T05:00:00Z';
const termEnd = { lastOn: '2026-11-30' };
const OUT = { stage: 'published' as const, publishedAt: '2026-11-10T15:00:00Z' };
const OPEN = { stage: 'in_production' as const, publishedAt: null };

type Piece = { stage: Stage; publishedAt: string | null };
function facts(
  pieces: Piece[],
  { terms = { termEnd }, state = {} }: { terms?: object; state?: Partial<CaseState> } = {},
) {
  const deliverables = pieces.map((one, index) => ({ dueOn: `2026-11-2${index}`, ...one }));
  return {
    case: caseOf({ state: 'active', ...state }),
    contracts: contractWith(terms),
    // Only what the end of the term reads; the rest of a piece is of no matter here.
    deliverables: deliverables as unknown as DeliverableStanding[],
    startsOn: '2026-11-01',
  };
}

test('a term is a day, none, or not known, and only a day is ever over', () => {
  const day = facts([]);
  const none = facts([], { terms: {} });
  const unknown = facts([], { terms: { unconfirmed: ['termEnd'] } });

  expect(termEndOf(day, NOW)).toEqual({ is: 'day', lastOn: '2026-11-30', overAt: OVER_AT, version: 1 });
  expect(termEndOf(none, NOW)).toEqual({ is: 'none' });
  expect(termEndOf(unknown, NOW)).toEqual({ is: 'unknown' });
  expect(termEndOf({ ...day, contracts: [] }, NOW)).toEqual({ is: 'unknown' });
  expect([day, none, unknown].map((paper) => termNow(paper, NOW))).toEqual(['over', 'none', 'unconfirmed']);
  expect(termNow(day, '2026-12-01T04:59:59Z')).toBe('running');
  expect(comingEnd(none, NOW)).toBeNull();
  expect(comingEnd(unknown, NOW)).toBeNull();
});

test.each([
  ['work left over', [OUT, OPEN], {}, { kind: 'term_over', at: OVER_AT }],
  [
    'a missed piece',
    [{ stage: 'missed' as const, publishedAt: null }],
    {},
    { kind: 'term_over', at: OVER_AT },
  ],
  ['all out', [OUT, { stage: 'waived' as const, publishedAt: null }], {}, { kind: 'complete', at: OVER_AT }],
  ['no piece on record', [], {}, { kind: 'complete', at: OVER_AT }],
  // Published on 10 November at 15:00 UTC and up for 30 days: ten days longer than the term.
  ['posts to stay up', [OUT], { minLiveDays: 30 }, { kind: 'complete', at: '2026-12-10T15:00:00Z' }],
])('the end of the term: %s', (_name, pieces, terms, expected) => {
  const coming = comingEnd(facts(pieces, { terms: { termEnd, ...terms } }), NOW);

  expect(coming).toEqual({ ...expected, lastOn: '2026-11-30', version: 1 });
});

test.each([
  ['ending', 'term_over', null],
  ['end_review', 'term_over', null],
  ['pause_pending', 'term_over', null],
  ['ended', 'term_over', null],
  ['contracted', 'term_over', 'term_over'],
  ['paused', 'term_over', 'term_over'],
  ['paused', 'complete', null],
  ['contracted', 'complete', null],
  ['coaching', 'complete', 'complete'],
] as const)('in %s the table decides about %s', (state, wanted, kind) => {
  const pieces = wanted === 'complete' ? [OUT] : [OPEN];

  expect(comingEnd(facts(pieces, { state: { state } }), NOW)?.kind ?? null).toBe(kind);
});

test('pauses move the last day by their days, one that began after it does not', () => {
  const pause = (from: string, to: string | null) =>
    facts([OPEN], { state: { suspensions: [suspensionOf({ kind: 'contract', from, to })] } });
  const now = '2027-03-01T16:00:00Z';

  const moved = pause('2026-11-10T15:00:00Z', '2026-11-24T15:00:00Z');
  expect(termEndOf(moved, now)).toMatchObject({ lastOn: '2026-12-14', overAt: '2026-12-15T05:00:00Z' });
  expect(dueEnd(moved, '2026-12-15T04:59:59Z')).toBeNull();
  expect(dueEnd(moved, '2026-12-15T05:00:00Z')).toMatchObject({ kind: 'term_over' });
  expect(dueEnd(pause('2026-11-30T15:00:00Z', null), now)).toBeNull();
  expect(termEndOf(pause('2026-12-05T15:00:00Z', null), now)).toMatchObject({ lastOn: '2026-11-30' });
});

test('the event is dated to its instant, or to the log where the term was confirmed later', () => {
  const coming = dueEnd(facts([OPEN]), NOW);
  if (coming === null) throw new Error('the term is over');
  const times = { sentAt: OVER_AT, deemedReceivedAt: OVER_AT, effectiveAt: OVER_AT };

  expect(toEndEvent(coming, { lastEventAt: '2026-11-20T00:00:00Z' })).toEqual({
    kind: 'term_over',
    at: OVER_AT,
    data: { on: '2026-11-30', version: 1, ...times },
  });
  expect(toEndEvent(coming, { lastEventAt: NOW })).toMatchObject({ at: NOW, data: times });
  expect(toEndEvent({ ...coming, kind: 'complete' }, { lastEventAt: null }).data).toEqual({
    on: '2026-11-30',
    version: 1,
  });
});

test('a published piece is completed once it has stayed up as long as it has to', () => {
  const { publishedAt } = OUT;

  expect(pieceStageAt(OUT, 0, publishedAt)).toBe('completed');
  expect(pieceStageAt(OUT, 30, '2026-12-10T14:59:59Z')).toBe('published');
  expect(pieceStageAt(OUT, 30, '2026-12-10T15:00:00Z')).toBe('completed');
  expect(pieceStageAt(OPEN, 0, NOW)).toBe('in_production');
  expect([minLiveDaysOf(contractWith({ minLiveDays: 30 }), NOW), minLiveDaysOf([], NOW)]).toEqual([30, 0]);
});

test('a term that is typed in is held against the campaign, the day in its zone, and what is still to come', () => {
  const of = (...pieces: Piece[]) =>
    termSurroundings({ ...facts(pieces), timeZone: 'America/New_York' }, '2026-11-21T04:59:00Z');

  expect(of(OPEN, OUT)).toEqual({ startsOn: '2026-11-01', today: '2026-11-20', isWorkOpen: true });
  expect(of(OUT).isWorkOpen).toBe(false);
});

test('the money frozen with the end is kept from its event; an event of before has none and folds as it did', () => {
  const money = {
    settlementId: 's1',
    sha256: 'a'.repeat(64),
    dueToCreatorMinor: 5,
    refundDueMinor: 0,
    payOn: '2026-12-30',
  };
  const coming = { kind: 'term_over', at: NOW, lastOn: '2026-11-17', version: 1 } as const;
  const fold = (frozen?: typeof money) => {
    const { kind, at, data } = toEndEvent(coming, { lastEventAt: null }, frozen);
    return caseAfter([[kind, { at, role: 'system', memberId: null, data }]]);
  };

  expect(fold(money).money).toEqual({ ...money, seq: 1 });
  expect(fold()).toEqual({ ...fold(money), money: null });
  expect(toEndEvent(coming, { lastEventAt: null }).data).not.toHaveProperty('money');
});
