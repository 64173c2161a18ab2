// Codes and facts as sentences that anybody may read: short, dated, neutral (LANGUAGE §6).
import { addDays, daysBetween, localDateOf } from '../contract/zone.ts';
import type { StopScope } from '../procedure/events.ts';
import type { Attention, Standing } from '../procedure/standing.ts';
import { describeOpenBrief } from './brief/describe-brief.ts';
import { describeWaitingDraft } from './drafts/draft-words.ts';
import { formatCount, formatDay, formatNumberOf, formatPercent, formatRange } from './format.ts';
import { nameTriggerOf } from './guide-words/code-words.ts';
import { describeDueLetter, describeHold } from './notices/describe-telling.ts';
import { formatAtEnd } from './reading/end-words.ts';

export type WordContext = { now: string; locale: string; handle: string };

/** "Pace 57%, likely 41–80%."; empty without evidence. */
export function describePace(pace: Standing['assessment']['pace'], locale: string): string {
  if (!pace) return '';
  const percent = (ratio: number) => formatPercent(ratio, locale);
  return `Pace ${percent(pace.estimate)}, likely ${formatRange(pace.lo80, pace.hi80, percent)}.`;
}

/** Late and missing posts in one sentence: "Reel 5 is 2 days late."; empty when nothing is late. */
export function describeLateness(standing: Pick<Standing, 'deliverables'>, locale: string): string {
  const late = standing.deliverables.filter((piece) => piece.lateDays > 0 && piece.publishedAt === null);
  const [worst] = [...late].sort((a, b) => b.lateDays - a.lateDays);
  if (!worst) return '';
  const days = formatNumberOf(worst.lateDays, 'day', 'days', locale);
  if (late.length === 1) return `${worst.name} is ${days} late.`;
  return `${formatCount(late.length, locale)} posts are late, ${worst.name} by ${days}.`;
}

/** Reasons without a fact of their own. */
const FIXED: Partial<Record<Attention['code'], string>> = {
  notice_held: 'A notice is prepared and has not left yet.',
  terms_unknown: 'The contract is not filled in yet, so pausing and ending cannot be checked.',
};

/** Why a person is asked for, in one or two sentences. */
export function describeAttention(attention: Attention, standing: Standing, context: WordContext): string {
  const { code, facts } = attention;
  const { locale, now } = context;
  const zone = standing.timeZone;
  const dateFact = (...names: string[]) =>
    names
      .map((name) => facts[name])
      .find((fact) => typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}/.test(fact));
  const day = (...names: string[]) => {
    const fact = dateFact(...names);
    return typeof fact === 'string' ? formatDay(fact, locale, zone) : '';
  };
  const results = [describePace(standing.assessment.pace, locale), describeLateness(standing, locale)]
    .filter(Boolean)
    .join(' ');
  switch (code) {
    case 'pause_requested':
      return ['A pause was asked for and waits for a manager.', results].filter(Boolean).join(' ');
    case 'evidence_pause':
    case 'evidence_step':
      return [results || 'The numbers ask for a next step.', describeHeldBack(facts)]
        .filter(Boolean)
        .join(' ');
    case 'post_late':
      return describeLateness(standing, locale) || 'A post is late.';
    case 'reminder_due':
      return `${describeDue(facts, standing, context)} A reminder can go out.`;
    case 'letter_due':
      return describeDueLetter(facts.letter);
    case 'review_due': {
      const on = day('reviewOn', 'on', 'day') || reviewDay(standing, locale);
      return on ? `Paused. Review on ${on}.` : 'Paused. The review is due.';
    }
    case 'emergency_unconfirmed': {
      const by = day('confirmBy', 'by', 'on');
      const write = dateFact('writeBy') === undefined ? '' : ' Nobody has written to the creator yet.';
      return `Emergency pause: a manager confirms it${by ? ` by ${by}` : ''}, else it lifts by itself.${write}`;
    }
    case 'timeout_near': {
      const on = day('limitOn', 'on', 'day') || (limitDay(standing, locale) ?? '');
      return `The pause reaches its limit of days${on ? ` on ${on}` : ''}.`;
    }
    case 'payment_held':
      return describeHold(facts, day('reviewOn'));
    case 'draft_waiting':
      return describeWaitingDraft(facts, { now, locale, timeZone: zone });
    case 'brief_open':
      return describeOpenBrief(facts, day('toldAt'));
    case 'tracking_outage':
      return `No movement on any post${stillSince(standing, locale, ' since ')}. Check tracking first.`;
    case 'urgent_stop':
    case 'wish_open':
    case 'end_requested':
    case 'cure_said':
    case 'cure_over':
    case 'own_breach':
    case 'own_breach_over':
    case 'remedy_review_due':
    case 'remedy_due':
    case 'proposal_open':
    case 'coaching_due':
    case 'coaching_review_due':
      return describeMatter(code, facts, { day, end: endOf(facts.at, locale, zone) });
    default:
      if (FIXED[code] !== undefined) return FIXED[code];
      return results || `Look at it before ${formatDay(now, locale, zone)} ends.`;
  }
}

/** When a piece is or was due: "Reel 6 is due in 2 days, on Mon 30 Nov."; without its day, only that one is. */
function describeDue(
  { name, dueOn }: Attention['facts'],
  { timeZone }: Pick<Standing, 'timeZone'>,
  { locale, now }: WordContext,
): string {
  if (name === undefined || dueOn === undefined) return 'A piece comes due.';
  const on = String(dueOn);
  const days = daysBetween(localDateOf(now, timeZone), on);
  const count = formatNumberOf(Math.abs(days), 'day', 'days', locale);
  if (days > 0) return `${name} is due in ${count}, on ${formatDay(on, locale)}.`;
  return days === 0 ? `${name} is due today.` : `${name} was due ${count} ago, on ${formatDay(on, locale)}.`;
}

/** That the team's own rule still waits with a pause; empty when it does not. */
function describeHeldBack({ pauseDays, holdDays }: Attention['facts']): string {
  if (pauseDays === undefined || holdDays === undefined) return '';
  const days = pauseDays === 1 ? '1 day' : `${pauseDays} days`;
  return `The numbers have supported a pause for ${days}; your rule asks for ${holdDays}.`;
}

const WISH_SENTENCES: Record<string, string> = {
  call: 'The creator asks for a call.',
  date: 'The creator proposes a date.',
  mutual_end: 'The creator asks to end it together.',
  plan_change: 'The creator asks for a change of the plan.',
  more_work: 'The creator says that the new brief asks for more than was agreed.',
};

type MatterCode = Extract<
  Attention['code'],
  | 'urgent_stop'
  | 'wish_open'
  | 'end_requested'
  | 'cure_said'
  | 'cure_over'
  | 'own_breach'
  | 'own_breach_over'
  | 'remedy_review_due'
  | 'remedy_due'
  | 'proposal_open'
  | 'coaching_due'
  | 'coaching_review_due'
>;

/** "at the end of Mon 7 Dec"; empty where the instant is not known. */
function endOf(at: number | string | undefined, locale: string, zone: string): string {
  return typeof at === 'string' ? formatAtEnd(at, locale, zone) : '';
}

/** What waits in the case, as one sentence with its date. */
function describeMatter(
  code: MatterCode,
  facts: Attention['facts'],
  { day, end }: { day: (...names: string[]) => string; end: string },
): string {
  const on = (lead: string, date: string) => (date === '' ? '' : ` ${lead} ${date}`);
  switch (code) {
    case 'urgent_stop':
      return `The creator asks to stop at once${on('since', day('at'))}.`;
    case 'wish_open': {
      const proposed = day('on');
      return `${WISH_SENTENCES[facts.wish ?? ''] ?? 'The creator asks for something.'}${proposed === '' ? '' : ` For ${proposed}.`}`;
    }
    case 'end_requested':
      return `An end was asked for${on('on', day('requestedAt'))} and waits for a second person.`;
    case 'cure_said':
      return `The creator said on ${day('at')} that it is put right. Accept it or object.`;
    case 'cure_over':
      return `The time to put it right ended on ${day('at')}.`;
    case 'own_breach':
      return `The creator gave notice of a breach of ours: ${nameTriggerOf(String(facts.trigger))}. The time to put it right ends ${end}.`;
    case 'own_breach_over':
      return `The time to put our breach right ended ${end}: ${nameTriggerOf(String(facts.trigger))}. The creator may end the contract for it.`;
    case 'remedy_review_due':
      return `A change of the plan is due for review since ${day('reviewOn')}.`;
    case 'remedy_due':
      return `Due ${day('dueOn')} and not marked as done: ${facts.owner === 'creator' ? 'the creator’s' : 'our'} part of the plan.`;
    case 'proposal_open':
      return `Changed terms wait for the creator until ${day('expiresAt')}.`;
    case 'coaching_due':
      return 'Help is the next step, and nothing is on offer that the creator has not left.';
    case 'coaching_review_due':
      return `A practice is due for a look back since ${day('reviewOn')}.`;
  }
}

function reviewDay(standing: Standing, locale: string): string {
  const open = standing.case.suspensions.find(
    (suspension) => suspension.to === null && suspension.reviewOn !== null,
  );
  return open?.reviewOn ? formatDay(open.reviewOn, locale) : '';
}

function limitDay(standing: Standing, locale: string): string | undefined {
  const open = standing.case.suspensions.find(
    (suspension) => suspension.to === null && suspension.limitOn !== null,
  );
  return open?.limitOn ? formatDay(open.limitOn, locale) : undefined;
}

const SCOPE_WORDS: Record<StopScope, string> = {
  new_posts: 'new posts',
  links: 'tracking links',
  ads: 'paid ads',
  messages: 'our messages',
  pay_not_due: 'payments not yet due',
};

/** Parts of a pause as a phrase: "New posts, paid ads". */
export function listScope(scope: readonly StopScope[]): string {
  const text = scope.map((part) => SCOPE_WORDS[part]).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The day since which no count has moved, "Tue 17 Nov", after `before`; empty when that is not known. */
export function stillSince(
  standing: Pick<Standing, 'assessment' | 'data' | 'startsOn' | 'timeZone'>,
  locale: string,
  before = '',
): string {
  const fromDay = standing.assessment.reasons.find(({ code }) => code === 'tracking_outage')?.facts.fromDay;
  if (fromDay !== undefined)
    return `${before}${formatDay(addDays(standing.startsOn, Math.floor(Number(fromDay))), locale)}`;
  return standing.data ? `${before}${formatDay(standing.data.observedAt, locale, standing.timeZone)}` : '';
}
