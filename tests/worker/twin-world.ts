// A second campaign of somebody of the world with a piece that can be the same post, and the clicks that share the two.
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Standing } from '../../shared/procedure/standing.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { type Deliverable, upsertDeliverablesStatement } from '../../worker/store/deliverables.ts';
import { addOtherCollaboration, type OtherCollaboration } from './other-collaboration.ts';
import { textOf } from './procedure/forms.ts';
import { call, type Person } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World } from './world.ts';

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

export type Shared = {
  world: World;
  other: TwinCollaboration;
  reel: { collaborationId: string; pieceId: string };
};

/** Mara's Reel 1, which is out, and the "Video" of another campaign with her. */
export async function makeTwins({ feeMinor = null }: { feeMinor?: number | null } = {}): Promise<Shared> {
  const world = await makeWorld();
  const other = await addTwinPiece(world, { feeMinor });
  return {
    world,
    other,
    reel: { collaborationId: world.mara, pieceId: await pieceOf(world.mara, 'Reel 1') },
  };
}

export async function share(
  { world, other, reel }: Shared,
  weights: [string, string] = ['2', '1'],
  total = '',
) {
  const [weight, otherWeight] = weights;
  const answer = await postSharing(world.manager, reel, { with: other.pieceId, weight, otherWeight, total });
  expect(answer.status, textOf(await answer.clone().text()).slice(0, 600)).toBe(303);
}

export const clicksOf = ({ measured }: Standing) => measured?.clicks?.value ?? null;

export async function bothClicks({ world, other }: Shared) {
  const standings = [world.mara, other.collaborationId].map((id) => getStanding(world, id));
  return (await Promise.all(standings)).map(clicksOf);
}

export async function read(person: Person, path: string): Promise<string> {
  const answer = await call(path, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}
