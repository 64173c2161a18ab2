import { describe, expect, test } from 'vitest';
import {
  type DecideDeps,
  listKeptDrafts,
  sendKeptDraft,
  submitDecision,
} from '../../../extension/background/decide.ts';
import { createDecisionWords } from '../../../extension/background/decision-words.ts';
import type { Server, ServerResult } from '../../../extension/background/server/server.ts';
import type { DecisionChoice } from '../../../extension/messages.ts';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { NOW, standing } from './world.ts';

type Result = ServerResult<'decide'>;

const ID = '018f0000-0000-4000-8000-000000000001';
const PAUSE: DecisionChoice = {
  kind: 'pause',
  scope: ['ads'],
  reviewOn: '2026-12-04',
  reason: 'performance',
  skips: [],
};
const LOST: Result = { kind: 'unreachable', hasLeft: true, retryAfterSeconds: null };
const UNSENT: Result = { kind: 'unreachable', hasLeft: false, retryAfterSeconds: null };

function taken(version: number): Result {
  // The envelope is all the background looks at.
  return {
    kind: 'ok',
    etag: null,
    value: { event: {}, standing: standing({ version }), isRepeat: false },
  } as unknown as Result;
}

async function world({ results, isReachable = true }: { results: Result[]; isReachable?: boolean }) {
  const roster = createMemoryRoster();
  await roster.putStanding(standing());
  const sent: unknown[] = [];
  const reach = { now: isReachable };
  const server = {
    isReachable: async () => reach.now,
    call: async (_: string, call: { body?: unknown }) => {
      sent.push(call.body);
      return results[Math.min(sent.length - 1, results.length - 1)];
    },
  } as unknown as Server; // One endpoint is called here, and its answers are given above.
  const deps: DecideDeps = {
    roster,
    server,
    words: createDecisionWords(() => NOW),
    now: () => NOW,
    sleep: async () => {},
  };
  const submit = (request = PAUSE) =>
    submitDecision(deps, {
      collaborationId: 'col-mara',
      request,
      seenVersion: 3,
      idempotencyKey: ID,
      locale: 'en',
    });
  return { roster, sent, deps, reach, submit };
}

describe('submitDecision', () => {
  test('sends what the person saw and takes the server’s standing', async () => {
    const { roster, sent, submit } = await world({ results: [taken(4)] });

    expect((await submit()).kind).toBe('done');
    expect(sent).toEqual([{ id: ID, seenVersion: 3, command: PAUSE }]);
    expect((await roster.findStanding('col-mara'))?.version).toBe(4);
    expect(await roster.listDrafts()).toEqual([]);
  });

  test('repeats a request without an answer under the same id', async () => {
    const { sent, submit } = await world({ results: [LOST, LOST, taken(4)] });

    expect((await submit()).kind).toBe('done');
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((body) => JSON.stringify(body)))).toHaveProperty('size', 1);
  });

  test('keeps a draft and says that nothing was sent while offline', async () => {
    const { roster, sent, submit } = await world({ results: [UNSENT], isReachable: false });

    expect(await submit()).toEqual({
      kind: 'drafted',
      sentence: 'Draft kept on this computer. Nothing has been sent.',
    });
    expect(sent).toEqual([]);
    expect(await roster.findDraft(ID)).toMatchObject({
      state: 'kept',
      mayHaveArrived: false,
      request: PAUSE,
    });
  });

  test('does not claim that nothing was sent when an answer was lost', async () => {
    const { roster, submit } = await world({ results: [LOST] });

    const outcome = await submit();

    expect(outcome).toMatchObject({ kind: 'drafted' });
    expect(JSON.stringify(outcome)).not.toContain('Nothing has been sent');
    expect(await roster.findDraft(ID)).toMatchObject({ mayHaveArrived: true });
  });

  test('asks once when the answer cannot be read, and says that an update is needed', async () => {
    const { roster, sent, submit } = await world({ results: [{ kind: 'not_understood' }] });

    expect(await submit()).toEqual({
      kind: 'drafted',
      sentence:
        'The server answered in a form that this version cannot read. Update the extension. Draft kept on this computer. It may have arrived. Sending it again is the same act, never a second one.',
    });
    expect(sent).toHaveLength(1);
    expect(await roster.findDraft(ID)).toMatchObject({ state: 'kept', mayHaveArrived: true });
  });

  test('does not say that an undo failed when its answer cannot be read', async () => {
    const { submit } = await world({ results: [{ kind: 'not_understood' }] });

    expect(await submit({ kind: 'undo' })).toMatchObject({
      kind: 'refused',
      sentence: 'It may have been taken back. Look at the desk, and update the extension.',
    });
  });

  test('makes no draft of an undo', async () => {
    const { roster, submit } = await world({ results: [UNSENT], isReachable: false });

    expect(await submit({ kind: 'undo' })).toMatchObject({ kind: 'refused', title: 'No connection' });
    expect(await roster.listDrafts()).toEqual([]);
  });

  test('keeps a draft when the session has ended', async () => {
    const { roster, submit } = await world({ results: [{ kind: 'signed_out' }] });

    expect(await submit()).toMatchObject({ kind: 'drafted' });
    expect(await roster.listDrafts()).toHaveLength(1);
  });

  test('says who did what when others were faster, and keeps no draft', async () => {
    const events = [{ seq: 4, kind: 'plan_remedy', at: '2026-11-18T15:57:00Z', byName: 'Mara Keller' }];
    const problem = { status: 409, code: 'stale', title: 'Stale', events, currentVersion: 4 };
    const { roster, submit } = await world({ results: [{ kind: 'refused', problem }] });

    expect(await submit()).toEqual({
      kind: 'overtaken',
      title: 'Mara Keller acted 3 min ago',
      events: [{ at: '10:57', sentence: 'Remedy planned by Mara Keller' }],
      currentVersion: 4,
    });
    expect(await roster.listDrafts()).toEqual([]);
  });

  test.each<[Refusal, string]>([
    [
      { reason: 'contract_blocks', blockers: ['NO_PAUSE_CLAUSE'], alternative: null, earliestAt: null },
      'The contract does not allow this',
    ],
    [
      { reason: 'contract_blocks', blockers: [], alternative: null, earliestAt: '2026-11-21T05:00:00Z' },
      'Blocked until Sat 21 Nov',
    ],
    [{ reason: 'role', needs: 'manager' }, 'This needs a manager'],
    [{ reason: 'terms_unknown', terms: ['pause'] }, 'The contract is not known well enough'],
    [{ reason: 'steps_missing', missing: ['EVALUATION_MISSING'] }, 'Our own steps come first'],
  ])('explains the refusal %o', async (refusal, title) => {
    const problem = { status: 422, code: 'refused', title: 'Refused', refusal };
    const { submit } = await world({ results: [{ kind: 'refused', problem }] });

    const outcome = await submit();

    expect(outcome).toMatchObject({ kind: 'refused', title });
    expect(JSON.stringify(outcome)).toContain('Nothing has been sent');
  });

  test('takes no more drafts than the outbox holds', async () => {
    const { roster, submit } = await world({ results: [UNSENT], isReachable: false });
    for (let i = 0; i < 50; i += 1) {
      const draft = {
        draftId: `d${i}`,
        collaborationId: 'c',
        request: PAUSE,
        seenVersion: 1,
        draftedAt: NOW.toISOString(),
        state: 'kept' as const,
        mayHaveArrived: false,
      };
      await roster.putDraft(draft);
    }

    expect(await submit()).toMatchObject({ kind: 'refused' });
    expect(await roster.listDrafts()).toHaveLength(50);
  });
});

describe('sendKeptDraft', () => {
  test('shows what others did since it was written, keeps it, and goes with the next press', async () => {
    const problem = { status: 409, code: 'stale', title: 'Stale', events: [], currentVersion: 6 };
    const { roster, sent, deps, reach, submit } = await world({
      results: [{ kind: 'refused', problem }, taken(7)],
      isReachable: false,
    });
    await submit();
    reach.now = true;
    await roster.putStanding(standing({ version: 6 }));

    expect((await sendKeptDraft(deps, ID, 'en')).kind).toBe('overtaken');
    expect(await listKeptDrafts(roster, NOW)).toMatchObject([{ draftId: ID, mayHaveArrived: false }]);
    expect((await sendKeptDraft(deps, ID, 'en')).kind).toBe('done');
    expect(sent).toEqual([3, 6].map((seenVersion) => ({ id: ID, seenVersion, command: PAUSE })));
    expect(await roster.listDrafts()).toEqual([]);
  });

  test('repeats to the letter what may have arrived', async () => {
    const { roster, sent, deps, submit } = await world({ results: [LOST, LOST, LOST, taken(4)] });
    await submit();
    await roster.putStanding(standing({ version: 5 }));

    expect((await sendKeptDraft(deps, ID, 'en')).kind).toBe('done');
    expect(sent.at(-1)).toEqual(sent[0]);
  });

  test('sends nothing when the draft was discarded in another window', async () => {
    const { sent, deps } = await world({ results: [taken(4)] });

    expect(await sendKeptDraft(deps, ID, 'en')).toMatchObject({
      kind: 'refused',
      title: 'This draft is gone',
    });
    expect(sent).toEqual([]);
  });
});

describe('listKeptDrafts', () => {
  const draft = {
    draftId: ID,
    collaborationId: 'col-mara',
    request: PAUSE,
    seenVersion: 3,
    draftedAt: NOW.toISOString(),
    mayHaveArrived: false,
  };

  test('hides what is being sent, and shows it as possibly arrived when the browser ended meanwhile', async () => {
    const { roster } = await world({ results: [UNSENT] });
    await roster.putDraft({ ...draft, state: 'sending' });

    expect(await listKeptDrafts(roster, NOW)).toEqual([]);
    const later = new Date(NOW.getTime() + 180_000);
    expect(await listKeptDrafts(roster, later)).toMatchObject([{ state: 'kept', mayHaveArrived: true }]);
  });
});
