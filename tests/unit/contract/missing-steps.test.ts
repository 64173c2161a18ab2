import { describe, expect, test } from 'vitest';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { DecisionFacts } from '../../../shared/contract/missing-steps.ts';
import { listMissingEndSteps, listMissingPauseSteps } from '../../../shared/contract/missing-steps.ts';
import { baseContract } from '../../property/contract/examples.ts';

const version = baseContract();
const now = '2026-11-18T16:00:00Z';
const allDone: DecisionFacts = {
  reason: 'performance',
  evaluationAt: '2026-11-17T15:00:00Z',
  consultation: { status: 'answered', attempts: 1 },
  ladder: { communicate: 'done', evaluate: 'done', remedy: 'done', adjust: 'done', coach: 'done' },
  reviewedVersion: 1,
  approvedBy: 'owner',
  approvedById: 'u2',
  requestedById: 'u1',
};

function missing(facts: DecisionFacts, route: EndRoute = 'convenience'): string[] {
  return listMissingEndSteps(route, 'brand', { now, version, facts: { ...allDone, ...facts } });
}

describe('listMissingEndSteps', () => {
  test.each<[string, DecisionFacts, string[]]>([
    ['nothing when all is done', {}, []],
    ['no evaluation', { evaluationAt: null }, ['EVALUATION_MISSING']],
    ['an evaluation of exactly 72 hours', { evaluationAt: '2026-11-15T16:00:00Z' }, []],
    ['an evaluation a minute older', { evaluationAt: '2026-11-15T15:59:00Z' }, ['EVALUATION_STALE']],
    ['an old one for brand safety', { evaluationAt: '2026-01-01T00:00:00Z', brandSafety: true }, []],
    ['none even for brand safety', { evaluationAt: null, brandSafety: true }, ['EVALUATION_MISSING']],
    ['no contact', { consultation: { status: 'none', attempts: 0 } }, ['CONSULTATION_MISSING']],
    [
      'two contacts',
      { consultation: { attempts: 2, firstAt: '2026-11-01T00:00:00Z' } },
      ['CONSULTATION_OPEN'],
    ],
    ['three contacts in time', { consultation: { attempts: 3, firstAt: '2026-11-10T15:00:00Z' } }, []],
    [
      'three contacts on one day',
      { consultation: { attempts: 3, firstAt: '2026-11-10T15:00:00Z', lastAt: '2026-11-10T22:00:00Z' } },
      ['CONSULTATION_OPEN'],
    ],
    [
      'three contacts too recent',
      { consultation: { attempts: 3, firstAt: '2026-11-11T15:00:00Z' } },
      ['CONSULTATION_OPEN'],
    ],
    ['no ladder for business reasons', { reason: 'business', ladder: {} }, []],
    [
      'a rung with an unlisted reason',
      { ladder: { ...allDone.ladder, coach: 'no' } },
      ['LADDER_INCOMPLETE:coach'],
    ],
    ['another version reviewed', { reviewedVersion: 2 }, ['CONTRACT_NOT_REVIEWED']],
    ['approval by a marketer', { approvedBy: 'marketer' }, ['APPROVAL_MISSING:manager']],
    ['one person for both', { approvedById: 'u1' }, ['SECOND_PERSON_REQUIRED']],
    ['one person in a team of one', { approvedById: 'u1', singlePersonTeam: true }, []],
    ['an unlisted channel', { channel: 'dm', addressConfirmed: false }, ['CHANNEL_NOT_ALLOWED']],
    ['an unconfirmed address', { addressConfirmed: false }, ['ADDRESS_UNCONFIRMED']],
    ['money not frozen', { settlementFrozen: false }, ['SETTLEMENT_NOT_FROZEN']],
    ['a marketplace nobody asked', { platformStepKnown: false }, ['PLATFORM_STEP_UNKNOWN']],
  ])('for %s', (_, facts, expected) => {
    expect(missing(facts)).toEqual(expected);
  });

  test('asks an owner for cause, and no ladder', () => {
    expect(missing({ approvedBy: 'manager', ladder: {} }, 'cause')).toEqual(['APPROVAL_MISSING:owner']);
  });

  test('asks for a mutual end only approval and a channel', () => {
    const facts: DecisionFacts = { channel: 'fax' };

    const steps = listMissingEndSteps('mutual', 'brand', { now, version, facts });

    expect(steps).toEqual(['APPROVAL_MISSING:manager', 'CHANNEL_NOT_ALLOWED']);
  });

  test('asks the creator for nothing but a channel the contract allows', () => {
    expect(listMissingEndSteps('cause', 'creator', { now, version, facts: {} })).toEqual([]);
    expect(listMissingEndSteps('cause', 'creator', { now, version, facts: { channel: 'dm' } })).toEqual([
      'CHANNEL_NOT_ALLOWED',
    ]);
  });
});

describe('listMissingPauseSteps', () => {
  test('asks for a contact, a review and a manager', () => {
    expect(listMissingPauseSteps('contract', 'brand', { version, facts: {} })).toEqual([
      'CONSULTATION_MISSING',
      'CONTRACT_NOT_REVIEWED',
      'APPROVAL_MISSING:manager',
    ]);
  });

  test('asks for a marketer in an emergency, and the creator for nothing', () => {
    expect(listMissingPauseSteps('emergency', 'brand', { version, facts: {} })).toEqual([
      'APPROVAL_MISSING:marketer',
    ]);
    expect(listMissingPauseSteps('contract', 'creator', { version, facts: {} })).toEqual([]);
  });
});
