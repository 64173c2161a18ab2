// What the panel does about changes of the plan and practices: note the creator's answer, mark as done, review, look back.
import { addDays, localDateOf } from '../../contract/zone.ts';
import { isLookBackDue, openCards } from '../../procedure/folding/coaching.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { CoachingRecord, RemedyRecord } from '../../procedure/talk/records.ts';
import { isAgreed } from '../../procedure/talk/remedies.ts';
import { formatDay } from '../format.ts';
import { nameRemedy } from '../guide-words/present-plan.ts';
import { CARD_EFFECTS, listReviewChoices, PLAN_ANSWERS, TAKEN_WORDS } from '../guide-words/talk-words.ts';
import type { DossierContext } from './dossier-context.ts';
import type { ActView, SimpleAct } from './dossier-view.ts';

type Kind = Extract<
  SimpleAct['kind'],
  | 'log_plan_answer'
  | 'action_done'
  | 'review_action'
  | 'postpone_review'
  | 'log_coaching_answer'
  | 'review_coaching'
>;
type Of = Pick<DossierContext, 'now' | 'locale'>;

const BARE = { facts: [], choice: null, moment: null, note: null };
const RECORDED = 'It is recorded with your name and the date.';

/** The acts of this kind, one for each change or practice that it can be about. */
export function listTrialActs(kind: Kind, standing: Standing, context: Of): ActView[] {
  const { case: state } = standing;
  const open = state.remedies.filter(({ outcome }) => outcome === 'open');
  const undone = open.filter(({ doneAt }) => doneAt === null);
  switch (kind) {
    case 'log_plan_answer':
      return undone.every(isAgreed) ? [] : [PLAN_ANSWER];
    case 'action_done':
      return undone.filter(isAgreed).map((one) => toDone(one, standing, context));
    case 'review_action':
      return open.flatMap((one) => toReview(one, standing, context) ?? []);
    case 'postpone_review':
      return open.flatMap((one) => toPostpone(one, standing, context) ?? []);
    case 'log_coaching_answer':
      return openCards(state).flatMap((item) => toAnswers(item, standing));
    case 'review_coaching':
      return openCards(state).flatMap((item) => toLookBack(item, standing, context) ?? []);
  }
}

const PLAN_ANSWER: ActView = {
  ...BARE,
  id: 'log_plan_answer',
  request: { kind: 'log_plan_answer', stance: 'agrees' },
  title: 'Their answer to the plan',
  label: 'Note their answer',
  choice: { field: 'stance', label: 'What they say', options: PLAN_ANSWERS },
  note: { label: 'What they said, and where', isRequired: true },
  after: 'It covers every open change. On their page they can answer again.',
};

function toDone(one: RemedyRecord, standing: Standing, { locale }: Of): ActView {
  return {
    ...BARE,
    id: `action_done:${one.id}`,
    request: { kind: 'action_done', actionId: one.id },
    title: 'A change is done',
    label: 'Mark as done',
    facts: [
      { name: 'Change', value: nameRemedy(one.id, standing) },
      { name: 'Due', value: formatDay(one.dueOn, locale) },
    ],
    note: { label: 'How it was done', isRequired: false },
    after: RECORDED,
  };
}

/** A make-good that was done is counted, and the count is typed on the desk. */
function toReview(one: RemedyRecord, standing: Standing, { now, locale }: Of): ActView | undefined {
  const isDue = one.reviewOn <= localDateOf(now, standing.timeZone);
  if (isDue && one.kind === 'make_good' && one.doneAt !== null) return undefined;
  const about = {
    ...BARE,
    id: `review_action:${one.id}`,
    facts: [
      { name: 'Change', value: nameRemedy(one.id, standing) },
      { name: 'Look', value: `together on ${formatDay(one.reviewOn, locale)}` },
    ],
  };
  const label = isDue ? 'Review this change' : 'Take it off the plan';
  const [first, ...others] = listReviewChoices(one, isDue);
  return {
    ...about,
    request: { kind: 'review_action', actionId: one.id, outcome: first.value },
    title: label,
    label,
    choice:
      others.length === 0
        ? null
        : { field: 'outcome', label: 'What came of it', options: [first, ...others] },
    after: isDue ? 'What the numbers say of it is kept with it.' : RECORDED,
  };
}

/** Days to look at a change instead, from the day that is planned or from today; none where the flight leaves none. */
const LATER_DAYS = [3, 7, 14] as const;

function toPostpone(one: RemedyRecord, standing: Standing, { now, locale }: Of): ActView | undefined {
  const today = localDateOf(now, standing.timeZone);
  const from = one.reviewOn > today ? one.reviewOn : today;
  const days = [...LATER_DAYS.map((days) => addDays(from, days)), standing.endsOn]
    .filter((day) => day > from && day <= standing.endsOn)
    .toSorted();
  const [first] = days;
  if (first === undefined) return undefined;
  const options = [...new Set(days)].map((day) => ({ value: day, label: formatDay(day, locale) }));
  return {
    ...BARE,
    id: `postpone_review:${one.id}`,
    request: { kind: 'postpone_review', actionId: one.id, reviewOn: first },
    title: 'Look at a change later',
    label: 'Look later',
    facts: [
      { name: 'Change', value: nameRemedy(one.id, standing) },
      { name: 'Look', value: `together on ${formatDay(one.reviewOn, locale)}` },
    ],
    choice: { field: 'reviewOn', label: 'New day', options },
    note: { label: 'Why later', isRequired: true },
    after: RECORDED,
  };
}

function toAnswers(item: CoachingRecord, standing: Standing): ActView[] {
  return [true, false]
    .filter((isTaken) => item.answer?.isTaken !== isTaken)
    .map((isTaken) => {
      const word = TAKEN_WORDS[isTaken ? 'takes' : 'leaves'];
      return {
        ...BARE,
        id: `log_coaching_answer:${item.id}:${isTaken ? 'takes' : 'leaves'}`,
        request: { kind: 'log_coaching_answer', itemId: item.id, isTaken },
        title: `The creator: ${word}`,
        label: `Note: ${word}`,
        facts: [{ name: 'Practice', value: nameRemedy(item.id, standing) }],
        note: { label: 'In their words', isRequired: false },
        after: 'The creator sees it on their page and can change it there.',
      };
    });
}

function toLookBack(item: CoachingRecord, standing: Standing, { now, locale }: Of): ActView | undefined {
  const { reviewOn } = item;
  if (!isLookBackDue(item, localDateOf(now, standing.timeZone))) return undefined;
  return {
    ...BARE,
    id: `review_coaching:${item.id}`,
    request: { kind: 'review_coaching', itemId: item.id, effect: 'cannot_tell' },
    title: 'Look back at a practice',
    label: 'Note what it did',
    facts: [
      { name: 'Practice', value: nameRemedy(item.id, standing) },
      ...(reviewOn === undefined
        ? []
        : [{ name: 'Look', value: `together on ${formatDay(reviewOn, locale)}` }]),
    ],
    choice: { field: 'effect', label: 'What it did', options: CARD_EFFECTS },
    note: { label: 'What we saw', isRequired: false },
    after: 'The numbers of today are kept with it.',
  };
}
