// What each row of a file of pieces would do: whose piece it is, what of it is new, and what speaks against it.
import type { DeliverableRow, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import { postKey, profileKey } from '../../../shared/networks/keys.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { endBeforeDue } from '../../../shared/procedure/term-end.ts';
import type { PostHolder } from '../../store/agreement/campaign-pieces.ts';
import { changeOf } from '../../store/audit.ts';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import { judgeShares } from '../agreement/judge-shares.ts';
import { pieceRecord } from '../agreement/piece-record.ts';

export type PlannedPiece = { verdict: RowVerdict; deliverable: Deliverable | null; post: Post | null };

export type KnownPieces = {
  standings: readonly Standing[];
  deliverables: readonly (Deliverable & { twinId?: string | null })[];
  posts: readonly Post[];
  /** Whose the posts are that the team follows, in this campaign and in others. */
  holders: ReadonlyMap<string, PostHolder>;
  now: string;
};

export function planPieces(rows: readonly DeliverableRow[], known: KnownPieces): PlannedPiece[] {
  const planned = rows.map((row) => planRow(row, known));
  refuseRepeated(rows, planned, ({ deliverable }) =>
    deliverable === null
      ? null
      : [`${deliverable.collaborationId} ${deliverable.name}`, 'piece of this creator'],
  );
  refuseRepeated(rows, planned, ({ post }) => (post === null ? null : [post.key, 'post']));
  tellShares(planned, known);
  return planned;
}

/** The posts that a file names, as far as they are addresses of posts. */
export function listPostKeys(rows: readonly DeliverableRow[]): string[] {
  return rows.flatMap(({ postUrl }) => {
    const recognised = postUrl === null ? null : recogniseAddress(postUrl);
    return recognised?.kind === 'post' ? [postKey(recognised)] : [];
  });
}

function planRow(row: DeliverableRow, known: KnownPieces): PlannedPiece {
  const refused = (reason: string): PlannedPiece => ({
    verdict: { row: row.row, verdict: 'refused', reason },
    deliverable: null,
    post: null,
  });
  const standing = findCreator(row.creator, row.network, known.standings);
  if (!standing)
    return refused(
      `“${row.creator}” is not in this campaign. Add the creator's profile first, or correct the name.`,
    );
  const before = known.deliverables.find(
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
  const named = toPost(row, deliverable);
  if (named === 'not_a_post') return refused(`“${row.postUrl}” is not the address of a post.`);
  const holder = named === null ? undefined : known.holders.get(named.key);
  // A shared post is on record with the piece's twin; nothing of it is written here.
  const isShared = before?.twinId != null && holder?.deliverableId === before.twinId;
  const post = isShared ? null : named;
  const storedPost = post && known.posts.find((p) => p.key === post.key);
  if (post && holder && holder.collaborationId !== deliverable.collaborationId) {
    const isHere = known.standings.some(({ collaborationId }) => collaborationId === holder.collaborationId);
    return refused(
      isHere
        ? 'This post already belongs to another creator of this campaign.'
        : 'This post already belongs to another collaboration of your team. If it is one post for two campaigns, leave the address out and share the piece.',
    );
  }
  const other = known.deliverables.find(({ id }) => id === storedPost?.deliverableId);
  if (other && other.id !== deliverable.id)
    return refused(
      `This post is “${other.name}” already. Open that piece and say that it is not its post, or correct the row.`,
    );
  const isSameDeliverable =
    before !== undefined && changeOf(pieceRecord(before), pieceRecord(deliverable)) === undefined;
  const isSamePost =
    !post ||
    (storedPost?.deliverableId === deliverable.id &&
      (post.publishedAt ?? storedPost.publishedAt) === storedPost.publishedAt);
  const verdict = before === undefined ? 'new' : isSameDeliverable && isSamePost ? 'same' : 'newer';
  const late =
    verdict === 'same' || post?.publishedAt ? null : describeLate(deliverable, { standing, now: known.now });
  return {
    verdict: { row: row.row, verdict: late === null ? verdict : 'warning', reason: late },
    deliverable,
    post,
  };
}

/** A due day after the last day is taken in before the person's eyes, with what to do about it. */
function describeLate(
  { dueOn, stage }: Deliverable,
  { standing, now }: { standing: Standing; now: string },
): string | null {
  const passed = endBeforeDue({ dueOn, stage, publishedAt: null }, standing, now);
  if (passed === null) return null;
  const { of, lastOn } = passed;
  const otherwise =
    of === 'contract'
      ? 'agree on a later last day and put it into the contract terms'
      : 'confirm the contract’s last day in the contract terms';
  return `Due on ${dueOn}, after the ${of}’s last day, ${lastOn}. It is taken in all the same: give it an earlier day, or ${otherwise}.`;
}

function findCreator(name: string, network: string, standings: readonly Standing[]): Standing | undefined {
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
  rows: readonly DeliverableRow[],
  planned: PlannedPiece[],
  toNamed: (plan: PlannedPiece) => [key: string, noun: string] | null,
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
function tellShares(planned: PlannedPiece[], known: Pick<KnownPieces, 'deliverables' | 'standings'>): void {
  const taken = planned.flatMap(({ verdict, deliverable }) =>
    deliverable && verdict.verdict !== 'refused' ? [deliverable] : [],
  );
  const gaps = judgeShares(taken, known);
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
