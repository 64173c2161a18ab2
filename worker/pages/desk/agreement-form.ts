// What was typed into the forms of the agreement, as values, or the problems by field.
import { EMAIL_PATTERN, MONEY_MINOR_MAX, NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { isLocalDate, localDateOf } from '../../../shared/contract/zone.ts';
import { recogniseAddress } from '../../../shared/networks/index.ts';
import { postKey } from '../../../shared/networks/keys.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Agreement } from '../../commands/save-agreement.ts';
import type { Piece } from '../../commands/save-piece.ts';
import type { AgreementValues, PieceValues } from './agreement.tsx';
import { parseCount, parseMoney } from './parse-typed.ts';

type Typed<Name extends string> = { [N in Name]?: string | undefined };
export type Problems = Record<string, string>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problems };

const MONEY_PROBLEM = `Use an amount such as 1500.00, at most ${MONEY_MINOR_MAX / 100}, or leave it empty.`;

export function toAgreementValues(form: Typed<keyof AgreementValues>): AgreementValues {
  return {
    fee: trim(form.fee),
    paid: trim(form.paid),
    target: trim(form.target),
    noticeEmail: trim(form.noticeEmail),
  };
}

export function toPieceValues(form: Typed<keyof PieceValues>): PieceValues {
  return {
    name: trim(form.name),
    network: trim(form.network),
    format: trim(form.format),
    dueOn: trim(form.dueOn),
    fee: trim(form.fee),
    postUrl: trim(form.postUrl),
    publishedOn: trim(form.publishedOn),
  };
}

export function parseAgreement(values: AgreementValues, { currency }: Standing): Parsed<Agreement> {
  const feeMinor = parseMoney(values.fee, currency);
  const paidMinor = parseMoney(values.paid, currency);
  const target = parseCount(values.target);
  const problems: Problems = {};
  if (feeMinor === 'not_a_number') problems.fee = MONEY_PROBLEM;
  if (paidMinor === 'not_a_number') problems.paid = MONEY_PROBLEM;
  if (target === 'not_a_number') problems.target = 'Use a whole number, or leave it empty.';
  if (values.noticeEmail !== '' && !EMAIL_PATTERN.test(values.noticeEmail))
    problems.noticeEmail = 'This is not an e-mail address.';
  if (
    feeMinor === 'not_a_number' ||
    paidMinor === 'not_a_number' ||
    target === 'not_a_number' ||
    Object.keys(problems).length > 0
  )
    return { ok: false, problems };
  return { ok: true, value: { feeMinor, paidMinor, target, noticeEmail: values.noticeEmail || null } };
}

/** A due day after the contract's last day is taken in and named on the page: which of the two is wrong the paper knows. */
export function parsePiece(values: PieceValues, standing: Standing, now: string): Parsed<Piece> {
  const { currency, profiles, timeZone } = standing;
  const feeMinor = parseMoney(values.fee, currency);
  const post = values.postUrl === '' ? null : recogniseAddress(values.postUrl);
  const problems: Problems = {};
  if (values.name === '' || values.name.length > NAME_CHARS_MAX)
    problems.name = 'Give the piece a name, such as Reel 1.';
  if (!profiles.some((profile) => profile.network === values.network))
    problems.network = 'Choose a network on which the creator has a profile here.';
  if (!isLocalDate(values.dueOn)) problems.dueOn = 'Give the day it is due.';
  if (feeMinor === 'not_a_number') problems.pieceFee = MONEY_PROBLEM;
  if (post !== null && post.kind !== 'post') problems.postUrl = 'This is not the address of a post.';
  if (post?.kind === 'post' && post.network !== values.network)
    problems.postUrl = 'This post is on another network than the piece.';
  const published = checkPublished(values.publishedOn, localDateOf(now, timeZone));
  if (published !== undefined) problems.publishedOn = published;
  if (feeMinor === 'not_a_number' || Object.keys(problems).length > 0) return { ok: false, problems };
  const { name, network, dueOn, postUrl } = values;
  return {
    ok: true,
    value: {
      name,
      network,
      dueOn,
      feeMinor,
      format: values.format || 'post',
      post: post?.kind === 'post' ? { key: postKey(post), url: postUrl } : null,
      publishedOn: values.publishedOn || null,
    },
  };
}

function checkPublished(publishedOn: string, today: string): string | undefined {
  if (publishedOn === '') return undefined;
  if (!isLocalDate(publishedOn)) return 'Give a day, or leave it empty.';
  return publishedOn > today ? 'This day has not come yet.' : undefined;
}

function trim(value: string | undefined): string {
  return (value ?? '').trim();
}
