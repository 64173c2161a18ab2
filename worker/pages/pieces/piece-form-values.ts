// What was typed into the form of a piece. A field that is empty or as it was filled in stays as it is now; what is taken
// away is taken away by its own tick.
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { isLocalDate, localDateOf } from '../../../shared/contract/zone.ts';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import { postKey } from '../../../shared/networks/keys.ts';
import type { NetworkId } from '../../../shared/networks/profile.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Piece } from '../../commands/agreement/save-piece.ts';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import type { Problems } from '../desk/parse-typed.ts';
import { amountProblem, parseMoney, toTypedMoney } from '../desk/parse-typed.ts';

const FIELDS = ['name', 'network', 'format', 'dueOn', 'fee', 'postUrl', 'publishedOn'] as const;
type Field = (typeof FIELDS)[number];
export type PieceValues = Record<Field, string> & {
  /** What the fields were filled with when the form was made. */
  was: Partial<Record<Field, string>>;
  isEvenShare: boolean;
  mayFallShort: boolean;
  isAsOnPaper: boolean;
  /** By post key: the day typed, and whether it is said not to be of this piece. */
  posts: Record<string, { publishedOn: string; isReleased: boolean }>;
};
type Form = Record<string, string | string[]>;

export function emptyPieceValues({ profiles }: Standing): PieceValues {
  return {
    ...(Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<Field, string>), // one text per field
    network: profiles[0]?.network ?? '',
    was: {},
    isEvenShare: false,
    mayFallShort: false,
    isAsOnPaper: false,
    posts: {},
  };
}

/** The form filled with what is there. */
export function storedPieceValues(piece: Deliverable, posts: Post[], standing: Standing): PieceValues {
  const fields = {
    name: piece.name,
    network: piece.network,
    format: piece.format,
    dueOn: piece.dueOn,
    fee: toTypedMoney(piece.feeMinor, standing.currency),
    postUrl: '',
    publishedOn: '',
  };
  const days = posts.map(({ key, publishedAt }) => [
    key,
    {
      publishedOn: publishedAt === null ? '' : localDateOf(publishedAt, standing.timeZone),
      isReleased: false,
    },
  ]);
  return { ...emptyPieceValues(standing), ...fields, was: fields, posts: Object.fromEntries(days) };
}

export function toPieceValues(form: Form, posts: Post[]): PieceValues {
  const text = (name: string) => {
    const value = form[name];
    return (Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).trim();
  };
  const fields = Object.fromEntries(FIELDS.map((field) => [field, text(field)])) as Record<Field, string>; // one text per field
  const was = Object.fromEntries(FIELDS.map((field) => [field, text(`was-${field}`)]));
  return {
    ...fields,
    was,
    isEvenShare: text('evenShare') !== '',
    mayFallShort: text('mayFallShort') !== '',
    isAsOnPaper: text('asOnPaper') !== '',
    posts: Object.fromEntries(
      posts.map(({ key }) => [
        key,
        { publishedOn: text(`published-${key}`), isReleased: text(`released-${key}`) !== '' },
      ]),
    ),
  };
}

/** A due day after the contract's last day is taken in and named on the page: which of the two is wrong the paper knows. */
export function parsePiece(
  values: PieceValues,
  {
    before,
    posts,
    standing,
    now,
  }: { before: Deliverable | null; posts: Post[]; standing: Standing; now: string },
): { ok: true; value: Piece } | { ok: false; problems: Problems } {
  const kept = before && storedPieceValues(before, posts, standing);
  const of = (field: Field) =>
    kept && (values[field] === '' || values[field] === values.was[field]) ? kept[field] : values[field];
  const problems: Problems = {};
  const today = localDateOf(now, standing.timeZone);
  const [name, dueOn] = [of('name'), of('dueOn')];
  const network = standing.profiles.find((profile) => profile.network === of('network'))?.network;
  if (name === '' || name.length > NAME_CHARS_MAX) problems.name = 'Give the piece a name, such as Reel 1.';
  if (network === undefined) problems.network = 'Choose a network on which the creator has a profile here.';
  if (!isLocalDate(dueOn)) problems.dueOn = 'Give the day it is due.';
  const feeMinor = parseShare(values, of('fee'), { currency: standing.currency, problems });
  const added = parseNewPost(values, { network, today, problems });
  const dated = posts.map((post) => ({ post, typed: values.posts[post.key] }));
  for (const { post, typed } of dated)
    note(problems, `published-${post.key}`, checkDay(typed?.publishedOn ?? '', today));
  if (network === undefined || Object.keys(problems).length > 0) return { ok: false, problems };
  const own = dated.flatMap(({ post: { key, url }, typed }) =>
    typed && !typed.isReleased && typed.publishedOn !== ''
      ? [{ key, url, publishedOn: typed.publishedOn }]
      : [],
  );
  const releasedKeys = dated.flatMap(({ post, typed }) => (typed?.isReleased ? [post.key] : []));
  return {
    ok: true,
    value: {
      id: before?.id ?? null,
      name,
      network,
      dueOn,
      feeMinor,
      format: of('format') || 'post',
      posts: [...own.filter(({ key }) => key !== added?.key), ...(added ? [added] : [])],
      releasedKeys: releasedKeys.filter((key) => key !== added?.key),
    },
  };
}

function parseShare(
  { isEvenShare, fee: typed, was }: PieceValues,
  fee: string,
  { currency, problems }: { currency: string; problems: Problems },
): number | null {
  if (isEvenShare && typed !== '' && typed !== was.fee) {
    problems.fee = 'Give an amount, or tick the even share, not both.';
    return null;
  }
  const feeMinor = isEvenShare ? null : parseMoney(fee, currency);
  if (feeMinor !== 'not_a_number') return feeMinor;
  problems.fee = amountProblem(fee, currency);
  return null;
}

function parseNewPost(
  { postUrl, publishedOn }: PieceValues,
  { network, today, problems }: { network: NetworkId | undefined; today: string; problems: Problems },
): Piece['posts'][number] | null {
  note(problems, 'publishedOn', checkDay(publishedOn, today));
  if (postUrl === '') {
    if (publishedOn !== '') problems.postUrl = 'Give the address of the post that was published on this day.';
    return null;
  }
  const post = recogniseAddress(postUrl);
  if (post.kind !== 'post') {
    problems.postUrl = 'This is not the address of a post.';
    return null;
  }
  if (post.network !== network) problems.postUrl = 'This post is on another network than the piece.';
  return { key: postKey(post), url: postUrl, publishedOn: publishedOn || null };
}

function checkDay(day: string, today: string): string | undefined {
  if (day === '') return undefined;
  if (!isLocalDate(day)) return 'Give a day, or leave it empty.';
  return day > today ? 'This day has not come yet.' : undefined;
}

function note(problems: Problems, field: string, problem: string | undefined): void {
  if (problem !== undefined) problems[field] = problem;
}
