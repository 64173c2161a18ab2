// A booking through a marketplace: its own rules in words, what leaving costs there, and which of the two amounts binds
// (DOMAIN.md §3.10).
import type { AbortReason, Marketplace, PlatformStep } from '../../contract/marketplaces/marketplace.ts';
import type { MarketplaceBlocker, MarketplaceExit } from '../../contract/marketplaces/marketplace-exit.ts';
import type { Reconciled } from '../../contract/marketplaces/reconcile.ts';
import type { LocalDate } from '../../contract/terms.ts';
import { formatDay, formatMoment, formatMoney, formatNumberOf } from '../format.ts';
import { describeStages } from './stages-there.ts';

export type MarketplaceView = {
  title: string;
  /** How old the rules are. */
  asOf: string;
  link: string | null;
  rules: { name: string; text: string }[];
  /** What stands against leaving there now. */
  blockers: string[];
  /** What a person does there, in order. */
  steps: string[];
  /** The platform's own list; empty where it has none. */
  reasons: { value: string; label: string }[];
  amounts: { name: string; amount: string; isBinding: boolean }[];
  /** Which amount binds and why. */
  binding: string;
  /** Facts that are missing for the amount. */
  unknown: string[];
};

export type MarketplaceWords = { locale: string; timeZone: string; currency: string };

type Facts = {
  marketplace: Marketplace;
  exit: MarketplaceExit;
  amounts: Reconciled;
  /** Pieces without a fee of their own that were reckoned with an even share of what the others leave. */
  evenShares: number;
  /** The day on which the cost was read off their screen; null = it is reckoned by their rules. */
  screenReadOn?: LocalDate | null;
};

/** The marketplace's answer beside the contract's, as the End page shows it. */
export function presentMarketplace(
  { marketplace, exit, amounts, evenShares, screenReadOn = null }: Facts,
  words: MarketplaceWords,
): MarketplaceView {
  return {
    title: `Booked through ${marketplace.name}`,
    asOf: describeAge(exit.asOf, words.locale),
    link: exit.link,
    rules: [
      { name: 'Pause there', text: PAUSE_WORDS[marketplace.pauseMeans] },
      { name: 'Who can cancel', text: describeWho(marketplace) },
      ...describeSilence(marketplace, exit, words),
      { name: 'By stage', text: describeStages(marketplace, words.locale) },
      { name: 'Leaving now costs', text: describeLeaving(exit, words, { evenShares, screenReadOn }) },
      ...describeFree(marketplace, exit, words),
      ...(marketplace.refundTo === null
        ? []
        : [{ name: 'Money comes back', text: REFUND_WORDS[marketplace.refundTo] }]),
    ],
    blockers: exit.blockers.map((code) => BLOCKER_WORDS[code]),
    steps: exit.steps.map((step) => STEP_WORDS[step]),
    reasons: marketplace.reasons.map((reason) => ({
      value: reason.code,
      label: describeReason(reason, marketplace, words.locale),
    })),
    amounts: [
      {
        name: 'By the contract',
        amount: toMoney(amounts.contractMinor, words),
        isBinding: isOneOf(amounts, 'contract'),
      },
      {
        name: `On ${marketplace.name}`,
        amount: exit.costMinor === 0 ? toMoney(0, words) : describeCost(exit, words),
        isBinding: isOneOf(amounts, 'platform'),
      },
    ],
    binding: describeBinding(amounts, marketplace),
    unknown: describeUnknown(marketplace, exit),
  };
}

const PAUSE_WORDS: Record<Marketplace['pauseMeans'], string> = {
  stops_new_submissions: 'New submissions stop; what is running goes on.',
  stops_new_pitches: 'New pitches stop; existing work goes on.',
  stops_recruitment: 'Only finding new creators stops; booked work goes on.',
  not_described: 'Their pages describe no pause.',
};

const REFUND_WORDS: Record<NonNullable<Marketplace['refundTo']>, string> = {
  balance: 'to our balance there',
  brand: 'to us',
};

const BLOCKER_WORDS: Record<MarketplaceBlocker, string> = {
  SIDE_CANNOT_CANCEL: 'Our side cannot cancel there.',
  REASON_MISSING: 'A reason from their list has to be chosen.',
  REASON_NOT_LISTED: 'The chosen reason is not on their list.',
  DEADLINE_UNKNOWN: 'No due date is known, so a missed deadline cannot be shown.',
  DEADLINE_NOT_MISSED: 'The deadline has not been missed.',
  GRACE_RUNNING: 'Their days of grace after the deadline are still running.',
  MUST_BE_ACCEPTED: 'The creator has to accept it there.',
  REFUSED_THERE: 'The creator has refused it there.',
  ONLY_ON_CREATORS_REQUEST: 'The product has been sent: only the creator can ask for it there.',
};

const STEP_WORDS: Record<PlatformStep, string> = {
  ask_there: 'Ask for the cancellation there',
  both_accept_there: 'Both sides accept it there',
  wait_for_answer: 'Wait for the creator’s answer there',
  choose_reason: 'Choose a reason from their list',
  wait_for_grace: 'Wait until their days of grace are over',
  check_abort_cost: 'Read the cost that their screen shows before you confirm',
  ask_creator_to_request: 'Ask the creator to request the cancellation there',
  void_voucher: 'Void the voucher there',
  cancel_there: 'Cancel the booking there',
  report_incident: 'Report it there as an incident, with the dates of the talk here',
  approve_or_decline: 'Approve or decline the content there',
  tell_there: 'Tell the creator in their inbox',
  confirm_what_the_screen_says: 'Compare with what their screen says: the screen decides',
};

const UNKNOWN_WORDS: Record<Exclude<MarketplaceExit['unknown'][number], 'stage_cost'>, string> = {
  fee: 'The fee of a piece is not known.',
  service_fee: 'Their service fee is not known here.',
  shipped: 'Nobody has said whether the product was sent, see Papers.',
};

function describeUnknown({ stageTable }: Marketplace, { unknown, undescribed }: MarketplaceExit): string[] {
  const stages = undescribed.map((stage) => stage.replaceAll('_', ' ')).join(' or ');
  const what = Object.keys(stageTable).length === 0 ? 'leaving costs' : `a piece costs that is ${stages}`;
  return unknown.map((code) =>
    code === 'stage_cost' ? `Their pages do not say what ${what}.` : UNKNOWN_WORDS[code],
  );
}

function describeAge(asOf: string | null, locale: string): string {
  if (asOf === null) return 'their page carries no date';
  const month = new Date(`${asOf}-01T00:00:00Z`);
  const named = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return `their rules as of ${named.format(month)}`;
}

function describeWho({ cancelWho, otherSideMustAccept }: Marketplace): string {
  if (cancelWho.length === 0) return 'Their pages do not say.';
  const who = cancelWho.length > 1 ? 'Either side' : cancelWho[0] === 'brand' ? 'Our side' : 'The creator';
  return otherSideMustAccept ? `${who}; the other side has to accept.` : `${who}.`;
}

function describeSilence(
  { silenceHours, silenceOutcome }: Marketplace,
  { silenceEndsAt }: MarketplaceExit,
  { locale, timeZone }: MarketplaceWords,
): MarketplaceView['rules'] {
  if (silenceHours === null || silenceOutcome === null) return [];
  const days = silenceHours / 24;
  const span = formatNumberOf(days, 'day', 'days', locale);
  const text =
    silenceOutcome === 'content_approved'
      ? `After ${span} without an answer, content counts as approved.`
      : `After ${span} without an answer, the order is cancelled and refunded.`;
  const ends = silenceEndsAt === null ? '' : ` That is ${formatMoment(silenceEndsAt, locale, timeZone)}.`;
  return [{ name: 'Silence', text: `${text}${ends}` }];
}

function describeCost(exit: MarketplaceExit, words: MarketplaceWords): string {
  if (exit.costMinor === null)
    return exit.atLeastMinor > 0 ? `at least ${toMoney(exit.atLeastMinor, words)}` : 'not known';
  if (exit.costMinor === 0) return 'nothing';
  return `${exit.isAtMost ? 'at most ' : ''}${toMoney(exit.costMinor, words)}`;
}

function describeLeaving(
  exit: MarketplaceExit,
  words: MarketplaceWords,
  { evenShares, screenReadOn }: { evenShares: number; screenReadOn: LocalDate | null },
): string {
  const cost = describeCost(exit, words);
  if (screenReadOn !== null)
    return `${cost}, as their screen said on ${formatDay(screenReadOn, words.locale)}`;
  const isCounted = exit.costMinor !== null || exit.atLeastMinor > 0;
  return isCounted ? `${cost}${describeShares(evenShares)}` : cost;
}

function describeShares(evenShares: number): string {
  if (evenShares === 0) return '';
  const which = evenShares === 1 ? 'a piece without a fee of its own' : 'pieces without a fee of their own';
  return `, with an even share of the fee for ${which}`;
}

/** Only where a day or an event decides it; what is free by its stage stands with the stages. */
function describeFree(
  { missedDeadlineGraceDays, isFreeUntilShipped }: Marketplace,
  { freeFrom, freeUntil }: MarketplaceExit,
  { locale, timeZone }: MarketplaceWords,
): MarketplaceView['rules'] {
  const at = (instant: string) => formatMoment(instant, locale, timeZone);
  const from =
    freeFrom === null || missedDeadlineGraceDays === null
      ? []
      : [
          `from ${at(freeFrom)}, ${formatNumberOf(missedDeadlineGraceDays, 'day', 'days', locale)} after the deadline of the first piece that is missed, for what is missed`,
        ];
  const until = isFreeUntilShipped
    ? ['until the product is sent; after that only the creator can ask for it']
    : freeUntil === null
      ? []
      : [`until ${at(freeUntil)}`];
  const text = [...from, ...until].join('; ');
  return text === '' ? [] : [{ name: 'Free there', text }];
}

function describeReason(
  { label, isFree }: AbortReason,
  { missedDeadlineGraceDays }: Marketplace,
  locale: string,
): string {
  if (isFree !== true || missedDeadlineGraceDays === null) return label;
  return `${label} (free ${formatNumberOf(missedDeadlineGraceDays, 'day', 'days', locale)} after it)`;
}

function describeBinding({ binding, because }: Reconciled, { name }: Marketplace): string {
  if (binding === 'not_known') return 'One of the two is not known, so neither is said to bind.';
  if (binding === 'same') return 'Both come to the same.';
  const which = binding === 'platform' ? `${name}’s amount binds` : 'The contract’s amount binds';
  return because === 'precedence'
    ? `${which}: the contract puts it first.`
    : `${which}: the contract names no order, so the higher one counts.`;
}

function isOneOf({ binding }: Reconciled, side: 'contract' | 'platform'): boolean {
  return binding === side || binding === 'same';
}

function toMoney(minor: number | null, { currency, locale }: MarketplaceWords): string {
  return minor === null ? 'not known' : formatMoney(minor, { currency, locale, form: 'symbol' });
}
