import { expect, test } from 'vitest';
import { isWorse, needsPerson } from '../../../../shared/procedure/alerts/alert.ts';

const band = (from: string, to: string) => ({ kind: 'band', facts: { from, to } });

test('a worse band needs somebody once it is at risk; a better one informs', () => {
  expect(isWorse(band('on_track', 'watch'))).toBe(true);
  expect(needsPerson(band('on_track', 'watch'))).toBe(false);
  expect(needsPerson(band('unknown', 'at_risk'))).toBe(true);
  expect(needsPerson(band('at_risk', 'critical'))).toBe(true);
  expect(needsPerson(band('critical', 'at_risk'))).toBe(false);
});

test('what settled itself informs; a date that has come needs somebody', () => {
  expect(needsPerson({ kind: 'effective', facts: {} })).toBe(false);
  expect(needsPerson({ kind: 'review_due', facts: {} })).toBe(true);
});
