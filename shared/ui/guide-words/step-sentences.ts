// One or two sentences per step: what is on record, and until when it counts.
import { isUnderNotice } from '../../contract/facts/case-states.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { GuidePart, GuideStep } from '../../procedure/guide/guide-step.ts';
import { basisOf } from '../../procedure/numbers/basis-of.ts';
import type { Standing } from '../../procedure/standing.ts';
import { areFresh, countsFrom, lookedAtFrom } from '../../procedure/talk/fresh-numbers.ts';
import { describeToldThere } from '../exits/booking-words.ts';
import { formatDay, formatMoment, formatMoney, formatNumberOf } from '../format.ts';
import { contractZone } from '../present-contract.ts';
import { SKIP_WORDS } from './code-words.ts';
import type { GuideWords } from './present-answers.ts';
import type { StepWords } from './present-steps.ts';
import { describeWait } from './step-words.ts';

/** What is known about the step; empty when there is nothing to say. */
export function describeStep(step: GuideStep, standing: Standing, words: StepWords): string {
  return step.procedure === 'ladder'
    ? describeRung(step, standing, words)
    : describeExit(step, standing, words);
}

function describeRung(
  step: Extract<GuideStep, { procedure: 'ladder' }>,
  standing: Standing,
  words: StepWords,
): string {
  const { counts, until, byMemberId } = step.facts;
  const { locale } = words;
  switch (step.id) {
    case 'communicate':
      return describeTalk(step, standing, words);
    case 'evaluate':
      return [
        scoreSentence(counts),
        counts.causes ? `${formatNumberOf(counts.causes, 'cause', 'causes', locale)} named.` : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'remedy':
      if (!counts.actions) return '';
      return `${counts.done} of ${formatNumberOf(counts.actions, 'change', 'changes', locale)} carried out.${until ? ` To be looked at together on ${formatDay(until, locale)}.` : ''}`;
    case 'adjust': {
      if (until === null) return '';
      const by = byMemberId === null ? '' : words.nameOf?.(byMemberId);
      const at = formatMoment(until, locale, standing.timeZone);
      return `Proposed${by ? ` by ${by}` : ''}. Open until ${at}; without an answer it runs out.`;
    }
    case 'coach':
      if (!counts.cards) return '';
      return `${formatNumberOf(counts.cards, 'practice', 'practices', locale)} offered, ${formatNumberOf(counts.sessions ?? 0, 'session', 'sessions', locale)} held.`;
  }
}

function describeExit(
  step: Extract<GuideStep, { procedure: 'exit' }>,
  standing: Standing,
  words: StepWords,
): string {
  const { counts, until, byMemberId } = step.facts;
  const { locale } = words;
  switch (step.id) {
    case 'evaluate': {
      if (isUnderNotice(standing.case.state)) return scoreSentence(counts);
      const isGood = until !== null && !isBefore(until, words.now);
      const good = isGood ? `Good until ${formatMoment(until, locale, standing.timeZone)}.` : '';
      const stale = until === null ? describeOldCounts(standing, words) : describeStaleLook(standing, words);
      return [scoreSentence(counts), good || stale].filter(Boolean).join(' ');
    }
    case 'consult':
      return describeTalk(step, standing, words);
    case 'review_contract':
      if (counts.version === undefined) return '';
      return step.state === 'done'
        ? `Version ${counts.version} was read.`
        : `Version ${counts.version} was read; another one is in force now.`;
    case 'notify': {
      const by = byMemberId === null ? undefined : words.nameOf?.(byMemberId);
      return by ? `Asked for by ${by}.` : '';
    }
    case 'analyse': {
      if (step.state === 'done') return '';
      const after = until === null ? '' : ` From ${formatDay(until, locale, standing.timeZone)}.`;
      return `What explains the gap, what we change.${after}`;
    }
  }
}

/** What a step of our own waits for, with the day of the numbers where that is what it is about. */
export function describeOpenStep(code: string, standing: Standing, words: GuideWords): string {
  return code === 'EVALUATION_STALE' ? describeStaleLook(standing, words) : describeWait(code);
}

/** What a look at the numbers counts for; on old counts, that new ones come first. */
export function describeLook(standing: Standing, words: GuideWords): string {
  const old = describeOldCounts(standing, words);
  if (old !== '') return `${old} A look at these opens no way to an end.`;
  const { countedAt, isPastCounting } = basisOf(standing);
  const isFromCount = typeof countedAt === 'string' && isPastCounting !== true;
  const from = isFromCount ? ' from the newest count' : '';
  return `It counts for 72 hours${from}. Score, pace and their date are kept with it.`;
}

/** True while new counts have to come in before a look at the numbers counts for a decision. */
export function needsNewCounts(standing: Standing, now: Instant): boolean {
  return !areFresh(countsFrom(basisOf(standing)), now);
}

/** Why the last look at the numbers does not count any more, and what makes it count: newer numbers, or only another look. */
function describeStaleLook(standing: Standing, words: GuideWords): string {
  const from = lookedAtFrom(standing.case);
  if (from === null) return describeWait('EVALUATION_MISSING');
  const are = `The numbers that were looked at are from ${formatMoment(from, words.locale, standing.timeZone)}`;
  return needsNewCounts(standing, words.now)
    ? `${are}. Import newer ones, then look at them again.`
    : `${are}. Newer ones are in: look at them again.`;
}

/** How old the newest count behind the score is, once it is more than 72 hours; empty before. */
function describeOldCounts(standing: Standing, { locale, now }: GuideWords): string {
  if (!needsNewCounts(standing, now)) return '';
  const from = countsFrom(basisOf(standing));
  return `The newest count is from ${formatMoment(from, locale, standing.timeZone)}: import new numbers first.`;
}

function describeTalk(step: GuideStep, standing: Standing, { locale, now }: StepWords): string {
  const { attempts = 0, contactsLeft = 0 } = step.facts.counts;
  const { firstAt, lastAt, status } = standing.case.consultation;
  if (attempts === 0 || firstAt === null) return '';
  const zone = contractZone(standing, now);
  const day = (at: string) => formatDay(at, locale, zone);
  const isOneDay = lastAt === null || day(firstAt) === day(lastAt);
  const times = attempts === 1 ? '' : `, ${formatNumberOf(attempts, 'contact', 'contacts', locale)}`;
  const asked = isOneDay
    ? `Asked on ${day(firstAt)}${times}.`
    : `Asked from ${day(firstAt)} to ${day(lastAt ?? firstAt)}${times}.`;
  if (status === 'answered') {
    const { answeredAt } = standing.case;
    return `${asked} Answered${answeredAt === null ? '' : ` on ${day(answeredAt)}`}.`;
  }
  if (step.facts.until === null) return asked;
  const silence = formatMoment(step.facts.until, locale, zone);
  const contacts =
    contactsLeft === 0 ? '' : `${formatNumberOf(contactsLeft, 'more contact', 'more contacts', locale)} and `;
  return `${asked} Counts as done with an answer, or after ${contacts}${silence}.`;
}

function scoreSentence(counts: Record<string, number>): string {
  return counts.score === undefined ? '' : `Score ${counts.score}.`;
}

/** Right of a part: when, who, how much, or why it was passed over. */
export function describePart(
  part: GuidePart,
  step: GuideStep,
  { standing, words }: { standing: Standing; words: StepWords },
): string {
  const { locale, now } = words;
  if (part.skipReason !== null) return SKIP_WORDS[part.skipReason];
  if (part.id === 'second_person' && part.state === 'open') {
    return step.needs === 'owner' ? 'an owner other than who asked' : 'a manager other than who asked';
  }
  if (part.id === 'platform' && standing.booking)
    return describeToldThere(standing.booking, { now, locale, timeZone: standing.timeZone });
  const { money, endPlan } = standing.case;
  if (part.id === 'settlement' && money !== null && standing.money !== null) {
    const due = formatMoney(money.dueToCreatorMinor, { currency: standing.currency, locale, form: 'symbol' });
    return `${due} due`;
  }
  if (part.id === 'settlement' && part.state === 'open') return endPlan === null ? '' : 'with the notice';
  if (part.at === null) return step.id === 'remedy' && part.state === 'skipped' ? 'not carried out' : '';
  const zone = contractZone(standing, now);
  if (part.at.length > 10) return formatMoment(part.at, locale, zone);
  return part.state === 'open' ? `due ${formatDay(part.at, locale)}` : formatDay(part.at, locale);
}
