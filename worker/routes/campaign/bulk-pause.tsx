// Pausing several creators of a campaign at once, each answered for itself.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { commandSchema } from '../../../shared/api/schemas.ts';
import { isBeforeWork, isOver } from '../../../shared/contract/facts/case-states.ts';
import { firstTodayAnywhere, isLocalDate } from '../../../shared/contract/zone.ts';
import { campaignRoute } from '../../../shared/desk-paths.ts';
import { getNetwork } from '../../../shared/networks/index.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { ownSideOf } from '../../../shared/procedure/decide/stop-scopes.ts';
import { STOP_SCOPES } from '../../../shared/procedure/events.ts';
import { stoppedScope } from '../../../shared/procedure/folding/suspensions.ts';
import { findTransition } from '../../../shared/procedure/machine.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { findSeveralProblem } from '../../../shared/ui/popup/pause-several.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { presentPauseSheet } from '../../../shared/ui/present-sheet.ts';
import type { DecisionOutcome } from '../../commands/decide-on-collaboration.ts';
import { listMaskedStandings } from '../../commands/mask-standing.ts';
import type { PauseAnswer, PauseWish } from '../../commands/pause-many.ts';
import { pauseMany } from '../../commands/pause-many.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import type { BulkAnswer } from '../../pages/campaign/bulk-pause.tsx';
import { BulkPausePage } from '../../pages/campaign/bulk-pause.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { readReviewDate } from '../../pages/dossier/review-date.tsx';
import { describeNotDone } from '../../pages/dossier-forms/outcome-of.ts';
import { getCampaign } from './campaign-of-path.ts';

const PATH = campaignRoute('/pause');

type Form = z.output<ReturnType<typeof anyForm>>;

export const bulkPauseRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), (c) => showPage(c, { answers: null, problem: null }))
  .post(PATH, requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const form = await readForm(c, anyForm());
    // An address that leads nowhere decides nothing, whatever the form names.
    await getCampaign(c);
    const wishes = toWishes(form);
    const scope = STOP_SCOPES.filter((part) => list(form.scope).includes(part));
    const reviewOn = readReviewDate(list(form.reviewOn)[0] ?? '', list(form.otherReviewOn)[0] ?? '');
    const problem = findProblem(wishes, scope, { reviewOn, now });
    if (problem !== null) return showPage(c, { answers: null, problem });
    const reason = list(form.reason)[0] ?? 'other';
    const pause = z.safeParse(commandSchema(), { kind: 'pause', scope, reviewOn, reason, skips: [] });
    if (!pause.success || pause.data.kind !== 'pause')
      return showPage(c, { answers: null, problem: 'Choose a reason from the list. Nothing has changed.' });
    const answers = await pauseMany(
      c.env.DB,
      { ...session, links: linksOf(c) },
      {
        wishes,
        pause: pause.data,
        stopsOwnSide: list(form.stopsOwnSide).length > 0,
        now,
      },
    );
    return showPage(c, { answers, problem: null });
  });

function findProblem(
  wishes: PauseWish[],
  scope: readonly string[],
  { reviewOn, now }: { reviewOn: string | null; now: string },
): string | null {
  if (reviewOn !== null && !isLocalDate(reviewOn)) return 'Choose a review date. Nothing has changed.';
  const reviewFrom = firstTodayAnywhere(now);
  const problem = findSeveralProblem({ count: wishes.length, scope, reviewOn, reviewFrom });
  return problem === '' ? null : `${problem} Nothing has changed.`;
}

async function showPage(
  c: AppContext,
  { answers, problem }: { answers: PauseAnswer[] | null; problem: string | null },
): Promise<Response> {
  const { session, now } = c.var;
  const campaign = await getCampaign(c);
  const { standings, more } = await listMaskedStandings(c.env.DB, session, campaign.id);
  const context = { now, locale: session.locale, role: session.role };
  const page = (
    <BulkPausePage
      session={session}
      campaign={campaign}
      rows={standings
        .filter(({ case: state }) => mayTakeContractPart(state) || mayStopOwnPart(state))
        .map((standing) => ({
          sheet: presentPauseSheet(standing, context),
          isContractPartOpen: mayTakeContractPart(standing.case),
          network: standing.profiles.map(({ network: on }) => getNetwork(on).label).join(', '),
          id: crypto.randomUUID(),
          ownSideId: crypto.randomUUID(),
        }))}
      more={more}
      answers={answers?.map((answer) => toAnswer(answer, standings, session.locale)) ?? null}
      problem={problem}
    />
  );
  const title = `Pause several · ${campaign.name} · Midflight`;
  return renderPage(c, page, { title, css: deskCssFiles, status: problem === null ? 200 : 422 });
}

/** Where the procedure knows a pause notice; what the contract says to it stands in the sheet. */
function mayTakeContractPart({ state }: CaseState): boolean {
  return findTransition(state, 'issue_pause_notice') !== undefined;
}

/** Links, ads and messages are ours to stop as long as work is agreed and not over, also beside a pause or an end. */
function mayStopOwnPart(state: CaseState): boolean {
  const stopped = stoppedScope(state);
  const isAgreed = !isBeforeWork(state.state) && !isOver(state.state);
  return isAgreed && ownSideOf(STOP_SCOPES).some((part) => !stopped.includes(part));
}

function toAnswer(
  { collaborationId, outcome, ownSide }: PauseAnswer,
  standings: Standing[],
  locale: string,
): BulkAnswer {
  const standing = standings.find((one) => one.collaborationId === collaborationId);
  const handle = standing ? toHandle(standing) : 'This creator';
  const said = describeOutcome(outcome, standing, locale);
  if (ownSide?.kind !== 'done') return { collaborationId, handle, ...said };
  return { collaborationId, handle, tone: 'done', title: 'what is ours has stopped', lines: said.lines };
}

function describeOutcome(
  outcome: DecisionOutcome,
  standing: Standing | undefined,
  locale: string,
): Pick<BulkAnswer, 'tone' | 'title' | 'lines'> {
  if (outcome.kind === 'done')
    return { tone: 'done', title: DONE_WORDS[outcome.event.kind] ?? 'stopped', lines: [] };
  const { title, lines } = describeNotDone(outcome, { locale, timeZone: standing?.timeZone ?? 'UTC' });
  return { tone: 'risk', title, lines };
}

const DONE_WORDS: Record<string, string> = {
  issue_pause_notice: 'pause notice prepared, it can be undone until it leaves',
  request_pause: 'a manager is asked, what is ours has stopped',
  stop_own_side: 'what is ours has stopped',
};

function toWishes(form: Form): PauseWish[] {
  const uuid = z.uuid();
  return [...new Set(list(form.who))].flatMap((collaborationId) => {
    const [seen = '', id = '', ownSideId = ''] = ['version', 'id', 'own'].map(
      (name) => list(form[`${name}-${collaborationId}`])[0],
    );
    const seenVersion = Number(seen);
    const isWhole = z.safeParse(uuid, id).success && z.safeParse(uuid, ownSideId).success;
    return isWhole && Number.isSafeInteger(seenVersion)
      ? [{ collaborationId, seenVersion, id, ownSideId }]
      : [];
  });
}

function list(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
