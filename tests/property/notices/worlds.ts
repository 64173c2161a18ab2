// Letters nobody would think of: facts for every kind and route, each known, none or unknown.
import fc from 'fast-check';
import { listPartyNames, otherBrand } from '../../../shared/notices/contract-party.ts';
import type { Fact, NoticeFacts } from '../../../shared/notices/facts.ts';
import { CONTINUING_THINGS, isTalk, NONE, STOPPING_THINGS, UNKNOWN } from '../../../shared/notices/facts.ts';
import { formatAmount, formatInstantIn, formatLongDay } from '../../../shared/notices/formatting.ts';
import type { FieldId } from '../../../shared/notices/required-fields.ts';
import type { LanguageBook } from '../../../shared/notices/texts/books.ts';
import { BRIEF_PARTS } from '../../../shared/procedure/brief/brief.ts';
import { CHANGE_REASONS } from '../../../shared/procedure/drafts/records.ts';
import { END_ROUTES, REASON_CATEGORIES } from '../../../shared/procedure/exits/records.ts';
import { HELD_SUMS, HOLD_REASONS } from '../../../shared/procedure/payments/records.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';

const ZONES = [
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Tokyo',
  'America/Sao_Paulo',
  'UTC',
  'Asia/Kathmandu',
];
// Words that no list of the linter knows, so that a warning is always about our own sentences.
const name = fc
  .array(
    fc.constantFrom('Mara', 'Lind', 'Čapek', 'O’Neill', 'Zoë', 'Núñez', 'Reel', '7', 'Süd & Co', '山田'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
const handle = fc.constantFrom('mara@example.com', 'a.b+c@example.org');
const url = fc.constantFrom('https://midflight.example/c/abc', 'https://example.com/p/1?x=1');
const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z/, 'Z'));
const day = instant.map((at) => at.slice(0, 10));
const minor = fc.integer({ min: 0, max: 900_000_000 });
const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'CHF', 'KWD', 'BRL');
const zone = fc.constantFrom(...ZONES);

function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    value.map((one): Fact<T> => ({ known: true, value: one })),
    fc.constant<Fact<T>>(NONE),
    fc.constant<Fact<T>>(UNKNOWN),
  );
}

const money = fc.record({
  currency,
  lines: fc.array(
    fc.record({
      name: fc.option(name),
      kind: fc.constantFrom('piece' as const, 'kill_fee' as const, 'extra' as const, 'expenses' as const),
      bps: fc.option(fc.integer({ min: 0, max: 10_000 })),
      amountMinor: minor,
    }),
    { maxLength: 4 },
  ),
  earnedMinor: minor,
  paidMinor: minor,
  dueToCreatorMinor: minor,
  refundDueMinor: minor,
  writeOffMinor: minor,
});

const pay = fc.oneof(
  fc.record({
    rule: fc.constant('by_day' as const),
    on: day,
    from: fc.constantFrom('contract' as const, 'fallback' as const),
    days: fc.integer({ min: 0, max: 90 }),
  }),
  fc.record({
    rule: fc.constant('usual_days' as const),
    daysToPay: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  fc.record({ rule: fc.constant('nothing_due' as const) }),
);

const piece = fc.record({
  name,
  stage: fc.constantFrom(
    'contracted' as const,
    'in_production' as const,
    'published' as const,
    'missed' as const,
  ),
  dueOn: fc.option(day),
  publishedOn: fc.option(day),
  becomes: fc.constantFrom('stays_up' as const, 'stops' as const, 'rests' as const, 'settled' as const),
  newDueOn: fc.option(day),
});

const cure = fc.record({
  how: fact(name),
  by: fact(instant),
  noticeReceivedAt: fact(instant),
  isCurable: fc.boolean(),
});

const kindAndRoute = fc.oneof(
  fc
    .constantFrom(
      'consult' as const,
      'reminder' as const,
      'brief' as const,
      'signed' as const,
      'pause' as const,
      'resume' as const,
      'breach' as const,
      'hold' as const,
      'hold_over' as const,
      'term_over' as const,
    )
    .map((kind) => ({ kind, route: null })),
  fc.constantFrom(...END_ROUTES).map((route) => ({ kind: 'end' as const, route })),
);

const party = fc.record({ legalName: fact(name), address: fact(name) });

const body = fc.record({
  brand: fc.record({ name, tz: zone }),
  creator: fc.record({ name, calledAs: fc.option(name), tz: zone }),
  contract: fc.record({
    title: fact(name),
    signedOn: fact(day),
    version: fc.integer({ min: 1, max: 40 }),
    parties: fc.record({ brand: party, creator: party }),
    forBrand: fc.option(name),
  }),
  campaign: name,
  currency,
  clauses: fact(fc.array(fc.constantFrom('§ 4', '§ 9.2', '12 (b)'), { maxLength: 3 })),
  effectiveAt: fact(instant),
  basis: fc.record({
    channel: fc.constantFrom('email' as const, 'courier' as const, 'platform' as const, 'dm' as const),
    sentAt: fact(instant),
    receivedAt: fact(instant),
    period: fact(
      fc.record({
        n: fc.integer({ min: 0, max: 400 }),
        unit: fc.constantFrom(
          'hours' as const,
          'calendarDays' as const,
          'businessDays' as const,
          'months' as const,
        ),
      }),
    ),
    countedIn: zone,
    isForecast: fc.boolean(),
    limitedBy: fc.constantFrom(null, 'MIN_COMMITMENT' as const),
  }),
  reason: fact(fc.constantFrom(...REASON_CATEGORIES)),
  stops: fc.subarray([...STOPPING_THINGS]),
  continues: fc.subarray([...CONTINUING_THINGS]),
  pieces: fc.array(piece, { maxLength: 4 }),
  money: fact(money),
  pay: fact(pay),
  live: fc.array(fc.record({ name, url: fc.option(url) }), { maxLength: 3 }),
  minLiveDays: fact(fc.integer({ min: 0, max: 365 })),
});

const signature = fc.record({ name, at: instant });
const signed = fc.record({
  version: fc.integer({ min: 2, max: 40 }),
  effectiveFrom: instant,
  pieces: fc.array(name, { minLength: 1, maxLength: 3 }),
  pay: fc.record({
    kpi: fc.constantFrom('clicks', 'views', 'link_taps'),
    baseMinor: minor,
    tiers: fc.array(fc.record({ fromUnits: fc.integer({ min: 0, max: 1e6 }), rateMinor: minor }), {
      maxLength: 3,
    }),
    per: fc.constantFrom(1, 1000),
    floorMinor: fc.option(minor),
    variableCapMinor: fc.option(minor),
    totalCapMinor: fc.option(minor),
    isTogether: fc.boolean(),
    isSteep: fc.boolean(),
    measurementWindowDays: fc.integer({ min: 1, max: 90 }),
  }),
  oldFeeMinor: minor,
  currency,
  brandSigned: signature,
  creatorSigned: signature,
});

const hold = fc.record({
  of: fc.oneof(fc.record({ piece: name }), fc.record({ sum: fc.constantFrom(...HELD_SUMS) })),
  minor,
  openMinor: fact(minor),
  reason: fc.constantFrom(...HOLD_REASONS),
  sinceOn: day,
  dueOn: day,
  reviewOn: day,
  over: fc.oneof(
    fc.record({ outcome: fc.constant('released' as const), payOn: fc.option(day) }),
    fc.record({ outcome: fc.constant('agreed' as const), on: day }),
  ),
});

const term = fc.record({
  outcome: fc.constantFrom('completed' as const, 'over' as const, 'pause_limit' as const),
  lastOn: fact(day),
  owed: fact(
    fc.array(
      fc.oneof(
        fc.record({ name, kind: fc.constantFrom('piece' as const, 'performance' as const), minor, on: day }),
        fc.record({
          name: fc.constant(null),
          kind: fc.constantFrom('retainer' as const, 'standby' as const, 'expenses' as const),
          minor,
          on: day,
        }),
      ),
      { maxLength: 4 },
    ),
  ),
  heldMinor: minor,
  later: fc.array(fc.record({ name, on: day }), { maxLength: 2 }),
});

const rights = fc.record({
  usage: fact(
    fc.array(
      fc.record({
        name,
        territory: fc.option(name),
        piece: fc.option(name),
        status: fc.constantFrom('in_use' as const, 'suspended_until_paid' as const, 'ended' as const),
        lastOn: fc.option(day),
      }),
      { maxLength: 2 },
    ),
  ),
  exclusivity: fact(fc.array(fc.record({ category: name, lastOn: day }), { maxLength: 2 })),
  confidentiality: fact(fc.record({ until: fc.option(day) })),
  thanksFor: fact(name),
  results: fc.array(
    fc.record({
      kpi: fc.constantFrom('views', 'cpa', 'cvr', 'roas', 'link_taps'),
      unit: fc.constantFrom('count' as const, 'ratio' as const, 'money' as const, 'multiple' as const),
      actual: fc.double({ min: 0, max: 1e6, noNaN: true }),
      reference: fc.double({ min: 0, max: 1e6, noNaN: true }),
      referenceIs: fc.constantFrom('expected_by_now' as const, 'agreed' as const, 'due' as const),
      asOf: day,
    }),
    { maxLength: 2 },
  ),
  late: fc.array(fc.record({ name, dueOn: day }), { maxLength: 2 }),
  questions: fc.subarray([...QUESTIONS]),
  reminder: fc.oneof(
    fc.record({ about: fc.constant('answer' as const), askedOn: day }),
    fc.record({ about: fc.constantFrom('draft' as const, 'post' as const), name, dueOn: day }),
  ),
  brief: fc.record({
    replacesOn: fc.option(day),
    why: fc.option(name),
    changes: fc.array(
      fc
        .record({ part: fc.constantFrom(...BRIEF_PARTS), before: fc.option(name), after: fc.option(name) })
        .filter(({ before, after }) => before !== after),
      { maxLength: 4 },
    ),
  }),
  draft: fc.record({
    piece: name,
    receivedOn: day,
    answeredOn: day,
    answer: fc.constantFrom('approved' as const, 'changes' as const),
    reason: fc.option(fc.constantFrom(...CHANGE_REASONS)),
    round: fc.integer({ min: 1, max: 20 }),
    included: fact(fc.integer({ min: 0, max: 5 })),
    dueOn: day,
  }),
  signed,
  hold,
  term,
  breaches: fc.array(fc.record({ what: name, on: day, clause: fact(name), evidence: fact(name) }), {
    maxLength: 2,
  }),
  cure: fc.option(cure),
  pause: fc.record({
    standby: fact(
      fc.record({
        bps: fc.integer({ min: 0, max: 10_000 }),
        monthlyMinor: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
        month: fc.constantFrom('30' as const, 'actual' as const),
        untilReviewMinor: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
      }),
    ),
    shift: fact(fc.constant('day_for_day' as const)),
    latestResumeOn: fact(day),
    onTimeout: fact(
      fc.constantFrom(
        'resume' as const,
        'terminate' as const,
        'creator_may_terminate' as const,
        'brand_may_terminate' as const,
      ),
    ),
    exclusivity: fact(fc.constantFrom('suspended' as const, 'continues' as const)),
    reviewOn: fact(day),
  }),
});

const further = fc.record({
  ads: fc.option(fc.record({ stopBy: fact(instant), goesOn: fc.boolean() })),
  product: fc.option(
    fc.record({
      return: fact(fc.constantFrom('keep' as const, 'return' as const)),
      by: fact(day),
      paidBy: fact(fc.constantFrom('brand' as const, 'creator' as const)),
    }),
  ),
  refund: fc.option(
    fc.record({
      amountMinor: minor,
      currency,
      basis: fc.constantFrom('clawback_clause' as const, 'creator_left' as const, 'early_removal' as const),
      by: fact(day),
    }),
  ),
  platform: fc.option(fc.record({ name, step: fact(name), url: fc.option(url) })),
  reply: fc.record({ by: fact(day), pageUrl: fact(url), email: fact(handle) }),
  contact: fc.record({ name, email: fact(handle), phone: fact(fc.constant('+44 20 7946 0000')) }),
  sender: fc.record({ name, role: name }),
  sentOn: day,
  recipientAddress: fact(handle),
  copyTo: fc.array(name, { maxLength: 2 }),
});

export const anyFacts: fc.Arbitrary<NoticeFacts> = fc
  .tuple(kindAndRoute, body, rights, further)
  .map(([kind, one, two, three]) => ({
    ...kind,
    ...one,
    ...two,
    // A letter about an open hold tells of one that is open.
    hold: kind.kind === 'hold' ? { ...two.hold, over: null } : two.hold,
    ...three,
  }));

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
