import { expect, test } from 'vitest';
import { termEndBy } from '../../../../shared/contract/facts/term-over.ts';
import { addDays } from '../../../../shared/contract/zone.ts';
import { baseContract } from '../../../property/contract/examples.ts';

const base = baseContract().terms;
const asAgreed = (on: string) => on;

test('the term is over with the last day of the governing zone', () => {
  expect(termEndBy({ ...base, termEnd: { lastOn: '2026-11-30' } }, asAgreed)).toEqual({
    is: 'day',
    lastOn: '2026-11-30',
    overAt: '2026-12-01T05:00:00Z',
  });
});

test('pauses are counted out of it', () => {
  const end = termEndBy({ ...base, termEnd: { lastOn: '2026-11-30' } }, (on) => addDays(on, 14));

  expect(end).toMatchObject({ lastOn: '2026-12-14' });
});

test('open, absent and impossible are three things', () => {
  expect(termEndBy({ ...base, unconfirmed: ['termEnd'] }, asAgreed)).toEqual({ is: 'unknown' });
  expect(termEndBy(base, asAgreed)).toEqual({ is: 'none' });
  expect(() => termEndBy({ ...base, termEnd: { lastOn: '30.11.2026' } }, asAgreed)).toThrow(
    'termEnd.lastOn is "30.11.2026"',
  );
});
