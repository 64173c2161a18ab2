// What has happened, in one or two sentences that anybody may read.
import type { Alert } from '../../procedure/alerts/alert.ts';
import { isWorse } from '../../procedure/alerts/alert.ts';
import type { Attention, Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoment } from '../format.ts';
import { nameTriggerOf } from '../guide-words/code-words.ts';
import { formatAtEnd } from '../reading/end-words.ts';
import { describeAttention } from '../sentences.ts';

export type AlertWords = Pick<Alert, 'at' | 'facts'> & { kind: string };

const BAND_WORDS: Record<string, string> = {
  on_track: 'On course',
  watch: 'Watch',
  at_risk: 'At risk',
  critical: 'At risk',
};

export function describeAlert(
  alert: AlertWords,
  standing: Standing,
  context: { now: string; locale: string; handle: string },
): string {
  const { kind, facts, at } = alert;
  const on = formatDay(at, context.locale, standing.timeZone);
  switch (kind) {
    case 'band':
      return describeBand(alert);
    case 'data_stopped':
      return `No new numbers since ${formatDay(String(facts.observedAt), context.locale, standing.timeZone)}.`;
    case 'message_due':
      return 'The work was stopped at once, and four hours later nobody has written to the creator.';
    case 'reminder_due':
      return describeReminder(facts, context.locale);
    case 'post_gone':
      return `${facts.name} is no longer up: seen on ${on}.`;
    case 'not_seen':
      return describeNotSeen(facts, on);
    case 'tracking_outage':
      return 'No movement on any post. Check tracking first.';
    case 'creator_pauses':
      return describeTheirPause(facts, standing, context);
    case 'creator_disputes':
      return 'The creator has raised a dispute. What is undisputed is paid all the same.';
    case 'creator_ends':
      return describeTheirEnd(facts, standing, context);
    case 'creator_withdraws':
      return `The creator took their notice of an end back on ${on}.`;
    case 'cure_answered':
      return `The creator says that our breach is ${facts.isCured === 'yes' ? 'put right' : 'not put right yet'}: ${nameTriggerOf(String(facts.trigger))}.`;
    case 'creator_goes_on':
      return `The creator goes on: their pause is over since ${on}.`;
    case 'effective':
      return `${EFFECTS[facts.notice ?? ''] ?? 'A notice took effect'} on ${on}.`;
    case 'confirm_timeout':
      return 'Nobody confirmed the emergency pause, so it has lifted.';
    case 'timeout_resume':
      return 'The pause reached its limit of days: work runs again.';
    case 'timeout_end':
      return 'The pause reached its limit of days: the contract ended by its own clause.';
    case 'timeout_right':
      return `The pause reached its limit of days: ${facts.onTimeout === 'brand_may_terminate' ? 'we' : 'the creator'} may end the contract now.`;
    case 'term_over':
      return `The term ended on ${formatDay(String(facts.lastOn), context.locale)} with work left over: the contract ended by itself.`;
    case 'complete':
      return 'The term is over and everything was delivered: the collaboration is completed.';
    case 'draft_deemed':
      return `Nobody answered the draft of ${facts.name}: by the contract it counts as approved since ${on}.`;
    case 'silence_there':
      return facts.outcome === 'approved'
        ? `Nobody answered ${facts.name} on ${facts.marketplace}: by its rules it counts as approved there since ${on}.`
        : `Nobody answered on ${facts.marketplace} in time: by its rules the order is cancelled and refunded since ${on}. Record what its screen says.`;
    case 'free_there':
      return `The days of grace for ${facts.name} are over on ${facts.marketplace}: leaving for the missed deadline is free there.`;
    case 'adjustment_expired':
      return 'The changed terms ran out without an answer.';
    default:
      // Named as the attention it becomes; a kind of a newer version gets the words for the numbers.
      return describeAttention(
        { code: kind as Attention['code'], needsDecision: true, facts },
        standing,
        context,
      );
  }
}

/** Said of the day itself: an alert is read later than it arose. */
function describeReminder({ name, dueOn, when }: AlertWords['facts'], locale: string): string {
  return `${name} ${when === 'after' ? 'was' : 'is'} due on ${formatDay(String(dueOn), locale)}.`;
}

/** From when the work rests is the contract's own day, in the zone of the campaign. */
function describeTheirPause(
  { effectiveAt }: AlertWords['facts'],
  { timeZone }: Standing,
  { locale }: { locale: string },
): string {
  const from = typeof effectiveAt === 'string' ? ` from ${formatMoment(effectiveAt, locale, timeZone)}` : '';
  return `The creator pauses by the contract: the work rests${from}, and it is theirs to end.`;
}

/** Told by its last day, as every end is. */
function describeTheirEnd(
  { effectiveAt }: AlertWords['facts'],
  { timeZone }: Standing,
  { locale }: { locale: string },
): string {
  const on =
    typeof effectiveAt === 'string' ? ` It takes effect ${formatAtEnd(effectiveAt, locale, timeZone)}.` : '';
  return `The creator gave notice to end the collaboration.${on}`;
}

const NOT_SEEN_WORDS: Record<string, string> = {
  disclosure_not_seen: 'no disclosure',
  tag_not_seen: 'no agreed tag',
  link_not_seen: 'no agreed link or code',
};

/** "Reel 4: no disclosure and no agreed tag seen on Tue 17 Nov, in what could be read." */
function describeNotSeen({ name, things }: AlertWords['facts'], on: string): string {
  const words = String(things)
    .split(',')
    .flatMap((thing) => NOT_SEEN_WORDS[thing] ?? []);
  const last = words.pop() ?? 'something agreed was not';
  return `${name}: ${words.length > 0 ? `${words.join(', ')} and ` : ''}${last} seen on ${on}, in what could be read.`;
}

const EFFECTS: Record<string, string> = {
  pause: 'The pause took effect',
  resume: 'Work runs again',
  end: 'The end took effect',
  breach: 'The notice of breach took effect',
};

/** The band's own words; At risk has a graver half, in which a pause is what the numbers support. */
function describeBand(alert: AlertWords): string {
  const { from, to, score } = alert.facts;
  const [before, after] = [BAND_WORDS[from ?? ''], BAND_WORDS[to ?? ''] ?? 'Another band'];
  const number = score === undefined ? '' : ` Score ${score}.`;
  if (before === after) {
    return isWorse(alert)
      ? `Still At risk, and now far enough for a pause to be worth a look.${number}`
      : `Still At risk, but no longer far enough for a pause.${number}`;
  }
  if (before === undefined) return `First score: ${after}.${number}`;
  return isWorse(alert)
    ? `Now ${after}, was ${before}.${number}`
    : `Back to ${after}, was ${before}.${number}`;
}
