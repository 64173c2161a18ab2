// Samples of what the team notes of the creator's own pause, for the question what a person can do.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import type { Command } from '../commands.ts';
import { noticeChannel } from '../decide/notice-forecast.ts';
import type { Standing } from '../standing.ts';

type Noted = 'log_creator_pause' | 'log_creator_resume';
type Samples = {
  [K in Noted]: (
    standing: Pick<Standing, 'contracts'>,
    at: { now: Instant },
  ) => Extract<Command, { kind: K }> | null;
};

export const CREATOR_PAUSE_SAMPLES: Samples = {
  log_creator_pause: ({ contracts }, { now }) => {
    const version = findVersionInForce(contracts, now);
    const channel = version && noticeChannel(version);
    return channel ? { kind: 'log_creator_pause', sentAt: now, channel } : null;
  },
  log_creator_resume: () => ({ kind: 'log_creator_resume' }),
};
