// What every write is tried on: a team with one of everything that an address can name.
import { env } from 'cloudflare:workers';
import { addDays } from '../../../shared/contract/zone.ts';
import { sendNoticesDue } from '../../../worker/jobs/send-notices.ts';
import { makeEnded } from '../analysis-world.ts';
import { firstPieceOf } from '../get-routes.ts';
import { call, makeLink } from '../sign-in-world.ts';
import { addTwinPiece } from '../twin-world.ts';
import {
  clicksRow,
  type DecisionReply,
  decide,
  getStanding,
  importRows,
  makeWorld,
  PAUSE_POSTS,
  type World,
} from '../world.ts';

/** A post of Mara's outside every campaign. */
export const PAST_POST = 'instagram/MaraPast0001';

export type Subject = {
  world: World;
  /** By the parameter's name, as it stands in addresses. */
  ids: Record<string, string>;
  /** Mara's log, as far as a form has to have seen it. */
  seenVersion: string;
  /** The same of Theo's. */
  theosVersion: string;
  noticeId: string;
  /** A piece of Mara's in another campaign. */
  twinId: string;
};

/** Mara's collaboration: under a pause whose notice waits for a person to send it, under way, or over. */
export type MarasState = 'paused' | 'running' | 'ended';

export async function makeSubject(state: MarasState = 'paused'): Promise<Subject> {
  const world = await makeWorld();
  const imported = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 240), { ...clicksRow(3, PAST_POST, 180), account: 'instagram:mara' }],
  });
  const { importId } = await imported.json<{ importId: string }>();
  const noticeId = state === 'paused' ? await pauseMara(world) : '';
  if (state === 'ended') await makeEnded(world);
  const { cookie } = world.owner;
  await call(`/desk/campaigns/${world.campaign.id}/reports`, { cookie, form: shareForm(world) });
  await call(`/desk/collaborations/${world.mara}/steps/page`, { cookie, form: {} });
  await makeLink('invite', { workspaceId: world.workspaceId });
  await insertPasskey(world);
  const eventId = await noteOf(world);
  await bookThere(world);
  const { pieceId: twinId } = await addTwinPiece(world);
  const [mara, theo] = await Promise.all([world.mara, world.theo].map((id) => getStanding(world, id)));
  const ids = {
    campaignId: world.campaign.id,
    collaborationId: world.mara,
    deliverableId: await firstPieceOf(world.mara),
    importId,
    outageId: await flagDays(world),
    paymentId: await idIn('recorded_payments', world),
    linkId: await idIn('creator_links', world),
    noticeId,
    eventId,
    memberId: world.marketer.memberId,
    familyId: world.marketer.familyId,
  };
  const versions = { seenVersion: String(mara?.version), theosVersion: String(theo?.version) };
  return { world, ids, ...versions, noticeId, twinId };
}

/** Through whom Mara was booked: what its screen says can be kept. */
function bookThere({ mara }: World) {
  return env.DB.prepare(`UPDATE collaborations SET marketplace = 'collabstr' WHERE id = ?1`).bind(mara).run();
}

/** The path with an id in place of each parameter. */
export async function addressFor(path: string, { ids, world }: Subject): Promise<string> {
  const parts = path.split('/');
  const filled = parts.map((part, at) => {
    if (!part.startsWith(':')) return part;
    return part === ':id' ? idBefore(parts[at - 1] ?? '', world) : ids[part.slice(1)];
  });
  const found = await Promise.all(filled);
  const missing = parts.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw new Error(`${path}: say in routes/subject.ts what ${missing} stands for`);
  return found.join('/');
}

/** The rows that addresses call `:id`, by the word before it. */
async function idBefore(place: string, world: World): Promise<string> {
  switch (place) {
    case 'report-links':
      return idIn('report_links', world);
    case 'invitations':
      return idIn('sign_in_links', world);
    case 'passkeys':
      return `key-${world.workspaceId}`;
    default:
      throw new Error(`${place}/:id: say in routes/subject.ts what stands in its place`);
  }
}

export function shareForm({ campaign }: World): Record<string, string> {
  return { audience: 'internal', numbers: 'live', openUntil: campaign.endsOn };
}

async function pauseMara(world: World): Promise<string> {
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const { event } = await answer.json<DecisionReply>();
  await sendNoticesDue({ ...env, MAIL_FROM: '' }, String(event.data.holdUntil));
  return String(event.data.noticeId);
}

/** Days of the campaign that are flagged and still going on. */
async function flagDays({ workspaceId, campaign, marketer }: World): Promise<string> {
  await call(`/desk/campaigns/${campaign.id}/outages`, {
    cookie: marketer.cookie,
    form: { from: addDays(campaign.startsOn, 8), going: 'on', reason: 'link_broken' },
  });
  const row = env.DB.prepare('SELECT id FROM outages WHERE workspace_id = ?1').bind(workspaceId);
  return (await row.first<string>('id')) ?? '';
}

/** Words of the marketer's own beside an entry of Mara's log. */
async function noteOf(world: World): Promise<string> {
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.marketer, world.mara, {
    seenVersion: version,
    command: { kind: 'note', note: 'Called twice.' },
  });
  const { event } = await answer.json<DecisionReply>();
  return event.id;
}

async function insertPasskey({ workspaceId, owner }: World): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO passkeys (credential_id, workspace_id, member_id, public_key, counter, label, created_at)
     VALUES (?1, ?2, ?3, x'00', 0, 'Key', '2026-01-01T00:00:00Z')`,
  )
    .bind(`key-${workspaceId}`, workspaceId, owner.memberId)
    .run();
}

async function idIn(
  table: 'creator_links' | 'recorded_payments' | 'report_links' | 'sign_in_links',
  world: World,
): Promise<string> {
  const row = env.DB.prepare(`SELECT id FROM ${table} WHERE workspace_id = ?1 ORDER BY id LIMIT 1`);
  const id = await row.bind(world.workspaceId).first<string>('id');
  if (id === null) throw new Error(`No row in ${table}`);
  return id;
}
