// The one step offered beside a collaboration: what a person would do next, always something that can be done.
import { isSettling, waitsForNotice } from '../contract/facts/case-states.ts';
import type { Instant } from '../contract/terms.ts';
import { addDays, localDateOf } from '../contract/zone.ts';
import { attentionFor, findReviewDue, findReviewOn, unconfirmedTerms } from './attention.ts';
import { findOpenBrief } from './brief/brief-state.ts';
import { toDraftFacts, waitingDrafts } from './drafts/waiting-draft.ts';
import { effectOf } from './folding/notices.ts';
import { openSuspensions } from './folding/suspensions.ts';
import type { DueStep, StepFacts } from './ladder-step.ts';
import { dueStep, findLateness, supportedStep } from './ladder-step.ts';
import { findDueLetter, toLetterFacts } from './letters/due-letter.ts';
import { isOver, isTerminal } from './machine.ts';
import { factsOf } from './matters/matter-facts.ts';
import type { OpenMatter } from './matters/open-matters.ts';
import {
  findCoachingDue,
  findCoachingReview,
  findCureMatter,
  findEndRequest,
  findOwnBreach,
  findPlanMatter,
  findProposal,
  findUrgentStop,
  findWish,
  hasHelped,
} from './matters/open-matters.ts';
import type { Attention, NextStepCode, Standing } from './standing.ts';
import { findDueReminder, toReminderFacts } from './talk/due-reminder.ts';
import { RECOVERED_INDEX } from './talk/ladder-index.ts';
import { stateAt } from './timers.ts';

type NextStep = Standing['nextStep'];
type NextStepFacts = StepFacts & Pick<Standing, 'startsOn'>;

/** Days after which inconclusive numbers are worth another look. */
const LOOK_AGAIN_DAYS = 2;
const CODES: Record<DueStep['step'], NextStepCode> = {
  talk: 'talk',
  remedy: 'agree_remedy',
  adjust: 'adjust',
  propose_pause: 'propose_pause',
};

const STEP_OF_MATTER: Record<OpenMatter['code'], NextStepCode> = {
  urgent_stop: 'answer_wish',
  wish_open: 'answer_wish',
  end_requested: 'decide_end',
  cure_said: 'settle_breach',
  cure_over: 'settle_breach',
  own_breach: 'put_right',
  own_breach_over: 'put_right',
  remedy_review_due: 'review_remedy',
  remedy_due: 'do_remedy',
  proposal_open: 'see_proposal',
  coaching_due: 'offer_coaching',
  coaching_review_due: 'review_coaching',
};

const STEP_OF_ATTENTION: Partial<Record<Attention['code'], NextStepCode>> = {
  ...STEP_OF_MATTER,
  draft_waiting: 'answer_draft',
  payment_held: 'settle_payment',
  notice_held: 'see_notice',
  letter_due: 'write_letter',
  reminder_due: 'remind',
};

/** The next step at `now`, with the facts its words need; `keep` when there is nothing to do. */
export function nextStepFor(standing: NextStepFacts, now: Instant): NextStep {
  const facts = { ...standing, case: stateAt(standing.case, now) };
  const urgent = matterStep(findUrgentStop(facts.case));
  if (urgent !== null && !isTerminal(facts.case.state)) return urgent;
  if (isTerminal(facts.case.state)) return KEEP;
  if (isOver(facts.case.state))
    return decisionStep(facts, now) ?? letterStep(facts, now) ?? settlingStep(facts) ?? KEEP;
  return (
    decisionStep(facts, now) ??
    procedureStep(facts, now) ??
    ladderStep(facts, now) ??
    letterStep(facts, now) ??
    reminderStep(facts, now) ??
    dataStep(facts) ??
    termsStep(facts, now) ??
    briefStep(facts) ??
    // To wait is the next step only where there is nothing to do meanwhile.
    waitStep(facts, now) ??
    KEEP
  );
}

/** What the lists say needs a decision is the next step: every place then leads to the same one. */
function decisionStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const attention = attentionFor(facts, now);
  if (attention === null || !attention.needsDecision) return null;
  const code = STEP_OF_ATTENTION[attention.code];
  // What is not listed has its step from the procedure and the ladder below, with the facts of its words.
  return code === undefined ? null : { code, facts: attention.facts };
}

const KEEP: NextStep = { code: 'keep', facts: {} };

function procedureStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const { case: state } = facts;
  if (state.request?.kind === 'pause')
    return { code: 'decide_request', facts: { requestedAt: state.request.at } };
  const decided =
    matterStep(findEndRequest(state)) ??
    matterStep(findOwnBreach(state, now)) ??
    matterStep(findCureMatter(state, now));
  if (decided !== null) return decided;
  if (waitsForNotice(state.state)) return seeNotice(facts);
  const isHeld = state.state === 'paused' || state.state === 'emergency_paused';
  const reviewOn = findReviewDue(facts, now);
  // Until the day of its review a pause only waits: a letter that is to be written comes first.
  const letter = state.state === 'paused' && reviewOn === null ? letterStep(facts, now) : null;
  if (letter !== null) return letter;
  if (isHeld || reviewOn !== null) return reviewPause(facts, reviewOn);
  return caseStep(facts, now);
}

function caseStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const { case: state, timeZone, assessment } = facts;
  const [draft] = waitingDrafts(facts, now);
  const pace = assessment.pace?.estimate ?? null;
  const today = localDateOf(now, timeZone);
  const isRecovered = hasHelped(state) && pace !== null && pace >= RECOVERED_INDEX;
  return (
    (draft ? { code: 'answer_draft', facts: toDraftFacts(draft) } : null) ??
    matterStep(findWish(state)) ??
    matterStep(findPlanMatter(state, today)) ??
    matterStep(findCoachingReview(state, today)) ??
    matterStep(findProposal(state)) ??
    (isRecovered ? { code: 'close_case', facts: { pace } } : null) ??
    matterStep(findCoachingDue(state))
  );
}

function matterStep(matter: OpenMatter | null): NextStep | null {
  return matter === null ? null : { code: STEP_OF_MATTER[matter.code], facts: factsOf(matter) };
}

function seeNotice({ case: { pending } }: NextStepFacts): NextStep {
  const at = effectOf(pending);
  return { code: 'see_notice', facts: at === null ? {} : { effectiveAt: at } };
}

function reviewPause({ case: state }: NextStepFacts, dueOn: string | null): NextStep {
  const reviewOn = dueOn ?? findReviewOn(state, () => true);
  const confirmBy = openSuspensions(state).find((one) => one.confirmBy !== null)?.confirmBy ?? null;
  return {
    code: 'review_pause',
    facts: { ...(reviewOn === null ? {} : { reviewOn }), ...(confirmBy === null ? {} : { confirmBy }) },
  };
}

function ladderStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const due = dueStep(facts, now);
  if (due === null) return null;
  const terms = termsStep(facts, now);
  if (due.step === 'propose_pause' && terms !== null) return terms;
  const lateness = due.from === 'lateness' ? findLateness(facts.deliverables) : undefined;
  return { code: CODES[due.step], facts: { ...lateness } };
}

/** What is left once it is over: the analysis, then the file with its money and what lives on. */
function settlingStep({ case: { state, postMortem } }: NextStepFacts): NextStep | null {
  if (!isSettling(state)) return null;
  return { code: postMortem === null ? 'file_analysis' : 'close_file', facts: {} };
}

function briefStep(facts: NextStepFacts): NextStep | null {
  const open = findOpenBrief(facts);
  return open === null ? null : { code: 'see_brief', facts: open };
}

function reminderStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const reminder = findDueReminder(facts, now);
  return reminder === null ? null : { code: 'remind', facts: toReminderFacts(reminder) };
}

function letterStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const due = findDueLetter(facts, now);
  return due === null ? null : { code: 'write_letter', facts: toLetterFacts(due) };
}

function dataStep({ assessment, flags = [] }: NextStepFacts): NextStep | null {
  switch (assessment.status) {
    case 'outage':
      return { code: 'check_tracking', facts: {} };
    case 'no_target':
      return { code: 'set_target', facts: {} };
    case 'no_data':
      return { code: 'import_results', facts: {} };
    default:
      return flags.some(({ code }) => code === 'not_counted') ? { code: 'import_results', facts: {} } : null;
  }
}

/** Everything the evidence supports was done, or a rung was taken today, or there is no evidence yet: it needs time to show. */
function waitStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const { status, untilDay } = facts.assessment;
  if (supportedStep(facts) !== null) return lookAgain(facts, { now, days: 1 });
  if (status === 'too_early') return lookAgain(facts, { now, days: 1, notBefore: untilDay });
  return status === 'inconclusive' ? lookAgain(facts, { now, days: LOOK_AGAIN_DAYS }) : null;
}

function lookAgain(
  { timeZone, startsOn }: NextStepFacts,
  { now, days, notBefore = null }: { now: Instant; days: number; notBefore?: number | null },
): NextStep {
  const soonest = addDays(localDateOf(now, timeZone), days);
  const from = notBefore === null ? soonest : addDays(startsOn, Math.ceil(notBefore));
  return { code: 'look_again', facts: { on: from > soonest ? from : soonest } };
}

function termsStep(facts: NextStepFacts, now: Instant): NextStep | null {
  const open = unconfirmedTerms(facts, now);
  return open.length === 0 ? null : { code: 'fill_terms', facts: { count: open.length } };
}
