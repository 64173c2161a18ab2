import { expect, test } from 'vitest';
import type { GuideStep } from '../../../../shared/procedure/guide/guide-step.ts';
import { NO_FACTS } from '../../../../shared/procedure/guide/guide-step.ts';
import type { Attention, NextStepCode } from '../../../../shared/procedure/standing.ts';
import {
  actAddress,
  leadOf,
  nextStepDeskPath,
  nextStepPath,
  nextStepPlace,
  pauseNotePlace,
} from '../../../../shared/ui/guide-words/act-places.ts';
import { caseOf, standingOf } from '../sample-standings.ts';

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

const stepOf = (code: NextStepCode) =>
  standingOf({ nextStep: { code, facts: {} }, collaborationId: 'c 1', campaignId: 'k/2' });

test.each([
  ['talk', '/collaborations/c%201/talk#letter', 'step'],
  ['remind', '/collaborations/c%201/talk#letter', 'step'],
  ['decide_end', '/collaborations/c%201/steps/end#notice', 'step'],
  ['import_results', '/campaigns/k%2F2/import', 'step'],
  ['fill_terms', '/collaborations/c%201/terms', 'step'],
  ['keep', undefined, 'dossier'],
  ['look_again', undefined, 'dossier'],
  ['propose_pause', undefined, 'decide'],
  ['review_pause', undefined, 'decide'],
] as const)('leads the next step %s to its page', (code, path, place) => {
  expect(nextStepPath(stepOf(code))).toBe(path);
  expect(nextStepPlace(stepOf(code))).toBe(place);
});

test.each([
  ['talk', '/collaborations/c%201/talk#letter'],
  ['propose_pause', '/collaborations/c%201#pause'],
  ['review_pause', '/collaborations/c%201#resume'],
  ['keep', '/collaborations/c%201'],
] as const)('leads the next step %s to its place on the desk', (code, path) => {
  expect(nextStepDeskPath(stepOf(code))).toBe(path);
});

test('an emergency is reviewed in the dossier', () => {
  const standing = { ...stepOf('review_pause'), case: caseOf({ state: 'emergency_paused' }) };
  expect(nextStepPlace(standing)).toBe('dossier');
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

test('the creator’s own pause is noted on the dossier, and nowhere without a right to one', () => {
  expect(pauseNotePlace(['evaluate', 'log_creator_pause'])).toEqual({
    label: 'Note the creator’s pause',
    address: '#creator-pause',
  });
  expect(pauseNotePlace(['log_creator_resume'])?.label).toBe('Note that the creator goes on');
  expect(pauseNotePlace(['evaluate'])).toBeNull();
});
