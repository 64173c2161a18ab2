// The cells of one line → a creator: who they are, their profiles, and what the agreement says of fee and address.
import type { CreatorRow } from '../../api/import-schemas.ts';
import { EMAIL_CHARS_MAX, EMAIL_PATTERN, MONEY_MINOR_MAX, NAME_CHARS_MAX } from '../../api/limits.ts';
import { NETWORKS, recogniseAddress, recogniseHandle } from '../../networks/index.ts';
import { profileKey, profileUrl } from '../../networks/keys.ts';
import type { NetworkId, RecognisedProfile } from '../../networks/profile.ts';
import { isBlank } from '../cells/blank-cell.ts';
import type { RowCells } from '../read-row.ts';
import type { Making, Problem } from '../to-observation.ts';
import { findNetworkNamed } from './network-name.ts';

const KEY_CHARS_MAX = 120;

/** The creator of a line, or why it is none. */
export function toCreator({ texts, numbers }: RowCells, making: Making): CreatorRow | Problem {
  const profiles = readProfiles(texts);
  if (!Array.isArray(profiles)) return profiles;
  if (profiles.length === 0) return { code: 'no_profile', cell: null };
  const email = toText(texts.email);
  if (email !== null && (!EMAIL_PATTERN.test(email) || email.length > EMAIL_CHARS_MAX))
    return { code: 'not_an_email', cell: email.slice(0, 40) };
  const name = toText(texts.creator_name) ?? toFullName(texts);
  if (name !== null && name.length > NAME_CHARS_MAX) return { code: 'too_long', cell: name.slice(0, 40) };
  const key = toText(texts.creator_key);
  if (key !== null && key.length > KEY_CHARS_MAX) return { code: 'too_long', cell: key.slice(0, 40) };
  const fee = numbers.fee ?? null;
  const feeMinor = fee === null ? null : Math.round(fee * 10 ** making.currencyDigits);
  if (feeMinor !== null && feeMinor > MONEY_MINOR_MAX) return { code: 'too_long', cell: String(fee) };
  return { row: making.row, key, name, profiles: profiles.map(profileUrl), email, feeMinor };
}

/** Accounts by network. Where one is named twice, by its address and by its handle, the address counts if it may be the same. */
function readProfiles(texts: RowCells['texts']): RecognisedProfile[] | Problem {
  const found = new Map<NetworkId, RecognisedProfile>();
  for (const { cell, network } of listCells(texts)) {
    const account = network === null ? readAddress(cell) : readAccount(network, cell);
    if ('code' in account) return account;
    const before = found.get(account.network);
    if (before === undefined) found.set(account.network, account);
    else if (!mayBeSame(before, account)) return { code: 'two_profiles', cell };
  }
  return [...found.values()];
}

type AccountCell = { cell: string; network: NetworkId | 'unknown' | null };

/** The cells that name an account, addresses first; `network` null where the address itself says it. */
function listCells(texts: RowCells['texts']): AccountCell[] {
  const noted = findNetworkNamed(texts.network ?? '') ?? 'unknown';
  const cells: { cell: string | undefined; network: AccountCell['network'] }[] = [
    { cell: texts.profile_url, network: null },
    ...NETWORKS.map(({ id }) => ({ cell: texts[`account_${id}`], network: id })),
    { cell: texts.handle, network: isAddress(texts.handle) ? null : noted },
  ];
  return cells.flatMap(({ cell, network }) =>
    cell === undefined || isBlank(cell) ? [] : [{ cell: cell.trim(), network }],
  );
}

function isAddress(cell: string | undefined): boolean {
  return recogniseAddress(cell ?? '').network !== null;
}

function readAddress(cell: string): RecognisedProfile | Problem {
  const recognised = recogniseAddress(cell);
  if (recognised.kind === 'profile') return recognised;
  return { code: recognised.kind === 'short' ? 'short_link' : 'not_a_profile', cell };
}

function readAccount(network: NetworkId | 'unknown', cell: string): RecognisedProfile | Problem {
  if (network === 'unknown') return { code: 'handle_without_network', cell };
  const recognised = recogniseHandle(network, cell);
  return recognised.kind === 'profile' ? recognised : { code: 'not_a_profile', cell };
}

/** A channel's number and its handle are two names of one account as far as anybody can tell. */
function mayBeSame(a: RecognisedProfile, b: RecognisedProfile): boolean {
  return profileKey(a) === profileKey(b) || (a.handle === null) !== (b.handle === null);
}

function toFullName(texts: RowCells['texts']): string | null {
  const parts = [texts.first_name, texts.last_name].flatMap((part) => toText(part) ?? []);
  return parts.length === 0 ? null : parts.join(' ');
}

function toText(cell: string | undefined): string | null {
  return cell === undefined || isBlank(cell) ? null : cell.trim();
}
