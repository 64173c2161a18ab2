// Codes and links of one creator. What was ordered before is put down anew: a code that comes late counts from the first
// post on, and frozen money stays as it is.
import { foldKey, type SalesKeys } from '../../../shared/kpi/attribution/order.ts';
import { type KeysInCampaign, listKeysInCampaign, updateSalesKeys } from '../../store/sales/sellers.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';
import { attributeCampaign } from './attribute-campaign.ts';

/** Which of them another creator of the campaign has already, and who: then no order could tell the two apart. */
export type KeysTaken = { field: 'codes' | 'affiliate' | 'utm'; text: string; creatorName: string };

export async function saveSalesKeys(
  db: D1Database,
  workspaceId: string,
  { collaborationId, keys, now }: { collaborationId: string; keys: SalesKeys; now: string },
): Promise<'done' | 'not_found' | KeysTaken[]> {
  const all = await listKeysInCampaign(db, workspaceId, collaborationId);
  if (!all.some((one) => one.collaborationId === collaborationId)) return 'not_found';
  const others = all.filter((one) => one.collaborationId !== collaborationId);
  const taken = others.flatMap((other) => listTaken(keys, other));
  if (taken.length > 0) return taken;
  await updateSalesKeys(db, workspaceId, { collaborationId, keys });
  const sold = await attributeCampaign(db, workspaceId, { id: collaborationId, because: 'keys', now });
  await refreshAfterCounts(db, workspaceId, { collaborationIds: sold ?? [], now });
  return 'done';
}

function listTaken(own: SalesKeys, { keys, creatorName }: KeysInCampaign): KeysTaken[] {
  const isSame = (a: string | null, b: string | null) =>
    a !== null && b !== null && foldKey(a) === foldKey(b);
  const codes = own.codes.filter(({ code }) => keys.codes.some((other) => isSame(other.code, code)));
  const isSameLink =
    (own.utmContent !== null || own.utmCampaign !== null) &&
    foldKey(own.utmContent ?? '') === foldKey(keys.utmContent ?? '') &&
    foldKey(own.utmCampaign ?? '') === foldKey(keys.utmCampaign ?? '');
  return [
    ...codes.map(({ code }) => ({ field: 'codes' as const, text: code, creatorName })),
    ...(isSame(own.affiliate, keys.affiliate)
      ? [{ field: 'affiliate' as const, text: own.affiliate ?? '', creatorName }]
      : []),
    ...(isSameLink
      ? [{ field: 'utm' as const, text: own.utmContent ?? own.utmCampaign ?? '', creatorName }]
      : []),
  ];
}
