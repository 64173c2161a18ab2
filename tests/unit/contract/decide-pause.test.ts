import { describe, expect, test } from 'vitest';
import type { PauseQuestion } from '../../../shared/contract/decide-pause.ts';
import { decidePause, pauseAsTold } from '../../../shared/contract/decide-pause.ts';
import type { Terms } from '../../../shared/contract/terms.ts';
import { baseContract } from '../../property/contract/examples.ts';

const base = baseContract();
const asked = { consultation: { attempts: 1 }, reviewedVersion: 1, approvedBy: 'manager' };

function ask(question: Partial<PauseQuestion>, terms: Partial<Terms> = {}) {
  const contract = [{ ...base, terms: { ...base.terms, ...terms } }];
  return decidePause({
    kind: 'contract',
    party: 'brand',
    now: '2026-11-18T16:00:00Z',
    contract,
    facts: asked,
    ...question,
  });
}

describe('decidePause', () => {
  test('what has ended is told as over, what is ending as ending, what is about to go on as paused', () => {
    const told = (state: 'ending' | 'ended' | 'resume_pending') =>
      pauseAsTold({
        kind: 'contract',
        party: 'brand',
        now: '2026-11-18T16:00:00Z',
        contract: [base],
        facts: { ...asked, state },
      });

    expect(told('ended').blockers).toEqual(['ALREADY_OVER']);
    expect(told('ending').blockers).toEqual(['ALREADY_ENDING']);
    expect(told('resume_pending').blockers).toEqual(['ALREADY_PAUSED']);
  });

  test.each([
    ['paused', ['ALREADY_PAUSED']],
    ['pause_pending', ['ALREADY_PAUSED']],
    ['emergency_paused', ['ALREADY_PAUSED']],
    ['ending', ['ALREADY_ENDING']],
    ['completed', ['ALREADY_ENDING']],
    ['ended', ['ALREADY_ENDING']],
    ['closed', ['ALREADY_ENDING']],
    ['resume_pending', []],
    ['consulting', []],
  ] as const)('in state %s is blocked by %j', (state, blockers) => {
    expect(ask({ facts: { ...asked, state } }).blockers).toEqual(blockers);
  });

  test('counts the days already used towards the limit', () => {
    expect(ask({ facts: { ...asked, usedDays: 29, usedCount: 1 } })).toMatchObject({
      rightNow: true,
      effectiveAt: '2026-11-21T05:00:00Z',
      autoAction: { on: '2026-11-22', do: 'creator_may_terminate' },
    });
  });

  test('names every limit that is used up', () => {
    const facts = { ...asked, usedDays: 31, usedCount: 2, trigger: 'mood' };

    expect(ask({ kind: 'emergency', party: 'creator', facts }).blockers).toEqual([
      'NO_PAUSE_RIGHT',
      'TRIGGER_NOT_LISTED',
      'PAUSE_DAYS_USED_UP',
      'PAUSE_COUNT_USED_UP',
    ]);
  });

  test('names the terms nobody confirmed; an emergency needs no notice clause', () => {
    const emergency = { kind: 'emergency', facts: { trigger: 'recall', approvedBy: 'marketer' } } as const;

    expect(ask({}, { unconfirmed: ['pause', 'notice'] })).toMatchObject({
      blockers: ['TERM_UNCONFIRMED'],
      unconfirmedTerms: ['pause', 'notice'],
      alternative: null,
      effectiveAt: null,
    });
    expect(ask(emergency, { unconfirmed: ['notice'] })).toMatchObject({
      ready: true,
      ifNotConfirmed: 'auto_lift',
    });
    expect(ask(emergency, { unconfirmed: ['pause'] }).rightNow).toBe(false);
  });

  test('takes another listed channel where the contract has no e-mail', () => {
    const channels: Terms['channels'] = { platform: { kind: 'instant' } };

    const onPlatform = ask(
      { now: '2026-11-21T16:00:00Z', facts: { ...asked, channel: 'platform' } },
      { channels },
    );

    expect(onPlatform).toMatchObject({ deemedReceivedAt: '2026-11-21T16:00:00Z', missing: [] });
    expect(ask({}, { channels })).toMatchObject({ missing: ['CHANNEL_NOT_ALLOWED'], effectiveAt: null });
  });

  test('stops what is the brand’s own even without a contract', () => {
    expect(ask({ kind: 'amplification', contract: [] })).toMatchObject({
      version: null,
      rightNow: true,
      ready: true,
    });
    expect(ask({ contract: [] })).toMatchObject({
      version: null,
      blockers: ['CONTRACT_NOT_IN_FORCE'],
      missing: [],
    });
  });
});
