// Campaigns of the desk: list, create, edit, one with its collaborations.

import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import { once } from '../../../shared/once.ts';
import { onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { byUrgency } from '../../../shared/ui/popup/attention-line.ts';
import { toHandle } from '../../../shared/ui/present-card.ts';
import { lessonsSince, readLessonsForBrief, toBriefLessons } from '../../commands/analysis/read-bench.ts';
import { maskStanding } from '../../commands/mask-standing.ts';
import { refreshStandings } from '../../commands/refresh-standings.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { hasRole, requireSession } from '../../http/session.ts';
import { listTimeZones, toTodaysZone } from '../../http/time-zones.ts';
import { readForm } from '../../http/validate.ts';
import { parseCampaign, toValues } from '../../pages/campaign/campaign-form-values.ts';
import { CampaignFormPage, type CampaignFormValues } from '../../pages/desk/campaign-form.tsx';
import { CampaignPage, CampaignsPage } from '../../pages/desk/campaigns.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { toTypedMoney } from '../../pages/desk/parse-typed.ts';
import { presentRow } from '../../pages/desk/present-row.ts';
import { type Campaign, insertCampaign, listCampaigns, updateCampaign } from '../../store/campaigns.ts';
import { findCampaignWithRemoved } from '../../store/procedure/removed.ts';
import { listStandings } from '../../store/standings.ts';
import { getCampaign } from './campaign-of-path.ts';

const CAMPAIGNS = '/desk/campaigns';

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
  }),
);

export const deskCampaignRoutes = new Hono<AppEnv>()
  .get(CAMPAIGNS, requireSession('viewer'), async (c) => {
    const { session } = c.var;
    const [campaigns, standings] = await Promise.all([
      listCampaigns(c.env.DB, session.workspaceId),
      listStandings(c.env.DB, session.workspaceId, null),
    ]);
    const lines = campaigns.map((campaign) => {
      const own = standings.flatMap(({ standing }) =>
        standing.campaignId === campaign.id ? [standing] : [],
      );
      const measured = own.map(onAgreedKpi).filter(({ actual }) => actual !== null);
      return {
        campaign,
        creators: own.length,
        summands: own.map((standing) => ({ name: toHandle(standing), standing })),
        needsDecision: own.filter((standing) => standing.attention?.needsDecision).length,
        actual: measured.length === 0 ? null : measured.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
        expected:
          measured.length === 0 ? null : measured.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
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
  .get(`${CAMPAIGNS}/new`, requireSession('marketer'), (c) => {
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
    return showForm(c, { values, problems: {}, campaign: null });
  })
  .post(CAMPAIGNS, requireSession('marketer'), async (c) => {
    const values = toValues(await readForm(c, campaignForm()));
    const parsed = parseCampaign(values, { id: uuidv7(), timeZones: listTimeZones() });
    if ('problems' in parsed) return showForm(c, { values, problems: parsed.problems, campaign: null });
    await insertCampaign(c.env.DB, c.var.session.workspaceId, parsed.campaign, c.var.now);
    return c.redirect(`${CAMPAIGNS}/${parsed.campaign.id}/creators`, 303);
  })
  .get(`${CAMPAIGNS}/:campaignId`, requireSession('viewer'), async (c) => {
    const { session, now } = c.var;
    const found = await findCampaignWithRemoved(c.env.DB, session.workspaceId, {
      campaignId: c.req.param('campaignId'),
      lessonsSince: lessonsSince(now),
    });
    if (!found) throw notFound();
    const { campaign, removed } = found;
    const standings = await listStandings(c.env.DB, session.workspaceId, campaign.id);
    const rows = standings
      .map(({ standing }) => maskStanding(standing, session.role))
      .sort(byUrgency)
      .map((standing) => presentRow(standing, { ...session, now }));
    const page = (
      <CampaignPage
        session={session}
        campaign={campaign}
        rows={rows}
        now={now}
        removed={removed}
        lessons={toBriefLessons(found.lessons)}
        orders={found.orders}
        mayEdit={hasRole(session.role, 'marketer')}
      />
    );
    return renderPage(c, page, { title: `${campaign.name} · Midflight`, css: deskCssFiles });
  })
  .get(`${CAMPAIGNS}/:campaignId/edit`, requireSession('marketer'), async (c) => {
    const campaign = await getCampaign(c);
    const goal = campaign.targets[campaign.primaryKpi as keyof typeof campaign.targets];
    const values = {
      ...campaign,
      brand: campaign.brand ?? '',
      target: goal === undefined ? '' : String(goal),
      worth: toTypedMoney(campaign.worthPer1000Minor ?? null, campaign.currency),
    };
    return showForm(c, { values, problems: {}, campaign });
  })
  .post(`${CAMPAIGNS}/:campaignId`, requireSession('marketer'), async (c) => {
    const before = await getCampaign(c);
    const values = toValues(await readForm(c, campaignForm()));
    const parsed = parseCampaign(values, { id: before.id, timeZones: listTimeZones() });
    if ('problems' in parsed) return showForm(c, { values, problems: parsed.problems, campaign: before });
    const { workspaceId } = c.var.session;
    const standings = await listStandings(c.env.DB, workspaceId, before.id);
    if (
      parsed.campaign.currency !== before.currency &&
      standings.some(({ standing }) => standing.money !== null)
    ) {
      const problems = {
        currency: `Fees are agreed in ${before.currency}. Remove them first, or make a new campaign.`,
      };
      return showForm(c, { values, problems, campaign: before });
    }
    await updateCampaign(c.env.DB, workspaceId, parsed.campaign, c.var.now);
    await refreshStandings(c.env.DB, workspaceId, {
      collaborationIds: standings.map(({ standing }) => standing.collaborationId),
      now: c.var.now,
    });
    return c.redirect(`${CAMPAIGNS}/${before.id}`, 303);
  });

async function showForm(
  c: AppContext,
  form: { values: CampaignFormValues; problems: Record<string, string>; campaign: Campaign | null },
): Promise<Response> {
  const lessons = await readLessonsForBrief(c.env.DB, c.var.session.workspaceId, c.var.now);
  const title = form.campaign ? `Edit ${form.campaign.name}` : 'New campaign';
  const page = (
    <CampaignFormPage
      session={c.var.session}
      values={{ ...form.values, timeZone: toTodaysZone(form.values.timeZone) }}
      problems={form.problems}
      timeZones={listTimeZones()}
      action={form.campaign ? `${CAMPAIGNS}/${form.campaign.id}` : CAMPAIGNS}
      title={title}
      isTaken={form.campaign !== null}
      lessons={lessons}
    />
  );
  const isRefused = Object.keys(form.problems).length > 0;
  return renderPage(c, page, {
    title: `${title} · Midflight`,
    css: deskCssFiles,
    status: isRefused ? 422 : 200,
  });
}
