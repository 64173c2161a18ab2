// Whose breach an event is.
import { expect, test } from 'vitest';
import { BREACHES, breachesOf } from '../../../../shared/contract/facts/breaches.ts';

test('a missed deadline is the creator’s, an unpaid fee is the brand’s, insolvency either side’s', () => {
  const listed = ['missed_deadline', 'non_payment', 'insolvency'];

  expect(breachesOf('creator', listed)).toEqual(['missed_deadline', 'insolvency']);
  expect(breachesOf('brand', listed)).toEqual(['non_payment', 'insolvency']);
});

test('what only the paper knows may be either side’s, whatever it is called', () => {
  for (const trigger of ['bad_mood', 'constructor', '__proto__'])
    for (const party of ['brand', 'creator'] as const)
      expect(breachesOf(party, [trigger])).toEqual([trigger]);
});

test('every event that is asked for can be committed by somebody', () => {
  expect(new Set([...breachesOf('brand', BREACHES), ...breachesOf('creator', BREACHES)])).toEqual(
    new Set(BREACHES),
  );
});
