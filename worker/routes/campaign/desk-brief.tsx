// The brief of a campaign on the desk: read it, save a new version, prepare a letter for each creator it is for.

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { campaignRoute, deskCampaign, deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { lessonsSince, toBriefLessons } from '../../commands/analysis/read-bench.ts';
import { saveBrief } from '../../commands/brief/save-brief.ts';
import type { TellAnswer, TellWish } from '../../commands/brief/tell-many.ts';
import { tellMany } from '../../commands/brief/tell-many.ts';
import { maskStandings } from '../../commands/mask-standing.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { linksOf } from '../../http/links-of.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { anyForm, readForm } from '../../http/validate.ts';
import type { BriefFormValues } from '../../pages/brief/brief-form.tsx';
import { type BriefOutcome, BriefPage } from '../../pages/brief/brief-page.tsx';
import { toBriefRow } from '../../pages/brief/brief-rows.ts';
import { readBrief, readBriefValues, toBriefValues } from '../../pages/brief/read-brief-form.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { describeNotDone } from '../../pages/dossier-forms/outcome-of.ts';
import { standingsOf } from '../../store/lists/standing-lists.ts';
import { briefsOf } from '../../store/procedure/briefs.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { findCampaignWithRemoved } from '../../store/procedure/removed.ts';
import { answerTogether } from '../../store/questions.ts';
import { getCampaign } from './campaign-of-path.ts';

const PATH = campaignRoute('/brief');
/** More would take longer than a person waits; the rest is a second round. */
const LETTERS_MAX = 25;

type Form = z.output<ReturnType<typeof anyForm>>;
type Shown = {
  status?: 200 | 409 | 422;
  outcomes?: BriefOutcome[];
  form?: { values: BriefFormValues; problems: Record<string, string> };
};

export const deskBriefRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('viewer'), (c) => {
    const isSaved = c.req.query('done') === 'saved';
    return showPage(c, { outcomes: isSaved ? [SAVED] : [] });
  })
  .post(PATH, requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const form = await readForm(c, anyForm());
    const campaign = await getCampaign(c);
    const { versions, standings } = await readBriefFacts(c, campaign.id);
    const newest = versions.at(-1);
    const values = readBriefValues(form);
    const memberIds = standings.map(({ collaborationId }) => collaborationId);
    if (values.work === 'more')
      return showPage(c, {
        status: 422,
        outcomes: [toMoreWork(values, standings)],
        form: { values, problems: {} },
      });
    const read = readBrief(values, { newest, memberIds, now });
    if ('problems' in read) {
      const { problems } = read;
      const outcomes = [{ ...REFUSED, lines: [problems.brief ?? 'What you typed is still here.'] }];
      return showPage(c, { status: 422, outcomes, form: { values, problems } });
    }
    const isSeen = Number(form.seenN) === (newest?.n ?? 0);
    const saved = isSeen
      ? await saveBrief(c.env.DB, session, { campaignId: campaign.id, brief: read.brief })
      : 'overtaken';
    if (saved === 'overtaken')
      return showPage(c, { status: 409, outcomes: [OVERTAKEN], form: { values, problems: {} } });
    return c.redirect(deskCampaign(campaign.id, '/brief?done=saved'), 303);
  })
  .post(campaignRoute('/brief/letters'), requireSession('marketer'), async (c) => {
    const { session, now } = c.var;
    const form = await readForm(c, anyForm());
    await getCampaign(c);
    const wishes = await toWishes(c, form);
    if (wishes.length === 0) return showPage(c, { status: 422, outcomes: [NOBODY] });
    if (wishes.length > LETTERS_MAX) return showPage(c, { status: 422, outcomes: [TOO_MANY] });
    const answers = await tellMany(c.env.DB, { ...session, links: linksOf(c) }, { wishes, now });
    return showPage(c, { answers });
  });

const SAVED: BriefOutcome = {
  tone: 'done',
  title: 'The brief is saved. Nobody has been told yet.',
  lines: ['Read the letters below and prepare them. A creator sees it once their letter has left.'],
};
const REFUSED: BriefOutcome = { tone: 'risk', title: 'The brief was not saved.', lines: [] };
const OVERTAKEN: BriefOutcome = {
  tone: 'risk',
  title: 'A colleague saved another version meanwhile. Yours was not saved.',
  lines: ['Read theirs below. What you typed is still in the form.'],
};
const NOBODY: BriefOutcome = {
  tone: 'risk',
  title: 'Nobody was ticked. No letter was prepared.',
  lines: [],
};
const TOO_MANY: BriefOutcome = {
  tone: 'risk',
  title: `Tick at most ${LETTERS_MAX} at once. No letter was prepared.`,
  lines: [],
};

/** More work is a matter of the contract: it leads to changed terms of each creator it would be for. */
function toMoreWork(values: BriefFormValues, standings: readonly Standing[]): BriefOutcome {
  const isFor = ({ collaborationId }: Standing) =>
    values.scope === 'all' || values.chosen.includes(collaborationId);
  return {
    tone: 'risk',
    title: 'That is a change of the contract, not of the brief. Nothing was saved.',
    lines: [
      'More pieces, earlier dates, other rights or other work need changed terms that both sides sign. Offer them first; the brief can follow.',
    ],
    links: standings.filter(isFor).map((standing) => ({
      href: deskCollaboration(standing.collaborationId, '/steps/changed-terms'),
      label: `Changed terms for ${toHandle(standing)}`,
    })),
  };
}

async function readBriefFacts(c: AppContext, campaignId: string) {
  const { workspaceId } = c.var.session;
  const { versions, list } = await answerTogether(c.env.DB, {
    versions: briefsOf(workspaceId, campaignId),
    list: standingsOf(workspaceId, campaignId),
  });
  return { versions, ...maskStandings(list, c.var.session.role) };
}

async function showPage(
  c: AppContext,
  { status = 200, outcomes = [], form, answers = [] }: Shown & { answers?: TellAnswer[] },
): Promise<Response> {
  const { session, now } = c.var;
  const campaignId = c.req.param('campaignId') ?? '';
  const [found, { versions, standings, more }] = await Promise.all([
    findCampaignWithRemoved(c.env.DB, session.workspaceId, { campaignId, lessonsSince: lessonsSince(now) }),
    readBriefFacts(c, campaignId),
  ]);
  if (!found) throw notFound();
  const { campaign } = found;
  const mayEdit = hasRole(session.role, 'marketer');
  const lessons = mayEdit ? toBriefLessons(found.lessons) : [];
  const page = (
    <BriefPage
      session={session}
      campaign={campaign}
      versions={versions}
      rows={standings
        .map((standing) => toBriefRow(standing, { versions, locale: session.locale }))
        .sort((a, b) => (a.handle < b.handle ? -1 : 1))}
      more={more}
      lessons={lessons}
      form={form ?? { values: toBriefValues(versions.at(-1)), problems: {} }}
      outcomes={[...outcomes, ...answers.map((answer) => toOutcome(answer, standings, session.locale))]}
      mayEdit={mayEdit}
      newId={() => crypto.randomUUID()}
    />
  );
  return renderPage(c, page, { title: `Brief · ${campaign.name} · Midflight`, css: deskCssFiles, status });
}

function toOutcome(
  { collaborationId, outcome }: TellAnswer,
  standings: readonly Standing[],
  locale: string,
): BriefOutcome {
  const standing = standings.find((one) => one.collaborationId === collaborationId);
  const handle = standing ? toHandle(standing) : 'This creator';
  if (outcome.kind === 'done') return { tone: 'done', title: `${handle}: letter prepared`, lines: [] };
  const { title, lines } = describeNotDone(outcome, { locale, timeZone: standing?.timeZone ?? 'UTC' });
  const links = [{ href: deskCollaboration(collaborationId), label: `Open ${handle}` }];
  return {
    tone: 'risk',
    title: `${handle}: ${title}`,
    lines,
    ...(outcome.kind === 'refused' ? { links } : {}),
  };
}

/** Language and address come from each creator's papers; what is missing there is answered by the rules. */
async function toWishes(c: AppContext, form: Form): Promise<TellWish[]> {
  const { workspaceId } = c.var.session;
  const chosen = [...new Set([form.tell ?? []].flat())].slice(0, LETTERS_MAX + 1);
  const wishes = chosen.map(async (collaborationId): Promise<TellWish[]> => {
    const [seen, id, n] = ['version', 'id', 'n'].map((name) =>
      String(form[`${name}-${collaborationId}`] ?? ''),
    );
    const [seenVersion, briefN] = [Number(seen), Number(n)];
    const isWhole =
      z.safeParse(z.uuid(), id).success && Number.isSafeInteger(seenVersion) && Number.isSafeInteger(briefN);
    const papers = isWhole ? await findPapers(c.env.DB, workspaceId, collaborationId) : undefined;
    if (papers === undefined) return [];
    return [
      {
        collaborationId,
        seenVersion,
        id: id ?? '',
        briefN,
        language: papers.language,
        address: papers.noticeEmail,
      },
    ];
  });
  return (await Promise.all(wishes)).flat();
}
