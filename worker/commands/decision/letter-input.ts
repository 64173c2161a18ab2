// From a decision and the papers to what the letter's composer asks for; the same for the preview and for the letter itself.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { survivalOf } from '../../../shared/contract/survival.ts';
import type { ContractVersion, Instant, TermName } from '../../../shared/contract/terms.ts';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import type { NoticeExclusivity, NoticeKind, NoticeUsage } from '../../../shared/notices/facts.ts';
import { isTalk } from '../../../shared/notices/facts.ts';
import type { NoticeInput, PaperFacts, SettledMoney } from '../../../shared/notices/notice-input.ts';
import type { NoticeBrief, NoticeSigned } from '../../../shared/notices/told-facts.ts';
import { dueOnAt, withDueDays } from '../../../shared/procedure/due-dates.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import { splitBreachWords } from '../../../shared/procedure/exits/breach-words.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { describePlatform, nameRole, toLetterLanguage } from './letter-words.ts';

export type LetterSubject = {
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
  pageUrl: string | null;
};

/** Days the other side is given to reply before the team asks again. */
const REPLY_DAYS = 7;

export function toNoticeInput(subject: LetterSubject): NoticeInput {
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
    reply: { by: addDays(today, REPLY_DAYS), pageUrl },
    money: settlement === null ? null : toSettledMoney(settlement),
    ...(data.questions ? { questions: data.questions } : {}),
    ...toPieceReminder(subject),
    brief: subject.brief,
    signed: subject.signed,
    breaches: toBreaches(subject),
    ads: version.terms.adsStopHours === undefined ? null : { stopHours: version.terms.adsStopHours },
    ...(cureHow === null ? {} : { cure: { how: cureHow } }),
    ...(newDates === null ? {} : { newDueOn: newDates.newDueOn }),
    platform:
      papers.marketplace === null ? null : describePlatform(papers.marketplace, kind === 'end', language),
    copyTo: listCopies(subject),
  };
}

/** Whoever the contract names gets a copy of what counts; our own side gets one of what both have signed. */
function listCopies({ kind, papers: { copyEmail, teamEmail } }: LetterSubject): string[] {
  if (kind === 'signed') return [copyEmail, teamEmail].filter((address) => address !== null);
  return isTalk(kind) || copyEmail === null ? [] : [copyEmail];
}

function toPaperFacts(subject: LetterSubject): PaperFacts {
  const { version, papers, data, standing } = subject;
  const { terms } = version;
  const end = data.effectiveAt ? listSurviving(version, standing, data) : undefined;
  return {
    ...(papers.contractTitle === null ? {} : { title: papers.contractTitle }),
    ...(papers.contractSignedOn === null ? {} : { signedOn: papers.contractSignedOn }),
    ...clausesOf(subject),
    ...(terms.minLiveDays === undefined ? {} : { minLiveDays: terms.minLiveDays }),
    ...(terms.usage === undefined ? {} : { usage: end?.usage ?? [] }),
    ...(terms.exclusivity === undefined ? {} : { exclusivity: end?.exclusivity ?? [] }),
    ...(terms.confidentialityDays === undefined
      ? {}
      : { confidentiality: { until: end?.confidentialUntil ?? null } }),
    ...(terms.pause === undefined
      ? {}
      : {
          standbyBps: terms.pause.standbyBps ?? null,
          exclusivityDuringPause: terms.pause.exclusivityDuringPause ?? 'suspended',
        }),
  };
}

/** Number of the clause the letter rests on, as it was noted beside the paper. */
function clausesOf({ kind, version, data }: LetterSubject): Pick<PaperFacts, 'clauses'> {
  const term = kind === 'end' ? TERM_OF_ROUTE[data.route ?? ''] : TERM_OF_KIND[kind];
  const number = term === undefined ? undefined : version.terms.clauseNumbers?.[term];
  return number === undefined ? {} : { clauses: [number] };
}

const TERM_OF_KIND: Partial<Record<NoticeKind, TermName>> = {
  pause: 'pause',
  resume: 'pause',
  breach: 'cause',
};
const TERM_OF_ROUTE: Record<string, TermName | undefined> = {
  convenience: 'convenience',
  cause: 'cause',
  performance: 'performanceExit',
  pause_timeout: 'pause',
};

function listSurviving(
  version: ContractVersion,
  standing: Standing,
  data: EventData,
): { usage: NoticeUsage[]; exclusivity: NoticeExclusivity[]; confidentialUntil: string | null } {
  const items = survivalOf(
    version,
    {
      route: toRoute(data.route),
      party: data.party ?? 'brand',
      effectiveAt: data.effectiveAt ?? standing.caseAt,
    },
    {
      campaignId: standing.campaignId,
      pieces: standing.deliverables.map(({ id, publishedAt }) => ({ id, publishedAt })),
      payByOn: null,
      isPaid: false,
    },
  );
  const dayOf = (item: (typeof items)[number]) => (item.until.kind === 'on' ? item.until.on : null);
  return {
    usage: items
      .filter(({ what }) => what === 'usage')
      .map((item) => ({
        name: [item.facts.channel, item.facts.territory].filter(Boolean).join(', '),
        status: item.status === 'suspended_until_paid' || item.status === 'ended' ? item.status : 'in_use',
        lastOn: dayOf(item),
      })),
    exclusivity: items.flatMap((item) => {
      const lastOn = dayOf(item);
      return item.what === 'exclusivity' && lastOn !== null
        ? [{ category: String(item.facts.category), lastOn }]
        : [];
    }),
    confidentialUntil: items.filter(({ what }) => what === 'confidentiality').map(dayOf)[0] ?? null,
  };
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
function toBreaches({ kind, data, note, version }: LetterSubject): NonNullable<NoticeInput['breaches']> {
  if (kind !== 'breach' && data.route !== 'cause') return [];
  const what = splitBreachWords(note ?? '').facts || data.trigger?.replaceAll('_', ' ') || '';
  const clause = version.terms.clauseNumbers?.cause;
  return what === '' ? [] : [{ what, on: null, ...(clause === undefined ? {} : { clause }) }];
}

/** The piece a reminder names, with its due day as pauses have moved it. */
function toPieceReminder({ kind, standing, data, now }: LetterSubject): Pick<NoticeInput, 'reminder'> {
  const piece = standing.deliverables.find(({ id }) => id === data.deliverableId);
  if (kind !== 'reminder' || piece === undefined) return {};
  const dueOn = dueOnAt(piece, standing.case, { now, timeZone: standing.timeZone });
  return { reminder: { about: 'post', name: piece.name, dueOn } };
}

type NewDates = { before: Standing['deliverables']; newDueOn: Record<string, string> };

/**
 * Days of open pieces after a pause of the creator's work, as every screen will show them once it runs again, beside the
 * days they had when it began; null = nothing was paused.
 */
function toNewDates({ kind, standing, data, now }: LetterSubject): NewDates | null {
  const { timeZone, case: state } = standing;
  const pause = state.suspensions.findLast(({ kind: of }) => of !== 'own_side');
  if (kind !== 'resume' || pause === undefined) return null;
  const resumedAt = data.effectiveAt ?? pause.to ?? now;
  const before = withDueDays(standing.deliverables, state, { now: pause.from, timeZone });
  const moved = before
    .filter(({ publishedAt }) => publishedAt === null)
    .map((piece) => ({ piece, on: dueOnAt(piece, state, { now: resumedAt, timeZone }) }))
    .filter(({ piece, on }) => on !== piece.dueOn);
  return { before, newDueOn: Object.fromEntries(moved.map(({ piece, on }) => [piece.id, on])) };
}

/** The frozen lines as a letter shows them: pieces and kill fee each, what is beside them summed by name. */
function toSettledMoney(frozen: FrozenSettlement): SettledMoney {
  const amount = (minor: number | null) => minor ?? 0;
  const beside = frozen.lines.filter(
    ({ kind }) => kind !== 'piece' && kind !== 'kill_fee' && kind !== 'expenses',
  );
  const sum = (lines: typeof beside) => lines.reduce((total, line) => total + amount(line.amountMinor), 0);
  return {
    settlement: {
      lines: frozen.lines
        .filter(({ kind }) => kind === 'piece' || kind === 'kill_fee')
        .map(({ id, bps, amountMinor }) => ({ id, bps, amountMinor: amount(amountMinor) })),
      expensesMinor: sum(frozen.lines.filter(({ kind }) => kind === 'expenses')),
      extrasMinor: sum(beside),
      earnedMinor: amount(frozen.earnedMinor),
      paidMinor: amount(frozen.paidMinor),
      dueToCreatorMinor: amount(frozen.dueToCreatorMinor),
      refundDueMinor: amount(frozen.refundDueMinor),
      writeOffMinor: amount(frozen.writeOffMinor),
    },
    payOn: frozen.payByOn,
    extras: beside.map(({ id, amountMinor }) => ({ id, amountMinor: amount(amountMinor) })),
  };
}
