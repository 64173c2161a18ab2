import { describe, expect, test } from 'vitest';
import { END_ROUTES, REASON_CATEGORIES } from '../../../shared/contract/facts/end-routes.ts';
import { CHANGE_REASONS } from '../../../shared/procedure/drafts/records.ts';
import type { Basis, CollaborationEvent } from '../../../shared/procedure/events.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { TRANSITION_EVENTS } from '../../../shared/procedure/machine.ts';
import { HOLD_REASONS } from '../../../shared/procedure/payments/records.ts';
import { CAUSES } from '../../../shared/procedure/talk/records.ts';
import {
  describeBasis,
  describeEvent,
  describeEventKind,
  presentEvent,
} from '../../../shared/ui/present-events.ts';

const CONTEXT = { locale: 'en', timeZone: 'America/New_York' };
const BASIS: Basis = {
  score: 23.4,
  pace: 0.57,
  paceLo80: 0.41,
  paceHi80: 0.8,
  confidence: 'medium',
  actual: 765,
  expected: 1824,
  kpi: 'clicks',
  formula: 'pace-1',
  assessedAt: '2026-11-18T15:48:00Z',
  contractVersion: 1,
};
const EVENT: CollaborationEvent = {
  collaborationId: 'c',
  seq: 8,
  id: 'e8',
  kind: 'issue_pause_notice',
  at: '2026-11-18T16:00:00Z',
  actor: { role: 'manager', memberId: 'm1' },
  data: { scope: ['new_posts', 'ads'], reviewOn: '2026-12-04', effectiveAt: '2026-11-21T05:00:00Z' },
  basis: BASIS,
};

describe('events as sentences', () => {
  test('say who did what when and on which numbers', () => {
    expect(presentEvent(EVENT, 'Mara Keller', CONTEXT)).toEqual({
      id: 'e8',
      when: 'Wed 18 Nov, 11:00',
      what: 'Pause notice prepared',
      who: 'Mara Keller',
      detail: 'new posts, paid ads, takes effect Sat 21 Nov, 00:00, review Fri 4 Dec',
      basis: 'On score 23, pace 57% (41–80%), medium confidence, contract version 1.',
    });
  });

  test('name the role where the name is not shown', () => {
    expect(presentEvent(EVENT, null, CONTEXT).who).toBe('a manager');
    expect(presentEvent({ ...EVENT, actor: { role: 'creator', memberId: null } }, null, CONTEXT).who).toBe(
      'the creator',
    );
  });

  test('tell the second person what happened in between', () => {
    expect(describeEvent({ kind: 'plan_remedy', at: EVENT.at, byName: 'Mara Keller' }, CONTEXT)).toBe(
      'Remedy planned by Mara Keller',
    );
  });

  test('say that there was no score instead of a number', () => {
    expect(describeBasis({ ...BASIS, score: null, pace: null, contractVersion: null }, 'en')).toBe(
      'On no score yet.',
    );
    expect(describeBasis(null, 'en')).toBe('');
  });

  test.each(TRANSITION_EVENTS.map((kind) => [kind]))('know the words of %s', (kind) => {
    expect(describeEventKind(kind)).not.toMatch(/_|^$/);
  });
});

test('say no code of ours, of any step, reason, route or cause that the log knows', () => {
  const data = [
    ...SKIP_REASONS.map((skipReason) => ({ step: 'CONTRACT_NOT_REVIEWED', skipReason })),
    ...RUNGS.map((step) => ({ step })),
    ...END_ROUTES.map((route) => ({ route })),
    ...REASON_CATEGORIES.map((category) => ({ category })),
    ...CAUSES.map((cause) => ({ cause })),
    ...['performance', ...HOLD_REASONS, ...CHANGE_REASONS].map((reason) => ({ reason })),
  ];
  for (const part of data) {
    const said = describeEvent({ kind: 'note', at: EVENT.at, data: part }, CONTEXT);
    expect(said).not.toMatch(/_|\b(convenience|coach|adjust|reason told|route)$|[A-Z]{4}/);
  }
  expect(describeEvent({ kind: 'skip_step', at: EVENT.at, data: data[0] ?? {} }, CONTEXT)).toBe(
    'Step skipped: reading the contract, does not apply here',
  );
});
