// A link to the creator's page in a world of the test, and the page as a browser opens it and sends its forms.
import { env } from 'cloudflare:workers';
import { makeCreatorLink } from '../../worker/commands/make-creator-link.ts';
import { call } from './sign-in-world.ts';
import { instantAgo, type World } from './world.ts';

const SECRET = 'a'.repeat(64);
const BROWSER =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';

export type MadeLink = { id: string; path: string };

export async function linkFor(
  world: World,
  {
    collaborationId = world.mara,
    days = 30,
    createdBy,
  }: { collaborationId?: string; days?: number; createdBy?: string } = {},
): Promise<MadeLink> {
  const made = await makeCreatorLink(
    env.DB,
    { workspaceId: world.workspaceId, secret: SECRET },
    {
      collaborationId,
      expiresAt: instantAgo(-days),
      createdBy: createdBy ?? world.manager.memberId,
      now: instantAgo(Math.max(0, -days) + 1),
    },
  );
  await made.statement.run();
  return { id: made.link.id, path: `/c/${made.token}` };
}

export function open(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return call(path, { headers: { 'user-agent': BROWSER, ...headers } });
}

/** What a reader and a machine find in the page: everything but our own style sheet. */
export function contentOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/, '');
}

export async function read(path: string): Promise<string> {
  return contentOf(await (await open(path)).text());
}

export type SentForm = { fields: Record<string, string>; id?: string; seenVersion?: number };

/** Sends one form of the page as it stands now. */
export async function act(
  link: MadeLink,
  name: string,
  { fields, id = crypto.randomUUID(), seenVersion }: SentForm,
): Promise<Response> {
  const version = seenVersion ?? (await versionOn(link));
  return call(`${link.path}/${name}?lang=en`, {
    form: { id, seenVersion: String(version), ...fields },
    headers: { 'user-agent': BROWSER },
  });
}

export async function versionOn(link: MadeLink): Promise<number> {
  const version = /name="seenVersion" value="(\d+)"/.exec(await read(link.path))?.[1];
  if (version === undefined) throw new Error('The page has no form');
  return Number(version);
}

export async function creatorEvents(
  collaborationId: string,
): Promise<{ kind: string; data: string; note: string | null }[]> {
  const { results } = await env.DB.prepare(
    `SELECT e.kind, e.data, n.body AS note FROM events e LEFT JOIN notes n ON n.event_id = e.id
     WHERE e.collaboration_id = ?1 AND e.actor_role = 'creator' ORDER BY e.seq`,
  )
    .bind(collaborationId)
    .all<{ kind: string; data: string; note: string | null }>();
  return results;
}
