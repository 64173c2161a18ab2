import { expect, test } from 'vitest';
import type { Stage } from '../../../../shared/contract/facts/piece-stages.ts';
import { attentionFor } from '../../../../shared/procedure/attention.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { nextStepFor } from '../../../../shared/procedure/next-step.ts';
import { comingReminders, findDueReminder } from '../../../../shared/procedure/talk/due-reminder.ts';
import { caseAfter, contractWith } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';

/** One reel due on Monday 16 November, not out. */
function reelWith(state: CaseState = initialCase('active'), stage: Stage = 'briefed') {
  const facts = standingWith({ state, late: [0] });
  return { ...facts, deliverables: facts.deliverables.map((piece) => ({ ...piece, stage })) };
}

/** Noon of a day of November in New York. */
const noonOn = (day: number) => `2026-11-${day}T17:00:00Z`;

function wrote(
  on: number,
  deliverableId: string | undefined = 'd1',
  state = initialCase('active'),
): CaseState {
  const data = { noticeId: `n${on}`, letter: 'reminder' as const, questions: [], holdUntil: noonOn(on) };
  return caseAfter(
    [['write_to_creator', { at: noonOn(on), data: { ...data, ...(deliverableId && { deliverableId }) } }]],
    state,
  );
}

test.each([
  [13, null],
  [14, 'before'],
  [16, 'before'],
  [17, 'after'],
  [22, 'after'],
  [23, null],
] as const)('on the %ith the reminder is %s', (day, when) => {
  expect(findDueReminder(reelWith(), noonOn(day))?.when ?? null).toBe(when);
});

test('a day begins at midnight in the zone of the campaign', () => {
  expect(findDueReminder(reelWith(), '2026-11-14T04:59:59Z')).toBeNull();
  expect(findDueReminder(reelWith(), '2026-11-14T05:00:00Z')?.when).toBe('before');
});

test.each([
  ['that was taken over', 'contracted', 'before'],
  ['that is held', 'paused', null],
  ['that ends', 'ending', null],
  ['that is over', 'ended', null],
] as const)('a collaboration %s', (_name, state, when) => {
  expect(findDueReminder(reelWith(initialCase(state)), noonOn(15))?.when ?? null).toBe(when);
});

test('nothing is proposed for a piece that is out or dropped, nor without a contract that a letter could rest on', () => {
  const out = reelWith().deliverables.map((piece) => ({ ...piece, publishedAt: noonOn(12) }));

  expect(comingReminders({ ...reelWith(), deliverables: out }, noonOn(15))).toEqual([]);
  expect(comingReminders(reelWith(undefined, 'waived'), noonOn(15))).toEqual([]);
  expect(comingReminders({ ...reelWith(), contracts: [] }, noonOn(15))).toEqual([]);
});

test('one written counts for its side of the due day only, and for its piece only', () => {
  expect(findDueReminder(reelWith(wrote(14)), noonOn(15))).toBeNull();
  expect(findDueReminder(reelWith(wrote(14)), noonOn(17))?.when).toBe('after');
  expect(findDueReminder(reelWith(wrote(17)), noonOn(18))).toBeNull();
  expect(findDueReminder(reelWith(wrote(14, 'd2')), noonOn(15))?.when).toBe('before');
  expect(findDueReminder(reelWith(wrote(14, '')), noonOn(15))?.when).toBe('before');
});

test('a letter that came back reminds nobody', () => {
  const back = caseAfter(
    [
      ['notice_sent', { at: noonOn(14), role: 'system', data: { noticeId: 'n14', sentAt: noonOn(14) } }],
      ['letter_bounced', { at: noonOn(14), data: { noticeId: 'n14' } }],
    ],
    wrote(14),
  );

  expect(back.notices[0]?.isBounced).toBe(true);
  expect(findDueReminder(reelWith(back), noonOn(15))?.when).toBe('before');
});

test('a pause moves both days', () => {
  const suspension = { kind: 'contract', from: '2026-11-11T05:00:00Z', to: '2026-11-13T05:00:00Z' };
  const state = { ...initialCase('active'), suspensions: [suspension] } as unknown as CaseState; // read: kind and times

  expect(findDueReminder(reelWith(state), noonOn(15))).toBeNull();
  expect(findDueReminder(reelWith(state), noonOn(16))).toMatchObject({ when: 'before', dueOn: '2026-11-18' });
});

test('a late piece comes before one that is not due yet', () => {
  const facts = standingWith({ late: [0, 0] });
  const [first, second] = facts.deliverables;
  if (!first || !second) throw new Error('Two reels');
  const deliverables = [{ ...first, dueOn: '2026-11-18' }, second];

  expect(findDueReminder({ ...facts, deliverables }, noonOn(17))).toMatchObject({
    deliverableId: 'd2',
    when: 'after',
  });
});

test('it is the next step and a reason to look: one ahead can wait, one after asks for a decision', () => {
  const facts = { deliverableId: 'd1', name: 'Reel 1', dueOn: '2026-11-16' };

  expect(nextStepFor(reelWith(), noonOn(15))).toEqual({
    code: 'remind',
    facts: { ...facts, when: 'before' },
  });
  expect(attentionFor(reelWith(), noonOn(15))).toEqual({
    code: 'reminder_due',
    needsDecision: false,
    facts: { ...facts, when: 'before' },
  });
  expect(attentionFor(reelWith(), noonOn(17))).toMatchObject({ code: 'reminder_due', needsDecision: true });
});

test('the steps of the ladder go before it, unknown terms and missing numbers after it', () => {
  const late = { ...reelWith(), ...standingWith({ late: [2] }) };
  const noTerms = { ...reelWith(), contracts: contractWith({ unconfirmed: ['pause'] }) };

  expect(nextStepFor(late, noonOn(18)).code).toBe('talk');
  expect(attentionFor(late, noonOn(18))?.code).toBe('post_late');
  expect(nextStepFor(noTerms, noonOn(15)).code).toBe('remind');
});
