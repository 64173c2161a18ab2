// A campaign's orders: how they add up, and how long after a click one still counts.

import { Hono } from 'hono';
import * as z from 'zod/mini';
import { campaignRoute, deskCampaign } from '../../../shared/desk-paths.ts';
import { WINDOW_DAYS_MAX } from '../../../shared/kpi/attribution/order.ts';
import { once } from '../../../shared/once.ts';
import { hasRole } from '../../../shared/roles.ts';
import { saveOrderWindow } from '../../commands/sales/save-order-window.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { notFound } from '../../http/respond.ts';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { CampaignOrdersPage, type CampaignOrdersProps } from '../../pages/sales/campaign-orders-page.tsx';
import { listCampaignNames } from '../../store/lists/standing-lists.ts';
import { findCampaignWithOrders } from '../../store/sales/campaign-orders.ts';
import { getCampaign } from './campaign-of-path.ts';

const PATH = campaignRoute('/orders');

const windowForm = once(() => z.object({ windowDays: z.optional(z.string()) }));

export const deskOrderRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('viewer'), (c) => show(c, null))
  .post(PATH, requireSession('marketer'), async (c) => {
    const typed = ((await readForm(c, windowForm())).windowDays ?? '').trim();
    const windowDays = Number(typed);
    if (!/^\d{1,3}$/.test(typed) || windowDays < 1 || windowDays > WINDOW_DAYS_MAX)
      return show(c, { windowDays: typed, problem: `Give whole days, 1 to ${WINDOW_DAYS_MAX}.` });
    const campaign = await getCampaign(c);
    await saveOrderWindow(c.env.DB, c.var.session.workspaceId, {
      campaignId: campaign.id,
      windowDays,
      now: c.var.now,
    });
    return c.redirect(deskCampaign(campaign.id, '/orders'), 303);
  });

async function show(c: AppContext, typed: CampaignOrdersProps['typed']): Promise<Response> {
  const { session } = c.var;
  const campaignId = c.req.param('campaignId') ?? '';
  const [found, creators] = await Promise.all([
    findCampaignWithOrders(c.env.DB, session.workspaceId, campaignId),
    listCampaignNames(c.env.DB, session.workspaceId, campaignId),
  ]);
  if (!found) throw notFound();
  const page = (
    <CampaignOrdersPage
      session={session}
      campaign={found.campaign}
      orders={found.orders}
      creators={creators}
      mayEdit={hasRole(session.role, 'marketer')}
      typed={typed}
    />
  );
  return renderPage(c, page, {
    title: `Orders of ${found.campaign.name} · Midflight`,
    css: deskCssFiles,
    status: typed ? 422 : 200,
  });
}
