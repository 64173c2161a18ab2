// What only some notices carry: pause, resumption, breach, further points.

import type { BreachFact, Fact, NoticeCure, NoticeFacts } from '../facts.ts';
import { NONE, toValue } from '../facts.ts';
import { formatAmount, formatLongDay, formatZonedInstant } from '../formatting.ts';
import type { FieldId } from '../required-fields.ts';
import type { FactWords, LetterWriter } from '../writer.ts';
import { factText, formatMoment } from '../writer.ts';
import type { NoticeBlock, NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';
import { standbyParts } from './standby-parts.ts';

/** Pay, dates, limit and exclusivity while the work rests; only for a pause and for one that goes on. */
export function pauseBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  if (facts.kind !== 'pause' && facts.kind !== 'pause_on') return [];
  const { terms } = book;
  const { pause } = facts;
  if (pause === null) throw new Error('A pause notice needs the facts of the pause');
  const day = (on: string) => formatLongDay(on, book);
  const line = <T>(field: FieldId, fact: Fact<T>, words: FactWords<T>) =>
    sentence(field, factText(fact, words));
  const parts = [
    ...standbyParts(pause, writer),
    line('shiftedDeadlines', pause.shift, {
      value: () => terms.shift,
      none: terms.shiftNone,
      unknown: terms.shiftUnknown,
    }),
    line('latestResumeDate', pause.latestResumeOn, {
      value: (on) => terms.latestResume(day(on)),
      none: terms.latestResumeNone,
      unknown: terms.latestResumeUnknown,
    }),
    line('autoAction', pause.onTimeout, {
      value: (action) => terms.onTimeout[action],
      none: terms.onTimeoutNone,
      unknown: terms.onTimeoutUnknown,
    }),
    ...(facts.kind === 'pause' && isExclusivityUnknown(facts)
      ? []
      : [
          line('exclusivityDuringPause', pause.exclusivity, {
            value: (rule) => terms.pauseExclusivity[rule],
            none: terms.pauseExclusivityNone,
            unknown: terms.pauseExclusivityUnknown,
          }),
        ]),
    sentence(
      [],
      factText(pause.reviewOn, {
        value: (on) => terms.review(day(on)),
        none: terms.reviewNone,
        unknown: terms.reviewNone,
      }),
    ),
  ];
  return [{ heading: terms.headings.pause, parts }];
}

/** Nothing about exclusivity is on record: one sentence says so, where the rights are. */
export function isExclusivityUnknown({ pause, exclusivity }: NoticeFacts): boolean {
  return pause !== null && !pause.exclusivity.known && !exclusivity.known;
}

/** When the work goes on and which dates are new; only for a resumption. */
export function resumeBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  if (facts.kind !== 'resume') return [];
  const { terms } = book;
  const { pausedOn } = facts;
  const at = toValue(facts.effectiveAt);
  const moved = facts.pieces.some((piece) => piece.newDueOn !== null);
  return [
    {
      heading: terms.headings.resume,
      parts: [
        sentence('resumeAt', at === null ? terms.resumeAtUnknown : terms.resumeAt(formatMoment(at, writer))),
        ...(pausedOn === undefined
          ? []
          : [sentence('resumeAt', terms.pausedFrom(formatLongDay(pausedOn, book)))]),
        sentence('newDates', moved ? terms.newDates : terms.sameDates),
      ],
    },
  ];
}

/** What happened, how it is or was to be cured, and what is reserved; for a breach and an end for cause. */
export function breachBlocks(writer: LetterWriter): NoticeBlock[] {
  const { facts, book } = writer;
  const isEnd = facts.kind === 'end' && facts.route === 'cause';
  if (!isEnd && facts.kind !== 'breach') return [];
  const { terms } = book;
  const told: NoticePart =
    facts.breaches.length === 0
      ? sentence('breachFacts', terms.breachesUnknown)
      : {
          kind: 'list',
          fields: ['breachFacts'],
          lead: null,
          items: facts.breaches.map((breach) => breachText(breach, writer)),
        };
  const cure = isEnd ? [sentence('cureHistory', cureHistoryText(writer))] : cureParts(writer);
  const reserved = sentence('reservationOfRights', terms.reservation(facts.brand.name));
  return [{ heading: terms.headings.breach, parts: [told, ...cure, reserved] }];
}

/** Paid ads, product, refund, platform: each only where it applies. */
export function furtherBlocks(writer: LetterWriter): NoticeBlock[] {
  const { book, facts } = writer;
  const { terms } = book;
  const live =
    facts.kind === 'breach' && facts.live.length > 0
      ? [sentence('disclosureReminder', terms.disclosure)]
      : [];
  const parts = [
    ...live,
    ...adsParts(writer),
    ...productParts(writer),
    ...refundParts(writer),
    ...platformParts(writer),
  ];
  return parts.length === 0 ? [] : [{ heading: terms.headings.further, parts }];
}

function breachText({ what, on, clause, evidence }: BreachFact, { book }: LetterWriter): string {
  const { terms } = book;
  const details = [
    factText(clause, {
      value: terms.breachClause,
      none: terms.breachClauseUnknown,
      unknown: terms.breachClauseUnknown,
    }),
    factText(evidence, { value: terms.evidence, none: terms.evidenceNone, unknown: terms.evidenceNone }),
  ];
  const told = on === null ? withoutStop(what) : terms.breach(withoutStop(what), formatLongDay(on, book));
  return [told, ...details].join(terms.joins.details);
}

function cureParts(writer: LetterWriter): NoticePart[] {
  const { facts, book } = writer;
  const { terms } = book;
  const cure = facts.cure ?? UNKNOWN_CURE;
  const how = factText(cure.how, {
    value: (text) => terms.cureHow(withoutStop(text)),
    none: terms.cureHowNone,
    unknown: terms.cureHowUnknown,
  });
  const by = factText(cure.isCurable ? cure.by : NONE, {
    value: (at) => terms.cureBy(formatMoment(at, writer)),
    none: terms.cureByNone,
    unknown: terms.cureByUnknown,
  });
  return [
    sentence('cureHow', cure.isCurable ? how : terms.cureHowNone),
    sentence('cureBy', by),
    sentence('ifNotCured', (cure.isCurable ? terms.ifNotCured : terms.ifNotCurable)(facts.brand.name)),
  ];
}

const UNKNOWN_CURE: NoticeCure = {
  how: { known: false },
  by: { known: false },
  noticeReceivedAt: { known: false },
  isCurable: true,
};

function cureHistoryText(writer: LetterWriter): string {
  const { facts, book } = writer;
  const { terms } = book;
  const cure = facts.cure ?? UNKNOWN_CURE;
  if (!cure.isCurable) return terms.cureHistoryNone;
  const receivedAt = toValue(cure.noticeReceivedAt);
  const endedAt = toValue(cure.by);
  if (receivedAt === null || endedAt === null) return terms.cureHistoryUnknown;
  return terms.cureHistory(
    formatZonedInstant(receivedAt, facts.creator.tz, book),
    formatMoment(endedAt, writer),
  );
}

function adsParts(writer: LetterWriter): NoticePart[] {
  const { facts, book } = writer;
  const { terms } = book;
  if (facts.ads === null) return [];
  if (facts.ads.goesOn) return [sentence('paidAdsStop', terms.adsGoOn)];
  const text = factText(facts.ads.stopBy, {
    value: (at) => terms.adsStop(formatMoment(at, writer)),
    none: terms.adsStopNone,
    unknown: terms.adsStopUnknown,
  });
  return [sentence('paidAdsStop', text)];
}

function productParts({ facts, book }: LetterWriter): NoticePart[] {
  const { product } = facts;
  if (product === null) return [];
  const { terms } = book;
  const by = toValue(product.by);
  const text = factText(product.return, {
    value: (rule) =>
      rule === 'keep'
        ? terms.productKeep
        : terms.productReturn(by === null ? null : formatLongDay(by, book), toValue(product.paidBy)),
    none: terms.productNone,
    unknown: terms.productUnknown,
  });
  return [sentence('productReturn', text)];
}

function refundParts({ facts, book }: LetterWriter): NoticePart[] {
  const { refund } = facts;
  if (refund === null) return [];
  const { terms } = book;
  const by = toValue(refund.by);
  return [
    sentence(
      'refundBasis',
      terms.refund(formatAmount(refund.amountMinor, refund.currency, book), refund.basis),
    ),
    sentence('refundBasis', by === null ? terms.refundNoDate : terms.refundBy(formatLongDay(by, book))),
  ];
}

function platformParts({ facts, book }: LetterWriter): NoticePart[] {
  const { platform } = facts;
  if (platform === null) return [];
  const { terms } = book;
  const name = platform.url === null ? platform.name : `${platform.name} (${platform.url})`;
  const text = factText(platform.step, {
    value: (step) => terms.platform(name, withoutStop(step)),
    none: terms.platformNone(name),
    unknown: terms.platformUnknown(name),
  });
  return [sentence('platformStep', text)];
}

/** Words of a person stand inside a sentence of ours, which brings its own full stop. */
function withoutStop(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
