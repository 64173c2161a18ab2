// What a person reads beside a letter before it is prepared: its wording and the hour it would leave (DOMAIN.md §5.2).
// It warns and never blocks.
import type { OffRecord } from '../../notices/contract-party.ts';
import type { NoticeWarning } from '../../notices/lint-notice.ts';
import type { SendingTimeWarning } from '../../notices/sending-time.ts';
import { formatDay, toCity } from '../format.ts';

/**
 * One line; `found` are the words it is about, empty where something is missing or all is well. `isInPapers`: what is missing
 * is filled in with the papers of the collaboration.
 */
export type LetterCheck = { mark: 'ok' | 'warn'; text: string; found: string; isInPapers?: true };

export type LetterChecks = { wording: LetterCheck[]; readFirst: LetterCheck[] };

type Checked = {
  wording: readonly NoticeWarning[];
  sendingTime: readonly SendingTimeWarning[];
  /** Times the team asked the creator before; null for a letter that itself asks. */
  timesAsked: number | null;
  /** What the letter cannot say about the contract, as it is not on record; empty for one that does not name it. */
  notOnRecord: readonly OffRecord[];
  /** Zone of the recipient. */
  recipientTz: string;
  locale: string;
};

/** Both lists; each says that all is well where nothing was found. */
export function presentLetterChecks(checked: Checked): LetterChecks {
  const wording = checked.wording.map(({ code, found }) => ({
    mark: 'warn' as const,
    text: WORDING[code],
    found: listFound(code, found),
  }));
  const times = checked.sendingTime.map((warning) => describeTime(warning, checked));
  const asked = checked.timesAsked === null ? [] : [describeAsked(checked.timesAsked)];
  return {
    wording: wording.length > 0 ? wording : [toOk('No blame, no guess, no other creators')],
    readFirst: [
      ...(times.length > 0 ? times : [toOk(`It leaves in business hours in ${toCity(checked.recipientTz)}`)]),
      ...asked,
      ...checked.notOnRecord.map(
        (name): LetterCheck => ({ mark: 'warn', text: NOT_ON_RECORD[name], found: '', isInPapers: true }),
      ),
    ],
  };
}

const WORDING: Record<NoticeWarning['code'], string> = {
  blame: 'These words judge. Say what was agreed and what was measured',
  absolute: 'These words are rarely true. Give a number or a date',
  motive_or_followers: 'These words guess at motives or followers. State facts only',
  health_or_private: 'These words touch health or private life. Leave them out',
  comparison: 'These words compare with other creators. Leave them out',
  threat: 'These words threaten. Only a notice for cause names what follows',
  legal_latin: 'Say it in plain words',
  regret_repeated: 'One word of regret is enough',
  all_caps: 'Capital letters read as shouting',
  exclamation: 'Exclamation marks do not fit a letter',
  long_sentences: 'Sentences are long. Words in each, on average',
  clause_missing: 'The letter names no clause of the contract',
  date_missing: 'The letter names no date with its year',
};

const NOT_ON_RECORD: Record<OffRecord, string> = {
  title: 'The letter says that no title of the contract is on record',
  signedOn: 'The letter says that the day of its signature is not on record',
  brandParty: 'The letter lacks our side of the contract by legal name and address',
  creatorParty: 'The letter lacks the creator’s side of the contract by legal name and address',
};

const TIMES: Record<SendingTimeWarning['code'], string> = {
  day_off: 'It would arrive on a day off',
  eve_of_holiday: 'It would arrive right before a holiday',
  late_before_days_off: 'It would arrive late before days off',
  outside_hours: 'It would arrive outside business hours',
};

/** Each word once, in quotation marks; a count stands as it is. */
function listFound(code: NoticeWarning['code'], found: readonly string[]): string {
  const once = [...new Set(found)];
  return code === 'long_sentences' ? once.join(', ') : once.map((word) => `“${word}”`).join(', ');
}

function describeTime(
  { code, localOn, localTime }: SendingTimeWarning,
  { recipientTz, locale }: Checked,
): LetterCheck {
  const found = `${formatDay(localOn, locale)}, ${localTime} in ${toCity(recipientTz)}`;
  return { mark: 'warn', text: TIMES[code], found };
}

/** A formal end must not be the first time they hear of it. */
function describeAsked(times: number): LetterCheck {
  if (times === 0)
    return {
      mark: 'warn',
      text: 'Nobody has asked them before: this would be the first they hear of it',
      found: '',
    };
  return toOk(times === 1 ? 'They were asked once before' : `They were asked ${times} times before`);
}

function toOk(text: string): LetterCheck {
  return { mark: 'ok', text, found: '' };
}
