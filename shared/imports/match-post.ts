// Which post of a campaign a row of a file means: by its address, its key, or the name of its piece.
import { recogniseAddress } from '../networks/index.ts';
import { postKey } from '../networks/keys.ts';

/** A post of the campaign, as rows may name it. */
export type KnownPost = { postKey: string; deliverableName: string | null; publishedAt: string | null };

/** Keys and folded names of pieces: whatever these texts can mean is among the posts that carry one of them. */
export type WantedPosts = { keys: string[]; names: string[] };

/** What to look for before the posts are read; a text that is no address of a post may be a key or a name. */
export function listWantedPosts(texts: readonly string[]): WantedPosts {
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const text of new Set(texts)) {
    keys.add(text.trim());
    const key = postKeyOfAddress(text);
    if (key !== null) keys.add(key);
    else if (foldName(text) !== '') names.add(foldName(text));
  }
  return { keys: [...keys], names: [...names] };
}

/** The post that a row names by address, by key or by its piece's name; undefined when that is none or not only one. */
export function matchPost(text: string, known: readonly KnownPost[]): KnownPost | undefined {
  const index = indexOf(known);
  if (!index.byText.has(text)) index.byText.set(text, findPost(text.trim(), index));
  return index.byText.get(text);
}

/** How many posts belong to pieces of this name; more than one is ambiguous. */
export function countNamed(text: string, known: readonly KnownPost[]): number {
  return indexOf(known).byName.get(foldName(text))?.length ?? 0;
}

function findPost(name: string, index: Index): KnownPost | undefined {
  const byKey = index.byKey.get(name);
  if (byKey) return byKey;
  const key = postKeyOfAddress(name);
  if (key !== null) return index.byKey.get(key);
  const [only, another] = index.byName.get(foldName(name)) ?? [];
  return another === undefined ? only : undefined;
}

type Index = {
  byKey: Map<string, KnownPost>;
  byName: Map<string, KnownPost[]>;
  /** Texts that were asked about before: a post has many rows, and reading an address costs most of a verdict. */
  byText: Map<string, KnownPost | undefined>;
};

/** Ten thousand rows ask about the same list; its index lives as long as the list. */
const indexes = new WeakMap<readonly KnownPost[], Index>();

function indexOf(known: readonly KnownPost[]): Index {
  const existing = indexes.get(known);
  if (existing) return existing;
  const byKey = new Map(known.map((post) => [post.postKey, post]));
  const byName = Map.groupBy(byKey.values(), (post) => foldName(post.deliverableName ?? ''));
  byName.delete('');
  const index: Index = { byKey, byName, byText: new Map() };
  indexes.set(known, index);
  return index;
}

function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** The key that a text is or that its address has; null for an address that is no post's, or says too little. */
export function keyOfText(text: string): string | null {
  const name = text.trim();
  return postKeyOfAddress(name) ?? (/^[a-z]+\/[^\s:?#]+$/.test(name) ? name : null);
}

/** Null when the text is no address of a post; empty when it is one that says too little for a key. */
function postKeyOfAddress(text: string): string | null {
  const recognised = recogniseAddress(text.trim());
  const isPost = recognised.kind === 'post' || recognised.kind === 'story' || recognised.kind === 'live';
  return isPost ? (postKey(recognised) ?? '') : null;
}
