import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../../shared/flags/flag.ts';
import type { Attention, Standing } from '../../../../shared/procedure/standing.ts';
import {
  byUrgency,
  describeOrder,
  describeReason,
  findLead,
  isListed,
  sortByUrgency,
  toGroup,
} from '../../../../shared/ui/popup/attention-line.ts';
import { caseOf, NOW, standingOf } from '../sample-standings.ts';
import { STATES } from '../sample-states.ts';

const WORDS = { now: NOW, locale: 'en', handle: '@instagram' };

function attentionOf(code: Attention['code'], needsDecision: boolean): Attention {
  return { code, needsDecision, facts: {} };
}

const FINE = standingOf({ ...STATES.fine, attention: null });
const GONE: Flag = {
  code: 'post_gone',
  postKey: 'instagram/one',
  deliverableId: 'Reel 4',
  at: '2026-11-17T15:00:00Z',
  evidence: [],
};
const YOUNG: Flag = { ...GONE, code: 'early_fast' };

test('a contract that is not filled in leaves the pace of who is at risk its place', () => {
  const reason = (state: Parameters<typeof standingOf>[0]) =>
    describeReason(standingOf({ ...state, attention: attentionOf('terms_unknown', false) }), WORDS);

  expect(reason(STATES.risk)).toMatch(/^Pace \d+%.* The contract is not filled in yet/);
  expect(reason(FINE)).toMatch(/^The contract is not filled in yet/);
});

describe('a line of what needs somebody', () => {
  test.each([
    ['a decision now', standingOf({ attention: attentionOf('evidence_pause', true) }), 'decision'],
    ['something that can wait', standingOf({ attention: attentionOf('terms_unknown', false) }), 'wait'],
    ['a pause with its review ahead', { ...STATES.paused, attention: null }, 'wait'],
    ['old numbers, which say nothing of today', { ...STATES.stale, attention: null }, 'wait'],
    ['a post that is gone, whatever the score says', { ...FINE, flags: [GONE] }, 'wait'],
    ['a young post, which only explains a number', { ...FINE, flags: [YOUNG] }, 'other'],
    ['nothing', FINE, 'other'],
  ])('is grouped by %s', (_, standing, group) => {
    expect(toGroup(standingOf(standing))).toBe(group);
  });

  test('is kept after the end among what can wait, until its case is closed', () => {
    const of = (change: Parameters<typeof caseOf>[0]) =>
      standingOf({ case: caseOf(change), attention: null });
    const closed = of({ state: 'closed' });
    const postMortem = { postMortemId: 'p1', seq: 9, sha256: '0'.repeat(64) };

    expect(isListed(of({ state: 'ended' }))).toBe(true);
    expect(toGroup(of({ state: 'ended' }))).toBe('wait');
    expect(describeReason(of({ state: 'ended' }), WORDS)).toBe('Ended. Money and analysis are open.');
    expect(describeReason(of({ state: 'completed', postMortem }), WORDS)).toBe(
      'Completed. Money and closing are open.',
    );
    expect(isListed(closed)).toBe(false);
    expect(isListed({ ...closed, attention: attentionOf('letter_due', false) })).toBe(true);
  });

  test('says until when it still runs once an end was given, instead of its pace', () => {
    expect(describeReason(standingOf({ ...STATES.ending, attention: null }), WORDS)).toBe(
      'It ends at the end of Wed 2 Dec.',
    );
  });

  test('comes by the lowest score where no money is known, and before what has no score yet', () => {
    const scored = (collaborationId: string, score: number | null) => {
      const standing = standingOf({ collaborationId, moneyAtRiskMinor: null, attention: null });
      return { ...standing, assessment: { ...standing.assessment, score } };
    };
    const lines = [scored('a', null), scored('b', 88), scored('c', 38)].sort(byUrgency);

    expect(lines.map(({ collaborationId }) => collaborationId)).toEqual(['c', 'b', 'a']);
  });

  test('comes first when the creator asked to stop, then by money at risk', () => {
    const small = standingOf({ collaborationId: 'a', moneyAtRiskMinor: 100, attention: null });
    const large = standingOf({ collaborationId: 'b', moneyAtRiskMinor: 900, attention: null });
    const urgent = standingOf({
      collaborationId: 'c',
      moneyAtRiskMinor: null,
      attention: attentionOf('urgent_stop', true),
    });

    const order = [small, large, urgent].sort(byUrgency).map(({ collaborationId }) => collaborationId);
    expect(order).toEqual(['c', 'b', 'a']);
  });

  test('comes by the lowest score where amounts are in several currencies, which have no order', () => {
    const line = (collaborationId: string, currency: string, score: number, moneyAtRiskMinor: number) => {
      const standing = standingOf({ collaborationId, currency, moneyAtRiskMinor, attention: null });
      return { ...standing, assessment: { ...standing.assessment, score } };
    };
    const idsOf = (lines: Standing[]) =>
      sortByUrgency(lines, (one) => one).map(({ collaborationId }) => collaborationId);
    const dollars = [line('a', 'USD', 20, 90_000), line('b', 'USD', 30, 100_000)];
    const yen = line('c', 'JPY', 25, 9_000_000);

    expect(idsOf(dollars)).toEqual(['b', 'a']);
    expect(describeOrder(dollars)).toBe('money at risk');
    expect(idsOf([...dollars, yen])).toEqual(['a', 'c', 'b']);
    expect(describeOrder([...dollars, yen])).toContain('several currencies');
    // Who has no money at risk has no currency to compare.
    expect(idsOf([...dollars, { ...yen, moneyAtRiskMinor: null }])).toEqual(['b', 'a', 'c']);
  });

  test('always says why, also without a reason of its own', () => {
    for (const standing of Object.values(STATES))
      expect(describeReason({ ...standing, attention: null }, WORDS)).toMatch(/\.$/);
  });

  test('says the gravest thing beside the numbers after them, and how many more there are', () => {
    const flags = [GONE, { ...GONE, code: 'counter_frozen' as const, postKey: 'instagram/two' as const }];
    const outage = attentionOf('tracking_outage', true);

    expect(describeReason({ ...FINE, flags: [GONE] }, WORDS)).toMatch(
      /^Pace 109%.* Reel 4: not found when looked at on Tue 17 Nov\.$/,
    );
    expect(describeReason({ ...FINE, flags }, WORDS)).toMatch(/1 more to look at\.$/);
    expect(describeReason({ ...FINE, attention: outage, flags }, WORDS)).not.toContain('Reel 4');
  });

  test('leads to the letter it is about', () => {
    const remind = { code: 'remind' as const, facts: {} };
    expect(findLead(standingOf({ attention: attentionOf('reminder_due', false), nextStep: remind }))).toEqual(
      {
        label: 'Remind',
        address: '/talk#letter',
      },
    );
    expect(findLead(standingOf({ attention: null }))).toBeUndefined();
  });
});
