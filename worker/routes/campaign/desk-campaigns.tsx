// Campaigns of the desk: list, create, edit, one with its collaborations.

import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import { campaignRoute, deskCampaign, deskPath } from '../../../shared/desk-paths.ts';
import { once } from '../../../shared/once.ts';
import { hasRole } from '../../../shared/roles.ts';
import { byUrgency } from '../../../shared/ui/popup/attention-line.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { lessonsSince, readLessonsForBrief, toBriefLessons } from '../../commands/analysis/read-bench.ts';
import { changeCampaign, makeCampaign } from '../../commands/campaign/save-campaign.ts';
import { listMaskedStandings, maskStandings } from '../../commands/mask-standing.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { keepZoneName, listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { readForm } from '../../http/validate.ts';
import {
  type CampaignConsequences,
  emptyForeignGoal,
  judgeCampaignChange,
} from '../../pages/campaign/campaign-change.ts';
import { parseCampaign, toValues } from '../../pages/campaign/campaign-form-values.ts';
import { CampaignFormPage, type CampaignFormValues } from '../../pages/desk/campaign-form.tsx';
import { CampaignPage, CampaignsPage } from '../../pages/desk/campaigns.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { toTypedMoney } from '../../pages/desk/parse-typed.ts';
import { presentRow } from '../../pages/desk/present-row.ts';
import { type Campaign, listCampaigns } from '../../store/campaigns.ts';
import { campaignCountsOf, listAllStandings, standingsOf } from '../../store/lists/standing-lists.ts';
import { findCampaignWithRemoved } from '../../store/procedure/removed.ts';
import { answerInRows } from '../../store/questions.ts';
import { getCampaign } from './campaign-of-path.ts';

const CAMPAIGNS = deskPath('/campaigns');

const text = () => z.optional(z.string());
const campaignForm = once(() =>
  z.object({
    name: text(),
    brand: text(),
    objective: text(),
    currency: text(),
    timeZone: text(),
    startsOn: text(),
    endsOn: text(),
    primaryKpi: text(),
    target: text(),
    worth: text(),
    goalOf: text(),
    confirmed: text(),
  }),
);

export const deskCampaignRoutes = new Hono<AppEnv>()
  .get(CAMPAIGNS, requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const [campaigns, { list, counts }] = await Promise.all([
      listCampaigns(c.env.DB, session.workspaceId),
      answerInRows(c.env.DB, {
        list: standingsOf(session.workspaceId, null),
        counts: campaignCountsOf(session.workspaceId),
      }),
    ]);
    const { standings } = maskStandings(list, session.role);
    const lines = campaigns.map((campaign) => {
      const own = standings.filter(({ campaignId }) => campaignId === campaign.id);
      const count = counts.find(({ campaignId }) => campaignId === campaign.id);
      const summands = own.map((standing) => ({ name: toHandle(standing), standing }));
      return {
        campaign,
        summands,
        more: (count?.creators ?? 0) - own.length,
        needsDecision: count?.needsDecision ?? 0,
      };
    });
    const page = (
      <CampaignsPage
        session={session}
        lines={lines}
        now={c.var.now}
        mayEdit={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, { title: 'Campaigns · Midflight', css: deskCssFiles });
  })
  .get(deskPath('/campaigns/new'), requireSession('marketer'), (c) => {
    const today = localDateOf(c.var.now, c.var.session.timeZone);
    const values = {
      name: '',
      brand: '',
      objective: 'consideration',
      currency: 'USD',
      timeZone: c.var.session.timeZone,
      startsOn: today,
      endsOn: addDays(today, 55),
      primaryKpi: 'clicks',
      target: '',
      worth: '',
    };
    return showForm(c, { values, problems: {}, campaign: null, goalOf: null });
  })
  .post(CAMPAIGNS, requireSession('marketer'), async (c) => {
    const values = toValues(await readForm(c, campaignForm()));
    const parsed = parseCampaign(values, { id: uuidv7(), timeZones: listTimeZones() });
    if ('problems' in parsed)
      return showForm(c, { values, problems: parsed.problems, campaign: null, goalOf: null });
    await makeCampaign(c.env.DB, c.var.session, { campaign: parsed.campaign, now: c.var.now });
    return c.redirect(deskCampaign(parsed.campaign.id, '/creators'), 303);
  })
  .get(campaignRoute(''), requireSession('viewer'), async (c) => {
    const { session, now } = c.var;
    const found = await findCampaignWithRemoved(c.env.DB, session.workspaceId, {
      campaignId: c.req.param('campaignId'),
      lessonsSince: lessonsSince(now),
    });
    if (!found) throw notFound();
    const { campaign, removed } = found;
    const { standings, more } = await listMaskedStandings(c.env.DB, session, campaign.id);
    const rows = standings.sort(byUrgency).map((standing) => presentRow(standing, { ...session, now }));
    const page = (
      <CampaignPage
        session={session}
        campaign={campaign}
        rows={rows}
        more={more}
        now={now}
        removed={removed}
        lessons={toBriefLessons(found.lessons)}
        orders={found.orders}
        mayEdit={hasRole(session.role, 'marketer')}
        isSaved={c.req.query('saved') === '1'}
      />
    );
    return renderPage(c, page, { title: `${campaign.name} · Midflight`, css: deskCssFiles });
  })
  .get(campaignRoute('/edit'), requireSession('marketer'), async (c) => {
    const campaign = await getCampaign(c);
    const goal = campaign.targets[campaign.primaryKpi];
    const values = {
      ...campaign,
      brand: campaign.brand ?? '',
      target: goal === undefined ? '' : String(goal),
      worth: toTypedMoney(campaign.worthPer1000Minor ?? null, campaign.currency),
    };
    return showForm(c, { values, problems: {}, campaign, goalOf: campaign.primaryKpi });
  })
  .post(campaignRoute(''), requireSession('marketer'), async (c) => {
    const before = await getCampaign(c);
    const form = await readForm(c, campaignForm());
    const goal = emptyForeignGoal(toValues(form), form.goalOf ?? before.primaryKpi, c.var.session.locale);
    const { values } = goal;
    const parsed = parseCampaign(values, { id: before.id, timeZones: listTimeZones() });
    const shown = { values, campaign: before, goalOf: values.primaryKpi };
    if ('problems' in parsed)
      return showForm(c, { ...shown, problems: { ...goal.problems, ...parsed.problems } });
    const timeZone = keepZoneName(parsed.campaign.timeZone, before.timeZone);
    const after = { ...parsed.campaign, timeZone };
    const stored = await listAllStandings(c.env.DB, c.var.session.workspaceId, before.id);
    const standings = stored.map(({ standing }) => standing);
    const judged = judgeCampaignChange(before, after, standings);
    const problems = { ...goal.problems, ...judged.problems };
    const { consequences } = judged;
    const isConfirmed = consequences === null || consequences.id === form.confirmed;
    if (Object.keys(problems).length > 0 || !isConfirmed)
      return showForm(c, { ...shown, problems, consequences });
    await changeCampaign(c.env.DB, c.var.session, {
      before,
      after,
      now: c.var.now,
    });
    return c.redirect(deskCampaign(before.id, '?saved=1'), 303);
  });

async function showForm(
  c: AppContext,
  form: {
    values: CampaignFormValues;
    problems: Record<string, string>;
    campaign: Campaign | null;
    /** The KPI that goal and worth in the form are of; null where it is what the form says. */
    goalOf: string | null;
    consequences?: CampaignConsequences | null;
  },
): Promise<Response> {
  const lessons = await readLessonsForBrief(c.env.DB, c.var.session.workspaceId, c.var.now);
  const title = form.campaign ? `Edit ${form.campaign.name}` : 'New campaign';
  const page = (
    <CampaignFormPage
      session={c.var.session}
      values={{ ...form.values, timeZone: toTodaysZone(form.values.timeZone) }}
      problems={form.problems}
      timeZones={listTimeZones()}
      action={form.campaign ? deskCampaign(form.campaign.id) : CAMPAIGNS}
      title={title}
      isTaken={form.campaign !== null}
      goalOf={form.goalOf}
      consequences={form.consequences ?? null}
      lessons={lessons}
    />
  );
  const isRefused = Object.keys(form.problems).length > 0 || form.consequences != null;
  return renderPage(c, page, {
    title: `${title} · Midflight`,
    css: deskCssFiles,
    status: isRefused ? 422 : 200,
  });
}
