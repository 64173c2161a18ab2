import { expect, test } from 'vitest';
import type { GuideStep } from '../../../../shared/procedure/guide/guide-step.ts';
import { NO_FACTS } from '../../../../shared/procedure/guide/guide-step.ts';
import type { Attention } from '../../../../shared/procedure/standing.ts';
import { actAddress, leadOf, nextStepAddress } from '../../../../shared/ui/guide-words/act-places.ts';

const REMEDY: GuideStep = {
  procedure: 'ladder',
  id: 'remedy',
  state: 'open',
  facts: NO_FACTS,
  needs: 'marketer',
  missing: [],
  parts: [],
  acts: [],
};
const ANALYSE: GuideStep = { ...REMEDY, procedure: 'exit', id: 'analyse' };

function attentionOf(code: Attention['code']): Attention {
  return { code, needsDecision: true, facts: {} };
}

test.each([
  ['write_to_creator', '/talk#letter'],
  ['issue_end_notice', '/steps/end#notice'],
  ['skip_step', '/steps?skip=remedy#skip'],
  ['pause', undefined],
] as const)('finds where %s is done', (act, expected) => {
  expect(actAddress(act, REMEDY)).toBe(expected);
});

test('passes over a rung of the ladder alone', () => {
  expect(actAddress('skip_step', ANALYSE)).toBeUndefined();
});

test.each([
  ['talk', '/talk#letter'],
  ['remind', '/talk#letter'],
  ['decide_end', '/steps/end#notice'],
  ['keep', undefined],
  ['propose_pause', undefined],
] as const)('leads the next step %s to its page', (code, expected) => {
  expect(nextStepAddress(code)).toBe(expected);
});

test.each([
  ['urgent_stop', 'answer_wish', { label: 'Answer', address: '/talk#wishes' }],
  ['end_requested', 'decide_end', { label: 'See the end', address: '/steps/end#notice' }],
  ['evidence_step', 'agree_remedy', { label: 'Remedy', address: '/steps/plan#add' }],
  ['reminder_due', 'remind', { label: 'Remind', address: '/talk#letter' }],
  ['post_late', 'keep', undefined],
  ['tracking_outage', 'check_tracking', undefined],
] as const)('leads a line with %s to its page', (code, nextStep, expected) => {
  expect(leadOf(attentionOf(code), nextStep)).toEqual(expected);
});

test('leads nowhere when nothing asks for anybody', () => {
  expect(leadOf(null, 'talk')).toBeUndefined();
});
