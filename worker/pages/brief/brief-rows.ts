// Who knows which version of the brief: one row per creator, made from the case and the versions saved.
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { findBriefFor } from '../../../shared/procedure/brief/brief.ts';
import type { BriefState } from '../../../shared/procedure/brief/brief-state.ts';
import { briefStateOf } from '../../../shared/procedure/brief/brief-state.ts';
import { readBrief, toldBrief } from '../../../shared/procedure/brief/told-brief.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';

export type BriefRowView = {
  collaborationId: string;
  handle: string;
  /** Of the case, so that a letter asked for here is decided on what was seen. */
  version: number;
  /** The version that is for them now; null while there is none. */
  currentN: number | null;
  /** "version 2, Fri 20 Nov, 10:12"; empty while they were told of none. */
  told: string;
  /** "version 1, Fri 6 Nov, 09:00"; empty while they have confirmed none. */
  confirmed: string;
  state: BriefState;
};

export function toBriefRow(
  standing: Standing,
  { versions, locale }: { versions: readonly BriefVersion[]; locale: string },
): BriefRowView {
  const { case: folded, timeZone } = standing;
  const current = findBriefFor(versions, standing.collaborationId);
  const told = toldBrief(folded);
  const read = readBrief(folded);
  const at = (n: number, instant: string) => `version ${n}, ${formatMoment(instant, locale, timeZone)}`;
  return {
    collaborationId: standing.collaborationId,
    handle: toHandle(standing),
    version: standing.version,
    currentN: current?.n ?? null,
    told: told === undefined ? '' : at(told.n, told.toldAt),
    confirmed: read?.readAt ? at(read.n, read.readAt) : '',
    state: briefStateOf(folded, current?.n ?? null),
  };
}
