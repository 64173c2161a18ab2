// Every GET route of the Worker with an address in a world of the test, so that a new page is measured without being listed.
import { env } from 'cloudflare:workers';
import { app } from '../../worker/app.ts';
import { hashToken, newToken } from '../../worker/http/token.ts';
import { insertReportLink } from '../../worker/store/reports/report-links.ts';
import { linkFor } from './creator-site.ts';
import { authorizeFields, fromNow, makeLink } from './sign-in-world.ts';
import { clicksRow, importRows, instantAgo, type World } from './world.ts';

export const GET_ROUTES: string[] = [
  ...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)),
];

/** What stands in place of each parameter; a route with a parameter that is not here fails with its name. */
type Places = { collaboration?: string };

export async function addressOf(
  route: string,
  world: World,
  { collaboration = world.mara }: Places = {},
): Promise<string> {
  const token = TOKENS[route];
  if (token) return token(world);
  const path = route
    .replace(':campaignId', world.campaign.id)
    .replace(/:(?:collaborationId|id)\b/, collaboration)
    .replace(':deliverableId', await firstPieceOf(collaboration))
    .replace(':importId', await firstImportOf(world));
  if (path.includes(':')) throw new Error(`${route}: say in get-routes.ts what stands in its place`);
  return path;
}

/** The piece of a collaboration that was due first. */
export async function firstPieceOf(collaboration: string): Promise<string> {
  const piece = env.DB.prepare(
    'SELECT id FROM deliverables WHERE collaboration_id = ?1 ORDER BY due_on LIMIT 1',
  );
  return (await piece.bind(collaboration).first<string>('id')) ?? '';
}

/** The first import of a world; one comes in where there is none. */
async function firstImportOf({ workspaceId, campaign, maraPost, marketer }: World): Promise<string> {
  const find = () =>
    env.DB.prepare('SELECT id FROM imports WHERE workspace_id = ?1 ORDER BY n LIMIT 1')
      .bind(workspaceId)
      .first<string>('id');
  const found = await find();
  if (found !== null) return found;
  await importRows(marketer, campaign.id, { rows: [clicksRow(2, maraPost, 240)] });
  return (await find()) ?? '';
}

const TOKENS: Record<string, (world: World) => Promise<string>> = {
  '/setup/:token': async () => `/setup/${await makeLink('setup', { workspaceId: null })}`,
  '/join/:token': async ({ workspaceId }) => `/join/${await makeLink('invite', { workspaceId })}`,
  '/oauth/authorize': async () =>
    `/oauth/authorize?${new URLSearchParams(await authorizeFields(newToken()))}`,
  '/r/:token': (world) => makeReport(world),
  '/c/:token': async (world) => (await linkFor(world)).path,
};

async function makeReport({ workspaceId, campaign, owner }: World): Promise<string> {
  const token = newToken();
  const link = {
    id: crypto.randomUUID(),
    workspaceId,
    campaignId: campaign.id,
    collaborationId: null,
    audience: 'client' as const,
    isFrozen: false,
    snapshot: null,
    hides: [],
    expiresAt: fromNow(86_400),
    createdBy: owner.memberId,
    createdAt: instantAgo(0),
    revokedAt: null,
    openedCount: 0,
    lastOpenedAt: null,
  };
  await insertReportLink(env.DB, link, await hashToken(token));
  return `/r/${token}`;
}
