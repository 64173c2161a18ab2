// What taking an import back puts back, takes out and leaves. A row goes back only where this import wrote it last, to what
// it was before every import that is taken back; what it created goes only where nothing else rests on it.
import type { Deliverable, Post, WrittenBy } from '../../store/deliverables.ts';
import type { ImportRecord } from '../../store/imports/records.ts';
import type { PostPutBack } from '../../store/imports/take-back.ts';
import type { Kept, KeptBecause, UndoOutcome } from '../../store/imports/undo-outcome.ts';
import type { PieceNow, PostNow, Touched, UndoState } from '../../store/imports/undo-state.ts';

export type UndoPlan = {
  pieces: { putBack: (Deliverable & WrittenBy)[]; remove: Deliverable[]; now: Deliverable[] };
  posts: { putBack: PostPutBack[]; removeKeys: string[] };
  outcome: UndoOutcome;
  touched: Touched;
  /** Collaborations beyond the campaign that the past posts of the import were part of. */
  heldAgainst: string[];
};

/** Names kept with an undo; the others are counted. */
const KEPT_NAMES_MAX = 100;

/** `chain`: the import, then those taken back that had written what it found. */
export function planUndo(chain: readonly [ImportRecord, ...ImportRecord[]], state: UndoState): UndoPlan {
  const [record] = chain;
  const kept: Kept[] = [];
  const posts = planPosts(chain, { state, kept });
  const pieces = planPieces(chain, { state, posts, kept });
  const leaving = state.joined.filter(({ hasActed }) => !hasActed);
  for (const { name, hasActed } of state.joined)
    if (hasActed)
      kept.push({ kind: 'creator', name, creatorName: null, because: 'joined_since', byFile: null });
  return {
    pieces,
    posts,
    heldAgainst: state.past.collaborationIds,
    outcome: {
      piecesRemoved: pieces.remove.length,
      piecesPutBack: pieces.putBack.length,
      postsRemoved: posts.removeKeys.length,
      postsPutBack: posts.putBack.length,
      creatorsRemoved: leaving.length,
      pastPosts: state.past.posts,
      kept: kept.slice(0, KEPT_NAMES_MAX),
      keptCount: kept.length,
    },
    touched: {
      importId: record.id,
      pieceIds: [...pieces.putBack, ...pieces.remove].map(({ id }) => id),
      removedPieceIds: pieces.remove.map(({ id }) => id),
      postKeys: [...posts.putBack.map(({ key }) => key), ...posts.removeKeys],
      removedPostKeys: posts.removeKeys,
      leavingIds: leaving.map(({ collaborationId }) => collaborationId),
      undoneCount: state.undoneCount,
    },
  };
}

type Chain = readonly [ImportRecord, ...ImportRecord[]];

function planPosts(chain: Chain, { state, kept }: { state: UndoState; kept: Kept[] }): UndoPlan['posts'] {
  const [record] = chain;
  const found = new Map(state.posts.map((now) => [now.post.key, now]));
  const putBack: PostPutBack[] = [];
  const removeKeys: string[] = [];
  for (const key of [...record.undo.createdPostKeys, ...record.undo.previousPosts.map((post) => post.key)]) {
    const now = found.get(key);
    // A post goes with its creator alone, so one that is gone is no news.
    if (!now) continue;
    const before = postBefore(chain, key);
    const because = whyPostStays(record, { now, isCreated: before === null });
    if (because !== null) kept.push(toKept('post', now.post.url, { now, because }));
    else if (before === null) removeKeys.push(key);
    else putBack.push(before);
  }
  return { putBack, removeKeys };
}

function whyPostStays(
  record: ImportRecord,
  { now, isCreated }: { now: PostNow; isCreated: boolean },
): KeptBecause | null {
  if (now.importId !== record.id) return whyNotOurs(record, now);
  return isCreated && now.hasNumbers ? 'has_numbers' : null;
}

function planPieces(
  chain: Chain,
  { state, posts, kept }: { state: UndoState; posts: UndoPlan['posts']; kept: Kept[] },
): UndoPlan['pieces'] {
  const [record] = chain;
  const { createdDeliverableIds, previousDeliverables } = record.undo;
  const found = new Map(state.pieces.map((now) => [now.piece.id, now]));
  const names = new Map(previousDeliverables.map(({ id, name }) => [id, name]));
  const plan: UndoPlan['pieces'] = { putBack: [], remove: [], now: [] };
  for (const id of [...createdDeliverableIds, ...names.keys()]) {
    const now = found.get(id);
    const before = pieceBefore(chain, id);
    if (!now) {
      // A piece that came with the file and was removed since is gone, as the undo would have it.
      const name = names.get(id);
      if (before !== null && name !== undefined)
        kept.push({ kind: 'piece', name, creatorName: null, because: 'removed', byFile: null });
      continue;
    }
    const because = whyPieceStays(record, { now, isCreated: before === null, posts });
    if (because !== null) {
      kept.push(toKept('piece', now.piece.name, { now, because }));
      continue;
    }
    plan.now.push(now.piece);
    if (before === null) plan.remove.push(now.piece);
    else plan.putBack.push({ ...before, id });
  }
  return plan;
}

function whyPieceStays(
  record: ImportRecord,
  { now, isCreated, posts }: { now: PieceNow; isCreated: boolean; posts: UndoPlan['posts'] },
): KeptBecause | null {
  if (now.importId !== record.id) return whyNotOurs(record, now);
  if (!isCreated) return null;
  if (now.usedBy !== null) return now.usedBy;
  const leaving = new Set([
    ...posts.removeKeys,
    ...posts.putBack.flatMap(({ key, deliverableId }) => (deliverableId === now.piece.id ? [] : [key])),
  ]);
  return now.postKeys.every((key) => leaving.has(key)) ? null : 'has_post';
}

function whyNotOurs(record: ImportRecord, { importId }: WrittenBy): KeptBecause {
  return importId === null && !record.undo.namesWriter ? 'writer_unknown' : 'changed';
}

/** Null when an import that is taken back created it. */
function pieceBefore(chain: Chain, id: string): (Deliverable & WrittenBy) | null {
  const before = walk(chain, (record) => record.undo.previousDeliverables.find((piece) => piece.id === id));
  const was = before.at(-1);
  return was === undefined ? null : { ...was, importId: was.importId ?? null };
}

function postBefore(chain: Chain, key: string): PostPutBack | null {
  const dates: string[] = [];
  const before = walk(chain, (record) => {
    dates.push(...(record.undo.writtenDates ?? []).flatMap(([of, at]) => (of === key ? [at] : [])));
    return record.undo.previousPosts.find((post) => post.key === key);
  });
  const was = before.at(-1);
  return was === undefined ? null : { ...was, importId: was.importId ?? null, writtenDates: dates };
}

/** Rows as each import of the chain found them, down to the first that nobody has taken back; empty when one created it. */
function walk<Row extends Post | Deliverable>(
  chain: Chain,
  findBefore: (record: ImportRecord) => (Row & Partial<WrittenBy>) | undefined,
): (Row & Partial<WrittenBy>)[] {
  const undone = new Map(chain.slice(1).map((record) => [record.id, record]));
  const found: (Row & Partial<WrittenBy>)[] = [];
  let record: ImportRecord | undefined = chain[0];
  while (record) {
    const was = findBefore(record);
    if (was === undefined) return [];
    found.push(was);
    // What an import found was written before it, so this comes to an end.
    record = undone.get(was.importId ?? '');
  }
  return found;
}

function toKept(
  kind: Kept['kind'],
  name: string,
  { now, because }: { now: { creatorName: string; byFile: string | null }; because: KeptBecause },
): Kept {
  const byFile = because === 'changed' ? now.byFile : null;
  return { kind, name, creatorName: now.creatorName, because, byFile };
}
