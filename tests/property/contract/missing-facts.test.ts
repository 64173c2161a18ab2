// What is null or left out: a clause that is absent, a limit that is not set, or a fact that is not known yet, never 0 and
// never a default (DOMAIN.md §3.1, §3.2, §9.5). Each case is a vector with one thing taken away.
import { describe, expect, test } from 'vitest';
import {
  decideEnd,
  decidePause,
  decompose,
  noticeTime,
  pauseEffects,
  settlement,
} from '../../evaluation/contract.ts';
import { baseContract, listVectors } from './examples.ts';

type Loose = Record<string, unknown>;

describe('a cause clause without a cure', () => {
  test.each([null, undefined])('%s: the cure is over when the notice is received', (cure) => {
    const given = ending('E05', ({ cause }) => withValue(cause, 'cure', cure));

    expect(decideEnd(given)).toMatchObject({ rightNow: true, blockers: [] });
    expect(decideEnd(given).earliestSend).toBe('2026-11-18T16:00:00Z');
  });

  test('still asks for the notice', () => {
    const given = ending('E05', ({ cause }) => withValue(cause, 'cure', null));
    given.facts.breach.noticeReceivedAt = null;

    expect(decideEnd(given).blockers).toEqual(['BREACH_NOTICE_NOT_RECEIVED']);
  });

  test('a cure counts by its own instant alone, also while the time for it runs', () => {
    const given = ending('E05', () => {});
    given.facts.breach.curedAt = '2026-11-20T00:00:00Z';

    const decision = decideEnd(given);

    expect(decision.blockers).toEqual(['BREACH_CURED']);
    expect(decision.earliestSend).toBeNull();
  });
});

describe('a limit of pauses that is not set', () => {
  test.each([null, undefined])('%s: an ordinary pause meets none, and nothing happens by itself', (limit) => {
    const given = pausing('P01', ({ pause }) => {
      withValue(pause, 'maxCount', limit);
      withValue(pause, 'maxCumulativeDays', limit);
    });
    Object.assign(given.facts, { usedDays: 400, usedCount: 9 });

    expect(decidePause(given)).toMatchObject({ rightNow: true, blockers: [], autoAction: null });
    expect(decidePause(given).effectiveAt).toBe('2026-11-21T05:00:00Z');
  });

  test.each([null, undefined])('%s: an emergency is not stopped by it', (limit) => {
    const given = pausing('P04', ({ pause }) => withValue(pause, 'maxCumulativeDays', limit));

    expect(decidePause(given)).toMatchObject({ rightNow: true, autoAction: null });
  });

  test.each([null, undefined])('%s: the effects of a pause name no day', (maxCumulativeDays) => {
    expect(pauseEffects({ ...givenOf('M10'), maxCumulativeDays } as never)).toMatchObject({
      withinMax: true,
      autoActionOn: null,
      pausedDays: 14,
    });
  });

  test('more days used than allowed: the limit is reached with the first day, not before it', () => {
    expect(pauseEffects({ ...givenOf('M10'), alreadyUsed: 60 } as never)).toMatchObject({
      withinMax: false,
      autoActionOn: '2026-04-10',
    });
  });
});

describe('a performance exit', () => {
  test.each([
    ['floorBps', null],
    ['floorBps', undefined],
    ['minDaysLive', null],
    ['minDaysLive', undefined],
  ])('with %s %s asks for the clause to be filled in', (field, value) => {
    const given = ending('E15', ({ performanceExit }) => withValue(performanceExit, field, value));

    expect(decideEnd(given)).toMatchObject({
      rightNow: false,
      blockers: ['TERM_UNCONFIRMED'],
      unconfirmedTerms: ['performanceExit'],
    });
  });
});

describe('a term nobody has confirmed', () => {
  const open = { enteredBy: 'u1', confirmedBy: null };

  test.each(['convenience', 'channels', 'email'])('by the source of %s', (name) => {
    const given = ending('E01', (terms) => {
      const part = name === 'email' ? terms.channels : terms;
      part[name] = { ...part[name], source: open };
    });

    expect(decideEnd(given)).toMatchObject({
      rightNow: false,
      blockers: ['TERM_UNCONFIRMED'],
      unconfirmedTerms: [name === 'convenience' ? 'convenience' : 'notice'],
    });
  });

  test('a confirmed source changes nothing', () => {
    const given = ending('E01', (terms) => {
      terms.convenience.source = { enteredBy: 'u1', confirmedBy: 'u2' };
    });

    expect(decideEnd(given)).toMatchObject({ rightNow: true, ready: true });
  });

  test.each([
    ['tz', 'tz'],
    ['channels', 'notice'],
    ['recipientTz', 'notice'],
    ['holidays', 'notice'],
    ['convenience.notice', 'convenience'],
  ])('by the list: %s', (listed, term) => {
    const given = ending('E01', (terms) => {
      terms.unconfirmed = [listed];
    });

    expect(decideEnd(given)).toMatchObject({ blockers: ['TERM_UNCONFIRMED'], unconfirmedTerms: [term] });
  });

  test.each([
    ['P01', 'pause', ['pause']],
    ['P01', 'holidays', ['notice']],
    ['P04', 'tz', ['tz']],
  ])('a pause %s with %s open', (id, listed, terms) => {
    const given = pausing(id, (all) => {
      all.unconfirmed = [listed];
    });

    expect(decidePause(given)).toMatchObject({ blockers: ['TERM_UNCONFIRMED'], unconfirmedTerms: terms });
  });

  test('what no decision needs stands in nobody’s way', () => {
    const given = ending('E01', (terms) => {
      terms.unconfirmed = ['killFee'];
      terms.pause.source = open;
    });

    expect(decideEnd(given)).toMatchObject({ rightNow: true, ready: true });
  });
});

describe('zones', () => {
  test('no zone of the recipient: the governing zone serves both sides', () => {
    const given = ending('E01', (terms) => withValue(terms, 'recipientTz', undefined));

    expect(decideEnd(given)).toEqual(decideEnd(ending('E01', () => {})));
  });

  test.each([null, undefined, ''])('no governing zone (%s): not known yet', (tz) => {
    const given = ending('E01', (terms) => withValue(terms, 'tz', tz));

    expect(decideEnd(given)).toMatchObject({
      blockers: ['TERM_UNCONFIRMED'],
      unconfirmedTerms: ['tz'],
      earliestEffectiveAt: null,
    });
  });

  test('a notice without any zone is refused', () => {
    const { tz: _, recipientTz: __, countingTz: ___, ...given } = givenOf('T01');

    expect(() => noticeTime(given as never)).toThrow('recipient.tz is missing; give the name of a time zone');
  });
});

describe('what was paid', () => {
  test.each([null, undefined])('%s: nobody knows who owes whom', (paid) => {
    expect(settlement({ ...givenOf('M01'), paid } as never)).toMatchObject({
      earned: 391500,
      paid: null,
      dueToCreator: null,
      refundDue: null,
      writeOff: null,
    });
  });
});

describe('a total nobody has counted', () => {
  const D01 = givenOf('D01') as { plan: Loose; actualTotals: Loose };
  const totals = (change: Loose) =>
    decompose({ ...D01, actualTotals: { ...D01.actualTotals, ...change } } as never);

  test('merges its neighbours: orders per engagement', () => {
    const split = totals({ clicks: null });

    expect(split.gap).toBeCloseTo(-2764, 9);
    expect(Object.keys(split.lmdi as object)).toEqual([
      'posts',
      'reachPerPost',
      'engPerReach',
      'clicksPerEng × ordersPerClick',
      'aov',
    ]);
    expect(split.sum).toBeCloseTo(-2764, 6);
    expect(split.shapleySum).toBeCloseTo(-2764, 6);
  });

  test('two in a row are merged with the next', () => {
    expect(Object.keys(totals({ clicks: null, orders: null }).lmdi as object)).toContain(
      'clicksPerEng × ordersPerClick × aov',
    );
  });

  test('the last one shortens the chain, plan and all', () => {
    const split = totals({ revenue: null });

    expect(split.planRevenue).toBeCloseTo(75, 9);
    expect(split.actualRevenue).toBeCloseTo(31, 9);
  });

  test('a 0 in front of what was counted was not counted', () => {
    expect(totals({ clicks: 0 })).toEqual(totals({ clicks: null }));
  });

  test.each([
    [{ plan: D01.plan }, 'actual.posts is missing'],
    [{ plan: D01.plan, actual: { ...D01.plan, clicksPerEng: null } }, 'actual.clicksPerEng is missing'],
    [{ plan: D01.plan, actualTotals: { posts: 5 } }, 'give one for each of 6 factors'],
  ])('nothing is put in place of a factor: %#', (given, fact) => {
    expect(() => decompose(given as never)).toThrow(fact);
  });
});

describe('the term running out', () => {
  const expiry = (lastOn: string | undefined, facts: Loose = {}, now = '2026-12-01T05:00:00Z') =>
    decideEnd({
      route: 'expiry',
      party: 'brand',
      now,
      contract: [
        { ...baseContract(), terms: { ...baseContract().terms, ...(lastOn ? { termEnd: { lastOn } } : {}) } },
      ],
      facts,
    });

  test('is right once the last day is over, in the contract’s zone, and asks for no approval', () => {
    expect(expiry('2026-11-30')).toMatchObject({
      rightNow: true,
      ready: true,
      missing: [],
      earliestSend: null,
      earliestEffectiveAt: '2026-12-01T05:00:00Z',
    });
    expect(expiry('2026-11-30', {}, '2026-12-01T04:59:59Z').blockers).toEqual(['TERM_NOT_OVER']);
  });

  test('counts pauses out of the last day', () => {
    expect(expiry('2026-11-30', { termLastOn: '2026-12-14' }).blockers).toEqual(['TERM_NOT_OVER']);
  });

  test('asks for the money to be settled, and for a day', () => {
    expect(expiry('2026-11-30', { settlementFrozen: false })).toMatchObject({
      rightNow: true,
      ready: false,
      missing: ['SETTLEMENT_NOT_FROZEN'],
    });
    expect(expiry(undefined).blockers).toEqual(['NO_TERM_END']);
    expect(expiry('2026-11-30', { state: 'ended' }).blockers).toEqual(['ALREADY_OVER']);
  });
});

function givenOf(id: string): Loose {
  const vector = listVectors('TMEPXD').find((one) => one.id === id);
  return structuredClone(vector?.given) as Loose;
}

/** The vector over its contract with the terms changed. */
// biome-ignore lint/suspicious/noExplicitAny: these are contracts as they come from elsewhere, with holes in them.
function changed(id: string, change: (terms: any) => void): any {
  const given = givenOf(id);
  const version = structuredClone(
    given.contract === 'BASE' ? baseContract() : (given.contract as unknown[])[0],
  ) as { terms: unknown };
  change(version.terms);
  return { ...given, contract: [version] };
}

const ending = changed;
const pausing = changed;

function withValue(part: Loose, field: string, value: unknown): void {
  if (value === undefined) delete part[field];
  else part[field] = value;
}
