import { expect, test } from 'vitest';
import { presentDraft } from '../../../shared/ui/present-draft.ts';
import { contractOf, NOW, standingOf } from './sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'manager', isOffline: false } as const;

function draft(change: Partial<Parameters<typeof presentDraft>[0]> = {}) {
  return {
    draftId: 'd1',
    collaborationId: standingOf().collaborationId,
    draftedAt: '2026-11-18T15:00:00Z',
    request: {
      kind: 'pause' as const,
      scope: ['new_posts' as const],
      reviewOn: '2026-12-01',
      reason: 'timing',
    },
    ...change,
  };
}

test('says what the contract says now, not when it was drafted', () => {
  const allowed = presentDraft(draft(), [standingOf()], CONTEXT);
  const blocked = presentDraft(draft(), [standingOf({ contracts: contractOf({}, ['pause']) })], CONTEXT);

  expect(allowed.sentence).toMatch(/^Nothing has been sent\./);
  expect(blocked.sentence).toBe('The contract does not allow it now. Open it to see why.');
});

test('says how long ago it was drafted, which is the same in every zone', () => {
  const { rows } = presentDraft(draft(), [standingOf()], CONTEXT);

  expect(rows).toContainEqual({ name: 'Drafted', value: '1 h ago' });
});

test('names what is decided, and the words over the answer to it', () => {
  expect(presentDraft(draft(), [standingOf()], CONTEXT)).toMatchObject({
    ...{ kind: 'pause', title: 'Draft: pause @instagram', heading: 'Pause @instagram' },
  });
});

test('does not say that nothing was sent when it may have arrived', () => {
  const view = presentDraft(draft({ mayHaveArrived: true }), [standingOf()], CONTEXT);

  expect(view.sentence).toBe('It may have arrived. Sending it again is the same act, never a second one.');
  expect(view).toMatchObject({ mayHaveArrived: true, canSend: true });
});

test.each([
  ['offline', [standingOf()], { ...CONTEXT, isOffline: true }],
  ['when its collaboration has left the list', [], CONTEXT],
])('cannot be sent %s', (_, standings, context) => {
  expect(presentDraft(draft(), standings, context).canSend).toBe(false);
});

test.each([
  ['evaluate', 'Draft: look at the numbers of @instagram'],
  ['emergency_pause', 'Draft: emergency pause of @instagram'],
  ['log_contact', 'Draft: note a contact with @instagram'],
] as const)('names a draft of %s', (kind, title) => {
  const view = presentDraft(draft({ request: { kind } }), [standingOf()], CONTEXT);

  expect(view.title).toBe(title);
  expect(view.sentence).toBe('Nothing has been sent. It asks again before it goes.');
});
