// What the creator has said so far, in their own words, and what happens next.

import { signedNameIn } from '../../../shared/procedure/letters/signature-note.ts';
import { parseAnswersNote } from '../../../shared/procedure/talk/answers-note.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import { nameBreach } from '../creator-breach/breaches.tsx';
import type { OwnAct } from '../creator-wishes/own-acts.ts';
import { WishAnswerLine } from '../creator-wishes/wish-answer.tsx';
import { isStopTrigger } from '../creator-words/shown-codes.ts';
import type { LeadingAsk } from './leading-ask.ts';
import { type PageContext, toDay, toMoment } from './page-context.ts';

export const SAID_MAX = 20;

export function WhatYouSaid({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.ownActs.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.said.title}</h2>
      <dl class="pairs">
        {view.ownActs.slice(0, SAID_MAX).map((act) => (
          <div key={act.seq}>
            <dt>{toMoment(context, act.at)}</dt>
            <dd>
              <b>{nameAct(act, context)}</b>
              <ActFacts act={act} context={context} />
              <ActWords act={act} context={context} />
              {act.answer !== null && <WishAnswerLine context={context} of={act.answer} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Events that are one act to who does it. */
const SAME_ACTS: Record<string, string> = {
  creator_answered: 'creator_responds',
  answer_questions: 'creator_responds',
  action_reported: 'action_done',
  breach_cured: 'say_cured',
  agree_mutual_end: 'mutual_signed',
  shorten: 'mutual_signed',
  creator_ends_also: 'creator_ends',
};

function nameAct({ kind }: OwnAct, { words }: PageContext): string {
  const names: Record<string, string> = { ...words.said.acts, ...words.breach.acts };
  return names[SAME_ACTS[kind] ?? kind] ?? words.said.other;
}

function ActFacts({ act, context }: { act: OwnAct; context: PageContext }) {
  const { words } = context;
  const responses: Record<string, string> = words.letters.respond;
  const facts = [
    act.cause && words.causeNames[act.cause],
    act.stance && act.stance !== 'none' && words.stance[act.stance],
    act.response && responses[act.response],
    act.trigger && isStopTrigger(act.trigger) && words.stop.triggers[act.trigger],
    act.feel !== null && words.of(String(act.feel), '5'),
    act.kind === 'creator_notices_breach' && act.trigger && nameBreach(context, act.trigger),
    act.isCured !== null && words.breach[act.isCured ? 'isCured' : 'isOpen'],
    act.isTaken !== null && words.practices[act.isTaken ? 'take' : 'leave'],
    act.on && toDay(context, act.on),
    act.unavailable &&
      [
        `${toDay(context, act.unavailable.from)} – ${toDay(context, act.unavailable.to)}`,
        ...(act.unavailable.isPrivate ? [words.said.private] : []),
      ].join(', '),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return facts.length === 0 ? null : <em>{facts.join(' · ')}</em>;
}

function ActWords({ act, context }: { act: OwnAct; context: PageContext }) {
  if (act.note === null) return null;
  const signedName = signedNameIn(act.note);
  if (signedName !== null) return <em>{signedName}</em>;
  const answers = parseAnswersNote(act.note);
  if (!answers) return <q class="own-words">{act.note}</q>;
  return (
    <>
      {QUESTIONS.map(
        (code) =>
          answers[code] !== undefined && (
            <span key={code} class="own-answer">
              <em>{context.words.questions[code]}</em>
              <q class="own-words">{answers[code]}</q>
            </span>
          ),
      )}
    </>
  );
}

export function WhatHappensNext({ context, ask }: { context: PageContext; ask: LeadingAsk }) {
  const { words } = context;
  return (
    <section class="part">
      <h2>{words.next.title}</h2>
      <dl class="pairs is-next">
        {[...toNext(context, ask), ...toReview(context)].map(([when = '', what = '']) => (
          <div key={when}>
            <dt>{when}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function toNext(context: PageContext, ask: LeadingAsk): string[][] {
  const { view, words } = context;
  if (ask === 'notice') return words.next.notice;
  if (ask === 'terms') return words.next.terms;
  if (ask === 'mutual') return words.next.mutual;
  if (ask === 'plan') return words.next.plan;
  if (ask === 'questions' || ask === 'causes') return words.next.questions;
  if (ask === 'breach') return words.breach.next;
  if (ask === 'cure' || ask === 'brief' || ask === 'draft') return words.next[ask];
  if (view.mutual !== null && !view.mutual.isSigned)
    return [[words.next.running[0]?.[0] ?? '', words.more.mutualNote]];
  if (view.situation === 'paused' || view.situation === 'pausing') return toPauseNext(context);
  if (view.situation === 'ending') return words.next[view.pending?.stopsWork ? 'stopped' : 'ending'];
  if (view.situation === 'over') return words.next.over;
  // Once something was put to them, the answer has had its proposal.
  const isAhead = view.questions.answeredAt !== null && view.plan.length + view.practices.length === 0;
  return isAhead ? words.next.answered : words.next.running;
}

/** Whatever is asked meanwhile: from which day the work goes on, else on which the team looks at its pause again. */
function toReview(context: PageContext): string[][] {
  const { pause, pending, situation } = context.view;
  if (pending?.kind === 'resume' && pending.effectiveAt)
    return [[toDay(context, pending.effectiveAt), context.words.pauseNext.resumes]];
  if (situation !== 'paused' || pause === null || pause.reviewOn === null) return [];
  return [[toDay(context, pause.reviewOn), context.words.pauseNext.review]];
}

/** A pause that is on its way changes nothing yet; one of their own goes on until they say otherwise. */
function toPauseNext({ view, words }: PageContext): string[][] {
  const { until, goesOn, from, own } = words.pauseNext;
  const [[now = '', theirs = ''] = []] = words.next.paused;
  const meanwhile = view.may.endOwnPause ? own : theirs;
  return view.situation === 'paused'
    ? [[now, meanwhile]]
    : [
        [until, goesOn],
        [from, meanwhile],
      ];
}
