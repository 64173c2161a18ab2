// A shop's orders come in from a file: judged against what is known, each with the creator it counts for, then written
// all or nothing under one import. Who bought never comes this far.
import type { ImportAnswer, ImportBody } from '../../../shared/api/import-schemas.ts';
import { ORDERS_PER_CAMPAIGN_MAX } from '../../../shared/api/limits.ts';
import { type JudgedOrder, judgeOrders } from '../../../shared/imports/orders/judge-orders.ts';
import { describeAssignment, ORDER_SENTENCES } from '../../../shared/imports/orders/order-sentences.ts';
import { assignOrder, indexSellers } from '../../../shared/kpi/attribution/assign-order.ts';
import { foldKey } from '../../../shared/kpi/attribution/order.ts';
import { insertImportStatement, NOTHING_CREATED } from '../../store/imports/records.ts';
import { findOrderInputs, insertOrdersStatements, type OrderInputs } from '../../store/sales/orders.ts';
import { settleImport } from './settle-import.ts';
import { countVerdicts, type TakeIn } from './take-in-observations.ts';

type OrderContent = Extract<ImportBody['content'], { kind: 'orders' }>;

export async function takeInOrders(
  db: D1Database,
  workspaceId: string,
  { content, takeIn }: { content: OrderContent; takeIn: TakeIn },
): Promise<ImportAnswer | undefined> {
  const { campaignId, now } = takeIn;
  const orderIds = [...new Set(content.rows.map(({ orderId }) => orderId))];
  const inputs = await findOrderInputs(db, workspaceId, { campaignId, orderIds });
  if (!inputs) return undefined;
  const exportedAt = toExportedAt(content.exportedAt, now);
  const judged = withinLimit(judge(content, inputs, { exportedAt, now }), inputs);
  const verdicts = judged.map(({ verdict }) => verdict);
  const counts = countVerdicts(verdicts);
  const isOlder = inputs.exportedAt !== null && exportedAt <= inputs.exportedAt;
  const isRepeat = counts.new + counts.newer + counts.warning + counts.refused === 0 && isOlder;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat || judged.length === 0)
    return { importId: null, isRepeat, verdicts, counts };

  const importId = crypto.randomUUID();
  const collaborationIds = inputs.sellers.map(({ collaborationId }) => collaborationId);
  const orders = judged.flatMap(({ verdict, order }) => (verdict.verdict === 'same' ? [] : [order]));
  await db.batch([
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId,
      format: takeIn.format,
      fileName: takeIn.fileName,
      fileSha256: takeIn.fileSha256,
      counts,
      undo: NOTHING_CREATED,
      importedBy: takeIn.memberId,
      importedAt: now,
      unsettled: collaborationIds,
      exportedAt,
    }),
    ...insertOrdersStatements(db, workspaceId, { importId, campaignId, orders }),
  ]);
  await settleImport(db, { workspaceId, importId, collaborationIds, undoneAt: null }, now);
  return { importId, isRepeat: false, verdicts, counts };
}

/** A clock that runs ahead makes no order of tomorrow known. */
function toExportedAt(exportedAt: string, now: string): string {
  const at = `${exportedAt.slice(0, 19)}Z`;
  return at < now ? at : now;
}

function judge(
  { rows }: OrderContent,
  { sellers, timeZone, windowDays, stored }: OrderInputs,
  { exportedAt, now }: { exportedAt: string; now: string },
): JudgedOrder[] {
  const index = indexSellers(sellers, { timeZone, windowDays, asOf: exportedAt });
  const names = new Map(sellers.map(({ collaborationId, names: [name = ''] }) => [collaborationId, name]));
  return judgeOrders(rows, {
    stored,
    exportedAt,
    now,
    describe: (order) => describeAssignment(assignOrder(order, index), (id) => names.get(id) ?? ''),
    isName: (answer) => index.by.survey.has(foldKey(answer)),
  });
}

/** Every order beyond the limit is refused, the last of the file first. */
function withinLimit(judged: JudgedOrder[], { storedCount }: OrderInputs): JudgedOrder[] {
  let count = storedCount;
  return judged.map((one) => {
    if (one.verdict.verdict !== 'new') return one;
    count += 1;
    if (count <= ORDERS_PER_CAMPAIGN_MAX) return one;
    const reason = ORDER_SENTENCES.too_many_orders(ORDERS_PER_CAMPAIGN_MAX);
    return { ...one, verdict: { ...one.verdict, verdict: 'refused' as const, reason } };
  });
}
