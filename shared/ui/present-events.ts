// The log as sentences: for timelines, the report's decisions, and what others did since.
import type { Basis, CollaborationEvent, EventData } from '../procedure/events.ts';
import { nameStepOf } from '../procedure/guide/skipped-step.ts';
import { CAUSE_TABLE, CAUSES_IN_ORDER } from '../procedure/talk/causes.ts';
import type { CreatorStance } from '../procedure/talk/records.ts';
import { formatDay, formatMoment, formatPercent, formatRange } from './format.ts';
import { DECLINED, nameReason, nameRoute, nameTriggerOf } from './guide-words/code-words.ts';
import { EVENT_WORDS } from './guide-words/event-words.ts';
import {
  CARD_EFFECT_WORDS,
  nameChannel,
  nameOutcome,
  RESPONSE_WORDS,
  TAKEN_WORDS,
} from './guide-words/talk-words.ts';
import { formatAtEnd, formatEnd } from './reading/end-words.ts';
import { listScope } from './sentences.ts';

export type EventContext = { locale: string; timeZone: string };

/** `when` with the hour, `what` in bold, `detail` beside it, `basis` = the numbers it was decided on. */
export type EventView = {
  id: string;
  when: string;
  what: string;
  who: string;
  detail: string;
  basis: string;
};

type EventLike = {
  id?: string;
  seq?: number;
  kind: string;
  at: string;
  data?: EventData;
  basis?: Basis | null;
};

const ACTOR_WORDS: Record<CollaborationEvent['actor']['role'], string> = {
  viewer: 'a viewer',
  marketer: 'a marketer',
  manager: 'a manager',
  owner: 'an owner',
  creator: 'the creator',
  system: 'by the plan',
};

/** One event as a line of a timeline; `byName` is the member's name where it is known and shown. */
export function presentEvent(
  event: CollaborationEvent,
  byName: string | null,
  context: EventContext,
): EventView {
  return {
    id: event.id,
    when: formatMoment(event.at, context.locale, context.timeZone),
    what: describeEventKind(event.kind),
    who: byName ?? ACTOR_WORDS[event.actor.role],
    detail: describeEventData(event.data, context),
    basis: describeBasis(event.basis, context.locale),
  };
}

/** "Remedy planned by Mara Keller": for the screen that shows what others did since. */
export function describeEvent(event: EventLike & { byName?: string }, context: EventContext): string {
  const who = event.byName ? ` by ${event.byName}` : '';
  const detail = event.data ? describeEventData(event.data, context) : '';
  return `${describeEventKind(event.kind)}${who}${detail ? `: ${detail}` : ''}`;
}

/** The words of an event's name; an unknown name is written out. */
export function describeEventKind(kind: string): string {
  const known: Partial<Record<string, string>> = EVENT_WORDS;
  const words = known[kind] ?? kind.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "On score 23, pace 57% (41–80%), medium confidence."; empty when the act was based on nothing measured. */
export function describeBasis(basis: Basis | null, locale: string): string {
  if (!basis) return '';
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const pace =
    basis.pace === null
      ? ''
      : `pace ${percent(basis.pace)}${basis.paceLo80 === null || basis.paceHi80 === null ? '' : ` (${formatRange(basis.paceLo80, basis.paceHi80, percent)})`}`;
  const parts = [
    basis.score === null ? 'no score yet' : `score ${Math.round(basis.score)}`,
    pace,
    basis.pace === null ? '' : `${basis.confidence} confidence`,
    basis.contractVersion === null ? '' : `contract version ${basis.contractVersion}`,
  ];
  return `On ${parts.filter(Boolean).join(', ')}.`;
}

function describeEventData(data: EventData, { locale, timeZone }: EventContext): string {
  const parts = [
    data.scope && data.scope.length > 0 ? listScope(data.scope).toLowerCase() : '',
    data.effectiveAt ? describeEffect(data.effectiveAt, data, { locale, timeZone }) : '',
    data.reviewOn ? `review ${formatDay(data.reviewOn, locale)}` : '',
    data.channel && !data.scope ? `by ${nameChannel(data.channel)}` : '',
    data.startsNoClock ? 'which the contract does not name: no clock runs' : '',
    data.step ? nameStepOf(data.step) : '',
    data.skipReason ? nameReason(data.skipReason) : '',
    ...exitParts(data, locale),
    data.version === undefined ? '' : `version ${data.version}`,
    data.trigger ? nameTriggerOf(data.trigger) : '',
    data.since ? `since ${formatDay(data.since, locale, timeZone)}` : '',
    data.cause ? nameCause(data.cause) : '',
    data.stance ? STANCE_WORDS[data.stance] : nameOutcome(data.outcome),
    data.isTaken === undefined ? '' : TAKEN_WORDS[data.isTaken ? 'takes' : 'leaves'],
    data.effect ? CARD_EFFECT_WORDS[data.effect] : '',
    data.reason && data.reason !== DECLINED ? `reason: ${nameReason(data.reason)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** An event that names a way of ending is about an end, one that names a breach alone about the time to put it right. */
function describeEffect(
  at: string,
  { route, trigger, scope }: EventData,
  { locale, timeZone }: EventContext,
): string {
  if (route !== undefined) return `takes effect ${formatAtEnd(at, locale, timeZone)}`;
  return trigger !== undefined && scope === undefined
    ? `time to put it right until ${formatEnd(at, locale, timeZone)}`
    : `takes effect ${formatMoment(at, locale, timeZone)}`;
}

function nameCause(code: string): string {
  const known = CAUSES_IN_ORDER.find((one) => one === code);
  return known === undefined ? code.replaceAll('_', ' ') : `“${CAUSE_TABLE[known].title}”`;
}

const STANCE_WORDS: Record<CreatorStance, string> = {
  none: '',
  agrees: 'agrees',
  suggests_change: 'suggests a change',
  objects: 'sees it differently',
};

const PROOF_WORDS = ['prepared', 'composed, not sent', 'sent', 'delivered', 'acknowledged', 'registered'];

/** What an event of the exit says beside its name: route, reason as told, last day, response, proof. */
function exitParts(data: EventData, locale: string): string[] {
  return [
    data.route ? nameRoute(data.route) : '',
    data.category ? `told as: ${nameReason(data.category)}` : '',
    data.on ? `last day ${formatDay(data.on, locale)}` : '',
    data.response ? RESPONSE_WORDS[data.response] : '',
    data.grade === undefined ? '' : `proof: ${PROOF_WORDS[data.grade] ?? data.grade}`,
    data.isCured === undefined ? '' : data.isCured ? 'put right' : 'not put right yet',
    data.isSecondPersonWaived ? 'one person asked and agreed, as the team is set' : '',
    data.paidOn ? `paid ${formatDay(data.paidOn, locale)}` : '',
  ];
}
