// What is carried to the next hire and the next brief (DOMAIN.md §7.3). Facts only; the creator may see it on request.
import { isDropped } from '../contract/facts/piece-stages.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addMonths, localDateOf } from '../contract/zone.ts';
import { median } from '../kpi/median.ts';
import { creatorLateDays } from './draft-post-mortem.ts';
import type { EndedPiece, KpiOutcome, Lesson, LessonKind, PostMortem, Rebook } from './post-mortem.ts';
import { WORKED_FROM_INDEX } from './tried.ts';

/** Name and version of what a note says. */
export const BENCH_NOTE_FORMULA = 'note-1';
/** A note is forgotten two years after the collaboration ended. */
const EXPIRES_AFTER_MONTHS = 24;
/** What a next brief can take up; selection, contract and process change before or around it. */
const BRIEF_KINDS: readonly LessonKind[] = ['brief', 'tracking', 'offer'];

/** Pieces of one format: `worked` of the `n` that were measured, and their median. */
export type FormatRecord = { network: string; format: string; index: number; n: number; worked: number };

export type BenchNote = {
  creatorId: string;
  /** First and last day of the collaborations it rests on. */
  from: LocalDate;
  to: LocalDate;
  collaborations: number;
  /** Every measured format by the share of its pieces at or above 0.90 on their primary KPI, best first. */
  formats: FormatRecord[];
  /** Median of the primary KPI's index per objective; `n` collaborations. */
  indexByObjective: { objective: string; index: number; n: number }[];
  reliability: {
    /** Share of owed pieces on time, delays caused by the brand left out; null when none was owed. */
    onTimeRatio: number | null;
    pieces: number;
    /** Mean approval rounds per piece; null when none was recorded. */
    meanRounds: number | null;
  };
  /** Lessons of every kind, the newest first. */
  doDifferently: Lesson[];
  /** The answer of the last post-mortem. */
  rebook: Rebook | null;
  expiresOn: LocalDate;
};

/** The part of a note that decides whom to ask next. */
export type BenchVerdict = Pick<BenchNote, 'creatorId' | 'indexByObjective' | 'rebook' | 'expiresOn'>;

/** What of a filed post-mortem that part rests on. */
export type BenchFiling = Pick<PostMortem, 'creatorId' | 'endedAt' | 'timeZone' | 'rebook'> & {
  aim: Pick<PostMortem['aim'], 'objective'>;
  outcomes: readonly Pick<KpiOutcome, 'isPrimary' | 'index'>[];
};

/** The note of one creator from filed post-mortems not older than 24 months; undefined when none is left. */
export function toBenchNote(postMortems: readonly PostMortem[], now: Instant): BenchNote | undefined {
  const verdict = toBenchVerdict(postMortems, now);
  const live = liveOf(postMortems, now);
  const last = live.at(-1);
  if (!verdict || !last) return undefined;
  const pieces = live.flatMap(({ delivery }) => delivery.pieces);
  return {
    ...verdict,
    from: live.map(({ aim }) => aim.startsOn).reduce((a, b) => (a < b ? a : b)),
    to: endOf(last),
    collaborations: live.length,
    formats: toFormats(pieces),
    reliability: toReliability(pieces),
    doDifferently: newestOnce(live.flatMap(({ lessons }) => lessons)),
  };
}

/** The same from as little of the post-mortems as it needs. */
export function toBenchVerdict(filings: readonly BenchFiling[], now: Instant): BenchVerdict | undefined {
  const live = liveOf(filings, now);
  const last = live.at(-1);
  if (!last) return undefined;
  if (live.some(({ creatorId }) => creatorId !== last.creatorId)) {
    throw new RangeError('A bench note is about one creator');
  }
  return {
    creatorId: last.creatorId,
    indexByObjective: toObjectives(live),
    rebook: last.rebook,
    expiresOn: expiryOf(last),
  };
}

/** Not older than 24 months, the oldest end first. */
function liveOf<Filing extends BenchFiling>(filings: readonly Filing[], now: Instant): Filing[] {
  return filings
    .filter((one) => expiryOf(one) > localDateOf(now, one.timeZone))
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

/** Lessons that the next brief takes up, the newest first, each text once. */
export function lessonsForBrief(lessons: readonly Lesson[]): Lesson[] {
  return newestOnce(lessons.filter(({ kind }) => BRIEF_KINDS.includes(kind)));
}

function newestOnce(lessons: readonly Lesson[]): Lesson[] {
  const seen = new Set<string>();
  return lessons
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => compareDates(b.dueOn, a.dueOn))
    .filter(({ kind, text }) => {
      const key = `${kind} ${text.trim().toLowerCase()}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

function endOf({ endedAt, timeZone }: BenchFiling): LocalDate {
  return localDateOf(endedAt, timeZone);
}

function expiryOf(filing: BenchFiling): LocalDate {
  return addMonths(endOf(filing), EXPIRES_AFTER_MONTHS);
}

function toFormats(pieces: readonly EndedPiece[]): FormatRecord[] {
  const groups = Map.groupBy(pieces, ({ network, format }) => `${network} ${format}`);
  return [...groups.values()]
    .flatMap((group) => {
      const indices = group.flatMap(({ index }) => (index === null ? [] : [index]));
      const index = medianOrNull(indices);
      const { network = '', format = '' } = group[0] ?? {};
      const worked = indices.filter((one) => one >= WORKED_FROM_INDEX).length;
      return index === null ? [] : [{ network, format, index, n: indices.length, worked }];
    })
    .sort((a, b) => b.worked / b.n - a.worked / a.n || b.index - a.index || b.n - a.n);
}

function toObjectives(filings: readonly BenchFiling[]): BenchNote['indexByObjective'] {
  const groups = Map.groupBy(filings, ({ aim }) => aim.objective);
  return [...groups].flatMap(([objective, group]) => {
    const indices = group.flatMap(({ outcomes }) => outcomes.find(({ isPrimary }) => isPrimary)?.index ?? []);
    const index = medianOrNull(indices);
    return index === null ? [] : [{ objective, index, n: indices.length }];
  });
}

function toReliability(pieces: readonly EndedPiece[]): BenchNote['reliability'] {
  const owed = pieces.filter(({ stage }) => !isDropped(stage));
  const onTime = owed.filter((piece) => piece.stage !== 'missed' && creatorLateDays(piece) === 0);
  const rounds = pieces.flatMap((piece) => (piece.rounds === null ? [] : [piece.rounds]));
  return {
    onTimeRatio: owed.length === 0 ? null : onTime.length / owed.length,
    pieces: owed.length,
    meanRounds: rounds.length === 0 ? null : rounds.reduce((sum, count) => sum + count, 0) / rounds.length,
  };
}

function medianOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values);
}

/** Lessons without a date come last when the newest is first. */
function compareDates(a: LocalDate | null, b: LocalDate | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
