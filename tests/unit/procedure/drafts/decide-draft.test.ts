import { expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import { mayTakeBack } from '../../../../shared/procedure/drafts/decide-draft.ts';
import { DRAFTS_PER_PIECE_MAX } from '../../../../shared/procedure/drafts/records.ts';
import { act, caseAfter, contextOf } from '../case-log.ts';
import { afterCommands, askAt, DEEMED, receive, WEDNESDAY } from './draft-log.ts';

const running = caseAfter([]);
const waiting = afterCommands(running, [[receive(), WEDNESDAY]]);
const seq = waiting.seq;
const THURSDAY = '2026-11-19T16:00:00Z';

function refusal(state: typeof running, command: Command, now = WEDNESDAY, more = {}) {
  const answer = decide(state, command, askAt(now, more));
  return answer.ok ? 'yes' : answer.error;
}

test('a draft is recorded with when it arrived, sent back with a reason, and the next one approved', () => {
  const state = afterCommands(waiting, [
    [{ kind: 'ask_changes', draftSeq: seq, reason: 'disclosure' }, THURSDAY],
    [receive('one', '2026-11-20T14:00:00Z'), '2026-11-20T16:00:00Z'],
    [{ kind: 'approve_draft', draftSeq: seq + 2 }, '2026-11-20T17:00:00Z'],
  ]);

  expect(state.drafts).toEqual([
    {
      seq,
      pieceId: 'one',
      receivedAt: WEDNESDAY,
      loggedAt: WEDNESDAY,
      by: 'brand',
      hasLink: false,
      answer: 'changes',
      answeredAt: THURSDAY,
      answerSeq: seq + 1,
      reason: 'disclosure',
    },
    {
      seq: seq + 2,
      pieceId: 'one',
      receivedAt: '2026-11-20T14:00:00Z',
      loggedAt: '2026-11-20T16:00:00Z',
      by: 'brand',
      hasLink: false,
      answer: 'approved',
      answeredAt: '2026-11-20T17:00:00Z',
      answerSeq: seq + 3,
      reason: null,
    },
  ]);
});

test.each<[string, Command, string, object]>([
  ['a second draft while one waits', receive(), THURSDAY, { state: 'draft_waiting' }],
  ['one of a piece that silence has approved', receive(), DEEMED, { state: 'draft_approved' }],
  ['a piece of somebody else', receive('three'), THURSDAY, { field: 'pieceId', problem: 'no_such_piece' }],
  ['a draft from the future', receive('two', DEEMED), THURSDAY, { field: 'at', problem: 'in_the_future' }],
  [
    'a link that is no web address',
    { ...receive('two'), link: 'javascript:alert(1)' },
    THURSDAY,
    { field: 'link', problem: 'not_https' },
  ],
  [
    'changes for a reason of its own',
    { kind: 'ask_changes', draftSeq: seq, reason: 'kpi_miss' } as unknown as Command,
    THURSDAY,
    { field: 'reason', problem: 'not_listed' },
  ],
  [
    'an answer after silence has approved it',
    { kind: 'ask_changes', draftSeq: seq, reason: 'claim' },
    DEEMED,
    { state: 'draft_approved' },
  ],
  ['an answer to nothing', { kind: 'approve_draft', draftSeq: 99 }, THURSDAY, { state: 'no_such_draft' }],
])('refuses %s', (_name, command, now, expected) => {
  expect(refusal(waiting, command, now)).toMatchObject(expected);
});

test('refuses a further draft of a piece that is out, over, or went round too often', () => {
  const piece = { id: 'one', stage: 'published', isPublished: true, feeMinor: 1, lateDays: 0 };
  expect(refusal(running, receive(), WEDNESDAY, { facts: { pieces: [piece] } })).toMatchObject({
    state: 'piece_settled',
  });
  expect(refusal({ ...running, state: 'ended' }, receive())).toMatchObject({ state: 'ended' });
  const back = { ...waiting.drafts?.[0], answer: 'changes', answeredAt: WEDNESDAY } as never;
  const often = { ...running, drafts: Array.from({ length: DRAFTS_PER_PIECE_MAX }, () => back) };
  expect(refusal(often, receive())).toMatchObject({ problem: 'too_many' });
  const answered = act(waiting, { kind: 'ask_changes', draftSeq: seq, reason: 'claim' }, askAt(THURSDAY));
  expect(refusal(answered, receive('one', WEDNESDAY), '2026-11-20T16:00:00Z')).toMatchObject({
    problem: 'before_last_answer',
  });
});

test('an answer can be taken back for ten minutes, then the draft the team has recorded; the creator’s stays', () => {
  const approved = act(waiting, { kind: 'approve_draft', draftSeq: seq }, askAt('2026-11-18T16:05:00Z'));
  const back = { kind: 'take_back_draft', draftSeq: seq } as const;

  const open = act(approved, back, askAt('2026-11-18T16:08:00Z'));
  expect(open.drafts).toEqual(waiting.drafts);
  expect(act(open, back, askAt('2026-11-18T16:09:00Z')).drafts).toEqual([]);
  expect(refusal(approved, back, '2026-11-18T16:15:00Z')).toMatchObject({ state: 'draft_stands' });

  const theirs = act(
    running,
    { kind: 'hand_in_draft', pieceId: 'one', link: 'https://drive.example/cut' },
    askAt(WEDNESDAY, { role: 'creator' }),
  );
  expect(theirs.drafts?.[0]).toMatchObject({ by: 'creator', receivedAt: WEDNESDAY });
  expect(mayTakeBack(theirs.drafts?.[0] as never, WEDNESDAY)).toBe(false);
  expect(refusal(theirs, { kind: 'take_back_draft', draftSeq: theirs.seq })).toMatchObject({
    state: 'draft_stands',
  });
});

test('the creator hands in, the team answers, and neither does the other’s part', () => {
  const handIn = { kind: 'hand_in_draft', pieceId: 'one', link: 'https://drive.example/cut' } as const;
  expect(decide(running, handIn, contextOf())).toMatchObject({ error: { reason: 'role', needs: 'creator' } });
  const viewer = askAt(THURSDAY, { role: 'viewer' });
  expect(decide(waiting, { kind: 'approve_draft', draftSeq: seq }, viewer)).toMatchObject({
    error: { reason: 'role', needs: 'marketer' },
  });
});
