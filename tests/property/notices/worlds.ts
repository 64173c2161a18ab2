// Letters nobody would think of: facts for every kind and route, each known, none or unknown.
import fc from 'fast-check';
import { END_ROUTES, REASON_CATEGORIES } from '../../../shared/contract/facts/end-routes.ts';
import type { NoticeFacts } from '../../../shared/notices/facts.ts';
import { CONTINUING_THINGS, STOPPING_THINGS } from '../../../shared/notices/facts.ts';
import { BRIEF_PARTS } from '../../../shared/procedure/brief/brief.ts';
import { CHANGE_REASONS } from '../../../shared/procedure/drafts/records.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import { currency, day, fact, handle, instant, minor, name, url, zone } from './fact-parts.ts';
import { hold, signed, term } from './told-facts.ts';

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
      'pause_on' as const,
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
