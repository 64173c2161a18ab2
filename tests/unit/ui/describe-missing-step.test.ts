import { expect, test } from 'vitest';
import { CLOSE_CHECKS } from '../../../shared/procedure/ending/finish.ts';
import { describeMissingStep } from '../../../shared/ui/describe-missing-step.ts';

test.each([
  'EVALUATION_MISSING',
  'CONSULTATION_OPEN',
  'APPROVAL_MISSING:owner',
  'LADDER_INCOMPLETE:remedy,coach',
  'CURE_CLAIM_OPEN',
  'SETTLEMENT_NOT_PAID',
  'SOMETHING_NEW',
])('says in words what %s asks for', (code) => {
  expect(describeMissingStep(code)).not.toMatch(/[A-Z]{3}|_/);
});

test('names what is left to look after, and counts pieces', () => {
  expect(describeMissingStep(`CHECKS_OPEN:${CLOSE_CHECKS.join(',')}`)).toBe(
    'Still to look after: live posts, paid ads, access to accounts, product.',
  );
  expect(describeMissingStep('PIECES_OPEN:reel-1,reel-2')).toBe('Not finished yet: 2 pieces.');
});
