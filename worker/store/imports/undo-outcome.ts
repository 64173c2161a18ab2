// What taking an import back did, as its row keeps it: counts of what went, and by name what stayed and why.

/** Why a thing that an import brought stays as it is. */
export type KeptBecause =
  /** Somebody, or another import, changed it after this one. */
  | 'changed'
  /** It is not there any more. */
  | 'removed'
  /** A draft, a letter, a payment or an agreed step names it. */
  | 'in_use'
  /** The contract or frozen money names it. */
  | 'agreed'
  /** It is shared with another campaign. */
  | 'shared'
  /** A post that stays is this piece. */
  | 'has_post'
  /** Another import counted it, or somebody looked at it. */
  | 'has_numbers'
  /** The import is older than the record of who wrote what. */
  | 'writer_unknown'
  /** Something was decided, agreed or planned with this creator. */
  | 'joined_since';

export type Kept = {
  kind: 'piece' | 'post' | 'creator';
  /** The piece's name, the post's address, or the creator's name. */
  name: string;
  creatorName: string | null;
  because: KeptBecause;
  /** The file that changed it, where a file did. */
  byFile: string | null;
};

export type UndoOutcome = {
  piecesRemoved: number;
  piecesPutBack: number;
  postsRemoved: number;
  postsPutBack: number;
  creatorsRemoved: number;
  /** Past posts that are history no more; absent in outcomes from before there were any. */
  pastPosts?: number;
  /** The first of them by name; `keptCount` is how many there are. */
  kept: Kept[];
  keptCount: number;
};
