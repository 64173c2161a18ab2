import { describe, expect, test } from 'vitest';
import { consultationAt } from '../../../../shared/procedure/guide/consultation.ts';
import { caseOf, contractOf, NOW } from '../../ui/sample-standings.ts';

const first = '2026-11-09T15:00:00Z';

describe('consultationAt', () => {
  test.each([
    ['nobody asked', { status: 'none', attempts: 0, firstAt: null, lastAt: null }, 'not_begun', 3],
    ['one contact', { status: 'open', attempts: 1, firstAt: first, lastAt: first }, 'waiting', 2],
    ['three on one day', { status: 'open', attempts: 3, firstAt: first, lastAt: first }, 'waiting', 0],
    [
      'three on two days',
      { status: 'open', attempts: 3, firstAt: first, lastAt: '2026-11-11T15:00:00Z' },
      'silent',
      0,
    ],
    ['an answer', { status: 'answered', attempts: 1, firstAt: first, lastAt: first }, 'answered', 2],
  ] as const)('after %s', (_name, consultation, is, contactsLeft) => {
    const facts = { case: caseOf({ consultation }), contracts: contractOf() };

    expect(consultationAt(facts, NOW)).toMatchObject({ is, contactsLeft });
  });

  test('names no instant without a contract to count in', () => {
    const consultation = { status: 'open', attempts: 3, firstAt: first, lastAt: NOW } as const;

    expect(consultationAt({ case: caseOf({ consultation }), contracts: [] }, NOW)).toMatchObject({
      is: 'waiting',
      silenceFrom: null,
    });
  });
});
