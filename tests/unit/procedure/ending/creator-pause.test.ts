import { expect, test } from 'vitest';
import {
  goOnByCreator,
  isPausedByCreator,
  pauseByCreator,
} from '../../../../shared/procedure/ending/creator-pause.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { stateAt } from '../../../../shared/procedure/timers.ts';
import { caseAfter, eventOf } from '../case-log.ts';

const GIVEN = {
  ...{ party: 'creator' as const, noticeId: 'n1', scope: ['new_posts' as const], channel: 'email' },
  sentAt: '2026-11-18T15:00:00Z',
  deemedReceivedAt: '2026-11-18T15:00:00Z',
  effectiveAt: '2026-11-21T05:00:00Z',
};
const active = initialCase('active');

test('the notice waits for its day, then the work rests by the creator’s right', () => {
  const pending = caseAfter([['creator_pauses', { role: 'creator', data: GIVEN }]]);
  const paused = stateAt(pending, '2026-11-22T00:00:00Z');

  expect(pending).toMatchObject({
    state: 'pause_pending',
    pending: { party: 'creator', sentAt: GIVEN.sentAt },
  });
  expect(paused.suspensions).toMatchObject([{ kind: 'contract', party: 'creator', from: GIVEN.effectiveAt }]);
  expect([pending, paused].map(isPausedByCreator)).toEqual([true, true]);
});

test('the creator goes on before the day and after it; a pause of ours is not theirs to end', () => {
  const pending = caseAfter([['creator_pauses', { role: 'creator', data: GIVEN }]]);
  const paused = stateAt(pending, '2026-11-22T00:00:00Z');
  const over = { at: '2026-11-25T10:00:00Z', role: 'creator' as const, data: { party: 'creator' as const } };
  const ours = caseAfter([['issue_pause_notice', { data: { ...GIVEN, party: 'brand' } }]]);

  expect(goOnByCreator(pending, eventOf(pending, 'creator_goes_on', over))).toMatchObject({
    ...{ state: 'active', pending: null, suspensions: [] },
  });
  expect(goOnByCreator(paused, eventOf(paused, 'creator_goes_on', over))).toMatchObject({
    state: 'active',
    suspensions: [{ to: '2026-11-25T10:00:00Z' }],
  });
  expect(goOnByCreator(ours, eventOf(ours, 'creator_goes_on', over))).toBe(ours);
});

test('under an end that is examined the creator goes on all the same, and a request taken back leads to the work', () => {
  const pending = caseAfter([['creator_pauses', { role: 'creator', data: GIVEN }]]);
  const paused = stateAt(pending, '2026-11-22T00:00:00Z');
  const asked = caseAfter(
    [['request_end', { at: '2026-11-23T10:00:00Z', data: { route: 'mutual' } }]],
    paused,
  );
  const over = { at: '2026-11-25T10:00:00Z', role: 'creator' as const, data: { party: 'creator' as const } };
  const running = caseAfter([['creator_goes_on', over]], asked);

  expect(isPausedByCreator(asked)).toBe(true);
  expect(running).toMatchObject({ state: 'end_review', suspensions: [{ to: over.at }] });
  expect(running.request).toEqual(asked.request);
  expect(isPausedByCreator(running)).toBe(false);
  expect(caseAfter([['withdraw_request', { at: '2026-11-26T10:00:00Z' }]], running).state).toBe('active');
});

test('under an end that is under way the creator goes on, the end stands, and taken back it leads to the work', () => {
  const paused = stateAt(
    caseAfter([['creator_pauses', { role: 'creator', data: GIVEN }]]),
    '2026-11-22T00:00:00Z',
  );
  const given = {
    ...{ party: 'creator' as const, noticeId: 'n2', route: 'convenience' as const, channel: 'email' },
    sentAt: '2026-11-23T10:00:00Z',
    deemedReceivedAt: '2026-11-27T15:00:00Z',
    effectiveAt: '2026-12-08T05:00:00Z',
  };
  const ending = caseAfter(
    [['creator_ends', { at: '2026-11-23T10:00:00Z', role: 'creator', data: given }]],
    paused,
  );
  const over = { at: '2026-11-25T10:00:00Z', role: 'creator' as const, data: { party: 'creator' as const } };
  const running = caseAfter([['creator_goes_on', over]], ending);

  expect(isPausedByCreator(ending)).toBe(true);
  expect(running).toMatchObject({ state: 'ending', suspensions: [{ to: over.at }] });
  expect(running.pending).toEqual(ending.pending);
  expect(isPausedByCreator(running)).toBe(false);
  const taken = {
    at: '2026-11-26T10:00:00Z',
    role: 'creator' as const,
    data: { noticeId: 'n2', party: 'creator' as const },
  };
  expect(caseAfter([['creator_withdraws', taken]], running).state).toBe('active');
  expect(stateAt(running, '2026-12-09T00:00:00Z').state).toBe('ended');
});

test('without a receipt or a day nothing waits, and nothing rests where no work runs', () => {
  const { deemedReceivedAt: _, ...unreceived } = GIVEN;
  const over = initialCase('ended');

  expect(pauseByCreator(active, eventOf(active, 'creator_pauses', { data: unreceived }))).toBe(active);
  expect(
    pauseByCreator(active, eventOf(active, 'creator_pauses', { data: { ...GIVEN, party: 'brand' } })),
  ).toBe(active);
  expect(pauseByCreator(over, eventOf(over, 'creator_pauses', { data: GIVEN }))).toBe(over);
});
