// The real Worker with two additions for measuring: what a request asked of D1, in headers, and a bare route beside it.
import { env } from 'cloudflare:workers';
import { app } from '@worker/app.ts';
// The demo that the report is measured with.
import '@worker/index-local.ts';
import { hashToken, newToken } from '@worker/http/token.ts';
import { insertReportLink } from '@worker/store/reports/report-links.ts';
import { countQueries, readsOf, writesOf } from '@worker-tests/counting-db.ts';
import { fromNow } from '@worker-tests/sign-in-world.ts';
import { instantAgo, makeWorld } from '@worker-tests/world.ts';
import { Hono } from 'hono';
import { addHistory } from './history.mjs';

const bench = new Hono()
  .post('/bench/world', async (c) => {
    const world = await makeWorld();
    return c.json({ ...world, report: await makeReport(world) });
  })
  .post('/bench/history', async (c) => {
    await addHistory(await c.req.json());
    return c.json({});
  })
  // The floor: Hono and one select by primary key, without session, checks or rendering.
  .get('/bench/bare/:id', async (c) =>
    c.json(await c.env.DB.prepare('SELECT * FROM workspaces WHERE id = ?1').bind(c.req.param('id')).first()),
  );

export default {
  async fetch(request, bindings, context) {
    if (new URL(request.url).pathname.startsWith('/bench/')) return bench.fetch(request, bindings, context);
    if (!request.headers.has('x-count')) return app.fetch(request, bindings, context);
    const { db, asked } = countQueries(bindings.DB);
    const later = [];
    const answer = await app.fetch(
      request,
      { ...bindings, DB: db },
      {
        waitUntil: (work) => later.push(work),
        passThroughOnException: () => context.passThroughOnException(),
      },
    );
    const answered = toCost(asked);
    await Promise.all(later);
    const counted = new Response(await answer.text(), answer);
    counted.headers.set('x-asked', JSON.stringify({ ...answered, inAll: toCost(asked) }));
    return counted;
  },
};

/** What was asked of D1 so far. */
function toCost(asked) {
  return {
    trips: asked.trips,
    reads: readsOf(asked).length,
    writes: writesOf(asked).length,
    rowsRead: asked.rowsRead,
  };
}

async function makeReport({ workspaceId, campaign, owner }) {
  const token = newToken();
  await insertReportLink(
    env.DB,
    {
      id: crypto.randomUUID(),
      workspaceId,
      campaignId: campaign.id,
      collaborationId: null,
      audience: 'client',
      isFrozen: false,
      snapshot: null,
      hides: [],
      expiresAt: fromNow(86_400),
      createdBy: owner.memberId,
      createdAt: instantAgo(0),
      revokedAt: null,
      openedCount: 0,
      lastOpenedAt: null,
    },
    await hashToken(token),
  );
  return token;
}
