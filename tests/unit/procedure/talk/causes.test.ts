import { describe, expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  CAUSE_TABLE,
  CAUSES_IN_ORDER,
  isBrandCause,
  isBrandSideOnly,
  isDisputedCause,
} from '../../../../shared/procedure/talk/causes.ts';
import { isEvidenceCode } from '../../../../shared/procedure/talk/evidence.ts';
import type { CauseRecord } from '../../../../shared/procedure/talk/records.ts';
import { CAUSES } from '../../../../shared/procedure/talk/records.ts';
import { isRemedyCode } from '../../../../shared/procedure/talk/remedies.ts';
import { caseAfter } from '../case-log.ts';
import { CAUSE, diagnosed } from './ladder-cases.ts';

function record(change: Partial<CauseRecord>): CauseRecord {
  return { ...CAUSE, by: 'brand', seq: 1, creatorStance: 'none', ...change };
}

describe('the table of causes', () => {
  test('has words, evidence and a way on for every cause', () => {
    for (const code of CAUSES) {
      const { title, sentence, supports, remedies, otherWay, against } = CAUSE_TABLE[code];
      expect(title.length * sentence.length, code).toBeGreaterThan(0);
      expect(supports.length, code).toBeGreaterThan(0);
      expect([...supports, ...against].every(isEvidenceCode), code).toBe(true);
      expect(remedies.every(isRemedyCode), code).toBe(true);
      expect(remedies.length > 0 || otherWay !== null, code).toBe(true);
    }
  });

  test('blames nobody in its words', () => {
    const words = CAUSES.map((code) => `${CAUSE_TABLE[code].title} ${CAUSE_TABLE[code].sentence}`).join(' ');

    expect(words).not.toMatch(/fault\b|fail|guilty|fraud|fake|bad creator|!/i);
  });

  test('lists the brand’s own first', () => {
    const firstOther = CAUSES_IN_ORDER.findIndex((code) => !isBrandCause(code));

    expect(CAUSES_IN_ORDER.slice(firstOther).some(isBrandCause)).toBe(false);
    expect([...CAUSES_IN_ORDER].sort()).toEqual([...CAUSES].sort());
  });
});

test.each([
  [
    'only the brand’s own is sure',
    [record({ code: 'late_brief', confidence: 'high' }), record({ confidence: 'low' })],
    true,
  ],
  [
    'one sure cause is the creator’s',
    [record({ code: 'late_brief', confidence: 'high' }), record({ confidence: 'high' })],
    false,
  ],
  ['nothing is sure', [record({ code: 'late_brief' })], false],
  ['nothing is named', [], false],
])('tells that all lies with the brand: %s', (_name, causes, expected) => {
  expect(isBrandSideOnly({ causes })).toBe(expected);
});

describe('what the creator says to causes', () => {
  const creator = { role: 'creator' } as const;

  test('keeps a cause the creator names, and agreement where the brand named it before', () => {
    const named = caseAfter([['name_cause', { ...creator, data: { cause: 'late_brief' } }]], diagnosed);
    const agreed = caseAfter([['name_cause', { ...creator, data: { cause: 'weak_hook' } }]], diagnosed);

    expect(named.causes).toMatchObject([
      { code: 'late_brief', by: 'creator', evidence: ['creator_says'], creatorStance: 'agrees' },
      { code: 'weak_hook', by: 'brand' },
    ]);
    expect(agreed.causes).toMatchObject([{ by: 'brand', creatorStance: 'agrees' }]);
  });

  test('keeps both views when they differ, also after the brand looks again', () => {
    const state = caseAfter(
      [
        ['answer_cause', { ...creator, data: { cause: 'weak_hook', stance: 'objects' } }],
        ['diagnose', { data: { causes: [{ ...CAUSE, confidence: 'high' }] } }],
        ['answer_cause', { ...creator, data: { cause: 'fatigue', stance: 'agrees' } }],
      ],
      diagnosed,
    );

    expect(state.causes).toMatchObject([{ confidence: 'high', creatorStance: 'objects' }]);
    expect(state.causes.map(isDisputedCause)).toEqual([true]);
  });

  test('keeps at most twenty causes', () => {
    const causes = CAUSES.map((code) => ({ code, confidence: 'low' as const, evidence: [] }));

    expect(caseAfter([['diagnose', { data: { causes } }]], initialCase('consulting')).causes).toHaveLength(
      20,
    );
  });
});
