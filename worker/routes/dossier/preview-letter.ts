// The full text of a letter before it is prepared: made by the same functions that will freeze it.

import type { CommandBody } from '../../../shared/api/schemas.ts';
import { recipientCalendar } from '../../../shared/contract/effective-at.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import type { ComposedNotice } from '../../../shared/notices/compose.ts';
import { listOffRecord, listPartyNames } from '../../../shared/notices/contract-party.ts';
import type { NoticeFacts } from '../../../shared/notices/facts.ts';
import { lintNotice } from '../../../shared/notices/lint-notice.ts';
import { sendingTimeWarnings } from '../../../shared/notices/sending-time.ts';
import { NOTICE_TONES } from '../../../shared/notices/tone.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { briefSince } from '../../../shared/procedure/brief/told-brief.ts';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import { findAddressProblem } from '../../../shared/procedure/ending/held-notice.ts';
import { HOLD_MINUTES } from '../../../shared/procedure/ending/notice-hold.ts';
import { decidePlannedEnd } from '../../../shared/procedure/exits/end-facts.ts';
import { FACT_LETTERS } from '../../../shared/procedure/letters/written-letter.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import type { LetterChecks } from '../../../shared/ui/notices/present-letter-checks.ts';
import { presentLetterChecks } from '../../../shared/ui/notices/present-letter-checks.ts';
import { toNoticeBrief } from '../../commands/brief/notice-brief.ts';
import type { LetterInput } from '../../commands/decision/letter-input.ts';
import type { ComposedLetter } from '../../commands/decision/letters-for-event.ts';
import { papersInForce } from '../../commands/decision/papers-in-force.ts';
import { settleCase } from '../../commands/decision/settle-case.ts';
import type { TriedLetter } from '../../commands/letters/try-letter.ts';
import { tryLetter } from '../../commands/letters/try-letter.ts';
import { writeWords } from '../../commands/letters/write-words.ts';
import type { AppContext } from '../../http/app-env.ts';
import type { Dossier, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import { readLetterChoice } from '../../pages/dossier-forms/letter-choices.ts';
import { readNote } from '../../pages/ending/exit-forms.ts';
import { listBriefs } from '../../store/procedure/briefs.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findStanding } from '../../store/standings.ts';

/** Forms that show their letter first, by name. */
export const PREVIEWED = { letter: 'consult', notice: 'end', breach: 'breach' } as const;

const TRIED = ['pause', 'resume'];

/** Forms that are tried out whole to show the letter they would send: short acts, and letters that tell what is in the log. */
export function isTried(typed: TypedForm): boolean {
  const { letter } = readLetterChoice(fieldsOf({ typed }, typed.name));
  return (
    TRIED.includes(typed.name) || (typed.name === 'letter' && FACT_LETTERS.some((one) => one === letter))
  );
}

type Preview = NonNullable<Dossier['preview']>;
export type PreviewAnswer =
  | { is: 'letter'; letter: Preview }
  | { is: 'no_contract' }
  | { is: 'refused'; outcome: { kind: 'refused'; refusal: Refusal } };

export async function previewLetter(c: AppContext, typed: TypedForm): Promise<PreviewAnswer | null> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const [stored, papers] = await Promise.all([
    findStanding(c.env.DB, session.workspaceId, collaborationId),
    findPapers(c.env.DB, session.workspaceId, collaborationId),
  ]);
  if (!stored || !papers) return null;
  const version = findVersionInForce(stored.standing.contracts, now);
  if (!version) return { is: 'no_contract' };
  const fields = fieldsOf({ typed }, typed.name);
  const isBrief = kindOf(typed, readLetterChoice(fields).letter) === 'brief';
  const { campaignId } = stored.standing;
  const briefs = isBrief ? await listBriefs(c.env.DB, session.workspaceId, campaignId) : [];
  const subject = toSubject(c, {
    typed,
    standing: stored.standing,
    version,
    papers: papersInForce(papers, stored.standing, now),
    briefs,
  });
  const refusal = isFormal(subject.kind) ? refuseAddress(subject) : undefined;
  if (refusal) return { is: 'refused', outcome: { kind: 'refused', refusal } };
  const tone = NOTICE_TONES.find((known) => known === fields.valueOf('tone')) ?? 'neutral';
  const written = writeWords(subject, tone);
  return written.ok ? { is: 'letter', letter: toPreview(c, { ...written.value, subject }) } : null;
}

/** A letter is not shown with an address to which the decision would not let it go. */
function refuseAddress({ data: { channel = '', address = null }, papers }: LetterInput): Refusal | undefined {
  const answer = findAddressProblem({ channel, address }, { facts: { contractAddress: papers.noticeEmail } });
  return answer?.ok === false ? answer.error : undefined;
}

/** The letter of an act as the rules would let it leave now, or what stands against it. */
export async function previewAct(
  c: AppContext,
  command: CommandBody,
): Promise<TriedLetter | { is: 'shown'; letter: Preview } | undefined> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const request = { collaborationId, command };
  const tried = await tryLetter(c.env.DB, session, { request, pageUrl: pagePlace(c), now });
  if (tried?.is !== 'letter') return tried;
  return { is: 'shown', letter: toPreview(c, tried.composed) };
}

function toPreview(c: AppContext, { letter, facts, body, subject }: ComposedLetter): Preview {
  const checks = checkLetter(letter, { subject, facts, locale: c.var.session.locale });
  return { subject: letter.subject, text: body, checks };
}

/** Stands for the creator's own link, which is made with the letter. */
function pagePlace(c: AppContext): string {
  return new URL('/c/…', c.req.url).href.replace('%E2%80%A6', '…');
}

/** Warnings for whoever reads it: words of the whole letter, typed ones among them, and the hour it would leave. */
function checkLetter(
  { text, language, fields }: ComposedNotice,
  {
    subject: { kind, standing, version, data, now, sender },
    facts: { route, contract },
    locale,
  }: { subject: LetterInput; facts: NoticeFacts; locale: string },
): LetterChecks {
  const calendar = recipientCalendar(version.terms, 'brand');
  const names = [
    standing.campaignName,
    standing.creatorName,
    sender.organisation,
    sender.name,
    ...listPartyNames(contract),
    ...(contract.forBrand === null ? [] : [contract.forBrand]),
    ...standing.profiles.map(({ handle }) => handle),
  ];
  const namesContract = fields.some(({ id }) => id === 'contractRef');
  return presentLetterChecks({
    wording: lintNotice(text, { kind, route, language, names }),
    sendingTime: sendingTimeWarnings(data.holdUntil ?? now, calendar),
    timesAsked: kind === 'end' ? standing.case.consultation.attempts : null,
    notOnRecord: namesContract ? listOffRecord(contract) : [],
    recipientTz: calendar.tz,
    locale,
  });
}

type Known = {
  typed: TypedForm;
  standing: Standing;
  version: ContractVersion;
  papers: Papers;
  briefs: BriefVersion[];
};

function toSubject(c: AppContext, { typed, standing, version, papers, briefs }: Known): LetterInput {
  const { session, now } = c.var;
  const fields = fieldsOf({ typed }, typed.name);
  const chosen = readLetterChoice(fields);
  const kind = kindOf(typed, chosen.letter);
  const leavesAt = isFormal(kind) ? addMinutes(now, HOLD_MINUTES) : now;
  const { briefN } = chosen;
  const brief = briefN === undefined ? undefined : { n: briefN, since: briefSince(standing.case, briefN) };
  const plan = standing.case.endPlan;
  const route = kind === 'end' ? plan?.route : undefined;
  const channel = fields.valueOf('channel', 'email');
  const end = route === undefined ? null : decidePlannedEnd(standing, { sentAt: leavesAt, channel });
  const effectiveAt = end?.earliestEffectiveAt ?? null;
  const settled =
    route === undefined
      ? null
      : settleCase(standing, papers, {
          ...{ route, party: 'brand', sentAt: leavesAt },
          ...(effectiveAt === null ? {} : { effectiveAt }),
        });
  return {
    kind,
    standing,
    version,
    papers,
    data: {
      ...(kind === 'consult' || kind === 'reminder' || kind === 'brief' ? { letter: kind } : {}),
      language: fields.valueOf('language', 'en'),
      questions: QUESTIONS.filter((code) => chosen.questions.includes(code)),
      ...(chosen.deliverableId === undefined ? {} : { deliverableId: chosen.deliverableId }),
      channel,
      address: fields.valueOf('address') || null,
      holdUntil: leavesAt,
      ...(route === undefined ? {} : { route }),
      ...(plan && kind === 'end'
        ? { category: plan.category, ...(plan.trigger === null ? {} : { trigger: plan.trigger }) }
        : {}),
      ...(kind === 'breach' ? { trigger: fields.valueOf('trigger') } : {}),
      ...(end?.deemedReceivedAt ? { deemedReceivedAt: end.deemedReceivedAt } : {}),
      ...(effectiveAt === null ? {} : { effectiveAt }),
    },
    now,
    sender: { name: session.memberName, role: session.role, organisation: session.workspaceName },
    note: readNote(fields) || undefined,
    settlement: settled?.ok ? settled.value : null,
    brief: toNoticeBrief(briefs, brief, standing),
    signed: null,
    pageUrl: pagePlace(c),
  };
}

function isFormal(kind: LetterInput['kind']): boolean {
  return kind === 'end' || kind === 'breach';
}

function kindOf(typed: TypedForm, letter: string): LetterInput['kind'] {
  if (typed.name === 'notice') return 'end';
  if (typed.name === 'breach') return 'breach';
  return letter === 'reminder' || letter === 'brief' ? letter : 'consult';
}
