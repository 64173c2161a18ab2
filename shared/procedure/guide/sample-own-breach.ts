// Samples of what the team notes and says of a breach of its own, for the question what a person can do.
import { breachesOf } from '../../contract/facts/breaches.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import type { Command } from '../commands.ts';
import { noticeChannel } from '../decide/notice-forecast.ts';
import { curesOf, findCure } from '../folding/cures.ts';
import type { Standing } from '../standing.ts';

type Said = 'log_creator_breach' | 'report_cure' | 'log_cure_answer';
type Samples = {
  [K in Said]: (
    standing: Pick<Standing, 'contracts' | 'case'>,
    at: { now: Instant },
  ) => Extract<Command, { kind: K }> | null;
};

export const OWN_BREACH_SAMPLES: Samples = {
  log_creator_breach: ({ contracts, case: state }, { now }) => {
    const version = findVersionInForce(contracts, now);
    const channel = version && noticeChannel(version);
    const cause = version?.terms.cause;
    const ours = breachesOf('brand', cause?.triggers ?? []);
    const curable = ours.filter((trigger) => !cause?.incurable.includes(trigger));
    const isOpen = (trigger: string) => findCure(state, trigger, 'creator')?.curedAt === null;
    const trigger = curable.find((one) => !isOpen(one)) ?? curable[0] ?? ours[0];
    return channel && trigger !== undefined
      ? { kind: 'log_creator_breach', trigger, sentAt: now, channel }
      : null;
  },
  report_cure: (standing) => {
    const trigger = openTrigger(standing, (cure) => cure.saidCuredAt === null);
    return trigger === null ? null : { kind: 'report_cure', trigger };
  },
  log_cure_answer: (standing) => {
    const trigger = openTrigger(standing, () => true);
    return trigger === null ? null : { kind: 'log_cure_answer', trigger, isCured: true };
  },
};

/** The first breach of ours that is open and fits; null where none is open. */
function openTrigger(
  { case: state }: Pick<Standing, 'case'>,
  fits: (cure: { saidCuredAt: Instant | null }) => boolean,
): string | null {
  const open = curesOf(state, 'creator').filter(({ curedAt }) => curedAt === null);
  return (open.find(fits) ?? open[0])?.trigger ?? null;
}
