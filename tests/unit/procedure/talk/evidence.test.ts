import { expect, test } from 'vitest';
import { EVIDENCE, isEvidenceCode } from '../../../../shared/procedure/talk/evidence.ts';

test('knows its codes and nothing every object has', () => {
  expect(isEvidenceCode('early_drop')).toBe(true);
  expect(isEvidenceCode('toString')).toBe(false);
  expect(isEvidenceCode('')).toBe(false);
});

test('says each in one plain sentence', () => {
  for (const [code, sentence] of Object.entries(EVIDENCE)) {
    expect(sentence, code).toMatch(/^[A-Z].{5,90}\.$/);
    expect(sentence, code).not.toContain('!');
  }
});
