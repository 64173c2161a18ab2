import { describe, expect, test } from 'vitest';
import { decideConfirmBrief } from '../../../../shared/procedure/decide/brief.ts';
import { decideWrite } from '../../../../shared/procedure/decide/letters.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { contextAt, TALKED_AT } from '../talk/ladder-cases.ts';

const write = {
  kind: 'write_to_creator' as const,
  letter: 'brief' as const,
  questions: [],
  briefN: 2,
  language: 'en',
  tone: 'neutral' as const,
  channel: 'email',
  address: 'creator@example.org',
};
const told = (n: number, readAt: string | null = null) => ({
  n,
  since: null,
  noticeId: `n${n}`,
  toldAt: TALKED_AT,
  readAt,
});
const active = { ...initialCase('active'), briefs: [told(1)] };
const context = (brief: { n: number } | null = { n: 2 }) => contextAt(TALKED_AT, { facts: { brief } });

describe('a letter about the brief', () => {
  test('names its version and the one its differences are spelled out against', () => {
    expect(decideWrite(active, write, context())).toMatchObject({
      value: { kind: 'write_to_creator', data: { letter: 'brief', brief: { n: 2, since: 1 } } },
    });
  });

  test.each([
    ['a version that is no longer the newest', write, { n: 3 }, 'not_the_newest'],
    ['a brief that is not there', write, null, 'missing'],
    [
      'a letter that asks something',
      { ...write, letter: 'consult' as const, questions: ['feel' as const] },
      { n: 2 },
      'not_about_the_brief',
    ],
    ['questions beside it', { ...write, questions: ['feel' as const] }, { n: 2 }, 'not_about_a_brief'],
  ])('is refused for %s', (_name, command, brief, problem) => {
    expect(decideWrite(active, command, context(brief))).toMatchObject({
      error: { reason: 'invalid', problem },
    });
  });

  test.each(['paused', 'pause_pending', 'end_review', 'ending'] as const)(
    'asks nothing new while the case is %s',
    (state) => {
      expect(decideWrite({ ...active, state }, write, context())).toMatchObject({
        error: { reason: 'not_possible_now', state },
      });
    },
  );
});

describe('confirm_brief', () => {
  const confirm = { kind: 'confirm_brief' as const, briefN: 1, isMoreWork: false };
  const creator = contextAt(TALKED_AT, { actor: { role: 'creator', memberId: null } });

  test('says which version was read, and that it asks for more only when told so', () => {
    expect(decideConfirmBrief(active, confirm, creator)).toMatchObject({
      value: { kind: 'confirm_brief', data: { brief: { n: 1, since: null } } },
    });
    expect(decideConfirmBrief(active, { ...confirm, isMoreWork: true }, creator)).toMatchObject({
      value: { data: { wish: 'more_work' } },
    });
  });

  test.each([
    ['before anything was told', { ...active, briefs: [] }, confirm, 'no_brief'],
    ['of another version', active, { ...confirm, briefN: 2 }, 'another_brief'],
    ['a second time', { ...active, briefs: [told(1, TALKED_AT)] }, confirm, 'brief_read'],
    ['after the end', { ...active, state: 'ended' as const }, confirm, 'no_brief'],
  ])('is refused %s', (_name, state, command, instead) => {
    expect(decideConfirmBrief(state, command, creator)).toMatchObject({
      error: { reason: 'not_possible_now', state: instead },
    });
  });
});
