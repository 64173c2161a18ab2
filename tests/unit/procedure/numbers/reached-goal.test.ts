import { expect, test } from 'vitest';
import { isGoalMet } from '../../../../shared/procedure/numbers/reached-goal.ts';
import type { Assessment } from '../../../../shared/score/assessment.ts';

const MET: Assessment['reasons'] = [{ code: 'goal_met', facts: {} }];

type Target = NonNullable<Assessment['standsOn']>['insteadOf']['target'];

function onOther(target: Target): Pick<Assessment, 'standsOn'> {
  const unusual = { deliverable: 'd1', ratio: 9, usual: 1, z: 4 };
  // Only where the target is from matters here.
  return { standsOn: { kpi: 'clicks', insteadOf: { kpi: 'views', unusual, target } } } as unknown as Pick<
    Assessment,
    'standsOn'
  >;
}

test('is what the score says of the agreed total', () => {
  expect(isGoalMet({ reasons: MET })).toBe(true);
  expect(isGoalMet({ reasons: [] })).toBe(false);
});

test('another count says it only with an agreed total of its own', () => {
  expect(isGoalMet({ reasons: MET, ...onOther({ from: 'agreed' }) })).toBe(true);
  expect(isGoalMet({ reasons: MET, ...onOther({ from: 'usual', perAgreed: 0.02, pairs: 6 }) })).toBe(false);
});
