import { describe, expect, test } from 'vitest';
import type { CaseState, Suspension } from '../../../../shared/procedure/case.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { findDueLetter } from '../../../../shared/procedure/letters/due-letter.ts';
import {
  findToldPause,
  pauseLetters,
  pauseOverBy,
} from '../../../../shared/procedure/letters/pause-letters.ts';
import { act, caseAfter, contextOf, contractWith, pauseOf } from '../case-log.ts';
import { sentLetter } from './sent-letter.ts';

const FROM = '2026-11-10T05:00:00Z';
const LIMIT_AT = '2026-11-18T05:00:00Z';
const LIMITED = { limitOn: '2026-11-18', limitAt: LIMIT_AT, onTimeout: 'resume', openedBySeq: 7 } as const;
const over = pauseOf(FROM, LIMIT_AT, LIMITED);
const stop = pauseOf(FROM, '2026-11-12T05:00:00Z', {
  kind: 'emergency',
  confirmBy: '2026-11-12T05:00:00Z',
  openedBySeq: 7,
});

function caseWith(suspension: Suspension, part: Partial<CaseState> = {}): CaseState {
  return { ...initialCase('active'), suspensions: [suspension], ...part };
}

describe('a pause that is over', () => {
  test.each<[string, Suspension, ReturnType<typeof pauseOverBy>]>([
    ['at its limit', over, 'limit'],
    ['before its limit', { ...over, to: '2026-11-17T05:00:00Z' }, null],
    ['at a limit that gives a right alone', { ...over, onTimeout: 'creator_may_terminate' }, null],
    ['not yet', { ...over, to: null }, null],
    ['by nobody’s word', stop, 'unconfirmed'],
    ['confirmed before, by a person', { ...stop, confirmBy: null }, null],
  ])('%s is told so', (_name, suspension, by) => {
    expect(pauseOverBy(suspension)).toBe(by);
    const letters = by === null ? [] : [{ letter: 'pause_over', pauseSeq: 7, at: suspension.to }];
    expect(pauseLetters(caseWith(suspension))).toEqual(letters);
  });

  test('and that a person lifted is told to a creator who heard of it, and to no other', () => {
    const lifted = { ...stop, to: '2026-11-11T05:00:00Z' };
    const heard = sentLetter({ kind: 'consult', sentAt: '2026-11-10T08:00:00Z' });
    const before = sentLetter({ kind: 'consult', sentAt: '2026-11-09T08:00:00Z' });

    expect(pauseLetters(caseWith(lifted))).toEqual([]);
    expect(pauseLetters(caseWith(lifted, { notices: [before] }))).toEqual([]);
    expect(pauseLetters(caseWith(lifted, { notices: [heard] }))).toHaveLength(1);
  });

  test('is no news beside a newer one, nor after the end', () => {
    const newer = pauseOf('2026-11-19T05:00:00Z', null, { openedBySeq: 9 });

    expect(pauseLetters(caseWith(over, { suspensions: [over, newer] }))).toEqual([]);
    expect(pauseLetters(caseWith(over, { state: 'ended' }))).toEqual([]);
  });

  test('is proposed for two weeks, until a letter is written', () => {
    const facts = (state: CaseState) => ({ case: state, contracts: contractWith(), deliverables: [] });
    const told = sentLetter({ kind: 'pause_over', pauseSeq: 7 });

    expect(findDueLetter(facts(caseWith(over)), '2026-12-02T04:59:59Z')).toMatchObject({
      letter: 'pause_over',
      about: { pauseSeq: 7 },
    });
    expect(findDueLetter(facts(caseWith(over)), '2026-12-02T05:00:00Z')).toBeNull();
    expect(findDueLetter(facts(caseWith(over, { notices: [told] })), LIMIT_AT)).toBeNull();
  });
});

describe('a pause that goes on', () => {
  const NOW = '2026-11-16T16:00:00Z';
  const open = pauseOf(FROM, null, { ...LIMITED, limitOn: '2026-12-18', limitAt: '2026-12-18T05:00:00Z' });
  const first: CaseState = { ...initialCase('paused'), returnTo: ['active'], suspensions: [open] };
  const stay = (state: CaseState, reviewOn: string) =>
    act(state, { kind: 'stay_paused', reviewOn }, contextOf({ now: NOW }));

  test('is told once another day is set, each day anew', () => {
    const once = stay(first, '2026-11-27');
    const twice = stay(once, '2026-12-04');

    expect(pauseLetters(first)).toEqual([]);
    expect(pauseLetters(once)).toEqual([{ letter: 'pause_on', pauseSeq: once.seq, at: NOW }]);
    expect(pauseLetters(twice)).toEqual([{ letter: 'pause_on', pauseSeq: twice.seq, at: NOW }]);
    expect(findToldPause(twice, twice.seq)).toMatchObject({ reviewOn: '2026-12-04' });
    expect(findToldPause(twice, once.seq)).toBeUndefined();
  });

  test('voids a letter of an earlier day that has not left, as going on does', () => {
    const letter = (state: CaseState) => state.notices.find(({ noticeId }) => noticeId === 'held');
    const held = { ...sentLetter({ kind: 'pause_on', pauseSeq: 1 }), noticeId: 'held', sentAt: null };
    const once = { ...stay(first, '2026-11-27'), notices: [held] };

    expect(letter(stay(once, '2026-12-04'))?.isWithdrawn).toBe(true);
    expect(
      letter(act(once, { kind: 'resume', reason: 'review' }, contextOf({ now: NOW })))?.isWithdrawn,
    ).toBe(true);
    expect(letter(once)?.isWithdrawn).toBe(false);
  });

  test('of our own side alone has nobody to tell', () => {
    const own = caseAfter([['stop_own_side', { data: { scope: ['links'], reviewOn: '2026-11-20' } }]]);

    expect(pauseLetters(stay(own, '2026-11-27'))).toEqual([]);
  });
});
