// The talk as messages: letters and contacts of ours, answers and questions of the creator, in the order they were said.
import type { Instant } from '../../contract/terms.ts';
import type { CollaborationEvent, EventKind } from '../../procedure/events.ts';
import { parseAnswersNote } from '../../procedure/talk/answers-note.ts';
import { QUESTION_TABLE } from '../../procedure/talk/questions.ts';
import { QUESTIONS, type QuestionCode } from '../../procedure/talk/records.ts';
import { formatDay, formatMoment } from '../format.ts';
import type { MessageView } from '../guide/guide-view.ts';
import { nameChannel, nameWishAnswer, STANCE_WORDS } from './talk-words.ts';

/** An event with the name of who did it and the free text kept beside it. */
export type ThreadEvent = CollaborationEvent & { byName: string; note: string | null };
export type ThreadContext = {
  locale: string;
  timeZone: string;
  creator: string;
  /** Where the words of letters are. */
  lettersHref?: string;
};

const SAID_BY_US: Partial<Record<string, string>> = {
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
  report_cure: 'We said that our breach is put right',
} satisfies Partial<Record<EventKind, string>>;
const SAID_BY_THEM: Partial<Record<string, string>> = {
  creator_responds: 'answered',
  creator_answered: 'answered',
  name_cause: 'named a cause',
  answer_cause: 'answered to a cause',
  answer_plan: 'answered to the plan',
  coaching_answered: 'answered to a practice',
  action_reported: 'says a change is done',
  ask_for_call: 'asks for a call',
  ask_urgent_stop: 'asks for an urgent stop',
  confirm_brief: 'has read the brief',
  wish_mutual_end: 'asks for an end by agreement',
  respond_to_notice: 'answered to the notice',
  adjustment_declined: 'declined the changed terms',
  amendment_signed: 'signed the changed terms',
  say_cured: 'says it was put right',
  creator_notices_breach: 'gave notice of a breach of ours',
  creator_answers_cure: 'answered whether our breach is put right',
} satisfies Partial<Record<EventKind, string>>;

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
      ...wordsOf(event, context),
    };
  }
  if (ours === undefined) return undefined;
  const channel = event.data.channel ? ` · ${nameChannel(event.data.channel)}` : '';
  return {
    id: event.id,
    side: 'we',
    who: ours,
    note: `${when(event, context)}${channel} · ${event.byName}`,
    ...wordsOf(event, context),
    ...(event.data.noticeId && context.lettersHref ? { letterHref: context.lettersHref } : {}),
  };
}

/** What was said: answers under their questions as the creator's page has them, everything else as lines; never nothing. */
function wordsOf(event: ThreadEvent, context: ThreadContext): Pick<MessageView, 'lines' | 'answers'> {
  const answers = event.note === null ? [] : listAnswers(event.note);
  const lines = linesOf(event, context, answers.length > 0);
  if (answers.length > 0) return { lines, answers };
  // The words of a letter of ours are one click away.
  const isElsewhere =
    event.kind in SAID_BY_US && event.data.noticeId !== undefined && context.lettersHref !== undefined;
  const isWhole = isElsewhere || SAID_BY_TITLE.includes(event.kind);
  return { lines: lines.length > 0 || isWhole ? lines : [WITHOUT_WORDS] };
}

/** Acts whose title says everything. */
const SAID_BY_TITLE = ['confirm_brief', 'action_reported', 'adjustment_declined', 'amendment_signed'];

/** The note was erased, or none was written. */
const WITHOUT_WORDS = 'Noted without words.';

/** The answers of a note that came from the creator's page; empty for any other note. */
function listAnswers(note: string): { question: string; text: string }[] {
  const answers = parseAnswersNote(note) ?? {};
  return QUESTIONS.flatMap((code) => {
    const text = answers[code];
    return text === undefined ? [] : [{ question: QUESTION_TABLE[code].text, text }];
  });
}

/** A note as one text for log and audit: answers behind their questions, any other note as it was written. */
export function describeNote(note: string): string {
  const answers = listAnswers(note);
  return answers.length === 0 ? note : answers.map(({ question, text }) => `${question} ${text}`).join('\n');
}

function when({ at, data }: ThreadEvent, { locale, timeZone }: ThreadContext): string {
  return formatMoment(data.contactedAt ?? at, locale, timeZone);
}

function linesOf({ kind, data, note }: ThreadEvent, context: ThreadContext, isAnswered: boolean): string[] {
  // An answer names the questions it belongs to; only where its words are gone are they listed.
  const asks = kind in SAID_BY_US || note === null;
  return [
    ...(note === null || isAnswered ? [] : note.split('\n').filter((line) => line.trim() !== '')),
    ...(kind === 'answer_wish' && data.reason ? [`${nameWishAnswer(data.reason)}.`] : []),
    ...(asks ? listQuestions(data.questions ?? []) : []),
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
