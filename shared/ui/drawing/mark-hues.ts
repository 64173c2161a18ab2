import type { StatusView } from '../view.ts';

/** The hue a state is written in; states without a reading have none (LANGUAGE §2). */
export const MARK_HUES: Record<StatusView['mark'], 'course' | 'watch' | 'risk' | 'held' | 'ended' | 'none'> =
  {
    course: 'course',
    watch: 'watch',
    risk: 'risk',
    held: 'held',
    held_pending: 'held',
    ending: 'ended',
    ended: 'ended',
    too_early: 'none',
    no_target: 'none',
    stale: 'none',
    unknown_contract: 'none',
  };
