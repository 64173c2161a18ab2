import { expect, test } from 'vitest';
import { needsPerson } from '../../../../shared/procedure/alerts/alert.ts';
import { alertsOf, clockAlerts } from '../../../../shared/procedure/alerts/alerts-between.ts';
import { clocksOf } from '../../../../shared/procedure/alerts/clocks.ts';
import { attentionFor } from '../../../../shared/procedure/attention.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { toDraftFacts, waitingDrafts, warnAt } from '../../../../shared/procedure/drafts/waiting-draft.ts';
import { nextStepFor } from '../../../../shared/procedure/next-step.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { act, caseAfter, contractWith, eventOf } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';
import { afterCommands, askAt, CONTRACTS, DEEMED, receive, WEDNESDAY } from './draft-log.ts';

const waiting = afterCommands(caseAfter([]), [[receive('one'), WEDNESDAY]]);
const LATER = '2026-11-19T16:00:00Z';

function standing(state: CaseState = waiting, contracts = CONTRACTS) {
  const facts = standingWith({ state, contracts, late: [0, 0] });
  const deliverables = facts.deliverables.map((piece, n) => ({ ...piece, id: n === 0 ? 'one' : 'two' }));
  return { ...facts, deliverables, caseAt: LATER, collaborationId: 'c1' };
}

test('a draft that waits asks for a person and is the next step, until it is answered or approved', () => {
  const facts = { draftSeq: 1, name: 'Reel 1', receivedAt: WEDNESDAY, count: 1, approvedAt: DEEMED };
  expect(attentionFor(standing(), LATER)).toEqual({ code: 'draft_waiting', needsDecision: true, facts });
  expect(nextStepFor(standing(), LATER)).toEqual({ code: 'answer_draft', facts });
  expect(attentionFor(standing(), DEEMED)?.code).not.toBe('draft_waiting');
  const approved = act(waiting, { kind: 'approve_draft', draftSeq: 1 }, askAt(LATER));
  expect(nextStepFor(standing(approved), LATER).code).not.toBe('answer_draft');
});

test('the draft whose clock runs out first comes first; while work rests none is asked for', () => {
  const two = afterCommands(waiting, [[receive('two', '2026-11-17T16:00:00Z'), LATER]]);
  expect(waitingDrafts(standing(two), LATER).map(({ draft }) => draft.pieceId)).toEqual(['two', 'one']);
  const unknown = contractWith({ unconfirmed: ['approval'] });
  const [first] = waitingDrafts(standing(two, unknown), LATER);
  expect(first && toDraftFacts(first)).not.toHaveProperty('approvedAt');
  const paused = caseAfter([['emergency_pause', { data: { confirmBy: '2026-12-31T00:00:00Z' } }]], waiting);
  expect(waitingDrafts(standing(paused), LATER)).toEqual([]);
});

test('people hear of it a day before silence approves it, else a day after it came, and once when it has', () => {
  const [first] = waitingDrafts(standing(), LATER);
  expect(first && warnAt(first)).toBe('2026-11-23T05:00:00Z');
  expect(first && warnAt({ ...first, deemed: { is: 'none' } })).toBe('2026-11-19T16:00:00Z');
  const hours = { is: 'at', at: '2026-11-18T20:00:00Z' } as const;
  expect(first && warnAt({ ...first, deemed: hours })).toBe(WEDNESDAY);

  expect(clocksOf(standing()).map(({ key, at }) => [key, at])).toEqual(
    expect.arrayContaining([
      ['draft_waiting:1', '2026-11-23T05:00:00Z'],
      ['draft_deemed:1', DEEMED],
    ]),
  );
  const told = clockAlerts(standing() as unknown as Standing, DEEMED).filter(({ kind }) =>
    kind.startsWith('draft'),
  );
  expect(told.map((alert) => [alert.kind, needsPerson(alert)])).toEqual([
    ['draft_waiting', true],
    ['draft_deemed', false],
  ]);
});

test('what the creator hands in is told of at once, under the key its clock has', () => {
  const state = caseAfter([]);
  const event = eventOf(state, 'hand_in_draft', {
    role: 'creator',
    data: { deliverableId: 'one', contactedAt: WEDNESDAY },
  });
  const after = {
    ...standing(caseAfter([['hand_in_draft', { role: 'creator', data: event.data }]])),
    caseAt: event.at,
  };
  expect(alertsOf(event, after as unknown as Standing)).toMatchObject([
    { kind: 'draft_waiting', key: 'draft_waiting:1', at: event.at, facts: { name: 'Reel 1' } },
  ]);
  expect(alertsOf({ ...event, kind: 'receive_draft' }, after as unknown as Standing)).toEqual([]);
});
