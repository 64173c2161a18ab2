// The brief as a letter tells of it: its differences to the version the creator knows.
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { NoticeBrief } from '../../../shared/notices/told-facts.ts';
import type { BriefChange, BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { compareBriefs } from '../../../shared/procedure/brief/brief.ts';
import { whyOf } from '../../../shared/procedure/brief/told-brief.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

/** Null for letters that are about no brief, and where the version is not there. */
export function toNoticeBrief(
  versions: readonly BriefVersion[],
  named: EventData['brief'],
  { case: state, timeZone }: Pick<Standing, 'case' | 'timeZone'>,
): NoticeBrief | null {
  const version = versions.find(({ n }) => n === named?.n);
  if (named === undefined || version === undefined) return null;
  const before = versions.find(({ n }) => n === named.since);
  const told = state.briefs?.find(({ n }) => n === named.since);
  return {
    replacesOn: told === undefined ? null : localDateOf(told.toldAt, timeZone),
    why: whyOf(version, named.since),
    changes: compareBriefs(before?.text ?? null, version.text).map(onOneLine),
  };
}

/** A letter keeps each fact on one line; the lines of a list become one sentence each. */
function onOneLine({ part, before, after }: BriefChange): BriefChange {
  return {
    part,
    before: before?.replaceAll('\n', '; ') ?? null,
    after: after?.replaceAll('\n', '; ') ?? null,
  };
}
