import { describe, expect, test } from 'vitest';
import { attentionFor } from '../../../../shared/procedure/attention.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  findCureMatter,
  findOwnBreach,
  findPlanMatter,
  hasHelped,
} from '../../../../shared/procedure/matters/open-matters.ts';
import { nextStepFor } from '../../../../shared/procedure/next-step.ts';
import { caseAfter } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';
import { done, planned, proposed } from '../talk/ladder-cases.ts';

const NOW = '2026-11-18T17:00:00Z';
const urgent: Parameters<typeof caseAfter>[0][number] = [
  'ask_urgent_stop',
  { role: 'creator', at: '2026-11-18T15:00:00Z', data: { trigger: 'harassment' } },
];

function seen(state: CaseState, now = NOW): [string | undefined, boolean | undefined, string] {
  const standing = standingWith({ state });
  const attention = attentionFor(standing, now);
  return [attention?.code, attention?.needsDecision, nextStepFor(standing, now).code];
}

describe('what waits in a case', () => {
  const cure = {
    trigger: 'late',
    noticeId: 'b1',
    seq: 1,
    noticeReceivedAt: null,
    saidCuredAt: null,
    curedAt: null,
  };
  const withCure = (change: Partial<CaseState['openCures'][number]>): CaseState => ({
    ...initialCase('active'),
    openCures: [{ ...cure, cureEndsAt: NOW, ...change }],
  });

  test.each<[string, CaseState, ReturnType<typeof seen>]>([
    ['an urgent stop', caseAfter([urgent]), ['urgent_stop', true, 'answer_wish']],
    [
      'an urgent stop after the end',
      caseAfter([urgent], initialCase('ended')),
      ['urgent_stop', true, 'answer_wish'],
    ],
    ['a call', caseAfter([['ask_for_call', { role: 'creator' }]]), ['wish_open', true, 'answer_wish']],
    [
      'an end asked for',
      caseAfter([['request_end', { data: { route: 'convenience' } }]]),
      ['end_requested', true, 'decide_end'],
    ],
    ['a cure that is over', withCure({}), ['cure_over', true, 'settle_breach']],
    [
      'a cure that is said',
      withCure({ saidCuredAt: '2026-11-17T10:00:00Z', cureEndsAt: null }),
      ['cure_said', true, 'settle_breach'],
    ],
    [
      'a breach of ours',
      withCure({ party: 'creator', cureEndsAt: '2026-11-18T17:00:01Z' }),
      ['own_breach', true, 'put_right'],
    ],
    [
      'a breach of ours whose time is over',
      withCure({ party: 'creator' }),
      ['own_breach_over', true, 'put_right'],
    ],
    ['a review that is due', done, ['remedy_review_due', true, 'review_remedy']],
    ['changed terms on the table', proposed, ['remedy_review_due', true, 'review_remedy']],
  ])('%s', (_name, state, expected) => {
    expect(seen(state)).toEqual(expected);
  });

  test('a breach of ours that we said to be put right waits for the creator', () => {
    const said = withCure({ party: 'creator', saidCuredAt: '2026-11-17T10:00:00Z' });
    expect(findOwnBreach(said, NOW)).toBeNull();
    expect(findCureMatter(said, NOW)).toBeNull();
    const ended = { ...withCure({ party: 'creator' }), state: 'ended' } as const;
    expect(findOwnBreach(ended, NOW)).toBeNull();
  });

  test('an action on its due day, and nothing the day before', () => {
    expect(seen(planned, '2026-11-13T17:00:00Z')).toEqual(['remedy_due', true, 'do_remedy']);
    expect(findPlanMatter(planned, '2026-11-12')).toBeNull();
  });

  test('an offer, then the coaching that follows it, and the closing of a case that came back', () => {
    const reviewed = caseAfter(
      [['review_action', { data: { actionId: 'a1', outcome: 'missed' } }]],
      proposed,
    );
    const reached = caseAfter([['review_action', { data: { actionId: 'a1', outcome: 'reached' } }]], done);

    expect(seen(reviewed)).toEqual(['proposal_open', false, 'see_proposal']);
    expect(seen(reviewed, '2026-11-26T05:00:00Z')).toEqual(['coaching_due', true, 'offer_coaching']);
    expect(hasHelped(reached)).toBe(true);
    expect(seen(reached)[2]).toBe('close_case');
  });

  test('a practice that helped brings a case back like a remedy that was reached', () => {
    const offered = caseAfter(
      [
        ['review_action', { data: { actionId: 'a1', outcome: 'missed' } }],
        [
          'start_coaching',
          { at: '2026-11-16T16:00:00Z', data: { coaching: [{ id: 'c1', card: 'x', kpi: 'clicks' }] } },
        ],
        ['session_done', { at: '2026-11-16T17:00:00Z', data: { itemIds: ['c1'] } }],
      ],
      done,
    );
    const lookedBack = (effect: 'helped' | 'no_effect') =>
      caseAfter([['review_coaching', { data: { itemIds: ['c1'], effect } }]], offered);

    expect(hasHelped(offered)).toBe(false);
    expect(hasHelped(lookedBack('no_effect'))).toBe(false);
    expect(hasHelped(lookedBack('helped'))).toBe(true);
    expect(seen(lookedBack('helped'))[2]).toBe('close_case');
  });

  test('a cure that is running, or accepted, waits for nobody', () => {
    expect(seen(withCure({ cureEndsAt: '2026-11-18T17:00:01Z' }))[0]).toBeUndefined();
    expect(seen(withCure({ curedAt: NOW }))[0]).toBeUndefined();
  });
});

test('the urgent stop comes before a pause request and before every other wish', () => {
  const state = caseAfter([
    ['ask_for_call', { role: 'creator' }],
    ['request_pause', { role: 'marketer' }],
    urgent,
  ]);

  expect(seen(state)).toEqual(['urgent_stop', true, 'answer_wish']);
  expect(state.wishes.map(({ kind }) => kind)).toEqual(['urgent_stop', 'call']);
});
