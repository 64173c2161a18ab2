// Laws of the creator’s page in the exit (DOMAIN.md §4.8): what its acts touch, and what nobody else can say there.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { foldEvent } from '../../../shared/procedure/fold.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { decidedStory, play, RUNS, story } from './stories.ts';

/** What each of the creator's acts may touch; everything else of the case stays as it was. */
const TOUCHES: Record<string, (keyof CaseState)[]> = {
  creator_responds: ['consultation', 'answeredAt', 'unavailable', 'wishes'],
  creator_answered: ['consultation', 'answeredAt', 'unavailable', 'wishes'],
  name_cause: ['causes'],
  answer_cause: ['causes'],
  answer_plan: ['remedies', 'wishes'],
  action_done: ['remedies'],
  action_reported: ['remedies'],
  amendment_signed: ['state', 'proposal', 'ladder', 'lastRungAt'],
  adjustment_declined: ['state', 'proposal', 'ladder', 'lastRungAt'],
  respond_to_notice: ['notices', 'wishes', 'pending', 'pendingBelow', 'openCures'],
  say_cured: ['openCures'],
  creator_notices_breach: ['openCures'],
  creator_answers_cure: ['openCures'],
  accept_withdrawal: ['pending', 'pendingBelow'],
  wish_mutual_end: ['wishes', 'endPlan'],
  agree_mutual_end: ['endPlan'],
  mutual_signed: ['state', 'returnTo', 'pending', 'request', 'wishes', 'notices', 'money'],
  shorten: ['pending', 'wishes', 'notices', 'money'],
  ask_for_call: ['wishes'],
  answer_hold: ['holds'],
  ask_urgent_stop: ['wishes'],
  raise_dispute: ['hasDispute'],
  creator_ends: ['state', 'returnTo', 'pending', 'pendingBelow', 'request', 'endPlan', 'money'],
  creator_ends_also: ['otherEnd', 'money'],
  creator_pauses: ['state', 'returnTo', 'pending', 'request'],
  creator_goes_on: ['state', 'returnTo', 'pending', 'pendingBelow', 'request', 'suspensions', 'timeoutRight'],
  creator_withdraws: [
    'state',
    'returnTo',
    'pending',
    'pendingBelow',
    'otherEnd',
    'request',
    'endPlan',
    'money',
    'notices',
  ],
};

test('lets the creator’s page touch what each act is about, and nothing else (no. 2)', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, after, isDecided } of play(told).taken) {
        if (event.actor.role !== 'creator' || !isDecided) continue;
        const allowed = TOUCHES[event.kind];
        expect(allowed, event.kind).toBeDefined();
        const untouched = {
          ...after,
          ...stateAt(before, event.at),
          seq: after.seq,
          lastEventAt: after.lastEventAt,
        };
        const restored = Object.fromEntries((allowed ?? []).map((key) => [key, after[key]]));
        expect(after).toEqual({ ...untouched, ...restored });
      }
    }),
    RUNS,
  );
});

test('takes no silence for an answer: only the creator’s own acts say what the creator thinks', () => {
  fc.assert(
    fc.property(decidedStory, (told) => {
      for (const { before, event, after } of play(told).taken) {
        if (event.actor.role === 'creator') continue;
        const responses = (state: CaseState) => state.notices.flatMap(({ response }) => response ?? []);
        expect(responses(after).length).toBeLessThanOrEqual(responses(before).length);
        const agreedAt = after.endPlan?.mutual?.creatorAgreedAt ?? null;
        const saidAt = [before.endPlan?.mutual?.creatorAgreedAt, ...before.wishes.map(({ at }) => at), null];
        expect(saidAt).toContain(agreedAt);
      }
    }),
    RUNS,
  );
});

test('folds a bounce, a proof or a response to an unknown letter to nothing', () => {
  fc.assert(
    fc.property(
      story,
      fc.constantFrom('letter_bounced', 'record_proof', 'respond_to_notice', 'withdraw_letter'),
      (told, kind) => {
        const { taken, now } = play(told);
        const last = stateAt(taken.at(-1)?.after ?? told.start, now);
        const actor = {
          role: kind === 'respond_to_notice' ? ('creator' as const) : ('owner' as const),
          memberId: null,
        };
        const data = { noticeId: 'nowhere', grade: 5, response: 'agree' as const };
        const event = {
          collaborationId: 'c1',
          seq: last.seq + 1,
          id: 'x',
          kind,
          at: now,
          actor,
          data,
          basis: null,
        };
        const after = foldEvent(last, event);
        expect({ ...after, seq: last.seq, lastEventAt: last.lastEventAt }).toEqual(last);
      },
    ),
    RUNS,
  );
});
