import { expect, test } from 'vitest';
import { presentResume } from '../../../../shared/ui/dossier/present-resume.ts';
import { READER } from '../../procedure/guide/pause-cases.ts';
import { caseOf, contractOf, NOW, standingOf, suspensionOf, TERMS } from '../sample-standings.ts';

const CONTEXT = { ...READER, now: NOW, locale: 'en', role: 'manager' as const };

function paused(days: number, state: 'paused' | 'active' = 'paused') {
  const resumeNotice = { n: days, unit: 'calendarDays' };
  return standingOf({
    case: caseOf({ state, returnTo: state === 'paused' ? ['active'] : [], suspensions: [suspensionOf({})] }),
    contracts: contractOf({ pause: { ...TERMS.pause, resumeNotice } as never }),
  });
}

test('says how long the notice is, when it is received and from when work goes on', () => {
  expect(presentResume(paused(5), CONTEXT)).toMatchObject({
    sentence: 'The contract asks for notice before work goes on: 5 days.',
    rows: [
      { name: 'Counts as received', value: expect.stringContaining('18 Nov') },
      { name: 'Work goes on', value: expect.stringContaining('24 Nov, 00:00') },
    ],
    label: 'Prepare the notice',
  });
});

test('has nothing to say where work goes on at once or does not rest', () => {
  expect(presentResume(paused(0), CONTEXT)).toBeNull();
  expect(presentResume(paused(5, 'active'), CONTEXT)).toBeNull();
});
