import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Draft } from '../../../../shared/procedure/drafts/records.ts';
import type { NoticeRecord } from '../../../../shared/procedure/exits/records.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  endByItself,
  findDueLetter,
  findTellingLetter,
  listTellingLetters,
  proposalEndsAt,
  toLetterFacts,
} from '../../../../shared/procedure/letters/due-letter.ts';
import { caseAfter, contractWith } from '../case-log.ts';
import { exitStanding } from '../exits/exit-standings.ts';
import { holdOf } from '../payments/holds.ts';
import { piece } from '../standing-inputs.ts';
import { sentLetter } from './sent-letter.ts';

const NOW = '2026-11-18T16:00:00Z';

function caseWith(part: Partial<CaseState>): CaseState {
  return { ...initialCase('active'), ...part };
}

function factsOf(state: CaseState) {
  return { case: state, contracts: contractWith(), deliverables: [] };
}

const PIECES = exitStanding({ deliverables: [piece('one'), piece('two')] }).deliverables;

function draftOf(part: Partial<Draft>): Draft {
  const waiting = { answer: null, answeredAt: null, answerSeq: null, reason: null };
  const at = '2026-11-15T16:00:00Z';
  return {
    seq: 1,
    pieceId: 'one',
    receivedAt: at,
    loggedAt: at,
    by: 'creator',
    hasLink: false,
    ...waiting,
    ...part,
  };
}

const draftLetter = sentLetter({ kind: 'draft_answer', seq: 8, draftAnswerSeq: 6 });
const letterOf = (part: Partial<NoticeRecord>) => sentLetter({ kind: 'hold', seq: 4, holdSeq: 3, ...part });

test('an open hold asks for its letter until one is written; one that came back has told nobody', () => {
  const holds = [holdOf({ seq: 3 })];
  const proposed = (notices: NoticeRecord[]) =>
    listTellingLetters(caseWith({ holds, notices }))[0]?.isProposed;

  expect(listTellingLetters(caseWith({ holds }))).toEqual([
    { letter: 'hold', about: { holdSeq: 3 }, isProposed: true, until: null },
  ]);
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
  expect(findTellingLetter(caseWith({ holds }), 'hold', { holdSeq: 3 })).toBeUndefined();
  expect(findTellingLetter(caseWith({ holds }), 'hold_over', { holdSeq: 3 })?.letter).toBe('hold_over');
});

test('the term’s own end and completed work have a letter; an end by notice has had its own', () => {
  const by = (route: string) =>
    caseWith({ state: 'ended', endedBy: { noticeId: 'n', route, party: 'brand', at: NOW } });

  expect(endByItself(by('expiry'))).toBe('over');
  expect(endByItself(by('convenience'))).toBeNull();
  expect(endByItself(caseWith({ state: 'completed' }))).toBe('completed');
  // By the pause clause a contract ends at the limit, or one side gives notice after it: then the notice has told it.
  expect(endByItself(by('pause_timeout'))).toBe('pause_limit');
  const given = sentLetter({ noticeId: 'n' });
  expect(endByItself({ ...by('pause_timeout'), notices: [given] })).toBeNull();
  expect(listTellingLetters(by('expiry'))).toEqual([
    { letter: 'term_over', about: {}, isProposed: true, until: null },
  ]);
  expect(toLetterFacts({ letter: 'hold', about: { holdSeq: 3 }, isProposed: true, until: null })).toEqual({
    letter: 'hold',
    holdSeq: 3,
  });
});

test('the end is told within two weeks of it; from that instant the letter can be written and is not proposed', () => {
  const facts = (lastEventAt: string) => factsOf(caseWith({ state: 'completed', lastEventAt }));

  expect(findDueLetter(facts('2026-11-04T16:00:01Z'), NOW)?.letter).toBe('term_over');
  expect(findDueLetter(facts('2026-11-04T16:00:00Z'), NOW)).toBeNull();
  expect(proposalEndsAt(facts('2026-11-04T16:00:00Z'), '2026-11-10T00:00:00Z')).toBe('2026-11-18T16:00:00Z');
  expect(proposalEndsAt(facts('2026-11-04T16:00:00Z'), NOW)).toBeNull();
});

test('the answer to the newest draft of a piece is told, while somebody waits for the piece', () => {
  const drafts = [
    draftOf({ seq: 3, answer: 'changes', answeredAt: '2026-11-16T16:00:00Z', answerSeq: 4 }),
    draftOf({ seq: 5, answer: 'approved', answeredAt: '2026-11-17T16:00:00Z', answerSeq: 6 }),
    draftOf({ seq: 7, pieceId: 'two' }),
  ];
  const letter = { letter: 'draft_answer', about: { draftAnswerSeq: 6 }, isProposed: true };
  const due = (state: CaseState, publishedAt: string | null = null) => {
    const deliverables = PIECES.map((one) => ({ ...one, stage: 'briefed' as const, publishedAt }));
    return findDueLetter({ ...factsOf(state), deliverables }, NOW);
  };

  expect(due(caseWith({ drafts }))).toEqual({ ...letter, until: '2026-12-01T16:00:00Z' });
  expect(due(caseWith({ drafts, notices: [draftLetter] }))).toBeNull();
  expect(due(caseWith({ drafts, notices: [{ ...draftLetter, draftAnswerSeq: 4 }] }))).toMatchObject(letter);
  expect(due(caseWith({ drafts }), NOW)).toBeNull();
  expect(due(caseWith({ drafts, state: 'ended' }))).toBeNull();
  expect(due(caseWith({ drafts, holds: [holdOf({ seq: 9 })] }))?.letter).toBe('hold');
});

test('an open hold goes before everything else that is to be told, and nothing is without a contract', () => {
  const holds = [holdOf({ seq: 2, outcome: 'agreed' }), holdOf({ seq: 3 })];
  const state = caseWith({ holds, notices: [letterOf({ holdSeq: 2 })] });

  expect(findDueLetter(factsOf(state), NOW)?.about).toEqual({ holdSeq: 3 });
  expect(findDueLetter({ ...factsOf(state), contracts: [] }, NOW)).toBeNull();
  expect(findDueLetter(factsOf(caseAfter([])), NOW)).toBeNull();
});
