// Orders of a shop for tests of the Worker: rows as the desk sends them, and what became of them.
import { env } from 'cloudflare:workers';
import type { AttributionBody } from '../../worker/store/sales/attribution.ts';
import { call, type Person } from './sign-in-world.ts';
import { instantAgo, type World } from './world.ts';

export type OrderReply = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
  counts: Record<string, number>;
};

export function orderRow(orderId: string, changes: Record<string, unknown> = {}) {
  return {
    row: 2,
    orderId,
    orderedAt: instantAgo(5),
    netMinor: 8_000,
    returnedMinor: 0,
    returnedAt: null,
    codes: [],
    affiliate: null,
    utmCampaign: null,
    utmContent: null,
    clickedAt: null,
    survey: null,
    referrer: null,
    ...changes,
  };
}

export function sendOrders(
  world: Pick<World, 'marketer' | 'campaign'>,
  rows: object[],
  { isPreview = false, exportedAt = instantAgo(1) }: { isPreview?: boolean; exportedAt?: string } = {},
): Promise<Response> {
  return call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview,
      format: 'orders',
      fileName: 'orders.csv',
      fileSha256: 'c'.repeat(64),
      content: { kind: 'orders', exportedAt, rows: rows.map((row, i) => ({ ...row, row: i + 2 })) },
    },
  });
}

export async function importOrders(
  world: Pick<World, 'marketer' | 'campaign'>,
  rows: object[],
  options: { isPreview?: boolean; exportedAt?: string } = {},
): Promise<OrderReply> {
  const answer = await sendOrders(world, rows, options);
  return answer.json<OrderReply>();
}

export function postForm(person: Person, path: string, form: Record<string, string>): Promise<Response> {
  return call(path, { cookie: person.cookie, form });
}

export function giveCodes(
  world: Pick<World, 'marketer'>,
  collaborationId: string,
  form: Record<string, string>,
): Promise<Response> {
  return postForm(world.marketer, `/desk/collaborations/${collaborationId}/codes`, form);
}

/** The newest version of the campaign's attribution. */
export async function readAttribution(
  campaignId: string,
): Promise<{ n: number; body: AttributionBody } | null> {
  const row = await env.DB.prepare(
    'SELECT n, body FROM attribution_versions WHERE campaign_id = ?1 ORDER BY n DESC LIMIT 1',
  )
    .bind(campaignId)
    .first<{ n: number; body: string }>();
  return row ? { n: row.n, body: JSON.parse(row.body) as AttributionBody } : null;
}
