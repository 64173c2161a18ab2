// Days on which counting or selling was broken: flagged by the team, ended, taken back.
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import { campaignRoute, deskCampaign } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import type { OutageAsked } from '../../../shared/procedure/outages/flag-outage.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { stillSince } from '../../../shared/ui/sentences.ts';
import { endOutage, flagOutage, takeBackOutage } from '../../commands/outages/flag-outage.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { describeOutageProblem } from '../../pages/outages/outage-problem-words.ts';
import { type OutageRefusal, OutagesPage } from '../../pages/outages/outages-page.tsx';
import { findCampaignOutages } from '../../store/inputs/outages.ts';
import { findStanding } from '../../store/standings.ts';

const PATH = campaignRoute('/outages');

const text = () => z.optional(z.string());
const flagForm = once(() =>
  z.object({ from: text(), until: text(), going: text(), reason: text(), creator: text(), note: text() }),
);
const rowForm = once(() => z.object({ outage: z.string(), until: text() }));

const NOTHING_TYPED: OutageAsked = {
  from: '',
  until: '',
  isStillGoing: false,
  reason: '',
  collaborationId: '',
  note: '',
};

export const outageRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('viewer'), (c) => show(c, null))
  .post(PATH, requireSession('marketer'), async (c) => {
    const form = await readForm(c, flagForm());
    const asked: OutageAsked = {
      from: form.from ?? '',
      until: form.until ?? '',
      isStillGoing: form.going !== undefined,
      reason: form.reason ?? '',
      collaborationId: form.creator ?? '',
      note: form.note ?? '',
    };
    const { session, now } = c.var;
    const answer = await flagOutage(c.env.DB, session, { campaignId: c.req.param('campaignId'), asked, now });
    if (answer.is === 'refused') return show(c, { asked, problems: answer.problems, row: null });
    return afterwards(c, answer, 'flagged');
  })
  .post(campaignRoute('/outages/end'), requireSession('marketer'), async (c) => {
    const { outage: id, until = '' } = await readForm(c, rowForm());
    const { session, now } = c.var;
    const change = { campaignId: c.req.param('campaignId'), id, until, now };
    const answer = await endOutage(c.env.DB, session, change);
    if (answer.is !== 'refused') return afterwards(c, answer, 'ended');
    const { problem } = answer;
    const words =
      typeof problem === 'string' ? OVERTAKEN[problem] : describeOutageProblem(problem, session.locale);
    return show(c, { problems: {}, row: { id, until, problem: words } });
  })
  .post(campaignRoute('/outages/removal'), requireSession('marketer'), async (c) => {
    const { outage: id } = await readForm(c, rowForm());
    const { session, now } = c.var;
    const answer = await takeBackOutage(c.env.DB, session, {
      campaignId: c.req.param('campaignId'),
      id,
      now,
    });
    if (answer.is !== 'refused') return afterwards(c, answer, 'taken_back');
    return show(c, { problems: {}, row: { id, until: '', problem: OVERTAKEN[answer.problem] } });
  });

const OVERTAKEN = {
  taken_back: 'It is taken back already: below stands by whom and when.',
  ended: 'Its last day is known already. Take it back and flag the days anew where that is wrong.',
};

function afterwards(c: AppContext, { is }: { is: 'done' | 'not_found' }, saved: string): Response {
  if (is === 'not_found') throw notFound();
  return c.redirect(deskCampaign(c.req.param('campaignId') ?? '', `/outages?saved=${saved}`), 303);
}

async function show(
  c: AppContext,
  refused: (OutageRefusal & { asked?: OutageAsked }) | null,
): Promise<Response> {
  const { session, now } = c.var;
  const asksFor = refused === null ? (c.req.query('creator') ?? '') : '';
  const [found, stored] = await Promise.all([
    findCampaignOutages(c.env.DB, session.workspaceId, c.req.param('campaignId') ?? ''),
    asksFor === '' ? undefined : findStanding(c.env.DB, session.workspaceId, asksFor),
  ]);
  if (!found) throw notFound();
  const still = stored && findStill(stored.standing);
  const page = (
    <OutagesPage
      {...found}
      session={session}
      today={localDateOf(now, found.campaign.timeZone)}
      mayFlag={hasRole(session.role, 'marketer')}
      values={refused?.asked ?? { ...NOTHING_TYPED, ...still?.values }}
      refused={refused}
      saved={c.req.query('saved')}
      still={
        stored && still
          ? { name: stored.standing.creatorName, since: stillSince(stored.standing, session.locale) }
          : null
      }
    />
  );
  return renderPage(c, page, {
    title: `Days that do not count of ${found.campaign.name} · Midflight`,
    css: deskCssFiles,
    status: refused ? 422 : 200,
  });
}

/** Where all counting has stopped: the days as they would be flagged, from the last one on which anything moved. */
function findStill({
  assessment,
  startsOn,
  collaborationId,
}: Standing): { values: Partial<OutageAsked> } | undefined {
  const fromDay = assessment.reasons.find(({ code }) => code === 'tracking_outage')?.facts.fromDay;
  if (fromDay === undefined) return undefined;
  const from = addDays(startsOn, Math.max(0, Math.floor(Number(fromDay))));
  return { values: { from, isStillGoing: true, collaborationId } };
}
