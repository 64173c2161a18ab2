import { describe, expect, test } from 'vitest';
import { findIndex, runningRemedies } from '../../../../shared/procedure/folding/remedies.ts';
import { REMEDIES, TALK_LIMITS } from '../../../../shared/procedure/talk/records.ts';
import {
  EFFECT_WORDS,
  isRemedyCode,
  REMEDY_TABLE,
  remediesFor,
} from '../../../../shared/procedure/talk/remedies.ts';
import { caseAfter } from '../case-log.ts';
import { actionWith, done, planned } from './ladder-cases.ts';

test('has words for every remedy and its effect on the contract', () => {
  for (const code of REMEDIES) {
    const { title, sentence, effort, effect } = REMEDY_TABLE[code];
    expect(
      [title, sentence, effort, EFFECT_WORDS[effect]].every((text) => text.length > 0),
      code,
    ).toBe(true);
  }
});

test('offers the first remedies of causes, each once, in the order of the causes', () => {
  expect(remediesFor(['tracking_broken', 'out_of_stock', 'landing_page'])).toEqual(['R10', 'R11', 'R12']);
  expect(remediesFor(['missed'])).toEqual([]);
  expect(isRemedyCode('R20')).toBe(false);
});

describe('the plan in the log', () => {
  test('takes no action twice and keeps the first word that it was done', () => {
    const again = caseAfter(
      [
        ['extend_plan', { data: { actions: [actionWith({ kpi: 'clicks' })] } }],
        ['action_done', { role: 'creator', at: '2026-11-20T16:00:00Z', data: { actionId: 'a1' } }],
      ],
      done,
    );

    expect(again.remedies).toHaveLength(1);
    expect(again.remedies[0]).toMatchObject({
      kpi: 'views',
      doneBy: 'brand',
      doneAt: '2026-11-13T16:00:00Z',
    });
  });

  test('keeps the creator’s stance on the plan they were shown, and their wish for a change', () => {
    const seq = planned.remedies[0]?.seq ?? 0;
    const answer = (answersSeq: number) =>
      caseAfter(
        [
          [
            'answer_plan',
            { role: 'creator', data: { stance: 'suggests_change', answersSeq, proposedOn: '2026-11-20' } },
          ],
        ],
        planned,
      );

    expect(answer(seq).remedies[0]?.creatorStance).toBe('suggests_change');
    expect(answer(seq).wishes).toMatchObject([{ kind: 'plan_change', on: '2026-11-20' }]);
    expect(answer(seq + 7).remedies[0]?.creatorStance).toBe('none');
  });

  test('lets closed actions make room and never an open one', () => {
    const batch = (from: number) => Array.from({ length: 10 }, (_, n) => actionWith({ id: `b${from + n}` }));
    const closed = caseAfter(
      [['review_action', { data: { actionId: 'a1', outcome: 'missed', indexes: { views: 0.4 } } }]],
      done,
    );
    const full = caseAfter(
      [0, 10, 20].map((from) => ['extend_plan', { data: { actions: batch(from) } }]),
      closed,
    );

    expect(full.remedies).toHaveLength(TALK_LIMITS.remedies);
    expect(full.remedies.map(({ id }) => id)).not.toContain('a1');
    expect(full.remedies[0]?.id).toBe('b0');
  });

  test('reads an index by its own name only', () => {
    const data = { indexes: { views: 0.5, clicks: null } };

    expect([findIndex(data, 'views'), findIndex(data, 'clicks'), findIndex(data, 'constructor')]).toEqual([
      0.5,
      null,
      null,
    ]);
    expect(runningRemedies(planned)).toHaveLength(1);
  });
});
