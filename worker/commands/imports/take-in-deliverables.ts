// The agreed pieces come in from a file: what is due when, for which fee, with which targets, and where it was posted.
import type { DeliverableRow, ImportAnswer, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import { postKey, profileKey } from '../../../shared/networks/keys.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { isFulfilled, termOverBefore } from '../../../shared/procedure/term-end.ts';
import { findCampaign } from '../../store/campaigns.ts';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import {
  listCampaignDeliverables,
  listCampaignPosts,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../../store/deliverables.ts';
import { insertImportStatement } from '../../store/imports/records.ts';
import { listStandings } from '../../store/standings.ts';
import { auditPieceStatements } from '../agreement/audit-pieces.ts';
import { judgeShares } from '../agreement/judge-shares.ts';
import { settleImport } from './settle-import.ts';
import type { TakeIn } from './take-in-observations.ts';
import { countVerdicts } from './take-in-observations.ts';

type Planned = { verdict: RowVerdict; deliverable: Deliverable | null; post: Post | null };

export async function takeInDeliverables(
  db: D1Database,
  workspaceId: string,
  { rows, takeIn }: { rows: DeliverableRow[]; takeIn: TakeIn },
): Promise<ImportAnswer | undefined> {
  const { campaignId, now } = takeIn;
  const [campaign, standings, deliverables, posts] = await Promise.all([
    findCampaign(db, workspaceId, campaignId),
    listStandings(db, workspaceId, campaignId),
    listCampaignDeliverables(db, workspaceId, campaignId),
    listCampaignPosts(db, workspaceId, campaignId),
  ]);
  if (!campaign) return undefined;
  const planned = rows.map((row) =>
    planRow(row, { standings: standings.map((s) => s.standing), deliverables, posts, now }),
  );
  refuseRepeated(rows, planned, ({ deliverable }) =>
    deliverable === null
      ? null
      : [`${deliverable.collaborationId} ${deliverable.name}`, 'piece of this creator'],
  );
  refuseRepeated(rows, planned, ({ post }) => (post === null ? null : [post.key, 'post']));
  tellShares(planned, { deliverables, standings: standings.map((s) => s.standing) });
  const verdicts = planned.map((plan) => plan.verdict);
  const counts = countVerdicts(verdicts);
  const isRepeat = counts.refused === 0 && counts.new === 0 && counts.newer === 0 && counts.warning === 0;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat)
    return { importId: null, isRepeat, verdicts, counts };

  const importId = crypto.randomUUID();
  const changed = planned.filter((plan) => plan.verdict.verdict !== 'same');
  const written = changed.flatMap((plan) => plan.deliverable ?? []);
  const writtenPosts = changed.flatMap((plan) => plan.post ?? []);
  const oldIds = new Set(deliverables.map((d) => d.id));
  const oldKeys = new Set(posts.map((p) => p.key));
  const collaborationIds = [...new Set(written.map((d) => d.collaborationId))];
  const newIds = new Set(written.map((d) => d.id));
  const newKeys = new Set(writtenPosts.map((p) => p.key));
  await db.batch([
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId,
      format: takeIn.format,
      fileName: takeIn.fileName,
      fileSha256: takeIn.fileSha256,
      counts,
      undo: {
        createdDeliverableIds: [...newIds].filter((id) => !oldIds.has(id)),
        createdPostKeys: [...newKeys].filter((key) => !oldKeys.has(key)),
        previousDeliverables: deliverables.filter((d) => newIds.has(d.id)),
        previousPosts: posts.filter((p) => newKeys.has(p.key)),
      },
      importedBy: takeIn.memberId,
      importedAt: now,
      unsettled: collaborationIds,
    }),
    upsertDeliverablesStatement(db, workspaceId, written, now),
    upsertPostsStatement(db, workspaceId, writtenPosts, now),
    ...auditPieceStatements(db, workspaceId, { before: deliverables, after: written, takeIn }),
  ]);
  await settleImport(db, { workspaceId, importId, collaborationIds, undoneAt: null }, now);
  return { importId, isRepeat: false, verdicts, counts };
}

function planRow(
  row: DeliverableRow,
  stored: { standings: Standing[]; deliverables: Deliverable[]; posts: Post[]; now: string },
): Planned {
  const refused = (reason: string): Planned => ({
    verdict: { row: row.row, verdict: 'refused', reason },
    deliverable: null,
    post: null,
  });
  const standing = findCreator(row.creator, row.network, stored.standings);
  if (!standing)
    return refused(
      `“${row.creator}” is not in this campaign. Add the creator's profile first, or correct the name.`,
    );
  const before = stored.deliverables.find(
    (d) => d.collaborationId === standing.collaborationId && d.name === row.deliverable,
  );
  const deliverable: Deliverable = {
    id: before?.id ?? crypto.randomUUID(),
    collaborationId: standing.collaborationId,
    name: row.deliverable,
    network: row.network,
    format: row.format,
    dueOn: row.dueOn,
    feeMinor: row.feeMinor ?? before?.feeMinor ?? null,
    stage: row.stage ?? before?.stage ?? 'contracted',
    targets: { ...before?.targets, ...dropNulls(row.targets) },
  };
  const post = toPost(row, deliverable);
  if (post === 'not_a_post') return refused(`“${row.postUrl}” is not the address of a post.`);
  const storedPost = post && stored.posts.find((p) => p.key === post.key);
  if (post && storedPost && storedPost.collaborationId !== post.collaborationId) {
    return refused('This post already belongs to another creator of this campaign.');
  }
  const holder = stored.deliverables.find(({ id }) => id === storedPost?.deliverableId);
  if (holder && holder.id !== deliverable.id)
    return refused(
      `This post is “${holder.name}” already. Open that piece and say that it is not its post, or correct the row.`,
    );
  const isSameDeliverable = before !== undefined && JSON.stringify(before) === JSON.stringify(deliverable);
  const isSamePost =
    !post ||
    (storedPost?.deliverableId === deliverable.id &&
      (post.publishedAt ?? storedPost.publishedAt) === storedPost.publishedAt);
  const verdict = before === undefined ? 'new' : isSameDeliverable && isSamePost ? 'same' : 'newer';
  const late =
    verdict === 'same' || post?.publishedAt
      ? null
      : describeAfterTerm(deliverable, { standing, now: stored.now });
  return {
    verdict: { row: row.row, verdict: late === null ? verdict : 'warning', reason: late },
    deliverable,
    post,
  };
}

/** A due day after the contract's last day is taken in before the person's eyes, with what to do about it. */
function describeAfterTerm(
  { dueOn, stage }: Deliverable,
  { standing, now }: { standing: Standing; now: string },
): string | null {
  const lastOn = isFulfilled(stage) ? null : termOverBefore(dueOn, standing, now);
  if (lastOn === null) return null;
  return `Due on ${dueOn}, after the contract’s last day, ${lastOn}. It is taken in all the same: give it an earlier day, or agree on a later last day and put it into the contract terms.`;
}

function findCreator(name: string, network: string, standings: Standing[]): Standing | undefined {
  const recognised = recogniseAddress(name);
  const key = recognised.kind === 'profile' ? profileKey(recognised) : null;
  const wanted = name.trim().replace(/^@/, '').toLowerCase();
  return (
    standings.find((s) => key !== null && s.profiles.some((p) => p.key === key)) ??
    standings.find((s) =>
      s.profiles.some((p) => p.network === network && p.handle.toLowerCase() === wanted),
    ) ??
    standings.find(
      (s) =>
        s.creatorName.toLowerCase() === wanted || s.profiles.some((p) => p.handle.toLowerCase() === wanted),
    )
  );
}

function toPost(row: DeliverableRow, deliverable: Deliverable): Post | null | 'not_a_post' {
  if (row.postUrl === null) return null;
  const recognised = recogniseAddress(row.postUrl);
  if (recognised.kind !== 'post') return 'not_a_post';
  const key = postKey(recognised);
  return {
    key,
    collaborationId: deliverable.collaborationId,
    deliverableId: deliverable.id,
    url: row.postUrl,
    publishedAt: row.publishedAt,
  };
}

/** One piece is one row, and one post belongs to one piece. */
function refuseRepeated(
  rows: DeliverableRow[],
  planned: Planned[],
  toNamed: (plan: Planned) => [key: string, noun: string] | null,
): void {
  const seen = new Map<string, number>();
  planned.forEach((plan, index) => {
    const row = rows[index];
    const named = toNamed(plan);
    if (!named || !row) return;
    const [key, noun] = named;
    const first = seen.get(key);
    const reason = `Row ${first} already names this ${noun}.`;
    if (first === undefined) seen.set(key, row.row);
    else plan.verdict = { row: row.row, verdict: 'refused', reason };
  });
}

/** Shares that are not the fee are said at every row of the creator that is not refused for itself. */
function tellShares(
  planned: Planned[],
  stored: { deliverables: Deliverable[]; standings: Standing[] },
): void {
  const taken = planned.flatMap(({ verdict, deliverable }) =>
    deliverable && verdict.verdict !== 'refused' ? [deliverable] : [],
  );
  const gaps = judgeShares(taken, stored);
  for (const plan of planned) {
    const gap = gaps.get(plan.deliverable?.collaborationId ?? '');
    const { row, verdict, reason } = plan.verdict;
    if (!gap || verdict === 'refused' || verdict === 'same') continue;
    const said = [reason, gap.reason].filter(Boolean).join(' ');
    plan.verdict = { row, verdict: gap.is === 'above' ? 'refused' : 'warning', reason: said };
  }
}

function dropNulls(targets: DeliverableRow['targets']): Deliverable['targets'] {
  return Object.fromEntries(
    Object.entries(targets).filter(([, value]) => value !== null && value !== undefined),
  );
}
