// Help for the first start on this machine, and nothing else: answers only to who holds the secret that `npm start`
// made, from this machine, and does not exist without one.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { once } from '../../shared/once.ts';
import { linkSecretOf } from '../commands/decision/creator-token.ts';
import { listWaitingLetters, recordLetterWritten } from '../commands/letters/letters-on-disk.ts';
import { makeCreatorLink } from '../commands/make-creator-link.ts';
import { rewriteStandings, verifyStandings } from '../commands/rebuild-standings.ts';
import { DEMO_WORKSPACE, loadDemo } from '../demo/load-demo.ts';
import type { AppContext, AppEnv } from '../http/app-env.ts';
import { addSeconds, DAY_S } from '../http/instants.ts';
import { notFound } from '../http/respond.ts';
import { hashToken, newToken } from '../http/token.ts';
import { readJson } from '../http/validate.ts';
import { insertLinkStatement } from '../store/links.ts';
import { insertReportLink } from '../store/reports/report-links.ts';
import { findFirstOwner, insertWorkspaceWithOwner, listWorkspaceIds } from '../store/workspaces.ts';

const DEMO_CAMPAIGN = 'demo-winter-launch';
/** A demo collaboration in the middle of a talk. */
const DEMO_TALK = 'demo-winter-launch-instagram';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const writtenBody = once(() =>
  z.strictObject({ workspaceId: z.string(), collaborationId: z.string(), noticeId: z.string() }),
);

export const localRoutes = new Hono<AppEnv>()
  .post('/local/prepare', async (c) => {
    requireLocalSecret(c);
    const ownerId = await ensureDemo(c);
    const origin = new URL(c.req.url).origin;
    return c.json({
      desk: `${origin}/join/${await makeDeskLink(c, ownerId)}`,
      setup: `${origin}/setup/${await makeSetupLink(c)}`,
      report: `${origin}/r/${await makeReportLink(c, ownerId)}`,
      creator: `${origin}/c/${await makeCreatorPageLink(c, ownerId)}`,
    });
  })
  .post('/local/rebuild', async (c) => {
    requireLocalSecret(c);
    const workspaces = await listWorkspaceIds(c.env.DB);
    const results = [];
    if (c.req.query('write') === '1') {
      for (const workspaceId of workspaces) await rewriteStandings(c.env.DB, workspaceId, c.var.now);
    }
    for (const workspaceId of workspaces)
      results.push({ workspaceId, ...(await verifyStandings(c.env.DB, workspaceId)) });
    return c.json({ results });
  })
  .post('/local/letters', async (c) => {
    requireLocalSecret(c);
    return c.json({ letters: await listWaitingLetters(c.env.DB, linkSecretOf(c.env)) });
  })
  .post('/local/letters/written', async (c) => {
    requireLocalSecret(c);
    await recordLetterWritten(c.env.DB, await readJson(c, writtenBody()), c.var.now);
    return c.json({});
  });

/** Looks like any unknown address to everybody else. */
function requireLocalSecret(c: AppContext): void {
  const secret = c.env.LOCAL_SECRET;
  const isLocal = LOOPBACK.has(new URL(c.req.url).hostname);
  if (!secret || secret.length < 32 || !isLocal || c.req.header('authorization') !== `Bearer ${secret}`)
    throw notFound();
}

async function ensureDemo(c: AppContext): Promise<string> {
  const { now } = c.var;
  const owner = await findFirstOwner(c.env.DB, DEMO_WORKSPACE);
  if (owner) return owner;
  const ownerId = uuidv7();
  await insertWorkspaceWithOwner(c.env.DB, {
    workspaceId: DEMO_WORKSPACE,
    name: 'Demo brand',
    timeZone: 'America/New_York',
    isDemo: true,
    ownerId,
    ownerName: 'Demo owner',
    // Before the oldest demo campaign, so that what happened in it is news to this member.
    at: addSeconds(now, -60 * DAY_S),
  });
  await loadDemo(c.env.DB, { workspaceId: DEMO_WORKSPACE, memberId: ownerId, now });
  return ownerId;
}

async function makeDeskLink(c: AppContext, memberId: string): Promise<string> {
  return makeLink(c, { purpose: 'sign_in', workspaceId: DEMO_WORKSPACE, memberId, seconds: DAY_S });
}

async function makeSetupLink(c: AppContext): Promise<string> {
  return makeLink(c, { purpose: 'setup', workspaceId: null, memberId: null, seconds: DAY_S });
}

async function makeLink(
  c: AppContext,
  link: {
    purpose: 'setup' | 'sign_in';
    workspaceId: string | null;
    memberId: string | null;
    seconds: number;
  },
): Promise<string> {
  const token = newToken();
  const { now } = c.var;
  await insertLinkStatement(c.env.DB, {
    id: uuidv7(),
    tokenHash: await hashToken(token),
    workspaceId: link.workspaceId,
    purpose: link.purpose,
    role: 'owner',
    memberId: link.memberId,
    name: '',
    createdBy: null,
    at: now,
    expiresAt: addSeconds(now, link.seconds),
  }).run();
  return token;
}

/** The page of the creator the demo team is talking to. */
async function makeCreatorPageLink(c: AppContext, createdBy: string): Promise<string> {
  const { now } = c.var;
  const secret = linkSecretOf(c.env);
  if (secret === undefined) throw new Error('A local Worker always has a secret');
  const { token, statement } = await makeCreatorLink(
    c.env.DB,
    { workspaceId: DEMO_WORKSPACE, secret },
    { collaborationId: DEMO_TALK, expiresAt: addSeconds(now, 30 * DAY_S), createdBy, now },
  );
  await statement.run();
  return token;
}

async function makeReportLink(c: AppContext, memberId: string): Promise<string> {
  const token = newToken();
  const { now } = c.var;
  await insertReportLink(
    c.env.DB,
    {
      id: uuidv7(),
      workspaceId: DEMO_WORKSPACE,
      campaignId: DEMO_CAMPAIGN,
      collaborationId: null,
      audience: 'client',
      isFrozen: false,
      snapshot: null,
      hides: [],
      expiresAt: addSeconds(now, 30 * DAY_S),
      createdBy: memberId,
      createdAt: now,
      revokedAt: null,
      openedCount: 0,
      lastOpenedAt: null,
    },
    await hashToken(token),
  );
  return token;
}
