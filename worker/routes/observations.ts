import { Hono } from 'hono';
import { endpoints } from '../../shared/api/endpoints.ts';
import type { ImportAnswer, ImportBody } from '../../shared/api/import-schemas.ts';
import {
  columnMappingSchema,
  importBodySchema,
  observationsBodySchema,
} from '../../shared/api/import-schemas.ts';
import { headersKey } from '../../shared/imports/columns/headers-key.ts';
import { takeInCreators } from '../commands/imports/take-in-creators.ts';
import { takeInDeliverables } from '../commands/imports/take-in-deliverables.ts';
import type { TakeIn } from '../commands/imports/take-in-observations.ts';
import { takeInObservations, writeObservations } from '../commands/imports/take-in-observations.ts';
import { takeInOrders } from '../commands/imports/take-in-orders.ts';
import { sha256Hex } from '../digest.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { notFound, overtaken } from '../http/respond.ts';
import { requireSession } from '../http/session.ts';
import { readJson } from '../http/validate.ts';
import { saveColumnMapping } from '../store/imports/column-mappings.ts';

/** Numbers and agreed pieces come in here: read files from the desk, batches from programs. */
export const observationRoutes = new Hono<AppEnv>()
  .post(endpoints.import.path, requireSession(endpoints.import.minRole), async (c) => {
    const body = await readJson(c, importBodySchema());
    const takeIn = toTakeIn(c, body);
    const { workspaceId } = c.var.session;
    const answer = await takeInContent(c.env.DB, workspaceId, { content: body.content, takeIn });
    if (!answer) throw notFound();
    if (answer === 'overtaken') throw overtaken();
    return c.json(answer, answer.importId === null ? 200 : 201);
  })
  .post(endpoints.rememberColumns.path, requireSession(endpoints.rememberColumns.minRole), async (c) => {
    const mapping = await readJson(c, columnMappingSchema());
    const { session, now } = c.var;
    const headersSha256 = await sha256Hex(headersKey(mapping.columns.map(({ header }) => header)));
    await saveColumnMapping(c.env.DB, session.workspaceId, { headersSha256, mapping, at: now });
    return c.json({ savedAt: now });
  })
  .post(endpoints.ingest.path, requireSession(endpoints.ingest.minRole), async (c) => {
    const body = await readJson(c, observationsBodySchema());
    const takeIn = toTakeIn(c, {
      campaignId: body.campaignId,
      isPreview: false,
      format: 'api',
      fileName: 'Sent by a program',
      fileSha256: '',
    });
    const batch = { rows: body.rows, takeIn };
    const taken = await writeObservations(c.env.DB, c.var.session.workspaceId, batch);
    if (!taken) throw notFound();
    const { answer, settle } = taken;
    if (settle) c.executionCtx.waitUntil(settle());
    return c.json(answer, answer.importId === null ? 200 : 201);
  });

function takeInContent(
  db: D1Database,
  workspaceId: string,
  { content, takeIn }: { content: ImportBody['content']; takeIn: TakeIn },
): Promise<ImportAnswer | 'overtaken' | undefined> {
  switch (content.kind) {
    case 'observations':
      return takeInObservations(db, workspaceId, { ...content, takeIn });
    case 'deliverables':
      return takeInDeliverables(db, workspaceId, { rows: content.rows, takeIn });
    case 'orders':
      return takeInOrders(db, workspaceId, { content, takeIn });
    case 'creators':
      return takeInCreators(db, workspaceId, { rows: content.rows, takeIn });
  }
}

function toTakeIn(
  c: AppContext,
  body: { campaignId: string; isPreview: boolean; format: string; fileName: string; fileSha256: string },
): TakeIn {
  const { session, now } = c.var;
  return {
    campaignId: body.campaignId,
    isPreview: body.isPreview,
    format: body.format,
    fileName: body.fileName,
    fileSha256: body.fileSha256,
    memberId: session.memberId,
    now,
  };
}
