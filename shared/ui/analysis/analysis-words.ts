// Words for the codes of the analysis: verdicts, what is missing before filing, gaps in the procedure, outcomes of what was tried.
import { creatorLateDays } from '../../analysis/draft-post-mortem.ts';
import type {
  EndedPiece,
  LessonKind,
  PostMortemDraft,
  ProcedureGap,
  Rebook,
} from '../../analysis/post-mortem.ts';
import type { PostMortemProblem } from '../../analysis/post-mortem-problems.ts';
import type { Trial } from '../../analysis/tried.ts';
import { findCard } from '../../procedure/talk/coaching.ts';
import { isRemedyCode, REMEDY_TABLE } from '../../procedure/talk/remedies.ts';
import { formatDay } from '../format.ts';
import type { NotObserved } from './analysis-record.ts';

export const VERDICT_WORDS: Record<PostMortemDraft['verdict'], string> = {
  exceeded: 'Exceeded',
  met: 'Met',
  missed: 'Missed',
  not_known: 'Not known',
};

export const LESSON_WORDS: Record<LessonKind, string> = {
  brief: 'Brief',
  selection: 'Selection',
  offer: 'Offer',
  tracking: 'Tracking',
  contract: 'Contract',
  process: 'Process',
};

export const REBOOK_WORDS: Record<Rebook['answer'], string> = {
  yes: 'Yes',
  yes_if: 'Yes, if',
  no: 'No',
};

const NOTICE_WORDS: Record<string, string> = {
  pause: 'Pause notice',
  resume: 'Notice of going on',
  breach: 'Breach notice',
  end: 'End notice',
  mutual: 'End by agreement',
  creator_end: 'The creator’s end notice',
};

/** "End notice"; an unknown kind as it is written. */
export function nameNotice(kind: string): string {
  return NOTICE_WORDS[kind] ?? kind.replaceAll('_', ' ');
}

const GAP_WORDS: Record<ProcedureGap['code'], string> = {
  NOT_SENT: 'was prepared and no sending is recorded',
  RECEIPT_UNKNOWN: 'was sent, and when it counts as received is not known',
  EFFECTIVE_BEFORE_RECEIPT: 'took effect before it counts as received',
  NO_APPROVER: 'has no approver on record',
  SAME_PERSON: 'was asked for and approved by the same person',
};

/** "End notice has no approver on record." */
export function describeGap({ code, kind }: ProcedureGap): string {
  return `${nameNotice(kind)} ${GAP_WORDS[code]}.`;
}

/** "One-page brief", the title of a practice, or the code as it is written. */
export function nameRemedy(code: string): string {
  return isRemedyCode(code) ? REMEDY_TABLE[code].title : (findCard(code)?.title ?? code);
}

const OUTCOME_WORDS: Record<Trial['outcome'], string> = {
  worked: 'worked',
  did_not: 'did not work',
  not_measurable_yet: 'not measured',
};

const BECAUSE_WORDS: Record<NonNullable<Trial['because']>, string> = {
  not_done: 'it was not done',
  no_post_after: 'no post came after it',
  not_mature: 'its posts are too young',
  no_data: 'its posts have no numbers',
  cannot_tell: 'whoever looked back could not tell',
};

/** "worked", or "not measured: no post came after it". */
export function describeOutcome({ outcome, because }: Pick<Trial, 'outcome' | 'because'>): string {
  return because === null ? OUTCOME_WORDS[outcome] : `${OUTCOME_WORDS[outcome]}: ${BECAUSE_WORDS[because]}`;
}

const STEP_WORDS: Record<NotObserved['step'], string> = {
  posts: 'posts',
  reach: 'reach',
  views: 'views',
  engagements: 'engagements',
  clicks: 'clicks',
  orders: 'orders',
  revenue: 'revenue',
};

/** "4 of 5 published: 2 on time, 2 late, 1 of them through us": as a person would say it. */
export function describeDelivered({
  agreed,
  published,
  onTime,
  pieces,
}: PostMortemDraft['delivery']): string {
  if (agreed === 0) return pieces.length === 0 ? '' : 'nothing was due before the end';
  if (published === 0)
    return agreed === 1 ? 'the one piece was not published' : `none of ${agreed} published`;
  const whole =
    published === agreed && agreed > 1 ? `all ${agreed} published` : `${published} of ${agreed} published`;
  const late = published - onTime;
  if (late === 0) return `${whole}${published === 1 ? '' : whole.startsWith('all') ? '' : ', each'} on time`;
  const through = pieces.filter((piece) => piece.publishedAt !== null && isOursAlone(piece)).length;
  const ours =
    through === 0
      ? ''
      : `, ${through === late ? (late === 1 ? 'through us' : 'all through us') : `${through} of them through us`}`;
  if (onTime === 0) return `${whole}, ${late === 1 ? 'late' : 'all late'}${ours}`;
  return `${whole}: ${onTime} on time, ${late} late${ours}`;
}

function isOursAlone(piece: EndedPiece): boolean {
  return piece.lateDays > 0 && creatorLateDays(piece) === 0;
}

/** A step of the chain: "engagements". */
export function nameStep(step: NotObserved['step']): string {
  return STEP_WORDS[step];
}

const NOT_OBSERVED_WORDS: Record<NotObserved['because'], string> = {
  not_planned: 'measured, but no target was agreed',
  not_measured: 'not measured',
  measured_in_part: 'measured for some posts only',
};

/** "Reach: not measured." and so on; empty when the chain is whole. */
export function describeNotObserved(steps: readonly NotObserved[]): string[] {
  return steps.map(({ step, because }) => `${capital(STEP_WORDS[step])}: ${NOT_OBSERVED_WORDS[because]}.`);
}

/** Where a problem stands in the form, and what to do about it. Row numbers start at 1. */
export type PlacedProblem = { field: string; text: string };

const LESSON_FIELDS: Record<
  Extract<PostMortemProblem, { code: 'LESSON_INCOMPLETE' }>['field'],
  PlacedProblem
> = {
  kind: { field: 'kind', text: 'Choose one of the list.' },
  text: { field: 'text', text: 'Say in a sentence what changes.' },
  owner: { field: 'owner', text: 'Choose who sees to it.' },
  dueOn: { field: 'due', text: 'Give a day from today on.' },
};

const PROBLEM_WORDS: Record<
  Exclude<PostMortemProblem['code'], 'NUMBERS_NOT_MATURE' | 'LESSON_INCOMPLETE'>,
  PlacedProblem
> = {
  NO_LESSON: { field: 'text1', text: 'Write at least one change.' },
  REBOOK_NOT_ANSWERED: { field: 'rebook', text: 'Choose an answer.' },
  REBOOK_REASON_MISSING: { field: 'reason', text: 'Give a fact: a date, a count or an index.' },
  REBOOK_CONDITION_MISSING: { field: 'condition', text: 'Say what has to be so.' },
  CREATOR_NOT_ASKED: {
    field: 'word',
    text: 'Write what the creator says, or the day on which you asked.',
  },
  HOURS_NOT_A_NUMBER: { field: 'hours', text: 'Use a number, or leave it empty.' },
};

/** The problem at its field; numbers that are too young belong to no field and stand at "numbers". */
export function describeProblem(problem: PostMortemProblem, locale: string): PlacedProblem {
  if (problem.code === 'NUMBERS_NOT_MATURE') {
    const day = formatDay(problem.until, locale);
    return { field: 'numbers', text: `The last post’s numbers are final on ${day}. File it then.` };
  }
  if (problem.code !== 'LESSON_INCOMPLETE') return PROBLEM_WORDS[problem.code];
  const { field, text } = LESSON_FIELDS[problem.field];
  return { field: `${field}${problem.index + 1}`, text };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
