// How far a letter's way can be proved (DOMAIN.md §5.4): grades only rise, and a bounce makes its clock void.
import { isBefore, normalInstant } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, notPossible } from '../decide/answer.ts';
import type { NoticeRecord } from '../exits/records.ts';
import { GRADES, PROOF_GRADE_MAX } from '../exits/records.ts';
import { findLetter } from '../folding/letters.ts';
import { findTransition } from '../machine.ts';
import { noticeReceived } from '../sent.ts';

/** Decides `record_proof`. A compose window that was opened (grade 1) is not sending and starts no clock. */
export const decideRecordProof: DecisionRule<'record_proof'> = (state, command, context) => {
  const { noticeId, grade, at, evidenceSha256 } = command;
  const letter = findLetter(state, noticeId);
  if (!letter) return notPossible(state, command, 'no_such_notice');
  const problem = findProofProblem(letter, command, context);
  if (problem) return problem;
  if (letter.isBounced || letter.isWithdrawn) {
    return notPossible(state, command, letter.isBounced ? 'notice_bounced' : 'notice_withdrawn');
  }
  if (grade > GRADES.composed && letter.sentAt === null)
    return notPossible(state, command, 'notice_not_sent');
  const received =
    grade >= GRADES.delivered ? noticeReceived(state, { noticeId, at }, context.contracts) : {};
  const data = { noticeId, grade, provedAt: normalInstant(at), evidenceSha256, ...received };
  return event(context, 'record_proof', data);
};

/** Decides `record_bounce`: a formal notice is void and the case goes back; of any other letter only the record changes. */
export const decideRecordBounce: DecisionRule<'record_bounce'> = (state, command, context) => {
  const { noticeId } = command;
  const letter = findLetter(state, noticeId);
  if (!letter) return notPossible(state, command, 'no_such_notice');
  if (letter.isBounced || letter.isWithdrawn) {
    return notPossible(state, command, letter.isBounced ? 'notice_bounced' : 'notice_withdrawn');
  }
  if (letter.sentAt === null) return notPossible(state, command, 'notice_not_sent');
  if (letter.grade >= GRADES.delivered) return notPossible(state, command, 'notice_delivered');
  if (isUnderWay(state, noticeId)) return event(context, 'bounced', { noticeId, party: 'brand' });
  // A pause, resumption or end that has taken effect stays: the receipt it rested on is settled by both sides.
  const isOver = letter.kind === 'pause' || letter.kind === 'resume' || letter.kind === 'end';
  if (isOver) return notPossible(state, command, 'notice_effective');
  return event(context, 'letter_bounced', { noticeId });
};

function findProofProblem(
  letter: NoticeRecord,
  { grade, at, evidenceSha256 }: Extract<ExitCommand, { kind: 'record_proof' }>,
  { now }: CommandContext,
): Answer | undefined {
  if (!Number.isInteger(grade) || grade < GRADES.composed || grade > PROOF_GRADE_MAX) {
    return invalid('grade', 'not_listed');
  }
  if (grade === GRADES.sent && letter.grade < GRADES.sent) return invalid('grade', 'say_when_it_was_sent');
  if (evidenceSha256 !== null && !/^[0-9a-f]{64}$/.test(evidenceSha256))
    return invalid('evidence', 'no_hash');
  const isMore = evidenceSha256 !== null && !letter.evidence.includes(evidenceSha256);
  const isHigher = grade > letter.grade || (grade === letter.grade && isMore);
  if (!isHigher) return invalid('grade', 'not_higher');
  if (isBefore(now, at)) return invalid('at', 'in_the_future');
  if (letter.sentAt !== null && isBefore(at, letter.sentAt)) return invalid('at', 'before_sending');
  return undefined;
}

/** True while this notice can bounce: it is the one the case waits for, or one of a pause beneath it. */
export function isUnderWay({ state, pending, pendingBelow }: CaseState, noticeId: string): boolean {
  if (pendingBelow?.noticeId === noticeId) return true;
  if (pending?.noticeId !== noticeId) return false;
  return pending.kind === 'resume' || findTransition(state, 'bounced') !== undefined;
}
