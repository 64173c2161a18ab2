import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { NoticeRecord } from '../../../../shared/procedure/exits/records.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  findDueLetter,
  findTellingLetter,
  isTermOver,
  listTellingLetters,
  toLetterFacts,
} from '../../../../shared/procedure/letters/due-letter.ts';
import { caseAfter, contractWith } from '../case-log.ts';
import { holdOf } from '../payments/holds.ts';
import { sentLetter } from './sent-letter.ts';

const NOW = '2026-11-18T16:00:00Z';

function caseWith(part: Partial<CaseState>): CaseState {
  return { ...initialCase('active'), ...part };
}

const letterOf = (part: Partial<NoticeRecord>) => sentLetter({ kind: 'hold', seq: 4, holdSeq: 3, ...part });

test('an open hold asks for its letter until one is written; one that came back has told nobody', () => {
  const holds = [holdOf({ seq: 3 })];
  const proposed = (notices: NoticeRecord[]) =>
    listTellingLetters(caseWith({ holds, notices }))[0]?.isProposed;

  expect(listTellingLetters(caseWith({ holds }))).toEqual([{ letter: 'hold', holdSeq: 3, isProposed: true }]);
  expect(proposed([letterOf({})])).toBe(false);
  expect(proposed([letterOf({ isBounced: true })])).toBe(true);
  expect(proposed([letterOf({ isWithdrawn: true })])).toBe(true);
  expect(proposed([letterOf({ holdSeq: 9 })])).toBe(true);
});

test('the end of a hold is told where its beginning was, and can be told where it was not', () => {
  const holds = [holdOf({ seq: 3, outcome: 'released' })];

  expect(listTellingLetters(caseWith({ holds }))[0]).toMatchObject({
    letter: 'hold_over',
    isProposed: false,
  });
  expect(listTellingLetters(caseWith({ holds, notices: [letterOf({})] }))[0]).toMatchObject({
    isProposed: true,
  });
  expect(findTellingLetter(caseWith({ holds }), 'hold', 3)).toBeUndefined();
  expect(findTellingLetter(caseWith({ holds }), 'hold_over', 3)?.holdSeq).toBe(3);
});

test('the term’s own end and completed work have a letter; an end by notice has had its own', () => {
  const by = (route: string) =>
    caseWith({ state: 'ended', endedBy: { noticeId: 'n', route, party: 'brand', at: NOW } });

  expect(isTermOver(by('expiry'))).toBe(true);
  expect(isTermOver(by('convenience'))).toBe(false);
  expect(isTermOver(caseWith({ state: 'completed' }))).toBe(true);
  expect(listTellingLetters(by('expiry'))).toEqual([
    { letter: 'term_over', holdSeq: null, isProposed: true },
  ]);
  expect(toLetterFacts({ letter: 'term_over', holdSeq: null, isProposed: true })).toEqual({
    letter: 'term_over',
  });
});

test('the end is told within two weeks of it; later the letter can be written and is not proposed', () => {
  const over = (lastEventAt: string) =>
    findDueLetter({ case: caseWith({ state: 'completed', lastEventAt }), contracts: contractWith() }, NOW);

  expect(over('2026-11-04T16:00:00Z')?.letter).toBe('term_over');
  expect(over('2026-11-04T15:59:00Z')).toBeNull();
});

test('an open hold goes before everything else that is to be told, and nothing is without a contract', () => {
  const holds = [holdOf({ seq: 2, outcome: 'agreed' }), holdOf({ seq: 3 })];
  const state = caseWith({ holds, notices: [letterOf({ holdSeq: 2 })] });

  expect(findDueLetter({ case: state, contracts: contractWith() }, NOW)?.holdSeq).toBe(3);
  expect(findDueLetter({ case: state, contracts: [] }, NOW)).toBeNull();
  expect(findDueLetter({ case: caseAfter([]), contracts: contractWith() }, NOW)).toBeNull();
});
