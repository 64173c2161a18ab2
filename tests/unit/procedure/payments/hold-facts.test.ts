import { expect, test } from 'vitest';
import { foldEvent } from '../../../../shared/procedure/fold.ts';
import { HOLD_FACTS } from '../../../../shared/procedure/payments/hold-facts.ts';
import { anyEventOf, caseAfter, eventOf } from '../case-log.ts';
import { holdOf } from './holds.ts';

const DATA = {
  deliverableId: 'one',
  amountMinor: 20_000,
  reason: 'not_disclosed',
  on: '2026-12-10',
  reviewOn: '2026-11-28',
};

test('an event opens a hold, in every state and for managers only', () => {
  const running = caseAfter([]);
  const event = eventOf(running, 'hold_payment', { data: DATA });

  expect(Object.keys(HOLD_FACTS)).toEqual(['hold_payment', 'release_payment', 'answer_hold']);
  expect(foldEvent(running, event).holds).toEqual([holdOf({ seq: event.seq })]);
  const byMarketer = eventOf(running, 'hold_payment', { data: DATA, role: 'marketer' });
  expect(foldEvent(running, byMarketer).holds).toBeUndefined();
});

test('an event without its facts, of an unknown reason or about no hold changes nothing', () => {
  const running = caseAfter([]);
  const after = (kind: string, data: object, state = running) =>
    foldEvent(
      state,
      anyEventOf(state, kind, { data, ...(kind === 'answer_hold' ? { role: 'creator' } : {}) }),
    ).holds;
  const held = { ...running, holds: [holdOf()] };

  expect(after('hold_payment', { ...DATA, reason: 'kpi_miss' })).toBeUndefined();
  expect(after('hold_payment', { ...DATA, amountMinor: undefined })).toBeUndefined();
  expect(after('release_payment', { answersSeq: 3 })).toBeUndefined();
  expect(after('release_payment', { answersSeq: 9 }, held)).toEqual(held.holds);
  expect(after('answer_hold', { answersSeq: 3, stance: 'suggests_change' }, held)).toEqual(held.holds);
});
