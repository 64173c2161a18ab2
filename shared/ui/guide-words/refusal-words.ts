// What a no of the procedure means for a person: the fact, that nothing was sent, then what is possible.

import type { Refusal } from '../../procedure/commands.ts';
import { describeRefusal, NOTHING_SENT } from '../describe-refusal.ts';
import { formatDay } from '../format.ts';
import { nameReason } from './code-words.ts';
import { TAKE_BACK_TIME } from './hold-words.ts';
import { describeWait } from './step-words.ts';

/** Where the case is instead, where its name alone would not say it. */
const INSTEAD: Record<string, string> = {
  no_consent_needed: 'No notice of ours was received that still waits to take effect.',
  asked_already: 'It was asked for already.',
  pause_of_creator: 'The creator paused, so it is theirs to end. Note it here when they go on.',
  notice_of_creator: 'The creator gave this notice, so it is theirs to take back.',
  no_pause_of_creator: 'No pause of the creator’s own is on its way or in force.',
  no_held_notice: 'There is no notice here that still waits to be sent.',
  no_right_now:
    'The contract as it is now does not let this notice leave again as it was prepared. Take it back and prepare what fits.',
  no_breach_of_ours: 'No notice of theirs about this breach of ours is open.',
  breach_noticed:
    'Their notice of this breach stands already, and the time to put it right runs from that one. A second notice would only put their right off.',
  cure_reported: 'We have said so already. Whether it is put right is the creator’s to say.',
  nothing_to_object_to: 'Nobody has said yet that it is put right.',
  no_contact: 'Nobody has written or called yet.',
  answered: 'The creator has answered already.',
  remedy_offered_today: 'A plan was put to the creator today. One offer a day.',
  adjust_offered_today: 'Changed terms were put to the creator today. One offer a day.',
  coach_offered_today: 'Coaching was offered today. One offer a day.',
  action_closed: 'This change was reviewed already.',
  action_done: 'This change is marked as done already.',
  card_closed: 'Somebody looked back at this practice already.',
  no_plan: 'There is no open plan that an answer could be about.',
  step_done: 'This step is done already.',
  nothing_owed: 'Nothing is open for this piece.',
  payment_held: 'A part of this payment is on hold already.',
  until_approved: 'The pay is kept until the piece is approved: there is nothing to hold back.',
  no_open_hold: 'This hold is settled already.',
  piece_settled: 'This piece is out, or nobody waits for it any more.',
  draft_waiting: 'A draft of this piece waits for our answer already.',
  draft_approved: 'This piece is approved already.',
  draft_answered: 'This draft was answered already.',
  no_such_draft: 'There is a newer draft of this piece, or this one was taken back.',
  draft_stands: `It can be taken back for ${TAKE_BACK_TIME} only, and what the creator handed in stays on record.`,
  no_answered_draft: 'Nobody has answered this draft, or the answer was taken back.',
  no_settled_hold: 'This hold is not settled yet.',
  term_not_over: 'It has not ended by its own term: there is nothing of that kind to tell.',
  no_such_pause: 'No pause is there that such a letter could tell of, or another day was set since.',
  no_such_wish: 'It was answered already.',
};

const FIELDS: Record<string, string> = {
  causes: 'Causes',
  actions: 'Changes',
  remedy: 'Change',
  owner: 'Owner',
  kpi: 'KPI',
  targetBps: 'Target',
  costMinor: 'Cost',
  expectedUnits: 'Expected size',
  minor: 'Part in question',
  dueOn: 'Due date',
  reviewOn: 'Review date',
  trigger: 'What happened',
  breach: 'The breach',
  facts: 'A sentence on the facts',
  cause: 'Cause',
  deliverableId: 'Piece',
  pieceId: 'Piece',
  link: 'Link',
  pieceIds: 'Pieces',
  effectiveFrom: 'In force from',
  proposal: 'Offer',
  questions: 'Questions',
  address: 'Address',
  channel: 'Channel',
  items: 'Practices',
  itemIds: 'Practices',
  itemId: 'Practice',
  effect: 'What it did',
  stance: 'Their answer',
  outcome: 'Outcome',
  units: 'What it brought',
  reason: 'Reason',
  category: 'Reason told',
  note: 'Your text',
  at: 'Time',
  on: 'Date',
  baseMinor: 'Base',
  floorMinor: 'At least',
  totalCapMinor: 'At most',
  rateMinor: 'Per result',
  pay: 'Pay',
  step: 'Step',
  confidence: 'How sure',
  evidence: 'Evidence',
  brief: 'Brief',
  briefN: 'Brief',
  scope: 'What stops',
  skips: 'Reason for passing over',
  sentence: 'Sentence',
  card: 'Practice',
  version: 'Version of the contract',
  code: 'Cause',
  route: 'Way',
  since: 'Beginning of the event',
  language: 'Language',
  tone: 'Tone',
  letter: 'Letter',
  signedName: 'Name',
  oldFeeMinor: 'Fee of today',
  variableCapMinor: 'At most for results',
  fromUnits: 'From',
  per: 'Per',
  kind: 'What is to be done',
};

const PROBLEMS: Record<string, string> = {
  missing: 'is missing',
  empty: 'is missing',
  twice: 'stands there twice',
  not_listed: 'is not on the list',
  too_many: 'are too many',
  out_of_range: 'is out of range',
  more_than_owed: 'is more than what is still owed for the piece',
  only_make_good: 'belongs to a make-good only',
  make_good_is_creators: 'of a make-good is the creator',
  not_readable: 'cannot be read',
  not_a_number: 'is not a number',
  too_small: 'is too small',
  not_named_in_contract: 'is not the one the contract names for notices',
  none_on_record: 'is not on record: enter it under Agreement, as the contract names it',
  too_big: 'is too big',
  too_long: 'is too long',
  not_asked: 'is not asked here',
  no_date: 'is not a date',
  no_such_date: 'is not a date',
  not_https: 'has to begin with https://',
  before_last_answer: 'lies before our last answer',
  in_the_past: 'lies in the past',
  after_term: 'lies after the contract’s last day',
  not_earlier: 'is not before the day on which it ends already',
  in_the_future: 'lies in the future',
  before_due: 'lies before the due date',
  not_later: 'is not after the day that is planned already',
  same_day: 'is the day that is set already',
  after_limit: 'lies after the last day that the contract’s limit of paused days leaves',
  after_flight: 'lies after the flight’s last day',
  late_look_back: 'lies more than 60 days ahead',
  no_such_card: 'is not one of this case',
  index_not_up:
    'does not fit: the number is no higher than before. If other things weigh in, nobody can tell',
  late_review: 'lies more than 14 days after the due date',
  ours: 'is our own breach: only the creator can end for it',
  theirs: 'is the creator’s own breach: they end only for one of ours',
  not_named: 'has not been named in this case',
  no_such_piece: 'is not one of this collaboration',
  piece_begun: 'has begun; only pieces that nobody has begun can change',
  fee_unknown: 'have no fee of their own yet: fill it in under Agreement',
  nothing_left_to_earn: 'have nothing left to earn',
  index_reached: 'does not fit: the target was reached',
  not_the_newest: 'is not the newest; read it again',
  no_change_on_record: 'says that changes were tried, and none that took effect is on record',
  does_not_fit_reason: 'does not fit our own reason',
  measurable: 'does not fit: it can be measured',
  promise_kept: 'does not fit: it brought what was promised',
  promise_not_kept: 'does not fit: it brought less than was promised',
  make_good_not_measurable: 'does not fit: a make-good is done or it is not',
};

const AMOUNT = 'is not an amount of 0 or more in the campaign’s currency';
const NO_AMOUNT: Record<string, string> = { not_a_number: AMOUNT, too_small: AMOUNT };

/** What does not fit in what was sent; `row` is of its file or rows, where the field is in one of them. */
export type FieldProblem = { field: string; problem: string; row?: number };

/**
 * What is wrong with a field, as a sentence: for a no of the rules and for a body that does not fit its schema alike. The
 * field by the last name of its path: "proposal.pay.baseMinor" is the base; in front the row of a file that it is in.
 */
export function describeFieldProblem({ field: path, problem, row }: FieldProblem): string {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  const place = row === undefined ? '' : `Row ${row}: `;
  const words = name.endsWith('Minor') ? NO_AMOUNT[problem] : undefined;
  return `${place}${FIELDS[name] ?? toWords(name)} ${words ?? PROBLEMS[problem] ?? describeCode(problem)}.`;
}

/** "payByOn" → "Pay by on": a field that has no label yet is still readable. */
function toWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('_', ' ');
}

/** Title and lines as a notice shows them; anything the ladder does not know is said by the general words. */
export function describeGuideRefusal(
  refusal: Refusal,
  standing: { timeZone: string },
  words: { locale: string },
): { title: string; lines: string[] } {
  if (refusal.reason === 'steps_missing') {
    return { title: 'Something comes first', lines: [NOTHING_SENT, ...refusal.missing.map(describeWait)] };
  }
  if (refusal.reason === 'invalid') {
    const isMissing = refusal.problem === 'missing' || refusal.problem === 'empty';
    const title = isMissing ? 'Something is missing' : 'One field needs another value';
    const listed = refusal.listed?.map(nameReason).join('; ');
    return {
      title,
      lines: [
        describeFieldProblem(refusal),
        ...describeOnRecord(refusal, words),
        ...(listed ? [`Choose one of: ${listed}.`] : []),
        NOTHING_SENT,
      ],
    };
  }
  if (refusal.reason === 'not_possible_now') {
    const instead = INSTEAD[refusal.state];
    if (instead !== undefined) return { title: 'Not possible now', lines: [instead, NOTHING_SENT] };
  }
  if (refusal.reason === 'role') {
    const needs = `${refusal.needs === 'owner' ? 'an' : 'a'} ${refusal.needs}`;
    return { title: `This needs ${needs}`, lines: [`Ask ${needs} to decide it. ${NOTHING_SENT}`] };
  }
  return describeRefusal(refusal, standing, words);
}

/** A day is written out like every other. */
function describeOnRecord({ problem, onRecord }: Invalid, { locale }: { locale: string }): string[] {
  if (!onRecord) return [];
  return problem === 'after_limit'
    ? [`The last day is ${formatDay(onRecord, locale)}: choose one until then, or let the work go on.`]
    : [`On record: ${onRecord}.`];
}

type Invalid = Extract<Refusal, { reason: 'invalid' }>;

function describeCode(code: string): string {
  return `needs another value (${code.toLowerCase().replaceAll('_', ' ')})`;
}
