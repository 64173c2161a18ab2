// The dossier of one collaboration on the desk, and the decisions that its plain forms send.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { commandSchema } from '../../../shared/api/schemas.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { describeFieldProblem } from '../../../shared/ui/guide-words/refusal-words.ts';
import { decideOnCollaboration } from '../../commands/decide-on-collaboration.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem, notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm, toFieldProblems, WITH_INPUT } from '../../http/validate.ts';
import type { Dossier, Outcome, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import { dossierCssFiles } from '../../pages/dossier/dossier-css.ts';
import { describeDone } from '../../pages/dossier/outcome-words.ts';
import type { PlaceId } from '../../pages/dossier/places.tsx';
import { PLACE_IDS, PLACES, toPlaceId } from '../../pages/dossier/places.tsx';
import type { SentForm } from '../../pages/dossier-forms/command-form.ts';
import { single, toCommand, toTypedForm } from '../../pages/dossier-forms/command-form.ts';
import {
  describeNotDone,
  type NotDone,
  type NotDoneWords,
  toNotDone,
} from '../../pages/dossier-forms/outcome-of.ts';
import { listEmptyOfBreach } from '../../pages/ending/exit-forms.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findStanding } from '../../store/standings.ts';
import { isTried, PREVIEWED, previewAct, previewLetter } from './preview-letter.ts';
import type { Answering } from './read-dossier.ts';
import { readDossier } from './read-dossier.ts';

/** Fields that take a sentence. */
const WORDS = /^(?:note|sentence)/;
const NOTHING_YET: Answering = { typed: null, outcome: null, preview: null };

export const deskCollaborationRoutes = new Hono<AppEnv>().post(
  collaborationRoute('/decisions'),
  requireSession('marketer'),
  async (c) => {
    const form: SentForm = await readForm(c, anyForm());
    const place = toPlaceId(single(form.place));
    const typed = toTypedForm(form);
    const step = single(form.step);
    if (step === 'more') return showPlace(c, place, { ...NOTHING_YET, typed: withOneRowMore(typed) });
    if (step === 'preview')
      return isTried(typed) ? showTried(c, { form, place, typed }) : showPreview(c, { form, place, typed });
    return takeDecision(c, { form, place, typed });
  },
);

for (const id of PLACE_IDS) {
  deskCollaborationRoutes.get(collaborationRoute(PLACES[id].path), requireSession('viewer'), (c) => {
    const done = describeDone(c.req.query('done') ?? '');
    return showPlace(c, id, { ...NOTHING_YET, outcome: done && { tone: 'done', ...done } });
  });
}

async function takeDecision(
  c: AppContext,
  { form, place, typed }: { form: SentForm; place: PlaceId; typed: TypedForm },
): Promise<Response> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const id = z.safeParse(z.uuid(), form.id);
  const seenVersion = Number(single(form.seenVersion));
  if (!id.success || !Number.isSafeInteger(seenVersion)) throw unreadableForm();
  const body = z.safeParse(commandSchema(), await readCommand(c, form), WITH_INPUT);
  if (!body.success) {
    if (typed.name === '') throw unreadableForm();
    return showPlace(c, place, { typed, outcome: describeMisfit(body.error), preview: null }, 422);
  }
  const decider = { ...session, links: linksOf(c) };
  const outcome = await decideOnCollaboration(c.env.DB, decider, {
    request: { collaborationId, id: id.data, seenVersion, command: body.data, isForm: true },
    now,
  });
  if (outcome.kind === 'not_found') throw notFound();
  if (outcome.kind === 'done') {
    const kind = outcome.event.id === id.data ? body.data.kind : 'said_already';
    const done = describeDone(kind) === null ? '' : (`?done=${kind}` as const);
    return c.redirect(deskCollaboration(collaborationId, `${PLACES[place].path}${done}`), 303);
  }
  return showOutcome(c, place, { typed, outcome, kind: body.data.kind });
}

/** Reads what a form needs beside its fields: the campaign's zone and currency, and fees for an offer. */
async function readCommand(c: AppContext, form: SentForm): Promise<unknown> {
  const { session, now } = c.var;
  const collaborationId = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, session.workspaceId, collaborationId);
  if (!stored) throw notFound();
  const { standing } = stored;
  const isOffer = single(form.kind) === 'propose_adjustment';
  const papers = isOffer ? await findPapers(c.env.DB, session.workspaceId, collaborationId) : undefined;
  return toCommand(form, {
    standing,
    papers: papers ?? null,
    now,
    today: localDateOf(now, standing.timeZone),
    newId: idsOf(single(form.id)),
  });
}

/** Ids inside a command come from the form's own id, so that the same form sent twice is the same command. */
function idsOf(formId: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${formId}-${count}`;
  };
}

/**
 * A letter before it is prepared: as the command would freeze it, and where the command is not open yet (a step of ours is
 * missing) as it would read from what is known.
 */
async function showPreview(
  c: AppContext,
  { form, place, typed }: { form: SentForm; place: PlaceId; typed: TypedForm },
): Promise<Response> {
  if (!(typed.name in PREVIEWED)) return showPlace(c, place, { ...NOTHING_YET, typed });
  const body = z.safeParse(commandSchema(), await readCommand(c, form), WITH_INPUT);
  const tried = body.success ? await previewAct(c, body.data) : undefined;
  if (tried?.is === 'shown') return showPlace(c, place, { typed, outcome: null, preview: tried.letter });
  const answer = await previewLetter(c, typed);
  if (answer?.is === 'letter') return showPlace(c, place, { typed, outcome: null, preview: answer.letter });
  if (answer?.is === 'refused')
    return showOutcome(c, place, { typed, outcome: answer.outcome, kind: single(form.kind) });
  const lines =
    answer?.is === 'no_contract'
      ? ['No signed contract is in force. Fill in the terms, or write outside and note the contact here.']
      : listMissing(typed, body.error, tried);
  const outcome: Outcome = { tone: 'risk', title: 'The letter cannot be written yet', lines };
  return showPlace(c, place, { typed, outcome, preview: null }, 422);
}

/** What keeps a letter from being written: every field that has no value yet, or the one that the rules name. */
function listMissing(
  typed: TypedForm,
  misfit: z.core.$ZodError | undefined,
  tried: Awaited<ReturnType<typeof previewAct>>,
): string[] {
  const empty = typed.name === 'breach' ? listEmptyOfBreach(fieldsOf({ typed }, typed.name)) : [];
  if (empty.length > 0) return empty.map((field) => describeFieldProblem({ field, problem: 'missing' }));
  if (misfit) return listMisfits(misfit);
  if (tried?.is === 'refused' && tried.refusal.reason === 'invalid')
    return [describeFieldProblem(tried.refusal)];
  return ['Some facts of the letter are missing. Choose a question, or send a reminder later.'];
}

/** A short act tried out: its letter to read, or why there is none. */
async function showTried(
  c: AppContext,
  { form, place, typed }: { form: SentForm; place: PlaceId; typed: TypedForm },
): Promise<Response> {
  const body = z.safeParse(commandSchema(), await readCommand(c, form), WITH_INPUT);
  if (!body.success)
    return showPlace(c, place, { typed, outcome: describeMisfit(body.error), preview: null }, 422);
  const tried = await previewAct(c, body.data);
  if (tried === undefined) throw notFound();
  if (tried.is === 'refused') {
    const outcome: NotDone = { kind: 'refused', refusal: tried.refusal };
    return showOutcome(c, place, { typed, outcome, kind: body.data.kind });
  }
  const preview = tried.is === 'shown' ? tried.letter : null;
  return showPlace(c, place, { typed, outcome: preview === null ? NO_LETTER : null, preview });
}

const NO_LETTER: Outcome = {
  tone: 'plain',
  title: 'No letter goes with this.',
  lines: ['Only what is ours would change, or a manager would be asked first. Nothing has been done yet.'],
};

function withOneRowMore(typed: TypedForm): TypedForm {
  const rows = (Number(single(typed.fields.rows)) || 1) + 1;
  return { ...typed, fields: { ...typed.fields, rows: String(rows) } };
}

/** The page again, with what was typed, and what stands against it; words whose form is gone by now stand by themselves. */
async function showOutcome(
  c: AppContext,
  place: PlaceId,
  { typed, outcome, kind }: { typed: TypedForm; outcome: NotDone; kind: string },
): Promise<Response> {
  const dossier = await readDossier(c, PLACES[place], {
    ...NOTHING_YET,
    typed: typed.name === '' ? null : typed,
  });
  const words = { locale: c.var.session.locale, timeZone: dossier.standing.timeZone };
  const { guide, standing } = dossier;
  // The form of the notice stands as long as the end is asked for, whatever is still open before it.
  const isFormThere =
    guide.acts.some((act) => act === kind) ||
    (kind === 'issue_end_notice' && standing.case.state === 'end_review');
  const kept = isFormThere ? '' : wordsOf(typed);
  const shown = { ...dossier, outcome: { ...toNotDone(outcome, words), ...(kept && { kept }) } };
  return render(c, { place, dossier: shown, status: describeNotDone(outcome, words).status });
}

/** Sentences that were typed; what a person chose is quickly chosen again. */
function wordsOf({ fields }: TypedForm): string {
  const isSentence = ([name, value]: [string, unknown]) => typeof value === 'string' && WORDS.test(name);
  const sentences = Object.entries(fields).filter(isSentence);
  return sentences.flatMap(([, value]) => single(value) || []).join('\n\n');
}

async function showPlace(
  c: AppContext,
  place: PlaceId,
  answering: Answering,
  status: 200 | 422 = 200,
): Promise<Response> {
  return render(c, { place, dossier: await readDossier(c, PLACES[place], answering), status });
}

function render(
  c: AppContext,
  { place, dossier, status }: { place: PlaceId; dossier: Dossier; status: 200 | NotDoneWords['status'] },
): Response {
  return renderPage(c, PLACES[place].page(dossier), {
    title: `${dossier.card.handle} · Midflight`,
    css: dossierCssFiles,
    status,
  });
}

function describeMisfit(error: z.core.$ZodError): Outcome {
  const title = 'Some fields need another value. Nothing has changed.';
  return { tone: 'risk', title, lines: listMisfits(error) };
}

function listMisfits(error: z.core.$ZodError): string[] {
  return [...new Set(toFieldProblems(error).map((found) => describeFieldProblem(found)))];
}

function unreadableForm(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'The form did not arrive whole.',
    detail: 'Nothing has changed. Go back, load the page again and send it once more.',
  });
}
