// From the standing, the version in force and the event's data to the facts of one letter, or why there can be none.
import type { EndRoute } from '../contract/facts/end-routes.ts';
import { END_ROUTES, REASON_CATEGORIES } from '../contract/facts/end-routes.ts';
import { standbyPay } from '../contract/money/retainer.ts';
import type { Channel } from '../contract/terms.ts';
import { isTimeZone, localDateOf } from '../contract/zone.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { NoticeParty } from './contract-party.ts';
import type { Fact, NoticeFacts } from './facts.ts';
import { known, NONE, toFact, UNKNOWN } from './facts.ts';
import type { NoticeInput, NoticeRefusal, StatedParty } from './notice-input.ts';
import { tidyText } from './tidy.ts';
import { toNoticeBasis, toNoticeCure, toPayRule } from './to-notice-dates.ts';
import {
  toAds,
  toContinues,
  toLate,
  toLivePosts,
  toMoney,
  toPieces,
  toRefund,
  toResults,
  toStops,
  toStopsFrom,
  toThanksFor,
} from './to-notice-work.ts';
import type { NoticePause, NoticeReminder } from './told-facts.ts';

const CHANNELS: readonly Channel[] = ['email', 'courier', 'post', 'platform', 'dm', 'registered_email'];

/** Facts of one letter. Refuses blank names, a channel or route nobody knows, a breach without facts. */
export function toNoticeFacts(input: NoticeInput): Result<NoticeFacts, NoticeRefusal> {
  const channel = CHANNELS.find((name) => name === (input.data.channel ?? 'email'));
  const route = input.kind === 'end' ? (END_ROUTES.find((name) => name === input.data.route) ?? null) : null;
  const problem = findProblem(input, { channel, route });
  if (problem) return refuse(problem);
  return ok(assemble(input, { channel: channel ?? 'email', route }));
}

function assemble(
  input: NoticeInput,
  { channel, route }: { channel: Channel; route: EndRoute | null },
): NoticeFacts {
  const { kind, standing, version, data, sender, recipient, paper = {} } = input;
  const { terms } = version;
  const basis = toNoticeBasis(input, { channel, route });
  const hasBreach = kind === 'breach' || route === 'cause';
  return {
    kind,
    route,
    brand: { name: sender.organisation, tz: terms.brandSide?.tz ?? terms.tz },
    creator: { name: standing.creatorName, calledAs: recipient?.calledAs || null, tz: terms.recipientTz },
    contract: {
      title: textFact(paper.title),
      signedOn: toFact(paper.signedOn),
      version: version.n,
      parties: { brand: toParty(paper.parties?.brand), creator: toParty(paper.parties?.creator) },
      forBrand: paper.forBrand || null,
    },
    campaign: standing.campaignName,
    currency: standing.currency,
    clauses: listFact(paper.clauses),
    effectiveAt: data.effectiveAt ? known(data.effectiveAt) : UNKNOWN,
    basis,
    reason: toReason(input),
    stops: toStops(input),
    ...toStopsFrom(input, basis.receivedAt),
    continues: toContinues(input),
    pieces: toPieces(input),
    money: toMoney(input),
    pay: toPayRule(input),
    live: toLivePosts(input),
    minLiveDays: toFact(paper.minLiveDays),
    usage: listFact(paper.usage),
    exclusivity: listFact(paper.exclusivity),
    confidentiality: toFact(paper.confidentiality),
    thanksFor: toThanksFor(input),
    results: toResults(input),
    late: toLate(input),
    questions: data.questions ?? input.questions ?? [],
    reminder: kind === 'reminder' ? (toReminder(input) ?? null) : null,
    brief: kind === 'brief' ? (input.brief ?? null) : null,
    draft: kind === 'draft_answer' ? (input.draft ?? null) : null,
    signed: kind === 'signed' ? (input.signed ?? null) : null,
    hold: kind === 'hold' || kind === 'hold_over' ? (input.hold ?? null) : null,
    term: kind === 'term_over' ? (input.term ?? null) : null,
    breaches: hasBreach ? toBreaches(input) : [],
    cure: hasBreach ? toNoticeCure(input, basis.receivedAt) : null,
    pause: kind === 'pause' || kind === 'pause_on' ? toPause(input) : null,
    ...(input.pausedFrom === undefined ? {} : { pausedOn: localDateOf(input.pausedFrom, terms.tz) }),
    ...(input.resumedBy === undefined ? {} : { resumedBy: input.resumedBy }),
    ads: toAds(input),
    product: toProduct(input),
    refund: kind === 'end' || kind === 'term_over' ? toRefund(input) : null,
    platform: toPlatform(input),
    ...toPeople(input),
    sentOn: localDateOf(data.sentAt ?? data.holdUntil ?? input.now, terms.brandSide?.tz ?? terms.tz),
    copyTo: input.copyTo ?? [],
  };
}

function findProblem(
  input: NoticeInput,
  { channel, route }: { channel: Channel | undefined; route: EndRoute | null },
): NoticeRefusal | undefined {
  const { kind, data, standing, sender, version } = input;
  const names = {
    campaign: standing.campaignName,
    creator: standing.creatorName,
    sender: sender.name,
    organisation: sender.organisation,
    contact: input.contact?.name ?? sender.name,
  };
  const blank = Object.entries(names).find(([, name]) => tidyText(name) === '')?.[0];
  if (blank !== undefined) return { reason: 'missing', field: blank };
  if (channel === undefined) return { reason: 'unknown_channel', channel: data.channel ?? '' };
  if (kind === 'end' && route === null) return { reason: 'unknown_route', route: data.route ?? null };
  const { tz, recipientTz, brandSide } = version.terms;
  const zone = [tz, recipientTz, brandSide?.tz ?? tz].find((name) => !isTimeZone(name));
  if (zone !== undefined) return { reason: 'unknown_zone', zone };
  if (kind === 'reminder' && toReminder(input) === undefined) return { reason: 'missing', field: 'reminder' };
  if (kind === 'signed' && !input.signed) return { reason: 'missing', field: 'signed' };
  if (kind === 'draft_answer' && !input.draft) return { reason: 'missing', field: 'draft' };
  if (kind === 'brief' && !input.brief) return { reason: 'missing', field: 'brief' };
  // An open hold has no outcome to tell of, and a settled one is nothing to object to.
  const isHoldThere = input.hold != null && (input.hold.over === null) === (kind === 'hold');
  if ((kind === 'hold' || kind === 'hold_over') && !isHoldThere) return { reason: 'missing', field: 'hold' };
  if (kind === 'term_over' && !input.term) return { reason: 'missing', field: 'term' };
  const needsFacts = kind === 'breach' || route === 'cause';
  const stated = (input.breaches ?? []).filter(({ what }) => tidyText(what) !== '');
  return needsFacts && stated.length === 0 ? { reason: 'missing', field: 'breaches' } : undefined;
}

function toReason({ data }: NoticeInput): NoticeFacts['reason'] {
  const reason = REASON_CATEGORIES.find((name) => name === (data.category ?? data.reason));
  return reason === undefined ? UNKNOWN : known(reason);
}

function toReminder({ reminder, standing }: NoticeInput): NoticeReminder | undefined {
  const { lastAt } = standing.case.consultation;
  if (reminder !== undefined) return reminder;
  return lastAt === null ? undefined : { about: 'answer', askedOn: localDateOf(lastAt, standing.timeZone) };
}

function toBreaches({ breaches }: NoticeInput): NoticeFacts['breaches'] {
  return (breaches ?? [])
    .filter(({ what }) => tidyText(what) !== '')
    .map(({ what, on, clause, evidence }) => ({
      what,
      on,
      clause: textFact(clause),
      evidence: textFact(evidence),
    }));
}

function toPause(input: NoticeInput): NoticePause {
  const { data, version, paper = {} } = input;
  const clause = version.terms.pause;
  const isUnconfirmed = version.terms.unconfirmed?.includes('pause') === true;
  const hasNoLimit = clause !== undefined && !isUnconfirmed && (clause.maxCumulativeDays ?? null) === null;
  const onTimeout = data.onTimeout ?? (hasNoLimit ? undefined : clause?.onTimeout);
  return {
    standby: toFact(paper.standby && { ...paper.standby, untilReviewMinor: standbyUntilReview(input) }),
    shift: toFact(paper.shift === undefined ? 'day_for_day' : paper.shift),
    latestResumeOn: data.latestResumeOn ? known(data.latestResumeOn) : hasNoLimit ? NONE : UNKNOWN,
    onTimeout: onTimeout === undefined && isUnconfirmed ? UNKNOWN : toFact(onTimeout ?? null),
    exclusivity: toFact(paper.exclusivityDuringPause),
    reviewOn: toFact(data.reviewOn),
  };
}

function standbyUntilReview({ data, version, paper }: NoticeInput): number | null {
  const { effectiveAt, reviewOn } = data;
  const monthlyFeeMinor = paper?.standby?.monthlyMinor ?? null;
  if (!paper?.standby || monthlyFeeMinor === null || !effectiveAt || !reviewOn) return null;
  const { bps: standbyBps, month } = paper.standby;
  return standbyPay(
    { monthlyFeeMinor, standbyBps, month },
    localDateOf(effectiveAt, version.terms.tz),
    reviewOn,
  );
}

function toProduct({ product }: NoticeInput): NoticeFacts['product'] {
  if (!product) return null;
  return { return: toFact(product.return), by: toFact(product.by), paidBy: toFact(product.paidBy) };
}

function toPlatform({ platform }: NoticeInput): NoticeFacts['platform'] {
  if (!platform) return null;
  return { name: platform.name, step: textFact(platform.step), url: platform.url ?? null };
}

function toPeople({
  sender,
  contact,
  reply,
  recipient,
  data,
}: NoticeInput): Pick<NoticeFacts, 'reply' | 'contact' | 'sender' | 'recipientAddress'> {
  const person = contact ?? sender;
  return {
    reply: {
      by: toFact(reply?.by),
      pageUrl: textFact(reply?.pageUrl),
      email: textFact(reply?.email ?? sender.email),
    },
    contact: { name: person.name, email: textFact(person.email), phone: textFact(person.phone) },
    sender: { name: sender.name, role: sender.role },
    recipientAddress: textFact(data.address ?? recipient?.address),
  };
}

function toParty({ legalName, address }: StatedParty = {}): NoticeParty {
  return { legalName: textFact(legalName), address: textFact(address) };
}

/** Blank text is not an answer. */
function textFact(text: string | null | undefined): NoticeFacts['recipientAddress'] {
  return text !== null && text !== undefined && tidyText(text) === '' ? UNKNOWN : toFact(text);
}

/** An empty list says nothing: only null is the answer "none". */
function listFact<T>(list: T[] | null | undefined): Fact<T[]> {
  return list?.length === 0 ? UNKNOWN : toFact(list);
}
