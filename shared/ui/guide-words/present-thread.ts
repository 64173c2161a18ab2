// The talk as messages: letters and contacts of ours, answers and questions of the creator, in the order they were said.
import type { Instant } from '../../contract/terms.ts';
import type { CollaborationEvent } from '../../procedure/events.ts';
import { QUESTION_TABLE } from '../../procedure/talk/questions.ts';
import type { QuestionCode } from '../../procedure/talk/records.ts';
import { formatDay, formatMoment } from '../format.ts';
import type { MessageView } from '../guide/guide-view.ts';
import { nameChannel, STANCE_WORDS } from './talk-words.ts';

/** An event with the name of who did it and the free text kept beside it. */
export type ThreadEvent = CollaborationEvent & { byName: string; note: string | null };
export type ThreadContext = { locale: string; timeZone: string; creator: string };

const SAID_BY_US: Record<string, string> = {
  open_consultation: 'We asked',
  log_contact: 'We asked',
  write_to_creator: 'We wrote',
  propose_adjustment: 'We proposed changed terms',
  plan_remedy: 'We put a plan to them',
  extend_plan: 'We added to the plan',
  start_coaching: 'We offered coaching',
  offer_coaching: 'We offered coaching',
  session_done: 'We talked about it',
  answer_wish: 'We answered',
};
const SAID_BY_THEM: Record<string, string> = {
  creator_responds: 'answered',
  creator_answered: 'answered',
  name_cause: 'named a cause',
  answer_cause: 'answered to a cause',
  answer_plan: 'answered to the plan',
  action_reported: 'says a change is done',
  ask_for_call: 'asks for a call',
  ask_urgent_stop: 'asks for an urgent stop',
  confirm_brief: 'has read the brief',
  wish_mutual_end: 'asks for an end by agreement',
  respond_to_notice: 'answered to the notice',
  adjustment_declined: 'declined the changed terms',
  amendment_signed: 'signed the changed terms',
  say_cured: 'says it was put right',
};

/** Messages of the running log, oldest first; events that nobody said to anybody are left out. */
export function presentThread(events: readonly ThreadEvent[], context: ThreadContext): MessageView[] {
  return events.flatMap((event) => toMessage(event, context) ?? []);
}

function toMessage(event: ThreadEvent, context: ThreadContext): MessageView | undefined {
  const theirs = SAID_BY_THEM[event.kind];
  const ours = SAID_BY_US[event.kind];
  if (theirs !== undefined) {
    const place = event.actor.role === 'creator' ? 'their page' : `noted by ${event.byName}`;
    return {
      id: event.id,
      side: 'they',
      who: `${context.creator} ${theirs}`,
      note: `${when(event, context)} · ${place}`,
      lines: linesOf(event, context),
    };
  }
  if (ours === undefined) return undefined;
  const channel = event.data.channel ? ` · ${nameChannel(event.data.channel)}` : '';
  return {
    id: event.id,
    side: 'we',
    who: ours,
    note: `${when(event, context)}${channel} · ${event.byName}`,
    lines: linesOf(event, context),
  };
}

function when({ at, data }: ThreadEvent, { locale, timeZone }: ThreadContext): string {
  return formatMoment(data.contactedAt ?? at, locale, timeZone);
}

function linesOf({ data, note }: ThreadEvent, context: ThreadContext): string[] {
  return [
    ...(note === null ? [] : note.split('\n').filter((line) => line.trim() !== '')),
    ...listQuestions(data.questions ?? []),
    ...(data.feel ? [`How it felt: ${data.feel} of 5.`] : []),
    ...(data.stance && data.stance !== 'none' ? [STANCE_WORDS[data.stance]] : []),
    ...(data.proposedOn ? [`Proposes ${formatDay(data.proposedOn, context.locale)}.`] : []),
    ...describeAway(data.unavailable ?? null, context.locale),
  ];
}

/** The questions of a letter; an empty list says nothing. */
function listQuestions(questions: readonly QuestionCode[]): string[] {
  return questions.map((code) => QUESTION_TABLE[code].text);
}

function describeAway(away: { from: string; to: string } | null, locale: string): string[] {
  return away === null ? [] : [`Away from ${formatDay(away.from, locale)} to ${formatDay(away.to, locale)}.`];
}

/** "asked Mon 16 Nov · answered Thu 19 Nov"; empty before the first contact. */
export function describeTalkHead(
  { firstAt, answeredAt }: { firstAt: Instant | null; answeredAt: Instant | null },
  { locale, timeZone }: Pick<ThreadContext, 'locale' | 'timeZone'>,
): string {
  const day = (at: Instant) => formatDay(at, locale, timeZone);
  return [
    firstAt === null ? '' : `asked ${day(firstAt)}`,
    answeredAt === null ? '' : `answered ${day(answeredAt)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
