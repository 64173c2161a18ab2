// A small named world for tests of the Worker: one team with four people, the campaign "spring", creators mara and theo.
import { env } from 'cloudflare:workers';
import type { Clauses } from '../../shared/contract/clauses.ts';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { NOTED_BEFORE } from '../../shared/procedure/payments/paid-sums.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { addCreators } from '../../worker/commands/add-creators.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { insertPaymentStatement } from '../../worker/store/agreement/recorded-payments.ts';
import type { Campaign } from '../../worker/store/campaigns.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { updateCollaborationStatement } from '../../worker/store/collaborations.ts';
import { insertContractStatement } from '../../worker/store/contracts.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { findStanding } from '../../worker/store/standings.ts';
import { call, makePerson, makeTeam, type Person } from './sign-in-world.ts';

export type World = {
  workspaceId: string;
  viewer: Person;
  marketer: Person;
  manager: Person;
  owner: Person;
  campaign: Campaign;
  /** Mara's collaboration: a confirmed contract, two pieces of which one is posted. */
  mara: string;
  maraPost: string;
  /** Theo's collaboration: no contract, nothing posted. */
  theo: string;
};

export const ZONE = 'America/New_York';
const DAYS_MS = 86_400_000;

export function instantAgo(days: number): string {
  return `${new Date(Date.now() - days * DAYS_MS).toISOString().slice(0, 19)}Z`;
}

export async function makeWorld({ clauses }: { clauses?: Clauses } = {}): Promise<World> {
  const workspaceId = await makeTeam();
  const [viewer, marketer, manager, owner] = await Promise.all([
    makePerson(workspaceId, 'viewer'),
    makePerson(workspaceId, 'marketer'),
    makePerson(workspaceId, 'manager'),
    makePerson(workspaceId, 'owner'),
  ]);
  const today = localDateOf(instantAgo(0), ZONE);
  const campaign: Campaign = {
    id: crypto.randomUUID(),
    name: 'Spring',
    brand: null,
    objective: 'consideration',
    currency: 'USD',
    timeZone: ZONE,
    startsOn: addDays(today, -20),
    endsOn: addDays(today, 20),
    primaryKpi: 'clicks',
    targets: { clicks: 2_000 },
  };
  await insertCampaignStatement(env.DB, workspaceId, campaign, instantAgo(0)).run();
  const [mara, theo] = [crypto.randomUUID(), crypto.randomUUID()];
  await addCreators(env.DB, workspaceId, {
    campaign,
    creators: [toCreator(mara, 'mara'), toCreator(theo, 'theo')],
    now: instantAgo(0),
  });
  const maraPost = 'instagram/MaraReel0001';
  await fillMara({
    workspaceId,
    campaign,
    mara,
    maraPost,
    clauses: clauses ?? demoClauses(owner.memberId, instantAgo(40)),
  });
  return { workspaceId, viewer, marketer, manager, owner, campaign, mara, maraPost, theo };
}

export type DecisionReply = {
  event: { id: string; seq: number; kind: string; at: string; data: Record<string, unknown> };
  standing: Standing;
  isRepeat: boolean;
};

export type ProblemReply = {
  code: string;
  title: string;
  currentVersion?: number;
  events?: { seq: number; kind: string; at: string; byName: string }[];
  refusal?: {
    reason: string;
    blockers?: string[];
    alternative?: string | null;
    terms?: string[];
    needs?: string;
  };
};

export const STOP_LINKS = {
  kind: 'pause',
  scope: ['links', 'ads'],
  reviewOn: null,
  reason: 'timing',
  skips: [],
};

/** A formal pause with both own steps passed over for a listed reason. */
export const PAUSE_POSTS = {
  kind: 'pause',
  scope: ['new_posts', 'ads'],
  reviewOn: null,
  reason: 'timing',
  skips: [
    {
      step: 'CONSULTATION_MISSING',
      reason: 'creator_unresponsive',
      sentence: 'Three mails without an answer.',
    },
    { step: 'CONTRACT_NOT_REVIEWED', reason: 'no_time_left', sentence: 'Read by legal last week.' },
  ],
};

export function decide(
  person: Person,
  collaborationId: string,
  request: { id?: string; seenVersion: number; command: unknown },
): Promise<Response> {
  return call(`/api/collaborations/${collaborationId}/decisions`, {
    cookie: person.cookie,
    json: { id: crypto.randomUUID(), ...request },
  });
}

export async function getStanding(
  world: Pick<World, 'workspaceId'>,
  collaborationId: string,
): Promise<Standing> {
  const stored = await findStanding(env.DB, world.workspaceId, collaborationId);
  if (!stored) throw new Error(`No standing of ${collaborationId}`);
  return stored.standing;
}

/** Rows of one table that belong to a collaboration. */
export async function countRows(
  table: 'events' | 'notes' | 'notices' | 'deliveries',
  collaborationId: string,
): Promise<number> {
  const count = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE collaboration_id = ?1`)
    .bind(collaborationId)
    .first<number>('n');
  return count ?? 0;
}

export type ImportRow = {
  row: number;
  post: string;
  capturedAt: string;
  source: string;
  quality: string;
  values: Record<string, number | null>;
};

export function clicksRow(row: number, post: string, clicks: number | null, daysAgo = 1): ImportRow {
  return { row, post, capturedAt: instantAgo(daysAgo), source: 'csv', quality: 'exact', values: { clicks } };
}

export function importRows(
  person: Person,
  campaignId: string,
  { rows, isPreview = false }: { rows: unknown[]; isPreview?: boolean },
): Promise<Response> {
  return call('/api/imports', {
    cookie: person.cookie,
    json: {
      campaignId,
      isPreview,
      format: 'canonical-metrics',
      fileName: 'metrics.csv',
      fileSha256: 'a'.repeat(64),
      content: { kind: 'observations', rows },
    },
  });
}

/** The stored rows of every standing of the workspace, byte for byte, without the sync number. */
export async function standingBytes(workspaceId: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'SELECT body, trend FROM standings WHERE workspace_id = ?1 ORDER BY collaboration_id',
  )
    .bind(workspaceId)
    .all<{ body: string; trend: string }>();
  return results.map(({ body, trend }) => `${body}\n${trend}`);
}

function toCreator(collaborationId: string, handle: string) {
  return {
    creatorId: crypto.randomUUID(),
    displayName: handle === 'mara' ? 'Mara Lind' : 'Theo Park',
    collaborationId,
    profile: {
      key: `instagram:${handle}`,
      network: 'instagram' as const,
      handle,
      url: `https://www.instagram.com/${handle}/`,
    },
  };
}

async function fillMara({
  workspaceId,
  campaign,
  mara,
  maraPost,
  clauses,
}: Pick<World, 'workspaceId' | 'campaign' | 'mara' | 'maraPost'> & { clauses: Clauses }): Promise<void> {
  const reel = {
    collaborationId: mara,
    network: 'instagram' as const,
    format: 'reel',
    feeMinor: null,
    targets: {},
  };
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  await env.DB.batch([
    updateCollaborationStatement(env.DB, workspaceId, {
      id: mara,
      campaignId: campaign.id,
      creatorId: '',
      feeMinor: 400_000,
      targets: { clicks: 1_000 },
      noticeEmail: 'mara@creators.example',
    }),
    insertPaymentStatement(env.DB, workspaceId, {
      ...{ id: crypto.randomUUID(), collaborationId: mara, memberId: null, now: instantAgo(40), seen: 0 },
      payment: { minor: 100_000, on: null, paidFor: NOTED_BEFORE, reference: '' },
    }),
    upsertDeliverablesStatement(
      env.DB,
      workspaceId,
      [
        { ...reel, id: first, name: 'Reel 1', dueOn: addDays(campaign.startsOn, 5), stage: 'published' },
        { ...reel, id: second, name: 'Reel 2', dueOn: addDays(campaign.startsOn, 30), stage: 'briefed' },
      ],
      instantAgo(0),
    ),
    upsertPostsStatement(
      env.DB,
      workspaceId,
      [
        {
          key: maraPost,
          collaborationId: mara,
          deliverableId: first,
          url: 'https://www.instagram.com/reel/MaraReel0001/',
          publishedAt: instantAgo(15),
        },
      ],
      instantAgo(0),
    ),
    insertContractStatement(env.DB, workspaceId, {
      collaborationId: mara,
      contract: {
        n: 1,
        isSigned: true,
        effectiveFrom: instantAgo(40),
        clauses,
        holidays: [],
        enteredBy: 'owner',
        enteredAt: instantAgo(40),
      },
    }),
  ]);
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: instantAgo(0) });
}
