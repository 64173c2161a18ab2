import { describe, expect, test } from 'vitest';
import { describeWait } from '../../../../shared/ui/guide-words/step-words.ts';

describe('describeWait', () => {
  test.each([
    ['CAUSE_MISSING', 'Waits for a cause.'],
    ['STATE:pause_pending', 'Waits while a pause notice is on its way.'],
    ['LADDER_INCOMPLETE:communicate', 'Waits for: talk.'],
    ['LADDER_INCOMPLETE:remedy,adjust', 'Waits for: remedy, changed terms.'],
    ['LADDER_INCOMPLETE:juggle', 'Waits for: juggle.'],
  ])('says what %s waits for', (code, sentence) => {
    expect(describeWait(code)).toBe(sentence);
  });

  test('leaves other codes to the words of missing steps, and is never silent', () => {
    expect(describeWait('CONTRACT_NOT_REVIEWED').length).toBeGreaterThan(5);
    expect(describeWait('CONTRACT_NOT_REVIEWED')).not.toBe(describeWait('CAUSE_MISSING'));
  });
});
