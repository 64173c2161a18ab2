import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { CreatorStance } from '../../../../shared/procedure/talk/records.ts';
import { changesToRewrite } from '../../../../shared/procedure/talk/remedies.ts';
import { act, caseAfter } from '../case-log.ts';
import { actionWith, answerOf, contextAt, diagnosed, PLANNED_AT, REVIEWED_AT } from '../talk/ladder-cases.ts';

describe('what binds the creator', () => {
  const plan = (change: Parameters<typeof actionWith>[0]) =>
    act(diagnosed, { kind: 'plan_remedy', actions: [actionWith(change)] }, contextAt(PLANNED_AT));
  const finish = { kind: 'action_done', actionId: 'a1' } as const;
  const say = (state: CaseState, stance: CreatorStance) =>
    caseAfter([['answer_plan', { role: 'creator', data: { stance } }]], state);
  const byCreator = contextAt(REVIEWED_AT, { actor: { role: 'creator', memberId: null } });

  test.each([
    ['a change of theirs', {}, 'none', false],
    ['a change of theirs they want changed', {}, 'suggests_change', false],
    ['a change of theirs they object to', {}, 'objects', false],
    ['a change of theirs they agreed to', {}, 'agrees', true],
    ['our brief', { owner: 'brand', remedy: 'R1' }, 'none', true],
    ['our brief they object to', { owner: 'brand', remedy: 'R1' }, 'objects', true],
    ['other days for their work', { owner: 'brand', remedy: 'R4' }, 'none', false],
    ['other terms', { owner: 'brand', remedy: 'R13' }, 'none', false],
  ] as const)('%s: may be marked as done → %s %s %s', (_name, change, stance, isPossible) => {
    const answer = answerOf(say(plan(change), stance), finish, contextAt(REVIEWED_AT));

    if (isPossible) expect(answer).toBe('action_done');
    else expect(answer).toMatchObject({ reason: 'steps_missing', missing: ['CHANGE_NOT_AGREED'] });
  });

  test('a change they want otherwise is to be written anew once it was answered, until they agree', () => {
    const wanted = caseAfter(
      [['answer_plan', { role: 'creator', data: { stance: 'suggests_change' } }]],
      plan({}),
    );
    const answered = act(
      wanted,
      { kind: 'answer_wish', wishSeq: wanted.wishes[0]?.seq ?? 0, reason: 'agreed' },
      contextAt(REVIEWED_AT),
    );

    expect(changesToRewrite(plan({}))).toEqual([]);
    // First comes the answer.
    expect(changesToRewrite(wanted)).toEqual([]);
    expect(changesToRewrite(answered).map(({ id }) => id)).toEqual(['a1']);
    expect(changesToRewrite(say(answered, 'agrees'))).toEqual([]);
  });

  test('they can say themselves that it is done, and the team can note their answer with its words', () => {
    const waiting = plan({});
    const noted = { kind: 'log_plan_answer', stance: 'agrees' } as const;

    expect(answerOf(waiting, { kind: 'report_action_done', actionId: 'a1' }, byCreator)).toBe('action_done');
    expect(answerOf(waiting, noted, contextAt(REVIEWED_AT))).toMatchObject({
      field: 'note',
      problem: 'missing',
    });
    expect(
      act(waiting, { ...noted, noteSha256: 'f'.repeat(64) }, contextAt(REVIEWED_AT)).remedies[0],
    ).toMatchObject({ creatorStance: 'agrees' });
    expect(
      answerOf(diagnosed, { ...noted, noteSha256: 'f'.repeat(64) }, contextAt(REVIEWED_AT)),
    ).toMatchObject({ state: 'no_plan' });
  });
});
