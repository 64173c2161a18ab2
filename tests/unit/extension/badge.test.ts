import { describe, expect, test } from 'vitest';
import { countNeedingPerson, showBadge, toBadgeText } from '../../../extension/background/badge.ts';
import { standing } from './world.ts';

const needs = standing({ attention: { code: 'evidence_pause', needsDecision: true, facts: {} } });
const waits = standing({ attention: { code: 'post_late', needsDecision: false, facts: {} } });

test.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1000, '999+'],
])('shows %i as "%s", at most four characters', (count, text) => {
  expect(toBadgeText(count)).toBe(text);
  expect(text.length).toBeLessThanOrEqual(4);
});

describe('countNeedingPerson', () => {
  test('counts only what needs a decision', () => {
    expect(countNeedingPerson([needs, waits, standing()], [])).toBe(1);
  });
});

test('says the number in words for the toolbar', async () => {
  const said: string[] = [];
  const action = {
    setBadgeText: async ({ text }: { text: string }) => void said.push(text),
    setBadgeBackgroundColor: async () => {},
    setTitle: async ({ title }: { title: string }) => void said.push(title),
  };

  await showBadge(action, [needs], []);

  expect(said).toEqual(['1', 'Midflight: 1 needs you']);
});
