import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter, contextOf } from '../case-log.ts';

const NOW = '2026-11-18T16:00:00Z';

/** Talked to and contract read: nothing is missing for a pause. */
const ready = caseAfter([
  ['log_contact', { data: { channel: 'email' } }],
  ['review_contract', { data: { version: 1 } }],
]);

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const answer = decide(...args);
  return answer.ok ? answer.value.kind : answer.error;
}

describe('decide the talk', () => {
  const contact: Command = { kind: 'log_contact', channel: 'email', at: NOW };
  const basis = {
    score: 20,
    pace: 0.5,
    paceLo80: 0.4,
    paceHi80: 0.8,
    confidence: 'low',
    actual: 1,
    expected: 2,
    kpi: 'views',
    formula: 'v1',
    assessedAt: '2026-11-18T10:00:00Z',
    contractVersion: 1,
  };

  test('opens the consultation on fresh numbers and counts the contact', () => {
    const state = act(initialCase('active'), contact, contextOf({ basis }));

    expect(state.state).toBe('consulting');
    expect(state.consultation).toEqual({ status: 'open', attempts: 1, firstAt: NOW, lastAt: NOW });
    expect(state.ladder.communicate).toBe('done');
    expect(act(state, { kind: 'creator_answered', at: NOW }, contextOf()).consultation.status).toBe(
      'answered',
    );
  });

  test('keeps a contact as a fact when the numbers are old or there are none', () => {
    const old = { ...basis, assessedAt: '2026-11-15T15:59:59Z' };

    expect(act(initialCase('active'), contact, contextOf({ basis: old }))).toMatchObject({
      state: 'active',
      consultation: { attempts: 1 },
    });
    expect(refusalOf(initialCase('active'), contact, contextOf())).toBe('log_contact');
  });

  test('refuses contacts in the future, answers without a contact and reviews of unknown versions', () => {
    const later: Command = { ...contact, at: '2026-11-18T16:00:01Z' };

    expect(refusalOf(ready, later, contextOf())).toMatchObject({ reason: 'invalid', field: 'at' });
    expect(
      refusalOf(initialCase('active'), { kind: 'creator_answered', at: NOW }, contextOf()),
    ).toMatchObject({ state: 'no_contact' });
    expect(refusalOf(ready, { kind: 'review_contract', version: 9 }, contextOf())).toMatchObject({
      field: 'version',
    });
    expect(refusalOf(ready, { kind: 'evaluate' }, contextOf())).toMatchObject({ field: 'basis' });
  });
});
