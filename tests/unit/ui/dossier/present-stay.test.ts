import { expect, test } from 'vitest';
import type { Suspension } from '../../../../shared/procedure/case.ts';
import { presentStay, presentStayAct } from '../../../../shared/ui/dossier/present-stay.ts';
import { presentPopup } from '../../../../shared/ui/present-popup.ts';
import { READER } from '../../procedure/guide/pause-cases.ts';
import { caseOf, contractOf, NOW, standingOf, suspensionOf, TERMS } from '../sample-standings.ts';

const CONTEXT = { ...READER, now: NOW, locale: 'en', role: 'manager' as const };
const LIMIT = { limitOn: '2026-12-11', limitAt: '2026-12-11T05:00:00Z' };

function paused(part: Partial<Suspension> = {}) {
  return standingOf({
    case: caseOf({ state: 'paused', returnTo: ['active'], suspensions: [suspensionOf(part)] }),
    contracts: contractOf({
      pause: { ...TERMS.pause, standbyBps: 1_000, standbyMonthlyMinor: 300_000 } as never,
    }),
  });
}

test('offers Fridays as far as the limit goes, and its own day, each with what it costs from today', () => {
  const stay = presentStay(paused(LIMIT), CONTEXT);

  expect(stay?.reviewDates.map(({ on }) => on)).toEqual(['2026-11-27', '2026-12-04', '2026-12-11']);
  expect(stay?.reviewDates.map(({ isDefault }) => isDefault)).toEqual([true, false, false]);
  expect(stay?.lastOn).toBe('2026-12-11');
  // 16 days from the 18th of November: a tenth of 3,000.00 for 30 days, times 16.
  expect(stay?.costs[1]).toMatchObject({ name: 'Until Fri 4 Dec', sum: '$160.00' });
  expect(presentStayAct(paused(LIMIT), CONTEXT)?.choice?.options[1]).toEqual({
    value: '2026-12-04',
    label: 'Fri 4 Dec · $160.00 standby pay',
  });
});

test('costs nothing where only our own side stands, and is nothing to who may not leave it', () => {
  const own = paused({ kind: 'own_side', scope: ['ads'], limitOn: null, limitAt: null });
  const standing = { ...own, case: { ...own.case, state: 'active' as const, returnTo: [] } };

  expect(presentStay(standing, { ...CONTEXT, role: 'marketer' })).toMatchObject({
    costs: [],
    lastOn: null,
    after: 'Nothing starts, and nobody is told.',
  });
  expect(presentStay(paused(LIMIT), { ...CONTEXT, role: 'marketer' })).toBeNull();
  expect(presentStay(standingOf({}), CONTEXT)).toBeNull();
});

test('on its day the popup calls it a review, before it a resumption', () => {
  const label = (code: 'review_due' | 'letter_due') => {
    const attention = { code, needsDecision: true, facts: {} } as const;
    const context = { ...CONTEXT, workspaceName: '', deskUrl: '', freshness: '', isOffline: false };
    const view = presentPopup([{ ...paused(LIMIT), attention }], [], context);
    return [view.needsDecision[0]?.actionLabel, view.acts?.map(({ request }) => request.kind)];
  };

  expect(label('review_due')).toEqual(['Review', ['stay_paused']]);
  expect(label('letter_due')).toEqual(['Resume', ['stay_paused']]);
});
