// What the page asks first: the most binding thing that waits for the creator's word.
import type { CreatorView } from './creator-view.ts';

export type LeadingAsk =
  | 'notice'
  | 'terms'
  | 'mutual'
  | 'cure'
  | 'breach'
  | 'plan'
  | 'brief'
  | 'draft'
  | 'questions'
  | 'causes'
  | 'nothing';

export function toLeadingAsk(view: CreatorView): LeadingAsk {
  if (view.letters.some((letter) => letter.isOpen)) return 'notice';
  if (view.proposal !== null) return 'terms';
  if (view.mutual?.proposedBy === 'brand' && view.mutual.agreedAt === null && !view.mutual.isSigned)
    return 'mutual';
  // Beside an end that runs, a cure or a brief of stopped work is asked for further down: the page is about the end.
  if (
    view.situation !== 'ending' &&
    view.may.sayCured &&
    view.cures.some((cure) => cure.saidCuredAt === null)
  )
    return 'cure';
  if (view.breaches.given.some(({ saidCuredAt }) => saidCuredAt !== null)) return 'breach';
  if (isPlanAsked(view)) return 'plan';
  if (!view.pending?.stopsWork && view.may.confirmBrief && view.brief?.readAt === null) return 'brief';
  if (view.drafts.some(({ state }) => state === 'changes')) return 'draft';
  if (isQuestionAsked(view)) return 'questions';
  if (view.may.nameCause && view.causes.some(({ by, stance }) => by === 'brand' && stance === 'none'))
    return 'causes';
  return 'nothing';
}

/** Questions that wait for an answer. */
export function isQuestionAsked({ questions, may }: CreatorView): boolean {
  return may.answer && questions.asked.length > 0 && questions.answeredAt === null;
}

/** A plan that waits for an answer; work that is done or reviewed no longer does. */
export function isPlanAsked({ plan, situation }: CreatorView): boolean {
  return situation !== 'over' && plan.some((item) => item.outcome === 'open' && item.stance === 'none');
}
