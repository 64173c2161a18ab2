// Pay by result of the first contract: worked out beside the paper, read, and confirmed as a new version.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { ProposalProblem } from '../../../shared/contract/adjustment/proposal-problems.ts';
import { collaborationRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { moneyWithTerms } from '../../commands/agreement/money-with-terms.ts';
import { offerResultsOf } from '../../commands/analysis/read-offer-results.ts';
import { listWithTerms, saveTerms } from '../../commands/save-terms.ts';
import { sha256Hex } from '../../digest.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { describeConfirmation } from '../../pages/desk/term-fields.tsx';
import { REVIEWED, SEEN_VERSION } from '../../pages/desk/terms.tsx';
import type { TypedForm } from '../../pages/dossier/dossier.ts';
import { dossierCssFiles } from '../../pages/dossier/dossier-css.ts';
import { toTypedForm } from '../../pages/dossier-forms/command-form.ts';
import { PAY_FORM, problemsOfPay, readFirstPay, toAnswer } from '../../pages/result-pay/first-pay-form.ts';
import { FirstPayPage, type FirstPayPageProps } from '../../pages/result-pay/first-pay-page.tsx';
import { DEFAULT_WINDOW_DAYS } from '../../pages/result-pay/pay-values.ts';
import { contractsOf } from '../../store/contracts.ts';
import { papersOf } from '../../store/procedure/papers.ts';
import { answerTogether } from '../../store/questions.ts';
import { findStanding } from '../../store/standings.ts';

const FIELD_CHARS_MAX = 200;
const field = () => z.string().check(z.maxLength(FIELD_CHARS_MAX));
const payForm = once(() => z.record(z.string(), z.union([field(), z.array(field())])));

export const firstPayRoutes = new Hono<AppEnv>()
  .get(collaborationRoute('/terms/pay'), requireSession('marketer'), async (c) =>
    show(c, await load(c, null), { outcome: c.req.query('saved') === '1' ? 'saved' : null }),
  )
  .post(collaborationRoute('/terms/pay'), requireSession('marketer'), post);

type Loaded = Awaited<ReturnType<typeof load>>;

async function post(c: AppContext): Promise<Response> {
  const { [SEEN_VERSION]: seen, [REVIEWED]: reviewed, step, ...sent } = await readForm(c, payForm());
  const loaded = await load(c, toTypedForm({ ...sent, form: PAY_FORM }));
  const { standing, first, latest, pieces } = loaded;
  const { session, now } = c.var;
  const { collaborationId } = standing;
  const answer = toAnswer(first, { by: session.memberId, at: now });
  const versionN = latest?.n ?? 0;
  const seenN = typeof seen === 'string' && /^\d{1,6}$/.test(seen) ? Number(seen) : versionN;
  // Without a contract the page says what comes first.
  if (latest === undefined) return show(c, loaded, { outcome: 'overtaken' });
  if (answer === null) return show(c, loaded, { outcome: 'unanswered', seenN });
  const problems = problemsOfPay(first, { standing, pieces });
  if (problems.some(({ isBlocking }) => isBlocking))
    return show(c, loaded, { outcome: 'refused', problems, seenN });
  if (seenN !== versionN) return show(c, loaded, { outcome: 'overtaken', problems });

  const terms = { clauses: { ...latest.clauses, resultPay: answer }, assets: c.env.ASSETS, now };
  const { confirmedBy: _by, confirmedAt: _at, ...said } = answer;
  const digest = await sha256Hex(JSON.stringify(said));
  // What was changed after the review is reviewed before it is saved.
  if (step === 'review' || (reviewed !== undefined && reviewed !== digest)) {
    const contracts = await listWithTerms(c.env.DB, session, { standing, terms });
    const money = await moneyWithTerms(c.env.DB, session.workspaceId, { collaborationId, contracts, now });
    return show(c, loaded, { outcome: null, problems, seenN, review: { contracts, money, digest } });
  }
  const saved = await saveTerms(c.env.DB, session, { ...terms, collaborationId, seenN });
  if (saved === 'not_found') throw notFound();
  if (saved === 'overtaken') return show(c, await load(c, loaded.typed), { outcome: 'overtaken', problems });
  return c.redirect(deskCollaboration(collaborationId, '/terms/pay?saved=1'), 303);
}

async function load(c: AppContext, typed: TypedForm | null) {
  const { workspaceId } = c.var.session;
  const id = c.req.param('collaborationId') ?? '';
  const stored = await findStanding(c.env.DB, workspaceId, id);
  if (!stored) throw notFound();
  const { standing } = stored;
  const { papers, contracts, results } = await answerTogether(c.env.DB, {
    papers: papersOf(workspaceId, id),
    contracts: contractsOf(workspaceId, id),
    results: offerResultsOf(workspaceId, { standing, pay: askedPay(standing, typed), now: c.var.now }),
  });
  const pieces = withFeeParts(papers?.pieces ?? [], standing.money);
  const latest = contracts.at(-1);
  const first = readFirstPay(latest?.clauses ?? {}, { typed, standing, pieces });
  return { standing, typed, pieces, latest, results, first };
}

/** The creator's results are asked for in the KPI that was typed, over the days in which a post has settled. */
function askedPay(standing: Standing, typed: TypedForm | null) {
  const { kpi } = readFirstPay({}, { typed, standing, pieces: [] }).pay;
  return { kpi, measurementWindowDays: DEFAULT_WINDOW_DAYS };
}

async function show(
  c: AppContext,
  { standing, pieces, latest, results, first }: Loaded,
  {
    outcome,
    problems = [],
    seenN = latest?.n ?? 0,
    review = null,
  }: Pick<FirstPayPageProps, 'outcome'> & {
    problems?: readonly ProposalProblem[];
    seenN?: number;
    review?: FirstPayPageProps['review'];
  },
): Promise<Response> {
  const { session, now } = c.var;
  const { memberId, locale } = session;
  const page = (
    <FirstPayPage
      session={session}
      standing={standing}
      pieces={pieces}
      results={results}
      first={first}
      problems={problems}
      outcome={outcome}
      confirmed={describeConfirmation(latest?.clauses.resultPay, {
        memberId,
        locale,
        timeZone: standing.timeZone,
      })}
      isAmended={latest?.clauses.extra?.value.performancePay !== undefined}
      versionN={latest?.n ?? 0}
      seenN={seenN}
      review={review}
      now={now}
    />
  );
  const status =
    outcome === 'overtaken' ? 409 : outcome === 'refused' || outcome === 'unanswered' ? 422 : 200;
  return renderPage(c, page, {
    title: `Pay by result of ${toHandle(standing)} · Midflight`,
    css: dossierCssFiles,
    status,
  });
}
