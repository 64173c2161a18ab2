// The brief as the creator may see it: the version a letter has put to them, and what is different from the one they knew.
// Numbers of versions and who else they are for stay with the team.
import type { Instant } from '../../../shared/contract/terms.ts';
import type { BriefPart } from '../../../shared/procedure/brief/brief.ts';
import { BRIEF_PARTS, compareBriefs } from '../../../shared/procedure/brief/brief.ts';
import { toldBrief, whyOf } from '../../../shared/procedure/brief/told-brief.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { KnownBrief } from '../../store/creator/creator-records.ts';

export type CreatorBriefView = {
  /** Goes back with a confirmation, so that nobody confirms a version they have not seen. */
  n: number;
  toldAt: Instant;
  why: string | null;
  parts: { part: BriefPart; text: string }[];
  /** Against the version told at `replacesAt`; empty for the first one. */
  changes: { part: BriefPart; was: string | null; is: string | null }[];
  replacesAt: Instant | null;
  readAt: Instant | null;
};

export function toBriefView(folded: CaseState, versions: readonly KnownBrief[]): CreatorBriefView | null {
  const told = toldBrief(folded);
  const version = versions.find(({ n }) => n === told?.n);
  if (told === undefined || version === undefined) return null;
  const before = told.since === null ? undefined : versions.find(({ n }) => n === told.since);
  const changes = before === undefined ? [] : compareBriefs(before.text, version.text);
  return {
    n: told.n,
    toldAt: told.toldAt,
    why: whyOf(version, told.since),
    parts: BRIEF_PARTS.flatMap((part) => {
      const text = version.text[part];
      return text === undefined ? [] : [{ part, text }];
    }),
    changes: changes.map(({ part, before: was, after: is }) => ({ part, was, is })),
    replacesAt: folded.briefs?.find(({ n }) => n === told.since)?.toldAt ?? null,
    readAt: told.readAt,
  };
}
