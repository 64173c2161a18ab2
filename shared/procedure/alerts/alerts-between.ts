// Which alerts lie between two standings of one collaboration (DESIGN §2: rules propose, never act). The same two
// standings give the same alerts, so a job that is repeated finds nothing new, and the key holds what must stay single.
import type { Instant } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import type { Flag, FlagCode } from '../../flags/flag.ts';
import { NOT_SEEN } from '../../flags/post-check.ts';
import type { Band } from '../../score/assessment.ts';
import { toDraftFacts, waitingDrafts } from '../drafts/waiting-draft.ts';
import type { CollaborationEvent, EventKind } from '../events.ts';
import { openSuspensions } from '../folding/suspensions.ts';
import { isOver, isRunning, isTerminal } from '../machine.ts';
import { factsOf } from '../matters/matter-facts.ts';
import { findUrgentStop } from '../matters/open-matters.ts';
import { isGoalMet } from '../numbers/reached-goal.ts';
import type { Standing } from '../standing.ts';
import type { DueEvent } from '../timers.ts';
import { dueTimers, stateAt } from '../timers.ts';
import type { Alert } from './alert.ts';
import { needsPerson } from './alert.ts';
import { clocksOf } from './clocks.ts';

/** The standing that stood before, and the last band that was known: days without a score do not forget it. */
export type Before = { standing: Standing; knownBand: Band | null };

/** Everything that has happened since `before`; nothing for a collaboration that is new here. */
export function alertsBetween(before: Before | null, after: Standing, now: Instant): Alert[] {
  if (before === null) return [];
  return [
    ...numberAlerts(before, after, now),
    ...seenAlerts(before, after),
    ...clockAlerts(before.standing, now),
  ];
}

/** The band to remember after a standing; null while there is none to speak of. */
export function knownBandOf({ assessment }: Pick<Standing, 'assessment'>): Band | null {
  return assessment.status === 'scored' && assessment.band !== 'unknown' ? assessment.band : null;
}

/** What the creator has just put before the team. A draft is told of as it arrives; its clock then adds nothing. */
export function alertsOf(event: CollaborationEvent, after: Standing): Alert[] {
  if (event.actor.role !== 'creator') return [];
  if (event.kind === 'ask_urgent_stop') return stopAlerts(event, after);
  if (event.kind === 'creator_pauses' || event.kind === 'creator_goes_on') return [pauseAlert(event, after)];
  if (event.kind === 'creator_notices_breach' || event.kind === 'creator_answers_cure')
    return [ownBreachAlert(event, after)];
  if (event.kind === 'raise_dispute') {
    const { seq, at } = event;
    return [toAlert(after, { kind: 'creator_disputes', of: String(seq), at, facts: {} })];
  }
  if (OF_THEIR_END.includes(event.kind)) return [endAlert(event, after)];
  if (event.kind !== 'hand_in_draft') return [];
  const waiting = waitingDrafts(after, event.at).find(({ draft }) => draft.seq === event.seq);
  if (waiting === undefined) return [];
  const facts = toDraftFacts(waiting);
  return [toAlert(after, { kind: 'draft_waiting', of: String(event.seq), at: event.at, facts })];
}

/** A wish to stop at once cannot wait until somebody looks. */
function stopAlerts({ seq, at }: CollaborationEvent, after: Standing): Alert[] {
  const wish = findUrgentStop(after.case);
  return wish === null
    ? []
    : [toAlert(after, { kind: 'urgent_stop', of: String(seq), at, facts: factsOf(wish) })];
}

/** Their pause is theirs to begin and to end: the team cannot answer it, and has to know of it. */
function pauseAlert({ kind, seq, at, data }: CollaborationEvent, after: Standing): Alert {
  const from = kind === 'creator_pauses' ? data.effectiveAt : null;
  const facts = from ? { effectiveAt: from } : {};
  return toAlert(after, {
    kind: kind === 'creator_pauses' ? 'creator_pauses' : 'creator_goes_on',
    of: String(seq),
    at,
    facts,
  });
}

/** Our own notice may run already when theirs comes: both are kept, and both are news. */
const OF_THEIR_END: readonly string[] = [
  'creator_ends',
  'creator_ends_also',
  'creator_withdraws',
] satisfies EventKind[];

/** Their notice of an end, with its day where the contract gives one, or that they took it back. */
function endAlert({ kind, seq, at, data }: CollaborationEvent, after: Standing): Alert {
  const facts = data.effectiveAt ? { effectiveAt: data.effectiveAt } : {};
  const isTakenBack = kind === 'creator_withdraws';
  return toAlert(after, {
    kind: isTakenBack ? 'creator_withdraws' : 'creator_ends',
    of: String(seq),
    at,
    facts: isTakenBack ? {} : facts,
  });
}

/** A breach of ours: the time to put it right runs, or the creator has answered that it is. */
function ownBreachAlert({ kind, seq, at, data }: CollaborationEvent, after: Standing): Alert {
  const { trigger = '', effectiveAt, isCured } = data;
  if (kind === 'creator_answers_cure')
    return toAlert(after, {
      kind: 'cure_answered',
      of: String(seq),
      at,
      facts: { trigger, isCured: isCured ? 'yes' : 'no' },
    });
  const until = effectiveAt ? { at: effectiveAt } : {};
  return toAlert(after, { kind: 'own_breach', of: String(seq), at, facts: { trigger, ...until } });
}

/** Clocks that ran out after the standing was written and until `now`, oldest first. */
export function clockAlerts(before: Standing, now: Instant): Alert[] {
  const { collaborationId } = before;
  const over = listStretches(before, now).flatMap(({ standing, ends, until }) =>
    [...clocksOf(standing), ...ends.map((event) => toTimerAlert(event, standing))].filter(
      ({ at }) => isBefore(standing.caseAt, at) && !isBefore(until, at),
    ),
  );
  return [...new Map(over.map((one) => [one.key, { collaborationId, ...one }])).values()].sort((a, b) =>
    isBefore(a.at, b.at) ? -1 : 1,
  );
}

type Stretch = { standing: Standing; until: Instant; ends: DueEvent[] };

/**
 * The time since a standing was written, cut where a timer of the contract changed the case: a pause that began meanwhile has
 * dates of its own, and one that ended has none any more (DOMAIN.md §4.5: what was missed counts as of its instant).
 */
function listStretches(before: Standing, now: Instant): Stretch[] {
  const timers = dueTimers(before.case, now);
  const cuts = [...new Set(timers.map(({ at }) => at))].filter((at) => isBefore(before.caseAt, at));
  return [before.caseAt, ...cuts].map((from, n) => {
    const until = cuts[n] ?? now;
    const standing = n === 0 ? before : { ...before, case: stateAt(before.case, from), caseAt: from };
    return { standing, until, ends: timers.filter(({ at }) => at === until) };
  });
}

/** A clock of the contract with the notice it belongs to, or with the right that a pause's limit gives. */
function toTimerAlert(
  { kind, at, data }: DueEvent,
  { case: state }: Standing,
): Omit<Alert, 'collaborationId'> {
  const notice = [state.pending, state.pendingBelow, state.otherEnd].find(
    (one) => one !== null && one.noticeId === data.noticeId,
  );
  const limited = kind === 'timeout_right' && openSuspensions(state).find((one) => one.onTimeout !== null);
  return {
    kind,
    key: `${kind}:${at}`,
    at,
    facts: {
      ...(notice ? { notice: notice.kind } : {}),
      ...(limited && limited.onTimeout !== null ? { onTimeout: limited.onTimeout } : {}),
    },
  };
}

function numberAlerts(before: Before, after: Standing, now: Instant): Alert[] {
  if (!isFollowed(after, now)) return [];
  return [
    bandAlert(before, after, now),
    dataStopped(before, after),
    trackingOutage(before, after, now),
  ].filter((alert) => alert !== null);
}

/**
 * What a look at a post found and the one before did not: that it is gone, or that something agreed is not to be seen. Also
 * after the flight: what was paid for has to stay as it was agreed. A row from before flags were kept tells nothing, so
 * nothing is announced over it.
 */
function seenAlerts({ standing }: Before, after: Standing): Alert[] {
  if (standing.flags === undefined || isTerminal(after.case.state)) return [];
  const known = new Set(standing.flags.map(toSeen));
  const found = (after.flags ?? []).filter((flag) => isSeen(flag) && !known.has(toSeen(flag)));
  // One look at one post is one alert, whatever it did not find.
  return [...Map.groupBy(found, ({ postKey, at }) => `${postKey}:${at}`)].flatMap(([of, flags]) => {
    const [first] = flags;
    if (first === undefined) return [];
    const name = after.deliverables.find(({ id }) => id === first.deliverableId)?.name ?? 'A post';
    if (first.code === 'post_gone')
      return [toAlert(after, { kind: 'post_gone', of, at: first.at, facts: { name } })];
    const things = flags.map(({ code }) => code).join(',');
    return [toAlert(after, { kind: 'not_seen', of, at: first.at, facts: { name, things } })];
  });
}

function isSeen({ code }: Flag): boolean {
  return code === 'post_gone' || Object.values<FlagCode>(NOT_SEEN).includes(code);
}

function toSeen({ code, postKey }: Flag): string {
  return `${code}:${postKey}`;
}

/** Numbers of a flight that is over, or of a case that is, are read and not announced. */
function isFollowed({ case: state, timeZone, endsOn }: Standing, now: Instant): boolean {
  return !isOver(state.state) && localDateOf(now, timeZone) <= endsOn;
}

/**
 * The held band (decision 16) has changed. Old files announce nothing (their newest number is stale), nor does a new
 * formula; a first band only where it asks for somebody, and none asks once the goal is met.
 */
function bandAlert({ standing, knownBand }: Before, after: Standing, now: Instant): Alert | null {
  const to = knownBandOf(after);
  const from = knownBand ?? 'unknown';
  const isOld = after.data === null || after.data.isStale;
  if (to === null || to === from || isOld) return null;
  if (standing.assessment.formula !== after.assessment.formula) return null;
  const { score } = after.assessment;
  const facts = { from, to, ...(score === null ? {} : { score: Math.round(score) }) };
  const alert = toAlert(after, {
    kind: 'band',
    of: `${to}:${localDateOf(now, after.timeZone)}`,
    at: now,
    facts,
  });
  const isNews = from !== 'unknown' || needsPerson(alert);
  return isNews && !(needsPerson(alert) && isGoalMet(after.assessment)) ? alert : null;
}

/** The newest number has become too old while nothing newer came; taking an import back is no such thing. */
function dataStopped({ standing }: Before, after: Standing): Alert | null {
  if (standing.data === null || after.data === null) return null;
  const { observedAt, isStale } = after.data;
  if (!isStale || standing.data.isStale || standing.data.observedAt !== observedAt) return null;
  return toAlert(after, { kind: 'data_stopped', of: observedAt, at: after.at, facts: { observedAt } });
}

function trackingOutage({ standing }: Before, after: Standing, now: Instant): Alert | null {
  if (after.assessment.status !== 'outage' || standing.assessment.status === 'outage') return null;
  if (!isRunning(after.case.state)) return null;
  // As long as the count has not moved it is the same outage, whatever was thought of it in between.
  const count = String(after.assessment.actual);
  return toAlert(after, { kind: 'tracking_outage', of: count, at: now, facts: {} });
}

function toAlert(
  { collaborationId }: Standing,
  { kind, of, at, facts }: Pick<Alert, 'kind' | 'at' | 'facts'> & { of: string },
): Alert {
  return { collaborationId, kind, key: `${kind}:${of}`, at, facts };
}
