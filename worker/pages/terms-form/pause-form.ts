// The fields of the pause clause: who may use it, for how long, what then follows, and what work at rest is paid.
import type { OnTimeout, Party, PauseClause } from '../../../shared/contract/terms.ts';
import { toTypedMoney } from '../desk/parse-typed.ts';
import { TIMEOUTS } from '../terms/term-choices.ts';
import { tickedValues } from '../terms/trigger-fields.ts';
import { periodValues } from './period-form.ts';
import type { TermsReader, TermsValues } from './terms-reader.ts';
import { toPercent, toText } from './typed-values.ts';

/** The list's value for the sides that a clause names. */
export function partiesValue(by: readonly Party[]): string {
  return by.length === 2 ? 'both' : (by[0] ?? 'both');
}

export function readParties(read: TermsReader, name: string): Party[] {
  const by = read.text(name);
  return by === 'brand' || by === 'creator' ? [by] : ['brand', 'creator'];
}

/** Amounts are in `currency`. */
export function pauseValues(pause: PauseClause, currency: string): TermsValues {
  return {
    ...periodValues('pause', pause.notice),
    ...periodValues('pause-resume', pause.resumeNotice),
    'pause-by': partiesValue(pause.by),
    'pause-days': toText(pause.maxCumulativeDays),
    'pause-count': toText(pause.maxCount),
    'pause-timeout': pause.onTimeout,
    'pause-standby': toPercent(pause.standbyBps),
    'pause-monthly': toTypedMoney(pause.standbyMonthlyMinor ?? null, currency),
    'pause-month': pause.standbyMonth ?? '30',
    'pause-exclusivity': pause.exclusivityDuringPause ?? 'suspended',
    ...tickedValues('pause-stop', pause.emergencyTriggers),
  };
}

export function readPause(read: TermsReader): PauseClause {
  return {
    by: readParties(read, 'pause-by'),
    notice: read.period('pause'),
    ...resumeNoticeOf(read),
    maxCumulativeDays: read.limit('pause-days', 730),
    maxCount: read.limit('pause-count', 100),
    emergencyTriggers: read.ticked('pause-stop'),
    onTimeout: timeoutOf(read.text('pause-timeout')),
    ...(read.text('pause-exclusivity') === 'continues' ? { exclusivityDuringPause: 'continues' } : {}),
    ...standbyOf(read),
  };
}

/** Nothing, or nought, is none: the work goes on at once. */
function resumeNoticeOf(read: TermsReader): Pick<PauseClause, 'resumeNotice'> {
  if (read.text('pause-resume-n') === '') return {};
  const resumeNotice = read.period('pause-resume');
  return resumeNotice.n === 0 ? {} : { resumeNotice };
}

/** Without a share the clause pays nothing while the work rests. */
function standbyOf(
  read: TermsReader,
): Pick<PauseClause, 'standbyBps' | 'standbyMonthlyMinor' | 'standbyMonth'> {
  const standbyBps = read.share('pause-standby');
  const standbyMonthlyMinor = read.amount('pause-monthly');
  if (standbyBps === undefined) return {};
  return {
    standbyBps,
    ...(standbyMonthlyMinor === undefined ? {} : { standbyMonthlyMinor }),
    standbyMonth: read.text('pause-month') === 'actual' ? 'actual' : '30',
  };
}

function timeoutOf(text: string): OnTimeout {
  return TIMEOUTS.find(({ value }) => value === text)?.value ?? 'creator_may_terminate';
}
