import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import { importBodySchema, observationsBodySchema } from '../../shared/api/schemas.ts';
import { takeInDeliverables } from '../commands/take-in-deliverables.ts';
import type { TakeIn } from '../commands/take-in-observations.ts';
import { takeInObservations } from '../commands/take-in-observations.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { notFound } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { readJson } from '../http/validate.ts';
import { findCampaign } from '../store/campaigns.ts';

/** Numbers and agreed pieces come in here: read files from the desk, batches from programs. */
export const observationRoutes = new Hono<AppEnv>()
  .post(endpoints.import.path, requireSession(endpoints.import.minRole), async (c) => {
    const body = await readJson(c, importBodySchema);
    const takeIn = await toTakeIn(c, body);
    const { workspaceId } = c.var.session;
    const answer =
      body.content.kind === 'observations'
        ? await takeInObservations(c.env.DB, workspaceId, { rows: body.content.rows, takeIn })
        : await takeInDeliverables(c.env.DB, workspaceId, { rows: body.content.rows, takeIn });
    return c.json(answer, answer.importId === null ? 200 : 201);
  })
  .post(endpoints.ingest.path, requireSession(endpoints.ingest.minRole), async (c) => {
    const body = await readJson(c, observationsBodySchema);
    const takeIn = await toTakeIn(c, {
      campaignId: body.campaignId,
      isPreview: false,
      format: 'api',
      fileName: 'Sent by a program',
      fileSha256: '',
    });
    const answer = await takeInObservations(c.env.DB, c.var.session.workspaceId, { rows: body.rows, takeIn });
    return c.json(answer, answer.importId === null ? 200 : 201);
  });

async function toTakeIn(
  c: AppContext,
  body: { campaignId: string; isPreview: boolean; format: string; fileName: string; fileSha256: string },
): Promise<TakeIn> {
  const { session, now } = c.var;
  const campaign = await findCampaign(c.env.DB, session.workspaceId, body.campaignId);
  if (!campaign) throw notFound();
  return {
    campaign,
    isPreview: body.isPreview,
    format: body.format,
    fileName: body.fileName,
    fileSha256: body.fileSha256,
    memberId: session.memberId,
    now,
  };
}
