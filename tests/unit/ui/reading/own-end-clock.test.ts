import { expect, test } from 'vitest';
import { toGivenNotice } from '../../../../shared/procedure/folding/notices.ts';
import { presentOwnEnd } from '../../../../shared/ui/reading/own-end-clock.ts';
import { caseAfter, eventOf } from '../../procedure/case-log.ts';

const signed = eventOf(caseAfter([]), 'mutual_signed', {
  data: { sentAt: '2026-11-18T16:00:00Z', effectiveAt: '2026-12-01T05:00:00Z' },
});
const notice = toGivenNotice(signed, { party: 'brand', route: 'mutual' });
const context = { locale: 'en', zone: 'America/New_York' };

test('names the signatures and the last day, and no receipt', () => {
  const clock = presentOwnEnd(notice, { ...context, now: '2026-11-20T16:00:00Z' });

  expect(clock.nodes.map(({ title, caption }) => `${title} ${caption}`)).toEqual([
    'Wed 18 Nov both signed',
    'end of Mon 30 Nov ends',
  ]);
  expect(clock.nowAfter).toBe(1);
  expect(presentOwnEnd(notice, { ...context, now: '2026-12-02T16:00:00Z' }).nowAfter).toBe(2);
});
