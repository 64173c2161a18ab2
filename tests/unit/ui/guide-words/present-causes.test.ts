import { describe, expect, test } from 'vitest';
import { CAUSE_TABLE } from '../../../../shared/procedure/talk/causes.ts';
import { EVIDENCE } from '../../../../shared/procedure/talk/evidence.ts';
import type { CauseRecord, CreatorWish } from '../../../../shared/procedure/talk/records.ts';
import { presentCauses, presentWishes } from '../../../../shared/ui/guide-words/present-causes.ts';

const CAUSE: CauseRecord = {
  code: 'product_late',
  confidence: 'high',
  evidence: ['product_arrived_late'],
  by: 'brand',
  seq: 3,
  creatorStance: 'none',
};
const ZONE = { locale: 'en', timeZone: 'America/New_York' };

describe('presentCauses', () => {
  test('says whose it is, how sure, and on what', () => {
    expect(presentCauses([CAUSE])).toEqual([
      {
        code: 'product_late',
        title: CAUSE_TABLE.product_late.title,
        note: 'our side · high',
        detail: EVIDENCE.product_arrived_late,
        stance: '',
      },
    ]);
  });

  test('explains the cause itself where no known evidence stands', () => {
    const [view] = presentCauses([{ ...CAUSE, evidence: ['a_feeling'] }]);

    expect(view?.detail).toBe(CAUSE_TABLE.product_late.sentence);
  });

  test.each([
    ['agrees', 'The creator: agrees.'],
    ['objects', 'The creator: sees it differently. Both views stay on record.'],
  ] as const)('shows that the creator %s', (creatorStance, words) => {
    expect(presentCauses([{ ...CAUSE, creatorStance }])[0]?.stance).toBe(words);
  });

  test('names the creator as the one who named it', () => {
    expect(presentCauses([{ ...CAUSE, by: 'creator' }])[0]?.note).toMatch(/named by the creator$/);
  });
});

describe('presentWishes', () => {
  // The words read kind, number, instant, day and trigger.
  const wish = (change: Partial<CreatorWish>) =>
    ({ kind: 'call', seq: 1, at: '2026-11-16T15:00:00Z', on: null, trigger: null, ...change }) as CreatorWish;

  test('puts the urgent first, then as they came', () => {
    const wishes = [
      wish({ seq: 5 }),
      wish({ seq: 2 }),
      wish({ seq: 9, kind: 'urgent_stop', trigger: 'harassment' }),
    ];

    expect(presentWishes(wishes, ZONE).map(({ seq, isUrgent }) => [seq, isUrgent])).toEqual([
      [9, true],
      [2, false],
      [5, false],
    ]);
  });

  test.each<[Partial<CreatorWish>, string]>([
    [{ kind: 'urgent_stop', trigger: 'harassment' }, 'Reason: harassment.'],
    [{ kind: 'date', on: '2026-11-20' }, 'For Fri 20 Nov.'],
    [{ kind: 'plan_change', on: '2026-11-20' }, 'For Fri 20 Nov.'],
    [{ kind: 'plan_change' }, 'No day is named: what you agree to is written into the plan.'],
    [{}, ''],
  ])('says reason and day: %o', (change, detail) => {
    expect(presentWishes([wish(change)], ZONE)[0]?.detail).toBe(detail);
  });
});
