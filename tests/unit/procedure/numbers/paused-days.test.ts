// A contract that counts in Berlin and a campaign in Los Angeles: the nine hours between them are two days of one pause.
import { describe, expect, test } from 'vitest';
import { movedDueOn } from '../../../../shared/procedure/due-dates.ts';
import { pauseFactsOf } from '../../../../shared/procedure/exits/end-facts.ts';
import { pausesUntil } from '../../../../shared/procedure/exits/exit-settlement.ts';
import {
  pausedDays,
  pausedIntervals,
  usedPauseCount,
  usedPauseDays,
} from '../../../../shared/procedure/numbers/paused-days.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import { usedPauses } from '../../../../shared/ui/present-contract.ts';
import { caseOf, contractOf, standingOf, suspensionOf } from '../../ui/sample-standings.ts';
import { inputsWith, piece } from '../standing-inputs.ts';

const BERLIN = 'Europe/Berlin';
const LOS_ANGELES = 'America/Los_Angeles';
const NOW = '2026-11-30T12:00:00Z';
/** Berlin: 18 Nov 00:00 to 21 Nov 13:00, three days. Los Angeles: 17 Nov 15:00 to 21 Nov 04:00, four. */
const PAUSE = suspensionOf({ from: '2026-11-17T23:00:00Z', to: '2026-11-21T12:00:00Z' });
const state = caseOf({ suspensions: [PAUSE] });
const standing = standingOf({
  case: state,
  timeZone: LOS_ANGELES,
  contracts: contractOf({ tz: BERLIN }),
});

describe('paused days are the contract’s', () => {
  test('the pair of zones differs, so that the day counted is a choice', () => {
    expect(usedPauseDays(state, NOW, BERLIN)).toBe(3);
    expect(usedPauseDays(state, NOW, LOS_ANGELES)).toBe(4);
  });

  test('limits, settlement and what the card says count the same days', () => {
    expect(pauseFactsOf(standing, NOW).usedDays).toBe(3);
    expect(usedPauses(standing, NOW)).toEqual({ days: 3, count: 1 });
    expect(pausesUntil(standing, NOW)).toEqual([{ from: '2026-11-18', to: '2026-11-21' }]);
    expect(pausedDays(state, NOW, standing)).toEqual([{ from: '2026-11-18', to: '2026-11-21' }]);
  });

  test('a piece moves by the contract’s days, and one due before its pause began stays', () => {
    const at = { now: NOW, timeZone: LOS_ANGELES, contracts: standing.contracts };

    expect(movedDueOn('2026-11-20', state, at)).toBe('2026-11-23');
    expect(movedDueOn('2026-11-17', state, at)).toBe('2026-11-17');
  });

  test('the projection moves dates and counts lateness by the same days', () => {
    const inputs = inputsWith({ deliverables: [piece('d1', { dueOn: '2026-11-20' })], case: state });
    const projected = projectStanding(
      {
        ...inputs,
        posts: [],
        contracts: standing.contracts,
        campaign: { ...inputs.campaign, timeZone: LOS_ANGELES },
      },
      { at: NOW, caseAt: NOW },
    ).standing;

    expect(projected.deliverables[0]).toMatchObject({ dueOn: '2026-11-23', lateDays: 7 });
    expect(projected.assessment.delivery).toMatchObject({ late: 1, worstLateDays: 7 });
  });

  test('without a contract in force the campaign’s days count', () => {
    expect(pauseFactsOf({ ...standing, contracts: [] }, NOW).usedDays).toBe(4);
  });

  test('what the brand stopped of its own is no pause, and two that meet are one', () => {
    const own = caseOf({ suspensions: [suspensionOf({ ...PAUSE, kind: 'own_side' })] });
    const met = caseOf({
      suspensions: [PAUSE, suspensionOf({ from: PAUSE.to ?? '', to: '2026-11-23T12:00:00Z' })],
    });

    expect([usedPauseCount(own, NOW), usedPauseCount(met, NOW)]).toEqual([0, 1]);
    expect(pausedIntervals(met, NOW)).toEqual([[PAUSE.from, '2026-11-23T12:00:00Z']]);
  });
});
