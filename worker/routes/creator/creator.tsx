// The creator's page by link: no account, no script. The token leads to one collaboration; nothing else is named by an
// address or a form. Links that are unknown or were taken back look alike; one that has ended says so.
import { Hono } from 'hono';
import { simulateOffer } from '../../../shared/contract/adjustment/simulate-offer.ts';
import { addressFor, type FormOfAddress } from '../../../shared/notices/tone.ts';
import { toldBrief } from '../../../shared/procedure/brief/told-brief.ts';
import { draftNoteSeqs } from '../../../shared/procedure/drafts/drafts.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import { type ActOutcome, actByLink, URGENT_ACTS_PER_DAY_MAX } from '../../commands/act-by-link.ts';
import { offerResultsOf } from '../../commands/analysis/read-offer-results.ts';
import { toOwnAddress } from '../../commands/decision/creator-token.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { addSeconds, DAY_S } from '../../http/instants.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { isPersonOpening } from '../../http/person-opening.ts';
import { HttpProblem } from '../../http/respond.ts';
import { hashToken } from '../../http/token.ts';
import { readForm } from '../../http/validate.ts';
import { toClosedDocument, toCreatorDocument } from '../../pages/creator/creator-document.tsx';
import type { CreatorPageProps } from '../../pages/creator/creator-page.tsx';
import { type CreatorView, toCreatorView } from '../../pages/creator/creator-view.ts';
import type { ActProblem, ClosedBecause } from '../../pages/creator/outcome.tsx';
import type { KeptInput } from '../../pages/creator/page-context.ts';
import { type PaySimulationView, toSimulationView } from '../../pages/creator/terms.tsx';
import { type Language, toLanguage, wordsOf } from '../../pages/creator-words/words.ts';
import { readCreatorRecords } from '../../store/creator/creator-records.ts';
import { type CreatorLinkHead, countCreatorOpening, findCreatorLink } from '../../store/creator-links.ts';
import { eventNotesOf } from '../../store/procedure/event-notes.ts';
import { papersOf } from '../../store/procedure/papers.ts';
import { answer, answerTogether } from '../../store/questions.ts';
import type { FormFields } from './creator-fields.ts';
import { formFields, parseCreatorForm, toCreatorAct } from './creator-form.ts';

type OpenPage = {
  link: CreatorLinkHead;
  view: CreatorView;
  language: Language;
  address: FormOfAddress;
  path: string;
  actsToday: number;
};

export const creatorRoutes = new Hono<AppEnv>()
  .get('/c/:token', async (c) => {
    const tokenHash = await hashToken(c.req.param('token'));
    const page = await openPage(c, tokenHash);
    if (page instanceof Response) return page;
    if (isPersonOpening(c))
      c.executionCtx.waitUntil(countCreatorOpening(c.env.DB, { tokenHash, now: c.var.now }));
    const isDone = toCreatorAct(c.req.query('done') ?? '') !== undefined && page.actsToday > 0;
    return renderCreator(c, page, { outcome: isDone ? { kind: 'done' } : null });
  })
  .post('/c/:token/:act', async (c) => {
    const segment = c.req.param('act');
    const sent = await readFields(c);
    const kept = {
      act: toCreatorAct(segment) ?? segment,
      target: sent.fields.target ?? '',
      fields: sent.fields,
    };
    const page = await openPage(c, await hashToken(c.req.param('token')), kept);
    if (page instanceof Response) return page;
    const act = toCreatorAct(segment);
    if (act === undefined || sent.problem) {
      const problem = sent.problem ?? { kind: 'other_form' };
      return renderCreator(c, page, { outcome: { kind: 'problem', problem }, kept });
    }
    const form = parseCreatorForm(act, sent.fields, page.view);
    if (!form.ok)
      return renderCreator(c, page, { outcome: { kind: 'problem', problem: form.problem }, kept });
    const outcome = await actByLink(c.env.DB, toActingCreator(c, page), { request: form, now: c.var.now });
    if (outcome.kind === 'done') return c.redirect(`${page.path}?lang=${page.language}&done=${segment}`, 303);
    const problem = toProblem(outcome);
    if (problem === null) return renderClosed(c, { language: page.language, link: null, kept });
    // What happened meanwhile is part of the page that is shown.
    const fresh = await openPage(c, await hashToken(c.req.param('token')), kept);
    if (fresh instanceof Response) return fresh;
    return renderCreator(c, fresh, { outcome: { kind: 'problem', problem }, kept });
  });

/** The page's facts, or the answer of a link that is not open. */
async function openPage(
  c: AppContext,
  tokenHash: string,
  kept: KeptInput | null = null,
): Promise<OpenPage | Response> {
  const { now } = c.var;
  const link = await findCreatorLink(c.env.DB, tokenHash);
  // Of a link that is not open nothing is known but who asks.
  const language = toLanguage(c.req.query('lang'), link?.language, c.req.header('accept-language'));
  if (!link?.standing || link.expiresAt <= now)
    return renderClosed(c, { language, link: link ?? null, kept });
  const records = await readCreatorRecords(c.env.DB, link.workspaceId, {
    collaborationId: link.collaborationId,
    headSeq: link.standing.version,
    actsMax: URGENT_ACTS_PER_DAY_MAX,
    brief: toldBrief(link.standing.case),
  });
  const seqs = draftNoteSeqs(link.standing.case);
  const draftNotes =
    seqs.length === 0
      ? new Map<number, string>()
      : await answer(c.env.DB, eventNotesOf(link.workspaceId, { ...link, seqs }));
  const path = `/c/${c.req.param('token')}`;
  const since = addSeconds(now, -DAY_S);
  const view = toCreatorView({
    link,
    standing: standingAt(link.standing, now),
    acts: records.acts,
    told: records.told,
    briefs: records.briefs,
    draftNotes,
    letters: records.letters.map((letter) => ({ ...letter, body: toOwnAddress(letter.body, path) })),
    now,
  });
  // Who comes from a letter reads on in its form of address.
  const address = addressFor(records.letters[0]?.tone ?? 'neutral', link.addressForm);
  return {
    link,
    view,
    language,
    address,
    path,
    actsToday: records.acts.filter(({ at }) => at > since).length,
  };
}

async function renderCreator(
  c: AppContext,
  { link, view, language, address, path }: OpenPage,
  { outcome, kept = null }: Pick<CreatorPageProps, 'outcome'> & { kept?: KeptInput | null },
): Promise<Response> {
  const [body, options] = toCreatorDocument({
    context: {
      view,
      words: wordsOf(language, address),
      language,
      path,
      newFormId: () => crypto.randomUUID(),
      kept,
    },
    simulation: view.proposal === null ? null : await readSimulation(c, link),
    outcome,
  });
  return renderPage(c, body, { ...options, status: toStatus(outcome) });
}

/** The table that the team saw when it made the offer, from the same reading and the same sum. */
async function readSimulation(c: AppContext, link: CreatorLinkHead): Promise<PaySimulationView | null> {
  const { workspaceId, collaborationId, standing } = link;
  const open = standing?.case.proposal?.proposal;
  if (standing === null || open === undefined) return null;
  const { papers, results } = await answerTogether(c.env.DB, {
    papers: papersOf(workspaceId, collaborationId),
    results: offerResultsOf(workspaceId, { standing, pay: open.pay, now: c.var.now }),
  });
  const simulation = simulateOffer(open, withFeeParts(papers?.pieces ?? [], standing.money), results);
  return simulation === null ? null : toSimulationView(simulation);
}

function toStatus(outcome: CreatorPageProps['outcome']) {
  if (outcome?.kind !== 'problem') return 200;
  switch (outcome.problem.kind) {
    case 'stale':
      return 409;
    case 'too_many':
      return 429;
    case 'busy':
      return 503;
    case 'too_long':
    case 'too_big':
      return 413;
    default:
      return 422;
  }
}

function renderClosed(
  c: AppContext,
  { language, link, kept }: { language: Language; link: CreatorLinkHead | null; kept: KeptInput | null },
): Response {
  const closed = toClosedBecause(link);
  const [body, options] = toClosedDocument({
    language,
    address: addressFor('neutral', link?.addressForm),
    closed,
    kept,
  });
  return renderPage(c, body, { ...options, status: closed ? 410 : 404 });
}

/** A link that was open once: it has ended, or the team no longer keeps its collaboration. */
function toClosedBecause(link: CreatorLinkHead | null): ClosedBecause | null {
  if (link === null) return null;
  const brandName = link.workspaceName;
  if (link.standing === null) return { is: 'removed', brandName };
  return { is: 'expired', brandName, expiresAt: link.expiresAt, timeZone: link.standing.timeZone };
}

/** What was typed. A body that is far too big cannot be given back; the browser still has it. */
async function readFields(c: AppContext): Promise<{ fields: FormFields; problem: ActProblem | null }> {
  try {
    return { fields: await readForm(c, formFields()), problem: null };
  } catch (error) {
    if (error instanceof HttpProblem && error.facts.status === 413)
      return { fields: {}, problem: { kind: 'too_big' } };
    throw error;
  }
}

function toActingCreator(c: AppContext, { link, actsToday }: OpenPage) {
  const { workspaceId, workspaceName, collaborationId } = link;
  return { workspaceId, workspaceName, collaborationId, actsToday, links: linksOf(c) };
}

/** Null when the collaboration is gone. */
function toProblem(outcome: Exclude<ActOutcome, { kind: 'done' }>): ActProblem | null {
  switch (outcome.kind) {
    case 'not_found':
      return null;
    case 'refused': {
      const { refusal } = outcome;
      const possibleAt = refusal.reason === 'contract_blocks' ? refusal.earliestAt : null;
      const isPastDay = refusal.reason === 'invalid' && refusal.problem === 'in_the_past';
      return { kind: 'refused', reason: isPastDay ? 'past_day' : refusal.reason, possibleAt };
    }
    default:
      return outcome;
  }
}
