// One agreed piece, new or changed, with the posts that are it. Nothing follows that was not said: a post that is another
// piece's stays there, and shares that are not the fee are refused with their sum.

import { uuidv7 } from 'uuidv7';
import { findShareGap, type ShareGap } from '../../../shared/contract/money/splits.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { isBefore, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { NetworkId } from '../../../shared/networks/profile.ts';
import { type FeeFall, findFeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import {
  type AgreementRecord,
  findAgreement,
  guardAgreementStatement,
  releasePostsStatement,
  updateDeliverableStatement,
} from '../../store/agreement/pieces.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import {
  type Deliverable,
  findPost,
  type Post,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../../store/deliverables.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';
import { attributeCampaign } from '../sales/attribute-campaign.ts';
import { type FallOutcome, feesOf } from './agreed-fees.ts';
import { pieceRecord } from './piece-record.ts';

export type Piece = {
  /** Null = a new one. */
  id: string | null;
  name: string;
  network: NetworkId;
  format: string;
  dueOn: string;
  /** Null = an even part of what the others leave. */
  feeMinor: number | null;
  /** Posts it gains, or has with another day. `publishedOn` null = as known. */
  posts: { key: string; url: string; publishedOn: string | null }[];
  /** Posts it has that are not it. */
  releasedKeys: string[];
};

export type PieceOutcome =
  | { is: 'done' }
  | { is: 'not_found' | 'name_taken' | 'post_held_elsewhere' | 'overtaken' }
  | { is: 'post_of_piece'; name: string }
  | { is: 'shares'; gap: ShareGap }
  | FallOutcome;

export async function savePiece(
  db: D1Database,
  who: { workspaceId: string; memberId: string },
  change: {
    collaborationId: string;
    timeZone: string;
    piece: Piece;
    /** Somebody has said that shares below the fee are meant: pieces are still to come. */
    mayFallShort: boolean;
    contracts: readonly ContractVersion[];
    /** A manager has said that the paper has the lower fee. */
    mayLowerEarned: boolean;
    now: string;
  },
): Promise<PieceOutcome> {
  const { collaborationId, piece, now } = change;
  const agreement = await findAgreement(db, who.workspaceId, collaborationId);
  const before = agreement?.pieces.find(({ id }) => id === piece.id);
  if (!agreement || (piece.id !== null && !before)) return { is: 'not_found' };
  if (before === undefined && isAdded(piece, agreement, change)) return { is: 'done' };
  const others = agreement.pieces.filter(({ id }) => id !== piece.id);
  if (others.some(({ name }) => name === piece.name)) return { is: 'name_taken' };
  const held = await findHeldPost(db, who.workspaceId, { agreement, piece });
  if (held) return held;
  const isShareNew = piece.feeMinor !== (before?.feeMinor ?? null);
  const shares = [...others.map(({ feeMinor }) => feeMinor), piece.feeMinor];
  const gap = isShareNew ? findShareGap(agreement.collaboration.feeMinor, shares) : undefined;
  if (gap?.is === 'above' || (gap && !change.mayFallShort)) return { is: 'shares', gap };
  const fall = isShareNew || !before ? findFall({ agreement, piece, before }, change.contracts) : undefined;
  if (fall?.is === 'base' || (fall && !change.mayLowerEarned)) return { is: 'fall', fall };
  if (!(await writePiece(db, who, { ...change, agreement, before }))) {
    // A second click on the same form is overtaken by the first.
    const stored = before === undefined && (await findAgreement(db, who.workspaceId, collaborationId));
    return { is: stored && isAdded(piece, stored, change) ? 'done' : 'overtaken' };
  }
  const sold = await attributeCampaign(db, who.workspaceId, { id: collaborationId, because: 'posts', now });
  const collaborationIds = [...new Set([collaborationId, ...(sold ?? [])])];
  await refreshAfterCounts(db, who.workspaceId, { collaborationIds, now });
  return { is: 'done' };
}

/** The same form was sent before, whole: the piece is there as it was typed. */
function isAdded(
  { name, network, format, dueOn, feeMinor, posts }: Piece,
  { pieces, posts: known }: AgreementRecord,
  { timeZone }: { timeZone: string },
): boolean {
  const twin = pieces.find((piece) => piece.name === name);
  const isSame =
    twin?.network === network && twin.format === format && twin.dueOn === dueOn && twin.feeMinor === feeMinor;
  return (
    isSame &&
    posts.every(({ key, publishedOn }) => {
      const post = known.find((one) => one.key === key);
      const on = post?.publishedAt ? localDateOf(post.publishedAt, timeZone) : null;
      return post?.deliverableId === twin.id && (publishedOn === null || publishedOn === on);
    })
  );
}

/** A share that is lowered after a signature; a piece that is added lowers no one's on purpose. */
function findFall(
  { agreement, piece, before }: Pick<PieceWrite, 'agreement' | 'piece' | 'before'>,
  contracts: readonly ContractVersion[],
): FeeFall | undefined {
  const fees = feesOf(agreement);
  const { name, feeMinor } = piece;
  const pieces = before
    ? fees.pieces.map((one) => (one.id === before.id ? { ...one, feeMinor } : one))
    : [...fees.pieces, { id: name, name, feeMinor, publishedAt: null }];
  const fall = findFeeFall(fees, { ...fees, pieces }, contracts);
  return before || fall?.is === 'base' ? fall : undefined;
}

/** A post that is somebody else's, or another piece's of this creator. */
async function findHeldPost(
  db: D1Database,
  workspaceId: string,
  { agreement, piece }: { agreement: AgreementRecord; piece: Piece },
): Promise<PieceOutcome | undefined> {
  for (const { key } of piece.posts) {
    const own = agreement.posts.find((post) => post.key === key);
    const holder = agreement.pieces.find(({ id }) => id === own?.deliverableId);
    if (holder && holder.id !== piece.id) return { is: 'post_of_piece', name: holder.name };
    if (own?.isBorrowed) return { is: 'post_held_elsewhere' };
    if (!own && (await findPost(db, workspaceId, key))) return { is: 'post_held_elsewhere' };
  }
  return undefined;
}

type PieceWrite = {
  collaborationId: string;
  timeZone: string;
  piece: Piece;
  agreement: AgreementRecord;
  before: Deliverable | undefined;
  now: string;
};

/** Piece, posts and the audit's line in one batch. False when the agreement was changed since it was read. */
async function writePiece(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { collaborationId, timeZone, piece, agreement, before, now }: PieceWrite,
): Promise<boolean> {
  const { posts: wanted, releasedKeys, ...agreed } = piece;
  const after: Deliverable = {
    ...(before ?? { stage: 'contracted', targets: {} }),
    ...agreed,
    id: before?.id ?? uuidv7(),
    collaborationId,
  };
  const posts = wanted.map(({ publishedOn, ...post }): Post => {
    const stored = agreement.posts.find(({ key }) => key === post.key);
    const publishedAt = publishedOn === null ? null : toPublishedAt(publishedOn, { stored, timeZone, now });
    return { ...post, collaborationId, deliverableId: after.id, publishedAt };
  });
  const change = changeOf(
    before ? pieceRecord(before, agreement.posts) : null,
    pieceRecord(after, mergePosts(agreement.posts, posts, releasedKeys)),
  );
  if (change === undefined) return true;
  const released = { collaborationId, keys: releasedKeys };
  const entry = { id: uuidv7(), at: now, memberId, subject: collaborationId };
  return writeUnlessOvertaken(db, [
    guardAgreementStatement(db, workspaceId, { collaborationId, seen: agreement.seen }),
    before
      ? updateDeliverableStatement(db, workspaceId, after)
      : upsertDeliverablesStatement(db, workspaceId, [after], now),
    ...(releasedKeys.length === 0 ? [] : [releasePostsStatement(db, workspaceId, released)]),
    ...(posts.length === 0 ? [] : [upsertPostsStatement(db, workspaceId, posts, now)]),
    insertAuditStatement(db, workspaceId, {
      ...entry,
      action: before ? 'piece.change' : 'piece.add',
      details: { name: before?.name ?? after.name, ...change },
    }),
  ]);
}

/** What the store will hold: a day that is not given again stays as known. */
function mergePosts(stored: Post[], written: Post[], releasedKeys: string[]): Post[] {
  const kept = stored
    .filter(({ key }) => !written.some((post) => post.key === key))
    .map((post) => (releasedKeys.includes(post.key) ? { ...post, deliverableId: null } : post));
  const known = new Map(stored.map((post) => [post.key, post.publishedAt]));
  return [
    ...kept,
    ...written.map((post) => ({ ...post, publishedAt: post.publishedAt ?? known.get(post.key) ?? null })),
  ];
}

/** An instant known from a file stays when the day is the same; else the day's start, which never lies ahead. */
function toPublishedAt(
  publishedOn: string,
  { stored, timeZone, now }: { stored: Post | undefined; timeZone: string; now: string },
): string {
  const known = stored?.publishedAt ?? null;
  if (known !== null && localDateOf(known, timeZone) === publishedOn) return known;
  const start = startOfDay(publishedOn, timeZone);
  return isBefore(now, start) ? now : start;
}
