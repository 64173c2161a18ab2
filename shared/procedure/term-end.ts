// The end of the contract's term (DOMAIN.md §4.3): a day the contract names, moved by its pauses. When it has passed, the
// collaboration is completed or, with work left over, it ends by the contract's own clause; nobody has to decide it.

import { isFulfilled, type Stage } from '../contract/facts/piece-stages.ts';
import type { TermEndDay } from '../contract/facts/term-over.ts';
import { termEndBy } from '../contract/facts/term-over.ts';
import { findVersionInForce } from '../contract/in-force.ts';
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { TermSurroundings } from '../contract/terms-problems.ts';
import { addMinutes, isBefore, laterOf, localDateOf } from '../contract/zone.ts';
import type { CaseState } from './case.ts';
import type { CaseFacts } from './decide/case-facts.ts';
import { movedDueOn } from './due-dates.ts';
import type { SettlementFacts } from './events.ts';
import type { EventDataOf } from './log/event-data.ts';
import { findTransition } from './machine.ts';
import type { Standing } from './standing.ts';

export type TermEnd =
  | Exclude<TermEndDay, { is: 'day' }>
  | (Extract<TermEndDay, { is: 'day' }> & { version: number });

export type TermEndKind = 'term_over' | 'complete';
/** What the end of the term brings by itself, as of its instant. */
export type ComingEnd = { kind: TermEndKind; at: Instant; lastOn: LocalDate; version: number };

type Piece = { stage: Stage; publishedAt: Instant | null };
type TermFacts = { case: CaseState; contracts: readonly ContractVersion[] };
type EndFacts = TermFacts & { deliverables: readonly Piece[] };

const DAY_MINUTES = 1_440;

/** The stage of a piece at `now`: a published one is completed when the days it has to stay up are over (0 = at once). */
export function pieceStageAt(piece: Piece, minLiveDays: number, now: Instant): Stage {
  if (piece.publishedAt === null || isFulfilled(piece.stage)) return piece.stage;
  return isBefore(now, liveUntil(piece.publishedAt, minLiveDays)) ? 'published' : 'completed';
}

/** The end of the term by the version in force; unknown while nobody has confirmed it, none where the paper has none. */
export function termEndOf({ case: state, contracts }: TermFacts, now: Instant): TermEnd {
  const version = findVersionInForce(contracts, now);
  if (version === undefined) return { is: 'unknown' };
  const { terms, n } = version;
  const end = termEndBy(terms, (lastOn) => movedDueOn(lastOn, state, { now, timeZone: terms.tz, contracts }));
  return end.is === 'day' ? { ...end, version: n } : end;
}

/** Whether the term is over, as commands ask it. */
export function termNow(facts: TermFacts, now: Instant): CaseFacts['term'] {
  const end = termEndOf(facts, now);
  if (end.is === 'none') return 'none';
  if (end.is === 'unknown') return 'unconfirmed';
  return isBefore(now, end.overAt) ? 'running' : 'over';
}

/** What the end of the term will bring as things stand, past or still to come; null when it brings nothing. */
export function comingEnd(facts: EndFacts, now: Instant): ComingEnd | null {
  const end = termEndOf(facts, now);
  if (end.is !== 'day') return null;
  const { lastOn, overAt, version } = end;
  const open = facts.deliverables.filter(({ stage }) => !isFulfilled(stage));
  const isLeftOver = open.some(isAwaited);
  const kind = isLeftOver ? 'term_over' : 'complete';
  if (!findTransition(facts.case.state, kind)?.who.includes('system')) return null;
  if (isLeftOver) return { kind, at: overAt, lastOn, version };
  // What is out is delivered; it is complete once the last of it has stayed up as long as the contract asks.
  const minLiveDays = minLiveDaysOf(facts.contracts, now);
  const liveEnds = open.flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : liveUntil(publishedAt, minLiveDays),
  );
  return { kind, at: liveEnds.reduce(laterOf, overAt), lastOn, version };
}

/** The end that has come and is not in the log yet; null when none has. */
export function dueEnd(facts: EndFacts, now: Instant): ComingEnd | null {
  const coming = comingEnd(facts, now);
  return coming === null || isBefore(now, coming.at) ? null : coming;
}

/**
 * The event of an end that has come. It is dated to its own instant, but never before what the log holds already: a term
 * confirmed afterwards is recorded when it became known, and still takes effect when the paper says. `money` is what was
 * frozen with it; absent = a fact was missing.
 */
export function toEndEvent(
  { kind, at, lastOn, version }: ComingEnd,
  { lastEventAt }: Pick<CaseState, 'lastEventAt'>,
  money?: SettlementFacts,
): { kind: TermEndKind; at: Instant; data: EventDataOf[TermEndKind] } {
  const recordedAt = lastEventAt === null ? at : laterOf(at, lastEventAt);
  const times = kind === 'term_over' ? { sentAt: at, deemedReceivedAt: at, effectiveAt: at } : {};
  const frozen = money === undefined ? {} : { money };
  return { kind, at: recordedAt, data: { on: lastOn, version, ...times, ...frozen } };
}

/** The last day that a piece has been given too late a due day for. */
export type PassedEnd = { of: 'contract' | 'flight'; lastOn: LocalDate };

/** The end after which a piece is due: the contract's, or the flight's while no last day of the contract is known. */
export function endBeforeDue(
  { dueOn, ...piece }: Piece & { dueOn: LocalDate },
  facts: TermFacts & { endsOn: LocalDate },
  now: Instant,
): PassedEnd | null {
  if (!isAwaited(piece)) return null;
  const end = termEndOf(facts, now);
  const passed: PassedEnd =
    end.is === 'day' ? { of: 'contract', lastOn: end.lastOn } : { of: 'flight', lastOn: facts.endsOn };
  return dueOn > passed.lastOn ? passed : null;
}

/** Pieces that are awaited and due after that end, with it, in the order of the agreement. */
export function latePieces<P extends Piece & { dueOn: LocalDate }>(
  facts: TermFacts & { endsOn: LocalDate; deliverables: readonly P[] },
  now: Instant,
): { piece: P; passed: PassedEnd }[] {
  return facts.deliverables.flatMap((piece) => {
    const passed = endBeforeDue(piece, facts, now);
    return passed === null ? [] : [{ piece, passed }];
  });
}

/** What a last day that is being typed in is held against at `now`. */
export function termSurroundings(
  { startsOn, deliverables, timeZone }: Pick<Standing, 'startsOn' | 'deliverables' | 'timeZone'>,
  now: Instant,
): TermSurroundings {
  return { startsOn, today: localDateOf(now, timeZone), isWorkOpen: deliverables.some(isAwaited) };
}

/** Days a post has to stay up by the version in force; 0 = the contract asks for none. */
export function minLiveDaysOf(contracts: readonly ContractVersion[], now: Instant): number {
  return findVersionInForce(contracts, now)?.terms.minLiveDays ?? 0;
}

/** A piece that is neither out nor let go. */
function isAwaited({ stage, publishedAt }: Piece): boolean {
  return publishedAt === null && !isFulfilled(stage);
}

function liveUntil(publishedAt: Instant, minLiveDays: number): Instant {
  return addMinutes(publishedAt, minLiveDays * DAY_MINUTES);
}
