// Rights of the contract in force that no clock shows until somebody uses them, in words: who may pause and for how long,
// events beyond control, guaranteed results, and where our side receives notices.
import { DEFAULT_BUSINESS_HOURS } from '../../contract/calendar.ts';
import { isUnconfirmed } from '../../contract/facts/confirmed.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, Party, PauseClause, Terms } from '../../contract/terms.ts';
import type { Standing } from '../../procedure/standing.ts';
import { toPeriod } from '../drafts/term-words.ts';
import { formatNumberOf, formatPercent, toCity } from '../format.ts';
import type { FactRow } from '../guide/guide-view.ts';
import { TIMEOUT_WORDS } from '../present-contract.ts';

type Reader = { now: Instant; locale: string };

const NOT_KNOWN = 'not known yet';
const NONE = 'none by the contract';
/** Of the version in force, or the newest; none without a contract. */
export function presentRights(
  { contracts }: Pick<Standing, 'contracts'>,
  { now, locale }: Reader,
): FactRow[] {
  const terms = (findVersionInForce(contracts, now) ?? contracts.at(-1))?.terms;
  if (terms === undefined) return [];
  const { pause, forceMajeure, kpiGuarantee, brandSide } = terms;
  const say = <T>(
    name: 'pause' | 'forceMajeure' | 'kpiGuarantee',
    of: T | undefined,
    words: (of: T) => string,
  ) => (isUnconfirmed(terms, name) ? NOT_KNOWN : of === undefined ? NONE : words(of));
  return [
    { name: 'Pause', value: say('pause', pause, (clause) => describePause(clause, locale)) },
    {
      name: 'Events beyond control',
      value: say(
        'forceMajeure',
        forceMajeure,
        ({ maxDays, notice }) =>
          `either side may end after ${formatNumberOf(maxDays, 'whole day', 'whole days', locale)}${notice ? `, notice ${toPeriod(notice)}` : ''}`,
      ),
    },
    {
      name: 'Guaranteed results',
      value: say(
        'kpiGuarantee',
        kpiGuarantee,
        ({ floorBps }) => `at least ${formatPercent(floorBps / 10_000, locale)} of what was agreed`,
      ),
    },
    ...(brandSide === undefined || isUnconfirmed(terms, 'notice')
      ? []
      : [{ name: 'We receive notices', value: describeSide(brandSide, locale) }]),
  ];
}

/** "either side, notice 2 business days; 30 days and 2 pauses at most, then creator may end" */
function describePause(
  { by, notice, resumeNotice, maxCumulativeDays, maxCount, onTimeout }: PauseClause,
  locale: string,
): string {
  const limits = [
    ...(maxCumulativeDays == null ? [] : [formatNumberOf(maxCumulativeDays, 'day', 'days', locale)]),
    ...(maxCount == null ? [] : [formatNumberOf(maxCount, 'pause', 'pauses', locale)]),
  ];
  const after = maxCumulativeDays == null ? '' : `, then ${TIMEOUT_WORDS[onTimeout]}`;
  const most = limits.length === 0 ? '; no limit' : `; ${limits.join(' and ')} at most${after}`;
  const goingOn = resumeNotice ? `, ${toPeriod(resumeNotice)} to go on` : '';
  return `${nameSides(by)}, notice ${toPeriod(notice)}${goingOn}${most}`;
}

function nameSides(by: readonly Party[]): string {
  if (by.length > 1) return 'either side';
  return by[0] === 'creator' ? 'the creator only' : 'we only';
}

function describeSide(
  { tz, holidays, businessHours }: NonNullable<Terms['brandSide']>,
  locale: string,
): string {
  const { open, close } = businessHours ?? DEFAULT_BUSINESS_HOURS;
  const closed =
    holidays.length === 0
      ? 'no holidays counted'
      : `${formatNumberOf(holidays.length, 'holiday', 'holidays', locale)} kept`;
  return `${toCity(tz)} time, business days ${open}–${close}, ${closed}`;
}
