import { expect, test } from 'vitest';
import type { NextStepCode } from '../../../../shared/procedure/standing.ts';
import { describeNextStep } from '../../../../shared/ui/guide-words/next-step-words.ts';
import { NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', handle: '@instagram' };
const BLAME = /fail|poor|underperform|fake|always|never|oops|!|NaN|undefined|null/i;
const STEPS: NextStepCode[] = [
  'talk',
  'agree_remedy',
  'adjust',
  'propose_pause',
  'remind',
  'decide_request',
  'review_pause',
  'see_notice',
  'fill_terms',
  'set_target',
  'import_results',
  'look_again',
  'check_tracking',
  'answer_wish',
  'see_brief',
  'answer_draft',
  'decide_end',
  'write_letter',
  'settle_breach',
  'review_remedy',
  'do_remedy',
  'close_case',
  'see_proposal',
  'offer_coaching',
  'file_analysis',
  'close_file',
  'keep',
];

test.each(STEPS)('label the step %s with verb and object', (code) => {
  const { label } = describeNextStep(code, standingOf(), CONTEXT);
  expect(label).toMatch(/^[A-Z]\S+( \S+)+$/);
  expect(label).not.toMatch(BLAME);
});

test('put the date into the label of another look', () => {
  const standing = standingOf({ nextStep: { code: 'look_again', facts: { on: '2026-11-20' } } });
  expect(describeNextStep('look_again', standing, CONTEXT).label).toBe('Look again on Fri 20 Nov');
});

test.each([
  ['do_remedy', { dueOn: '2026-11-25' }, 'Due Wed 25 Nov. Opens the plan.'],
  ['review_remedy', { reviewOn: '2026-11-25' }, 'Due since Wed 25 Nov. Opens the plan with its numbers.'],
  [
    'see_proposal',
    { expiresAt: '2026-11-26T04:59:00Z' },
    'Open until Wed 25 Nov. Opens the offer with its dates.',
  ],
] as const)('say when %s is due before what the click does', (code, facts, caption) => {
  const standing = standingOf({ nextStep: { code, facts } });

  expect(describeNextStep(code, standing, CONTEXT).caption).toBe(caption);
});

test('name the letter that is due; one of a newer version gets the general word', () => {
  const label = (letter: string) =>
    describeNextStep(
      'write_letter',
      standingOf({ nextStep: { code: 'write_letter', facts: { letter } } }),
      CONTEXT,
    ).label;

  expect(label('term_over')).toBe('Tell that the contract has ended');
  expect(label('hold')).toBe('Tell of the payment on hold');
  expect(label('of_tomorrow')).toBe('Write the letter');
});
