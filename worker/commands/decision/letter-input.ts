// From a decision and the papers to what the letter's composer asks for; the same for the preview and for the letter itself.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { survivalOf } from '../../../shared/contract/survival.ts';
import type { ContractVersion, Instant, PauseClause, TermName } from '../../../shared/contract/terms.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { NoticeKind } from '../../../shared/notices/facts.ts';
import { isTalk } from '../../../shared/notices/facts.ts';
import type { NoticeInput, PaperFacts } from '../../../shared/notices/notice-input.ts';
import type {
  NoticeBrief,
  NoticeDraft,
  NoticeExclusivity,
  NoticeHold,
  NoticeSigned,
  NoticeTerm,
  NoticeUsage,
} from '../../../shared/notices/told-facts.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import { splitBreachWords } from '../../../shared/procedure/exits/breach-words.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { toNoticeUsage } from '../letters/notice-usage.ts';
import { replyBy, toNewDates, toPieceReminder, toResumedBy, withToldDays } from './letter-dates.ts';
import { toEarnedMoney, toEndMoney } from './letter-money.ts';
import { toParties } from './letter-parties.ts';
import { describePlatform, nameRole, toLetterLanguage } from './letter-words.ts';

export type LetterInput = {
  kind: NoticeKind;
  standing: Standing;
  version: ContractVersion;
  papers: Papers;
  data: EventData;
  now: Instant;
  sender: { name: string; role: string; organisation: string };
  /** Free text of the act: for a breach or an end for cause it states the facts. */
  note: string | undefined;
  settlement: FrozenSettlement | null;
  /** The brief a letter tells of; null for every other letter. */
  brief: NoticeBrief | null;
  /** What both have signed; null for every letter but its confirmation. */
  signed: NoticeSigned | null;
  /** The answer to a draft that a letter tells of; absent or null for every other letter. */
  draft?: NoticeDraft | null;
  /** The hold a letter is about; absent or null for every other letter. */
  hold?: NoticeHold | null;
  /** What ended by its own term; absent or null for every other letter. */
  term?: NoticeTerm | null;
  pageUrl: string | null;
};

export function toNoticeInput(given: LetterInput): NoticeInput {
  const subject = withToldDays(given);
  const { kind, standing, version, papers, data, now, sender, settlement, pageUrl } = subject;
  const today = localDateOf(now, version.terms.tz);
  const language = toLetterLanguage(data.language ?? papers.language);
  const newDates = toNewDates(subject);
  const cureHow = kind === 'breach' ? splitBreachWords(subject.note ?? '').how : null;
  return {
    kind,
    standing: newDates === null ? standing : { ...standing, deliverables: newDates.before },
    version,
    data,
    now,
    sender: { ...sender, role: nameRole(sender.role, language) },
    recipient: { address: data.address ?? papers.noticeEmail },
    paper: toPaperFacts(subject),
    reply: { by: replyBy(subject, today), pageUrl },
    money: settlement === null ? toEarnedMoney(subject) : toEndMoney(settlement, subject),
    ...(data.questions ? { questions: data.questions } : {}),
    ...toPieceReminder(subject),
    brief: subject.brief,
    signed: subject.signed,
    draft: subject.draft ?? null,
    hold: subject.hold ?? null,
    term: subject.term ?? null,
    breaches: toBreaches(subject),
    product: toProduct(subject),
    ads: toAds(subject),
    ...(cureHow === null ? {} : { cure: { how: cureHow } }),
    ...(newDates === null ? {} : { newDueOn: newDates.newDueOn, pausedFrom: newDates.pausedFrom }),
    ...toResumedBy(subject),
    platform:
      papers.marketplace === null ? null : describePlatform(papers.marketplace, kind === 'end', language),
    copyTo: listCopies(subject),
  };
}

/** Whoever the contract names gets a copy of what counts; our own side gets one of what both have signed. */
function listCopies({ kind, papers: { copyEmail, teamEmail } }: LetterInput): string[] {
  if (kind === 'signed') return [copyEmail, teamEmail].filter((address) => address !== null);
  return isTalk(kind) || copyEmail === null ? [] : [copyEmail];
}

function toPaperFacts(subject: LetterInput): PaperFacts {
  const { version, papers, data } = subject;
  const { terms } = version;
  const end = data.effectiveAt ? listSurviving(subject, data.effectiveAt) : undefined;
  const exclusivity = isEnd(subject) ? end?.exclusivity : terms.exclusivity;
  return {
    ...(papers.contractTitle === null ? {} : { title: papers.contractTitle }),
    ...(papers.contractSignedOn === null ? {} : { signedOn: papers.contractSignedOn }),
    parties: toParties(papers),
    forBrand: papers.campaignBrand,
    ...clausesOf(subject),
    ...(terms.minLiveDays === undefined ? {} : { minLiveDays: terms.minLiveDays }),
    ...(terms.usage === undefined ? {} : { usage: end?.usage ?? [] }),
    ...(terms.exclusivity === undefined ? {} : { exclusivity: exclusivity ?? [] }),
    ...(terms.confidentialityDays === undefined
      ? {}
      : { confidentiality: { until: end?.confidentialUntil ?? null } }),
    ...(terms.pause === undefined
      ? {}
      : {
          ...standbyOf(terms.pause),
          // A rule about exclusivity is told only where there is one that it could be about.
          ...(terms.exclusivity === undefined
            ? {}
            : { exclusivityDuringPause: terms.pause.exclusivityDuringPause ?? 'suspended' }),
        }),
  };
}

/** A share of nothing is an answer, "none"; no share is none: nobody has said what the paper says. */
function standbyOf(pause: PauseClause): Pick<PaperFacts, 'standby'> {
  const { standbyBps: bps, standbyMonthlyMinor: monthlyMinor = null, standbyMonth: month = '30' } = pause;
  if (bps === undefined) return {};
  return { standby: bps === 0 ? null : { bps, monthlyMinor, month } };
}

/** Only an end changes what is left of rights and duties; every other letter tells them as they stand. */
function isEnd({ kind }: LetterInput): boolean {
  return kind === 'end' || kind === 'term_over';
}

/** Number of the clause the letter rests on, as it was noted beside the paper. */
function clausesOf({ kind, version, data, term: told }: LetterInput): Pick<PaperFacts, 'clauses'> {
  const isHold = kind === 'hold' || kind === 'hold_over';
  const term =
    kind === 'end'
      ? TERM_OF_ROUTE[data.route ?? '']
      : TERM_OF_KIND[told?.outcome === 'pause_limit' ? 'pause' : kind];
  const number = isHold
    ? version.terms.withholding?.clause
    : term === undefined
      ? undefined
      : version.terms.clauseNumbers?.[term];
  return number === undefined ? {} : { clauses: [number] };
}

const TERM_OF_KIND: Partial<Record<NoticeKind, TermName>> = {
  pause: 'pause',
  resume: 'pause',
  breach: 'cause',
  pause_on: 'pause',
  term_over: 'termEnd',
};
const TERM_OF_ROUTE: Record<string, TermName | undefined> = {
  convenience: 'convenience',
  cause: 'cause',
  performance: 'performanceExit',
  pause_timeout: 'pause',
  force_majeure: 'forceMajeure',
};

function listSurviving(
  subject: LetterInput,
  effectiveAt: Instant,
): { usage: NoticeUsage[]; exclusivity: NoticeExclusivity[]; adsStopBy: Instant | null } & Record<
  'confidentialUntil' | 'returnBy',
  string | null
> {
  const { kind, version, standing, data, term } = subject;
  const items = survivalOf(
    isEnd(subject) ? version : withLastingUsage(version),
    {
      route:
        kind === 'end' ? toRoute(data.route) : term?.outcome === 'pause_limit' ? 'pause_timeout' : 'expiry',
      party: data.party ?? 'brand',
      effectiveAt,
    },
    {
      campaignId: standing.campaignId,
      contracts: standing.contracts,
      pieces: standing.deliverables.map(({ id, publishedAt }) => ({ id, publishedAt })),
      payByOn: null,
      isPaid: term?.owed.known === true && term.owed.value?.length === 0,
    },
  );
  const dayOf = (item: (typeof items)[number]) => (item.until.kind === 'on' ? item.until.on : null);
  return {
    usage: toNoticeUsage(items, standing),
    exclusivity: items.flatMap((item) => {
      const lastOn = dayOf(item);
      return item.what === 'exclusivity' && lastOn !== null
        ? [{ category: String(item.facts.category), lastOn }]
        : [];
    }),
    confidentialUntil: items.filter(({ what }) => what === 'confidentiality').map(dayOf)[0] ?? null,
    returnBy: items.filter(({ what }) => what === 'return').map(dayOf)[0] ?? null,
    adsStopBy:
      items.flatMap(({ what, until }) => (what === 'ads_stop' && until.kind === 'at' ? [until.at] : []))[0] ??
      null,
  };
}

/** While the contract runs no way of ending has taken a right away. */
function withLastingUsage(version: ContractVersion): ContractVersion {
  const usage = version.terms.usage?.map((clause) => ({ ...clause, survives: ['expiry'] }));
  return usage === undefined ? version : { ...version, terms: { ...version.terms, usage } };
}

function toRoute(route: string | undefined) {
  switch (route) {
    case 'cause':
    case 'performance':
    case 'mutual':
    case 'pause_timeout':
    case 'force_majeure':
      return route;
    default:
      return 'convenience' as const;
  }
}

/** Facts are what the person wrote; without words of their own, the listed trigger is named. */
function toBreaches({ kind, data, note, version }: LetterInput): NonNullable<NoticeInput['breaches']> {
  if (kind !== 'breach' && data.route !== 'cause') return [];
  const what = splitBreachWords(note ?? '').facts || data.trigger?.replaceAll('_', ' ') || '';
  const clause = version.terms.clauseNumbers?.cause;
  return what === '' ? [] : [{ what, on: null, ...(clause === undefined ? {} : { clause }) }];
}

/** Ads that the contract gives hours for; when they are over follows from the rights that an end leaves. */
function toAds(subject: LetterInput): NonNullable<NoticeInput['ads']> | null {
  const { version, data } = subject;
  if (version.terms.adsStopHours === undefined) return null;
  return data.effectiveAt ? { stopBy: listSurviving(subject, data.effectiveAt).adsStopBy } : {};
}

/** What goes back after an end, where the contract gives the days for it. */
function toProduct(subject: LetterInput): NonNullable<NoticeInput['product']> | null {
  const { version, data } = subject;
  if (!isEnd(subject) || version.terms.returnDays === undefined) return null;
  const by = data.effectiveAt ? listSurviving(subject, data.effectiveAt).returnBy : undefined;
  return { return: 'return', ...(by === undefined ? {} : { by }) };
}
