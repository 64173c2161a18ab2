import { expect, test } from 'vitest';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { NoticeKind } from '../../../shared/notices/facts.ts';
import { requiredFields, toApplicable } from '../../../shared/notices/required-fields.ts';
import examples from '../../vectors/examples.json' with { type: 'json' };
import { CAUSE_FACTS, CONSULT_FACTS, END_FACTS } from './samples/letter-facts.ts';

type NoticeVector = {
  id: string;
  given: { kind: NoticeKind; route: EndRoute | null; facts: Record<string, number | undefined> };
  expect: { fields: string[] };
};

// The vectors are read as written; those of notices have this shape.
const vectors = examples.filter(({ id }) => id.startsWith('N')) as unknown as NoticeVector[];

test.each(vectors.map((vector) => [vector.id, vector] as const))(
  'lists the fields of vector %s in order',
  (_, vector) => {
    const { kind, route, facts } = vector.given;
    const fields = requiredFields(kind, route, {
      hasLivePosts: facts.live === 1,
      hasAds: facts.ads === 1,
      hasProduct: facts.product === 1,
      hasRefund: facts.refund === 1,
      hasPlatform: facts.platform === 1,
      hasCopies: facts.copyTo === 1,
    });

    expect(fields).toEqual(vector.expect.fields);
  },
);

test('reads four vectors', () => {
  expect(vectors).toHaveLength(4);
});

test('asks for no thanks where the end is for cause, and for no breach where it is not', () => {
  expect(requiredFields('end', 'cause', {})).not.toContain('thanks');
  expect(requiredFields('end', 'mutual', {})).not.toContain('breachFacts');
});

test('keeps talk free of clauses and money', () => {
  const fields = requiredFields('consult', null, toApplicable(CONSULT_FACTS));

  expect(fields).toContain('questions');
  expect(fields).not.toContain('clauseRef');
  expect(fields).not.toContain('moneyTable');
});

test('reads what applies from the facts', () => {
  expect(toApplicable(END_FACTS)).toMatchObject({
    hasLivePosts: true,
    hasAds: true,
    hasPlatform: true,
    hasRefund: false,
  });
  expect(toApplicable(CAUSE_FACTS)).toMatchObject({ hasLivePosts: false, hasRefund: true, hasCopies: true });
});
