import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { presentOwnBreach } from '../../../../shared/ui/reading/own-breach-clock.ts';

const cure: CaseState['openCures'][number] = {
  trigger: 'non_payment',
  noticeId: 'c1',
  seq: 1,
  party: 'creator',
  noticeReceivedAt: '2026-11-18T16:00:00Z',
  cureEndsAt: '2026-11-26T05:00:00Z',
  saidCuredAt: null,
  curedAt: null,
};
const clock = (now: string, change: Partial<typeof cure> = {}) =>
  presentOwnBreach(
    { ...initialCase('active'), openCures: [{ ...cure, ...change }] },
    { now, locale: 'en-GB', zone: 'America/New_York' },
  );

test('runs from the receipt of their notice to the end of the last day', () => {
  expect(clock('2026-11-20T16:00:00Z')).toMatchObject({
    nodes: [
      { title: 'Wed 18 Nov', caption: 'breach notice', isPassed: true },
      { title: 'end of Wed 25 Nov', caption: 'put right by', isPassed: false },
    ],
    nowAfter: 1,
  });
  expect(clock('2026-11-18T15:00:00Z')).toMatchObject({ nowAfter: 0 });
  expect(clock('2026-11-26T05:00:00Z')).toMatchObject({
    nodes: [{}, { caption: 'creator may end', isPassed: true }],
    nowAfter: 2,
  });
});

test('is none for what we said to be put right, or gave notice of ourselves', () => {
  expect(clock('2026-11-20T16:00:00Z', { saidCuredAt: '2026-11-20T15:00:00Z' })).toBeNull();
  const { party: _party, ...ours } = cure;
  const state = { ...initialCase('active'), openCures: [ours] };
  expect(presentOwnBreach(state, { now: '2026-11-20T16:00:00Z', locale: 'en-GB', zone: 'UTC' })).toBeNull();
});
