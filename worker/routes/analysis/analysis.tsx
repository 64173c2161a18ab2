// The analysis of one collaboration: the draft before and after the end, what was filed, and filing it.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { filePostMortem } from '../../commands/file-post-mortem.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { HttpProblem } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { analysisCssFiles } from '../../pages/analysis/analysis-css.ts';
import {
  ANALYSIS_FORM,
  countRows,
  LESSON_ROWS_MAX,
  placeProblems,
  readAnalysisForm,
} from '../../pages/analysis/analysis-form-values.ts';
import { AnalysisPage } from '../../pages/analysis/analysis-page.tsx';
import type { AnalysisView } from '../../pages/analysis/analysis-view.ts';
import type { Dossier, Outcome, TypedForm } from '../../pages/dossier/dossier.ts';
import { fieldsOf } from '../../pages/dossier/dossier.ts';
import { describeDone } from '../../pages/dossier/outcome-words.ts';
import {
  describeNotDone,
  type NotDone,
  type NotDoneWords,
  toNotDone,
} from '../../pages/dossier-forms/outcome-of.ts';
import { readView } from './read-view.ts';

const PATH = collaborationRoute('/analysis');
const FORM_BYTES_MAX = 64_000;
const analysisForm = once(() => z.record(z.string(), z.string()));

type Answer = {
  typed: TypedForm | null;
  problems: Record<string, string>;
  toOutcome: (dossier: Dossier) => Outcome | null;
  status: 200 | NotDoneWords['status'];
};

export const analysisRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), async (c) => {
    const done = describeDone(c.req.query('done') ?? '');
    const toOutcome = () => done && ({ tone: 'done', ...done } as const);
    return show(c, { typed: null, problems: {}, toOutcome, status: 200 });
  })
  .post(PATH, requireSession('marketer'), async (c) => {
    const sent = await readForm(c, analysisForm(), FORM_BYTES_MAX);
    const typed = toTyped(sent);
    if (sent.step === 'more')
      return show(c, { typed: withOneRowMore(typed), problems: {}, toOutcome: () => null, status: 200 });
    return file(c, sent, typed);
  });

async function file(c: AppContext, sent: Record<string, string>, typed: TypedForm): Promise<Response> {
  const { session, now } = c.var;
  const id = z.safeParse(z.uuid(), sent.id);
  const seenVersion = Number(sent.seenVersion);
  if (!id.success || !Number.isSafeInteger(seenVersion)) throw unreadableForm();
  const view = await readView(c, { typed, problems: {} });
  const read = readAnalysisForm(
    fieldsOf({ typed }, ANALYSIS_FORM),
    view.members.map((member) => member.id),
  );
  if (Object.keys(read.problems).length > 0)
    return show(c, { typed, problems: read.problems, toOutcome: toIncomplete, status: 422 });
  const decider = { ...session, links: linksOf(c) };
  const filing = { id: id.data, seenVersion, draft: view.draft, words: read.words };
  const outcome = await filePostMortem(c.env.DB, decider, { filing, now });
  if (outcome.kind === 'filed') {
    const { collaborationId } = view.dossier.standing;
    return c.redirect(deskCollaboration(collaborationId, '/analysis?done=file_post_mortem'), 303);
  }
  if (outcome.kind === 'incomplete') {
    const problems = placeProblems(outcome.problems, read, session.locale);
    return show(c, { typed, problems, toOutcome: toIncomplete, status: 422 });
  }
  const { outcome: refused } = outcome;
  return show(c, {
    typed,
    problems: {},
    toOutcome: (dossier) => describeRefused(refused, dossier),
    status: describeNotDone(refused, { locale: session.locale, timeZone: view.dossier.standing.timeZone })
      .status,
  });
}

async function show(c: AppContext, { typed, problems, toOutcome, status }: Answer): Promise<Response> {
  const view: AnalysisView = await readView(c, { typed, problems });
  const dossier = { ...view.dossier, outcome: toOutcome(view.dossier) };
  return renderPage(c, <AnalysisPage view={{ ...view, dossier }} />, {
    title: `Analysis · ${dossier.card.handle} · Midflight`,
    css: analysisCssFiles,
    status,
  });
}

function toIncomplete(): Outcome {
  return {
    tone: 'risk',
    title: 'Something is missing. Nothing was filed.',
    lines: ['What you typed is still here.'],
  };
}

/** The same words as everywhere, and that nothing typed is lost. */
function describeRefused(outcome: NotDone, { session, standing }: Dossier): Outcome {
  const said = toNotDone(outcome, { locale: session.locale, timeZone: standing.timeZone });
  return { ...said, lines: [...said.lines, 'Nothing was filed. What you typed is still here.'] };
}

/** The form's own fields, without its prefix. */
function toTyped(sent: Record<string, string>): TypedForm {
  const prefix = `${ANALYSIS_FORM}-`;
  const own = Object.entries(sent).filter(([name]) => name.startsWith(prefix));
  return {
    name: ANALYSIS_FORM,
    fields: Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])),
  };
}

function withOneRowMore(typed: TypedForm): TypedForm {
  const rows = Math.min(LESSON_ROWS_MAX, countRows(fieldsOf({ typed }, typed.name)) + 1);
  return { ...typed, fields: { ...typed.fields, rows: String(rows) } };
}

function unreadableForm(): HttpProblem {
  return new HttpProblem({
    status: 422,
    code: 'invalid',
    title: 'The form did not arrive whole.',
    detail: 'Nothing was filed. Go back, load the page again and send it once more.',
  });
}
