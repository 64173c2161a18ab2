// A pause or an end that is on its way, and what is over: said in the place of what the contract would allow.
import type { Instant } from '../../contract/terms.ts';
import { effectOf } from '../../procedure/folding/notices.ts';
import { isOver } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import { findPending } from '../present-status.ts';
import type { ContractRowView } from '../view.ts';
import { formatFrom, formatLastDay } from './end-words.ts';

/** What is under way already stands in the place of what could be asked for: it is no answer of the contract. */
export function rowUnderWay(
  name: 'Pause' | 'End',
  standing: Standing,
  { locale, timeZone }: { locale: string; timeZone: string },
): ContractRowView | undefined {
  const { state } = standing.case;
  if (isOver(state)) return { name, mark: 'blocked', strong: 'Over', rest: '' };
  const isEnding = state === 'ending' || findPending(standing, 'end') !== undefined;
  const isPausing = state === 'pause_pending' || findPending(standing, 'pause') !== undefined;
  if (isEnding && name === 'Pause') return { name, mark: 'blocked', strong: 'Not now', rest: 'it is ending' };
  if (!(name === 'End' ? isEnding : isPausing)) return undefined;
  const at = effectOf(standing.case.pending);
  const words = (on: Instant) =>
    name === 'End' ? formatLastDay(on, locale, timeZone) : formatFrom(on, locale, timeZone);
  return { name, mark: 'clock', strong: 'On its way', rest: at === null ? '' : words(at) };
}
