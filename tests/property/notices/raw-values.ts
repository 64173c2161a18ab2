// What a letter must say, worked out from its facts alone.
import { listPartyNames, otherBrand } from '../../../shared/notices/contract-party.ts';
import type { Fact, NoticeFacts } from '../../../shared/notices/facts.ts';
import { isTalk, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import { formatAmount, formatInstantIn, formatLongDay } from '../../../shared/notices/formatting.ts';
import type { FieldId } from '../../../shared/notices/required-fields.ts';
import type { LanguageBook } from '../../../shared/notices/texts/books.ts';

/** What a reader must find in the text, worked out from the facts alone. */
export function rawValuesOf(facts: NoticeFacts, book: LanguageBook): string[] {
  const { kind, brand, creator, basis, money: amounts } = facts;
  const value = <T>(one: Fact<T>): T[] => (one.known && one.value !== null ? [one.value] : []);
  const days = (one: Fact<string>) => value(one).map((on) => formatLongDay(on, book));
  const always = [
    facts.campaign,
    facts.contact.name,
    ...(kind === 'reminder' && facts.reminder?.about !== 'answer' ? [facts.reminder?.name ?? ''] : []),
    ...value(facts.reply.pageUrl),
    ...days(facts.reply.by),
    formatLongDay(facts.sentOn, book),
  ];
  if (kind === 'consult') return [...always, ...facts.late.map(({ name: late }) => late)];
  if (kind === 'reminder') return always;
  if (kind === 'brief') return [...always, ...listBriefWords(facts)];
  if (kind === 'draft_answer') {
    const { draft } = facts;
    const dates = draft === null ? [] : [draft.receivedOn, draft.answeredOn, draft.dueOn];
    return [
      ...always,
      draft?.piece ?? '',
      String(draft?.round),
      ...dates.map((on) => formatLongDay(on, book)),
    ];
  }
  if (kind === 'signed') return listSignedWords(facts, book);
  const formal = [
    ...always,
    brand.name,
    creator.name,
    ...value(facts.contract.title),
    ...days(facts.contract.signedOn),
    ...value(facts.clauses).flat(),
    ...value(facts.recipientAddress),
    ...facts.copyTo,
  ];
  if (kind === 'hold' || kind === 'hold_over') return [...formal, ...listHoldWords(facts, book)];
  if (kind === 'term_over') return [...formal, ...listTermWords(facts, book)];
  if (kind === 'pause_on')
    return [...formal, ...days(facts.pause?.reviewOn ?? NONE), ...days(facts.pause?.latestResumeOn ?? NONE)];
  if (kind === 'breach') return [...formal, ...facts.breaches.map(({ what }) => what)];
  const total =
    kind === 'pause'
      ? []
      : value(amounts).map((one) => formatAmount(one.dueToCreatorMinor, one.currency, book));
  return [
    ...formal,
    ...value(facts.effectiveAt).map((at) =>
      formatInstantIn(at, [basis.countedIn, brand.tz, creator.tz], book),
    ),
    ...facts.pieces.map((one) => one.name),
    ...facts.live.map((one) => one.name),
    ...value(facts.exclusivity).flatMap((all) => all.map(({ category }) => category)),
    ...total,
    ...(kind === 'pause' ? days(facts.pause?.latestResumeOn ?? UNKNOWN) : []),
  ];
}

/** A confirmation says who signed what, and asks for nothing. */
function listSignedWords(
  { campaign, contact, signed: terms, copyTo }: NoticeFacts,
  book: LanguageBook,
): string[] {
  if (terms === null) return [];
  const { brandSigned, creatorSigned, pay, pieces, version } = terms;
  return [
    ...[campaign, contact.name, brandSigned.name, creatorSigned.name, String(version)],
    ...pieces,
    ...copyTo,
    formatAmount(pay.baseMinor, terms.currency, book),
    formatAmount(terms.oldFeeMinor, terms.currency, book),
    ...pay.tiers.map(({ rateMinor }) => formatAmount(rateMinor, terms.currency, book)),
  ];
}

/** A hold says how much, for what, and its days; its end says how it came and when the money does. */
function listHoldWords({ hold: held, currency: code }: NoticeFacts, book: LanguageBook): string[] {
  if (held === null) return [];
  const { of, over } = held;
  const amounts = [held.minor, ...(over === null && held.openMinor.known ? [held.openMinor.value] : [])];
  const days = {
    open: [held.sinceOn, held.dueOn, held.reviewOn],
    released: [held.sinceOn, over?.outcome === 'released' ? (over.payOn ?? held.dueOn) : held.dueOn],
    agreed: over?.outcome === 'agreed' ? [over.on] : [],
  }[over?.outcome ?? 'open'];
  return [
    'piece' in of ? of.piece : book.hold.sums[of.sum],
    ...amounts.flatMap((one) => (one === null ? [] : [formatAmount(one, code, book)])),
    ...days.map((on) => formatLongDay(on, book)),
  ];
}

/** Every sum with its day, and what goes on. */
function listTermWords(facts: NoticeFacts, book: LanguageBook): string[] {
  const { term: ended, currency: code } = facts;
  const owed = ended?.owed.known ? (ended.owed.value ?? []) : [];
  return [
    ...facts.pieces.map((one) => one.name),
    ...facts.live.map((one) => one.name),
    ...(facts.exclusivity.known ? (facts.exclusivity.value ?? []).map(({ category }) => category) : []),
    ...(ended?.lastOn.known && ended.lastOn.value !== null ? [formatLongDay(ended.lastOn.value, book)] : []),
    ...owed.flatMap((sum) => [
      ...(sum.name === null ? [] : [sum.name]),
      formatAmount(sum.minor, code, book),
      formatLongDay(sum.on, book),
    ]),
    ...(ended?.later ?? []).map(({ on }) => formatLongDay(on, book)),
  ];
}

/** A change says what is asked now and what was asked before; the reason stands beside it. */
function listBriefWords({ brief }: NoticeFacts): string[] {
  const words = brief?.changes.flatMap(({ before, after }) => [before, after]) ?? [];
  return [...words, brief?.why ?? null].filter((word) => word !== null);
}

/** Values that must stand in the words of their own field. */
export function fieldValuesOf(facts: NoticeFacts, book: LanguageBook): Partial<Record<FieldId, string[]>> {
  const value = <T>(one: Fact<T>): T[] => (one.known && one.value !== null ? [one.value] : []);
  const day = (on: string) => formatLongDay(on, book);
  const zones = [facts.basis.countedIn, facts.brand.tz, facts.creator.tz];
  const { platform, refund } = facts;
  return {
    parties: [facts.brand.name, facts.creator.name, ...listPartyNames(facts.contract)],
    contractRef: [String(facts.contract.version), ...value(facts.contract.title)],
    campaignRef: [
      facts.campaign,
      ...(isTalk(facts.kind) ? [] : value({ known: true, value: otherBrand(facts) })),
    ],
    clauseRef: value(facts.clauses).flat(),
    effectiveAt: value(facts.effectiveAt).map((at) => formatInstantIn(at, zones, book)),
    deliverableTable: facts.pieces.map((piece) => piece.name),
    liveContent: facts.live.map((post) => post.name),
    exclusivity: value(facts.exclusivity).flatMap((grants) => grants.map(({ lastOn }) => day(lastOn))),
    replyBy: value(facts.reply.by).map(day),
    contact: [facts.contact.name, ...value(facts.contact.email)],
    sender: [facts.sender.name, facts.sender.role],
    sentOn: [day(facts.sentOn)],
    recipientAddress: value(facts.recipientAddress),
    breachFacts: facts.breaches.flatMap(({ what, on }) => [what, ...(on === null ? [] : [day(on)])]),
    reservationOfRights: [facts.brand.name],
    ifNotCured: [facts.brand.name],
    latestResumeDate: value(facts.pause?.latestResumeOn ?? UNKNOWN).map(day),
    refundBasis: refund === null ? [] : [formatAmount(refund.amountMinor, refund.currency, book)],
    platformStep: platform === null ? [] : [platform.name, ...value(platform.step)],
    copyTo: facts.copyTo,
  };
}
