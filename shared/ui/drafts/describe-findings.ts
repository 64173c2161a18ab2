// Late answers to drafts and used-up rounds in words, with their dates.
import type { DraftFinding } from '../../procedure/drafts/draft-findings.ts';
import type { CauseCode } from '../../procedure/talk/records.ts';
import { formatMoment } from '../format.ts';
import type { DraftWords } from './draft-words.ts';
import { describeInstant } from './draft-words.ts';

/** "Draft 1 of Reel 2 arrived Mon 1 Mar, 10:00 and was answered Mon 8 Mar, 09:00; an answer was due by the end of Thu 4 Mar." */
export function describeDraftFinding(finding: DraftFinding, words: DraftWords): string {
  const at = (instant: string) => formatMoment(instant, words.locale, words.timeZone);
  if (finding.is === 'rounds_used_up') {
    const rounds = finding.included === 1 ? 'The included round' : `All ${finding.included} included rounds`;
    return `${rounds} of ${finding.name} went back for changes, the last one ${at(finding.at)}.`;
  }
  const { name, round, receivedAt, answeredAt, dueAt, state } = finding;
  const due = describeInstant(dueAt, words);
  const answer = {
    answered: `was answered ${answeredAt === null ? '' : at(answeredAt)}; an answer was due by ${due}`,
    deemed: `was never answered; silence approved it at ${due}`,
    waiting: `waits for our answer, which was due by ${due}`,
  }[state];
  return `Draft ${round} of ${name} arrived ${at(receivedAt)} and ${answer}.`;
}

/** What speaks for this cause in the record of drafts. */
export function describeDraftsFor(
  cause: CauseCode,
  findings: readonly DraftFinding[],
  words: DraftWords,
): string[] {
  const kind =
    cause === 'late_approval' ? 'late_answer' : cause === 'brief_unclear' ? 'rounds_used_up' : null;
  return findings.filter(({ is }) => is === kind).map((finding) => describeDraftFinding(finding, words));
}
