// The kinds of letters as the desk lists them: what each is called, and whether its words can hold amounts.
import type { NoticeRecord } from '../../../shared/procedure/exits/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { UnsentNotice } from '../../store/procedure/unsent-notices.ts';

/** What each letter is called where letters are listed. */
export const LETTER_TITLES: Record<NoticeRecord['kind'], string> = {
  consult: 'Questions',
  reminder: 'Reminder',
  brief: 'Brief',
  signed: 'Confirmation of signed terms',
  pause: 'Pause notice',
  resume: 'Resume notice',
  breach: 'Breach notice',
  end: 'End notice',
  hold: 'A payment on hold',
  hold_over: 'The hold is over',
  draft_answer: 'An answer to a draft',
  term_over: 'The contract has ended',
  pause_on: 'The pause goes on',
  pause_over: 'The work goes on',
};

/** Whether a letter of the kind can hold amounts: what is earned and paid, standby pay, terms. */
const HOLDS_AMOUNTS: Record<NoticeRecord['kind'], boolean> = {
  consult: false,
  reminder: false,
  brief: false,
  signed: true,
  pause: true,
  resume: true,
  breach: false,
  end: true,
  hold: true,
  hold_over: true,
  draft_answer: false,
  term_over: true,
  pause_on: true,
  pause_over: true,
};

/** Letters whose words hold amounts; who may not see fees does not read them here either. */
export function namesMoney({ id }: Pick<UnsentNotice, 'id'>, { case: { notices } }: Standing): boolean {
  const kind = notices.find(({ noticeId }) => noticeId === id)?.kind;
  return kind === undefined || HOLDS_AMOUNTS[kind];
}
