// The facts of one letter, complete, for tests; each test overrides what it is about.
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { known, NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { LANGUAGE_BOOKS } from '../../../../shared/notices/texts/books.ts';
import type { NoticeLanguage } from '../../../../shared/notices/tone.ts';
import type { LetterWriter } from '../../../../shared/notices/writer.ts';

export const END_FACTS: NoticeFacts = {
  kind: 'end',
  route: 'convenience',
  brand: { name: 'Northlight', tz: 'America/New_York' },
  creator: { name: 'Mara Lind', calledAs: 'Mara', tz: 'Europe/London' },
  contract: {
    title: known('Spring Collaboration Agreement'),
    signedOn: known('2026-03-01'),
    version: 1,
    parties: {
      brand: { legalName: known('Northlight Studios Ltd'), address: known('4 Mill Lane, London') },
      creator: { legalName: known('Lind Media AB'), address: known('Storgatan 2, Malmö') },
    },
    forBrand: 'Dewdrop',
  },
  campaign: 'Spring Skin',
  currency: 'USD',
  clauses: known(['§ 9.2']),
  effectiveAt: known('2026-12-03T05:00:00Z'),
  basis: {
    channel: 'email',
    sentAt: known('2026-11-18T16:00:00Z'),
    receivedAt: known('2026-11-18T16:00:00Z'),
    period: known({ n: 14, unit: 'calendarDays' }),
    countedIn: 'America/New_York',
    isForecast: true,
    limitedBy: null,
  },
  reason: known('campaign_or_budget_change'),
  stops: ['unpublished_work', 'approvals', 'messages'],
  continues: ['earned_pay', 'live_posts', 'measurement', 'rights_below'],
  pieces: [
    {
      name: 'Reel 1',
      stage: 'published',
      dueOn: '2026-10-01',
      publishedOn: '2026-10-02',
      becomes: 'stays_up',
      newDueOn: null,
    },
    {
      name: 'Reel 2',
      stage: 'in_production',
      dueOn: '2026-12-10',
      publishedOn: null,
      becomes: 'settled',
      newDueOn: null,
    },
  ],
  money: known({
    currency: 'USD',
    lines: [
      { name: 'Reel 1', kind: 'piece', bps: 10_000, amountMinor: 150_000 },
      { name: 'Reel 2', kind: 'piece', bps: 5_000, amountMinor: 75_000 },
      { name: null, kind: 'expenses', bps: null, amountMinor: 4_000 },
    ],
    earnedMinor: 229_000,
    paidMinor: 150_000,
    dueToCreatorMinor: 79_000,
    refundDueMinor: 0,
    writeOffMinor: 0,
  }),
  pay: known({ rule: 'by_day', on: '2027-01-02', from: 'contract', days: 30 }),
  live: [{ name: 'Reel 1', url: 'https://www.instagram.com/reel/C1/' }],
  minLiveDays: known(90),
  usage: known([
    { name: 'organic repost', territory: null, piece: 'Reel 1', status: 'in_use', lastOn: '2026-12-30' },
  ]),
  exclusivity: known([{ category: 'skincare', lastOn: '2026-12-16' }]),
  confidentiality: known({ until: null }),
  thanksFor: known('Reel 1'),
  results: [],
  late: [],
  questions: [],
  reminder: null,
  brief: null,
  draft: null,
  signed: null,
  hold: null,
  term: null,
  breaches: [],
  cure: null,
  pause: null,
  ads: { stopBy: known('2026-12-04T05:00:00Z'), goesOn: false },
  product: null,
  refund: null,
  platform: { name: 'TikTok One', step: known('cancel the order and wait for acceptance'), url: null },
  reply: {
    by: known('2026-11-25'),
    pageUrl: known('https://midflight.example/c/abc'),
    email: known('ana@northlight.example'),
  },
  contact: { name: 'Ana Reyes', email: known('ana@northlight.example'), phone: NONE },
  sender: { name: 'Ana Reyes', role: 'Campaign manager' },
  sentOn: '2026-11-18',
  recipientAddress: known('mara@example.com'),
  copyTo: [],
};

export const PAUSE_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'pause',
  route: null,
  clauses: UNKNOWN,
  effectiveAt: known('2026-11-21T05:00:00Z'),
  basis: { ...END_FACTS.basis, period: known({ n: 2, unit: 'businessDays' }) },
  reason: known('timing'),
  stops: ['new_posts', 'ads'],
  continues: ['earned_pay', 'live_posts', 'measurement', 'whole_contract'],
  pieces: END_FACTS.pieces.map((piece) => ({
    ...piece,
    becomes: piece.publishedOn === null ? 'rests' : 'stays_up',
  })),
  money: UNKNOWN,
  pay: known({ rule: 'usual_days', daysToPay: 30 }),
  pause: {
    standby: NONE,
    shift: known('day_for_day'),
    latestResumeOn: known('2026-12-21'),
    onTimeout: known('creator_may_terminate'),
    exclusivity: known('suspended'),
    reviewOn: known('2026-12-01'),
  },
  ads: null,
  platform: null,
};

export const RESUME_FACTS: NoticeFacts = {
  ...PAUSE_FACTS,
  kind: 'resume',
  pause: null,
  stops: [],
  continues: ['all_agreed_work', 'whole_contract'],
  pieces: END_FACTS.pieces.map((piece) => ({
    ...piece,
    becomes: piece.publishedOn === null ? 'goes_on' : 'stays_up',
    newDueOn: piece.publishedOn === null ? '2026-12-24' : null,
  })),
  ads: { stopBy: NONE, goesOn: true },
};

export const BREACH_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'breach',
  route: null,
  reason: UNKNOWN,
  breaches: [
    {
      what: 'Reel 2 was published without the agreed advertising label.',
      on: '2026-09-02',
      clause: known('§ 6.1'),
      evidence: known('screenshot of 2 September 2026'),
    },
  ],
  cure: {
    how: known('add the label to Reel 2'),
    by: known('2026-09-15T04:00:00Z'),
    noticeReceivedAt: UNKNOWN,
    isCurable: true,
  },
  live: [],
  ads: null,
  platform: null,
};

export const CAUSE_FACTS: NoticeFacts = {
  ...BREACH_FACTS,
  kind: 'end',
  route: 'cause',
  cure: {
    how: known('add the label to Reel 2'),
    by: known('2026-09-15T04:00:00Z'),
    noticeReceivedAt: known('2026-09-04T13:00:00Z'),
    isCurable: true,
  },
  refund: { amountMinor: 30_000, currency: 'USD', basis: 'clawback_clause', by: known('2026-12-20') },
  copyTo: ['Lind Talent'],
};

export const CONSULT_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'consult',
  route: null,
  results: [
    {
      kpi: 'views',
      unit: 'count',
      actual: 41_200,
      reference: 72_000,
      referenceIs: 'expected_by_now',
      asOf: '2026-11-17',
    },
  ],
  late: [{ name: 'Reel 2', dueOn: '2026-11-10' }],
  questions: ['feel', 'brief', 'timing', 'link', 'needs'],
};

export const REMINDER_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'reminder',
  route: null,
  reminder: { about: 'answer', askedOn: '2026-11-16' },
};

export const DRAFT_FACTS: NoticeFacts = {
  ...CONSULT_FACTS,
  kind: 'draft_answer',
  questions: [],
  draft: {
    piece: 'Reel 2',
    receivedOn: '2026-11-16',
    answeredOn: '2026-11-18',
    answer: 'changes',
    reason: 'disclosure',
    round: 1,
    included: known(2),
    dueOn: '2026-11-27',
  },
};

export const HOLD_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'hold',
  route: null,
  clauses: known(['§ 6.4']),
  hold: {
    of: { piece: 'Reel 1' },
    minor: 40_000,
    openMinor: known(150_000),
    reason: 'not_disclosed',
    sinceOn: '2026-11-18',
    dueOn: '2026-12-16',
    reviewOn: '2026-11-28',
    over: null,
  },
};

export const HOLD_OVER_FACTS: NoticeFacts = {
  ...HOLD_FACTS,
  kind: 'hold_over',
  hold: HOLD_FACTS.hold && { ...HOLD_FACTS.hold, over: { outcome: 'released', payOn: '2026-12-16' } },
};

export const TERM_OVER_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'term_over',
  route: null,
  clauses: known(['§ 2.1']),
  pieces: END_FACTS.pieces.map((piece) => ({
    ...piece,
    becomes: piece.publishedOn === null ? 'stops' : 'stays_up',
  })),
  term: {
    outcome: 'over',
    lastOn: known('2026-11-17'),
    owed: known([
      { name: 'Reel 1', kind: 'piece', minor: 50_000, on: '2026-12-02' },
      { name: null, kind: 'expenses', minor: 4_000, on: '2026-12-18' },
    ]),
    heldMinor: 20_000,
    later: [{ name: 'Reel 1', on: '2026-12-20' }],
  },
};

export const SAMPLES: NoticeFacts[] = [
  CONSULT_FACTS,
  REMINDER_FACTS,
  PAUSE_FACTS,
  RESUME_FACTS,
  BREACH_FACTS,
  CAUSE_FACTS,
  END_FACTS,
  HOLD_FACTS,
  HOLD_OVER_FACTS,
  TERM_OVER_FACTS,
];

/** A neutral letter in the writing. */
export function writerFor(facts: NoticeFacts, language: NoticeLanguage = 'en'): LetterWriter {
  return { facts, book: LANGUAGE_BOOKS[language](), tone: 'neutral', polite: false };
}
