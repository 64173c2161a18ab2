import { describe, expect, test } from 'vitest';
import { problemSchema, syncAnswerSchema } from '../../../shared/api/schemas.ts';
import { standing, syncAnswer } from '../extension/world.ts';

const PROBLEM = {
  status: 422,
  code: 'refused',
  title: 'This is not possible',
  detail: 'Said by the server.',
};

describe('a refusal', () => {
  test('is read with its facts', () => {
    const refusal = { reason: 'not_possible_now', state: 'paused', command: 'pause' };

    expect(problemSchema().parse({ ...PROBLEM, refusal })).toEqual({ ...PROBLEM, refusal });
  });

  test.each([
    ['of a reason this version does not know', { reason: 'moon_phase', phase: 'full' }],
    ['whose facts have another shape', { reason: 'steps_missing', missing: 'EVALUATION_MISSING' }],
    ['without a reason', { blockers: [] }],
  ])('%s leaves the title and the detail', (_, refusal) => {
    const read = problemSchema().parse({ ...PROBLEM, refusal });

    expect(read).toMatchObject(PROBLEM);
    expect(read.refusal).toBeUndefined();
  });
});

test('a standing is taken as it came, and named by its place where what identifies it is missing', () => {
  const answer = syncAnswer({ standings: [standing()] });
  expect(syncAnswerSchema().parse(answer)).toEqual(answer);

  const broken = syncAnswer({ standings: [standing(), { ...standing(), version: 1.5 }] });
  expect(
    syncAnswerSchema()
      .safeParse(broken)
      .error?.issues.map(({ path }) => path.join('.')),
  ).toEqual(['standings.1.version']);
});
