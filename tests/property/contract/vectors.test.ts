import { describe, expect, test } from 'vitest';
import { EMERGENCY_CONFIRM_WITHIN } from '../../../shared/contract/decide-pause.ts';
import { exponentOf } from '../../../shared/contract/money/rounding.ts';
import { CONTRACT_ANSWERS } from '../../same-bytes/contract-answers.ts';
import { listVectors } from './examples.ts';

describe('vectors of the contract', () => {
  const vectors = listVectors('TMX').filter(({ id }) => Object.hasOwn(CONTRACT_ANSWERS, id));

  test('are all there', () => {
    expect(vectors).toHaveLength(11);
    expect(exponentOf('JPY')).toBe(0);
  });

  test('leave as long to confirm an emergency as the product does', () => {
    const emergency = vectors.find(({ id }) => id === 'M18');

    expect(emergency?.given).toMatchObject({ confirmWithin: EMERGENCY_CONFIRM_WITHIN });
  });

  test.each(vectors)('$id $title', ({ id, given: input, expect: wanted }) => {
    // The id decides the shape of `given`.
    expect(CONTRACT_ANSWERS[id]?.(input as never)).toMatchObject(wanted);
  });
});
