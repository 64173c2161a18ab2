// The bench: what filed analyses say about each creator, and which of their lessons the next brief takes up.
import type { BenchNote } from '../../../shared/analysis/bench-note.ts';
import { lessonsForBrief, toBenchNote } from '../../../shared/analysis/bench-note.ts';
import type { Lesson } from '../../../shared/analysis/post-mortem.ts';
import type { Pattern } from '../../../shared/analysis/tried.ts';
import { countPatterns } from '../../../shared/analysis/tried.ts';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addMonths, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { FiledLessons } from '../../store/procedure/post-mortems.ts';
import { listFiledLessons, listNewestPostMortems } from '../../store/procedure/post-mortems.ts';

/** As long as a bench note lasts; older lessons are left to the file. */
const LESSONS_MONTHS = 24;
const LESSONS_MAX = 10;

export type NamedNote = { creatorName: string; note: BenchNote; collaborationId: string };

export type Bench = {
  /** One per creator, by name; creators whose analyses are older than 24 months have none. */
  notes: NamedNote[];
  /** What was tried for which cause in all of these analyses, and how often it worked. */
  patterns: Pattern[];
};

export async function readBench(db: D1Database, workspaceId: string, now: Instant): Promise<Bench> {
  const filed = await listNewestPostMortems(db, workspaceId);
  return {
    notes: toNotes(filed, now),
    patterns: countPatterns(filed.flatMap(({ record }) => record.trials)),
  };
}

function toNotes(filed: Awaited<ReturnType<typeof listNewestPostMortems>>, now: Instant): NamedNote[] {
  const groups = Map.groupBy(filed, ({ record }) => record.creatorId);
  return [...groups.values()]
    .flatMap((group) => {
      const note = toBenchNote(
        group.map(({ record }) => record),
        now,
      );
      const [newest] = group;
      if (!note || !newest) return [];
      return [{ creatorName: newest.creatorName, note, collaborationId: newest.record.collaborationId }];
    })
    .sort((a, b) => (a.creatorName < b.creatorName ? -1 : 1));
}

export type BriefLesson = { lesson: Lesson } & Omit<FiledLessons, 'lessons'>;

/** At most ten, from the newest analyses, each once. */
export async function readLessonsForBrief(
  db: D1Database,
  workspaceId: string,
  now: Instant,
): Promise<BriefLesson[]> {
  return toBriefLessons(await listFiledLessons(db, workspaceId, lessonsSince(now)));
}

/** Lessons of analyses filed since then are shown. */
export function lessonsSince(now: Instant): Instant {
  return startOfDay(addMonths(localDateOf(now, 'UTC'), -LESSONS_MONTHS), 'UTC');
}

/** The lessons a brief takes up, in the order of their analyses. */
export function toBriefLessons(filed: readonly FiledLessons[]): BriefLesson[] {
  const kept = new Set(lessonsForBrief(filed.flatMap(({ lessons }) => lessons)));
  return filed
    .flatMap(({ lessons, ...source }) =>
      lessons.filter((lesson) => kept.has(lesson)).map((lesson) => ({ ...source, lesson })),
    )
    .slice(0, LESSONS_MAX);
}
