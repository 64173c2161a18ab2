// The full text of a letter before it is prepared: made by the same functions that will freeze it.
import { decideEnd } from '../../../shared/contract/decide-end.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { toNoticeFacts } from '../../../shared/notices/to-notice-facts.ts';
import { NOTICE_LANGUAGES, NOTICE_TONES } from '../../../shared/notices/tone.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import { HOLD_MINUTES } from '../../commands/decide-on-collaboration.ts';
import type { LetterSubject } from '../../commands/decision/letter-input.ts';
import { toNoticeInput } from '../../commands/decision/letter-input.ts';
import { settleCase } from '../../commands/decision/settle-case.ts';
import type { AppContext } from '../../http/app-env.ts';
import type { Dossier, Fields, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findStanding } from '../../store/standings.ts';

/** Forms that show their letter first, by name. */
export const PREVIEWED = { letter: 'consult', notice: 'end', breach: 'breach' } as const;

export type PreviewAnswer = { is: 'letter'; letter: NonNullable<Dossier['preview']> } | { is: 'no_contract' };

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
  const facts = toNoticeFacts(
    toNoticeInput(toSubject(c, { typed, standing: stored.standing, version, papers })),
  );
  if (!facts.ok) return null;
  const letter = composeNotice(facts.value, {
    language: NOTICE_LANGUAGES.find((known) => known === fields.valueOf('language')) ?? 'en',
    tone: NOTICE_TONES.find((known) => known === fields.valueOf('tone')) ?? 'neutral',
  });
  return { is: 'letter', letter: { subject: letter.subject, text: letter.text } };
}

type Known = { typed: TypedForm; standing: Standing; version: ContractVersion; papers: Papers };

function toSubject(c: AppContext, { typed, standing, version, papers }: Known): LetterSubject {
  const { session, now } = c.var;
  const fields = fieldsOf({ typed }, typed.name);
  const kind = kindOf(typed, fields);
  const leavesAt = kind === 'end' || kind === 'breach' ? addMinutes(now, HOLD_MINUTES) : now;
  const plan = standing.case.endPlan;
  const route = kind === 'end' ? plan?.route : undefined;
  const end =
    route === undefined
      ? undefined
      : decideEnd({ route, party: 'brand', now: leavesAt, contract: standing.contracts, facts: {} });
  const settled =
    route === undefined ? null : settleCase(standing, papers, { route, party: 'brand', sentAt: leavesAt });
  return {
    kind,
    standing,
    version,
    papers,
    data: {
      ...(kind === 'consult' || kind === 'reminder' ? { letter: kind } : {}),
      questions: QUESTIONS.filter((code) => fields.listOf('questions').includes(code)),
      channel: fields.valueOf('channel', 'email'),
      address: fields.valueOf('address') || null,
      holdUntil: leavesAt,
      ...(route === undefined ? {} : { route }),
      ...(plan && kind === 'end'
        ? { category: plan.category, ...(plan.trigger === null ? {} : { trigger: plan.trigger }) }
        : {}),
      ...(kind === 'breach' ? { trigger: fields.valueOf('trigger') } : {}),
      ...(end?.deemedReceivedAt ? { deemedReceivedAt: end.deemedReceivedAt } : {}),
      ...(end?.earliestEffectiveAt ? { effectiveAt: end.earliestEffectiveAt } : {}),
    },
    now,
    sender: { name: session.memberName, role: session.role, organisation: session.workspaceName },
    note: fields.valueOf('note') || undefined,
    settlement: settled?.ok ? settled.value : null,
    pageUrl: new URL('/c/…', c.req.url).href.replace('%E2%80%A6', '…'),
  };
}

function kindOf(typed: TypedForm, fields: Fields): LetterSubject['kind'] {
  if (typed.name === 'notice') return 'end';
  if (typed.name === 'breach') return 'breach';
  return fields.valueOf('letter') === 'reminder' ? 'reminder' : 'consult';
}
