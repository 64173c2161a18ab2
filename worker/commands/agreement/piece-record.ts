// A piece as the audit keeps it: what was agreed of it and, where they are given, which posts are it.
import type { Deliverable, Post } from '../../store/deliverables.ts';

export function pieceRecord(piece: Deliverable, posts?: readonly Post[]): Record<string, unknown> {
  const { id, name, network, format, dueOn, feeMinor, stage, targets } = piece;
  const agreed = { name, network, format, dueOn, feeMinor, stage, targets };
  if (!posts) return agreed;
  const own = posts
    .filter(({ deliverableId }) => deliverableId === id)
    .map(({ url, publishedAt }) => ({ url, publishedAt }));
  return { ...agreed, posts: own.sort((a, b) => (a.url < b.url ? -1 : 1)) };
}
