import { expect, test } from 'vitest';
import { answersTo } from '../../../../shared/procedure/talk/records.ts';

test('an urgent stop is never merely agreed to, and only it can be answered with a stop', () => {
  expect(answersTo('urgent_stop')).toEqual(['stopped', 'call_arranged', 'looking_into_it']);
  for (const kind of ['call', 'date', 'mutual_end', 'plan_change', 'more_work'] as const) {
    expect(answersTo(kind)).toContain('not_possible');
    expect(answersTo(kind)).not.toContain('stopped');
  }
});
