// A second campaign of somebody of the world with a piece that can be the same post, and the clicks that share the two.
import { env } from 'cloudflare:workers';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { type Deliverable, upsertDeliverablesStatement } from '../../worker/store/deliverables.ts';
import { addOtherCollaboration, type OtherCollaboration } from './other-collaboration.ts';
import { call, type Person } from './sign-in-world.ts';
import { instantAgo, type World } from './world.ts';

export type TwinCollaboration = OtherCollaboration & { pieceId: string };

/** A piece in a campaign of its own: "Video" with this fee, for which nothing is out. */
export async function addTwinPiece(
  world: World,
  { creatorOf = world.mara, feeMinor = null }: { creatorOf?: string; feeMinor?: number | null } = {},
): Promise<TwinCollaboration> {
  const other = await addOtherCollaboration(world, { creatorOf });
  const { collaborationId } = other;
  const piece: Deliverable = {
    id: crypto.randomUUID(),
    collaborationId,
    name: 'Video',
    network: 'instagram',
    format: 'reel',
    dueOn: world.campaign.startsOn,
    feeMinor,
    stage: 'briefed',
    targets: { clicks: 200 },
  };
  await upsertDeliverablesStatement(env.DB, world.workspaceId, [piece], instantAgo(30)).run();
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
  return { ...other, pieceId: piece.id };
}

export async function pieceOf(collaborationId: string, name: string): Promise<string> {
  const row = env.DB.prepare('SELECT id FROM deliverables WHERE collaboration_id = ?1 AND name = ?2');
  return (await row.bind(collaborationId, name).first<string>('id')) ?? '';
}

export type SharingForm = { with: string; weight: string; otherWeight: string; total?: string };

/** What the second button sends; without `isSeen` it is what the first one does. */
export function postSharing(
  person: Person,
  of: { collaborationId: string; pieceId: string },
  form: SharingForm & { isSeen?: string },
): Promise<Response> {
  const path = `/desk/collaborations/${of.collaborationId}/deliverables/${of.pieceId}/sharing`;
  return call(path, { cookie: person.cookie, form: { total: '', isSeen: 'on', ...form } });
}
