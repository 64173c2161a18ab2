// What ends a collaboration, or may lead to its end, as a shell could ask for it.
import fc from 'fast-check';
import { END_ROUTES } from '../../../shared/contract/facts/end-routes.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import type { Command } from '../../../shared/procedure/commands.ts';
import { RUNGS } from '../../../shared/procedure/events.ts';
import { END_REASONS } from '../../../shared/procedure/exits/records.ts';
import type { Ask } from './commands.ts';

export const letter = { language: 'en', tone: 'neutral', address: 'mara@example.com' } as const;
export const channel = fc.constantFrom('email', 'email', 'courier', 'dm');
export const trigger = fc.constantFrom(
  'missed_deadline',
  'kpi_miss',
  'morality',
  'non_payment',
  'unheard_of',
);

export function requestEnd(): fc.Arbitrary<Ask> {
  const asked = fc.record({
    route: fc.constantFrom(...END_ROUTES),
    reason: fc.constantFrom(...END_REASONS),
    trigger: fc.option(trigger, { freq: 3 }),
  });
  return asked.map(({ route, reason, trigger: named }) => (_state, now) => ({
    kind: 'request_end',
    route,
    reason: fitting(route, reason),
    category: fitting(route, reason) === 'performance' ? 'goals_not_met' : 'other',
    trigger: route === 'cause' ? (named ?? 'missed_deadline') : null,
    since: route === 'force_majeure' ? addMinutes(now, -60 * 24 * 40) : null,
  }));
}

function fitting(route: string, reason: (typeof END_REASONS)[number]): (typeof END_REASONS)[number] {
  if (route === 'performance') return 'performance';
  return reason === 'performance' && route !== 'convenience' ? 'business' : reason;
}

export function issueEnd(): fc.Arbitrary<Ask> {
  const given = fc.record({
    channel,
    isAddressConfirmed: fc.constantFrom(true, true, false),
    isSkipped: fc.boolean(),
  });
  return given.map(({ isSkipped, ...rest }) => () => ({
    kind: 'issue_end_notice',
    ...letter,
    ...rest,
    isPlatformStepDone: true,
    skips: isSkipped
      ? RUNGS.map((step) => ({ step, reason: 'no_time_left', sentence: 'Said.' }) as const)
      : [],
  }));
}

export function logCreatorEnd(): fc.Arbitrary<Ask> {
  const logged = fc.record({
    route: fc.constantFrom('convenience' as const, 'cause' as const, 'pause_timeout' as const),
    daysAgo: fc.integer({ min: -1, max: 20 }),
    isAccepted: fc.boolean(),
    channel,
  });
  return logged.map(({ daysAgo, ...rest }) => (_state, now) => ({
    kind: 'log_creator_end',
    ...rest,
    sentAt: addMinutes(now, -1440 * daysAgo),
  }));
}

/** What the team notes and says of a breach of its own. */
export function ownBreach(): fc.Arbitrary<Ask> {
  const said = fc.record({
    what: trigger,
    by: channel,
    daysAgo: fc.integer({ min: -1, max: 20 }),
    isCured: fc.boolean(),
    pick: fc.nat({ max: 2 }),
  });
  return said.map(({ what, by, daysAgo, isCured, pick }) => (_state, now) => {
    const sentAt = addMinutes(now, -1440 * daysAgo);
    const all: [Command, Command, Command] = [
      { kind: 'log_creator_breach', trigger: what, sentAt, channel: by },
      { kind: 'report_cure', trigger: what },
      { kind: 'log_cure_answer', trigger: what, isCured },
    ];
    return all[pick] ?? all[0];
  });
}

export function breach(what: string, by: string): Command {
  return { kind: 'issue_breach_notice', trigger: what, ...letter, channel: by };
}

export function settle(what: string, isCured: boolean): Command {
  return { kind: 'settle_breach', trigger: what, isCured };
}
