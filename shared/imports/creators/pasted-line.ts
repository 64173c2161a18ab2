// One pasted line → the creator it names. People paste addresses, handles, lists with bullets and rows of a sheet; a line is
// one creator, so accounts on several networks are theirs together. Where a line can be read in two ways, it is refused.
import { getNetwork, recogniseAddress, recogniseHandle } from '../../networks/index.ts';
import { profileKey } from '../../networks/keys.ts';
import type { NetworkId, Recognised, RecognisedProfile } from '../../networks/profile.ts';
import { findNetworkNamed } from './network-name.ts';

export type PastedLine =
  | { kind: 'creator'; accounts: readonly [RecognisedProfile, ...RecognisedProfile[]]; isFromPost: boolean }
  | { kind: 'refused'; reason: string };

/** "1." "2)" "(3)" "-" "*" "•" "[x]" before what counts. */
const LIST_MARK =
  /^\s*(?:(?:\(?\d{1,4}[.):]|[a-z]\)|[-*\u2022\u2023\u00b7\u2013\u2014+>]|\[[ x]?\])\s+|[\u2022\u2023\u00b7])+/i;
const CELL_MARKS = /[\t;|,]/;
/** "instagram:" "IG=" */
const LABEL = /^(.*[^:=\s])\s*[:=]$/;
const LABELLED = /^([^\s:=]+)[:=](@?[^/\s].*)$/;
const CLOSING = /[.,;:!?)\]}"'\u00bb\u201d]+$/;

/** Reads a line; `network` is where handles are that come without one, null when nobody said. */
export function readPastedLine(line: string, network: NetworkId | null): PastedLine {
  const cells = line
    .replace(LIST_MARK, '')
    .split(CELL_MARKS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  const words = cells.flatMap((cell) => cell.split(/\s+/));
  const addresses = words.map((word) => recogniseAddress(word));
  const named = addresses.flatMap((one) => toAccount(one) ?? []);
  if (named.length > 0) return toCreator(named, !addresses.some(({ kind }) => kind === 'profile'));
  const unread = addresses.find(({ kind, network: where }) => kind !== 'none' || where !== null);
  if (unread) return refuse(whyNoAccount(unread));
  const [only = ''] = words;
  const handles = listHandles(cells);
  if (handles.length > 0) return toAccounts(handles, network);
  // A list of bare names is one of handles once somebody has said where they are.
  if (words.length === 1 && network !== null) return toAccounts([{ text: only, network }], network);
  return refuse(PASTED_SENTENCES.nothing_named(words.length === 1));
}

type Handle = { text: string; network: NetworkId | undefined };

/** Words that start with "@", each with the network that stands before it; a bare name only where a label says so. */
function listHandles(cells: readonly string[]): Handle[] {
  const noted = findNetworkNoted(cells);
  return cells.flatMap((cell) => {
    const parts = cell.split(/\s+/);
    return parts.flatMap((part, index): Handle[] => {
      const before = parts[index - 1] ?? '';
      const [, label = '', labelled = ''] = LABELLED.exec(part) ?? [];
      const inside = findNetworkNamed(label);
      if (inside !== undefined) return [{ text: labelled, network: inside }];
      const [, beforeLabel] = LABEL.exec(before) ?? [];
      // "Mara x @joe": a lone letter between names is no network.
      const named = findNetworkNamed(beforeLabel ?? (before.length > 1 ? before : ''));
      if (part.startsWith('@') && part.length > 1) return [{ text: part, network: named ?? noted }];
      const isWholeLabel = beforeLabel !== undefined && named !== undefined && index === parts.length - 1;
      return isWholeLabel ? [{ text: part, network: named }] : [];
    });
  });
}

/** The one network that a cell of its own or a word in brackets names, or the words "on TikTok" at the end. */
function findNetworkNoted(cells: readonly string[]): NetworkId | undefined {
  const noted = cells.flatMap((cell) => {
    const [, inBrackets] = /[([]([^)\]]+)[)\]]/.exec(cell) ?? [];
    const [, afterOn] = /\son\s+(\S+)$/i.exec(cell) ?? [];
    return [cell, inBrackets ?? '', afterOn ?? ''].flatMap((text) => findNetworkNamed(text) ?? []);
  });
  const [first, ...others] = new Set(noted);
  return others.length === 0 ? first : undefined;
}

function toAccounts(handles: readonly Handle[], network: NetworkId | null): PastedLine {
  const accounts: RecognisedProfile[] = [];
  for (const handle of handles) {
    const where = handle.network ?? network;
    if (!where) return refuse(PASTED_SENTENCES.handle_without_network(handle.text));
    const account = [handle.text, handle.text.replace(CLOSING, '')]
      .map((text) => recogniseHandle(where, text))
      .find(({ kind }) => kind === 'profile');
    if (account?.kind !== 'profile') {
      return refuse(PASTED_SENTENCES.no_such_handle(handle.text, getNetwork(where).label));
    }
    accounts.push(account);
  }
  return toCreator(accounts, false);
}

/** The account of a profile's address, or of a post's that names its author. */
function toAccount(recognised: Recognised): RecognisedProfile | undefined {
  if (recognised.kind === 'profile') return recognised;
  if (recognised.kind === 'none' || recognised.kind === 'short' || recognised.handle === null)
    return undefined;
  const { network, handle } = recognised;
  return { kind: 'profile', network, handle, id: null, legacy: null };
}

function toCreator(named: readonly RecognisedProfile[], isFromPost: boolean): PastedLine {
  const accounts = [...new Map(named.map((account) => [profileKey(account), account])).values()];
  const [first, ...others] = accounts;
  const networks = accounts.map(({ network }) => network);
  const twice = networks.find((network, index) => networks.indexOf(network) !== index);
  if (first === undefined) return refuse(PASTED_SENTENCES.nothing_named(false));
  if (twice !== undefined) return refuse(PASTED_SENTENCES.two_accounts(getNetwork(twice).label));
  return { kind: 'creator', accounts: [first, ...others], isFromPost };
}

function refuse(reason: string): PastedLine {
  return { kind: 'refused', reason };
}

/** Why an address names no account. */
function whyNoAccount(recognised: Recognised): string {
  switch (recognised.kind) {
    case 'profile':
    case 'post':
    case 'story':
    case 'live':
      return `This is a ${recognised.kind} on ${getNetwork(recognised.network).label}, and its address does not say whose. Paste the address of the profile.`;
    case 'short':
      return 'This is a short link that only the network can open. Open it, then paste the address you arrive at.';
    case 'none':
      return recognised.network === null
        ? PASTED_SENTENCES.nothing_named(false)
        : `This page of ${getNetwork(recognised.network).label} is not a profile.`;
  }
}

const PASTED_SENTENCES = {
  nothing_named: (isOneWord: boolean) =>
    isOneWord
      ? 'This is not an address of a network we know. Paste the address of a profile, such as youtube.com/@YouTube, or a handle with an @.'
      : 'No address of a profile and no @handle in this line. Put an @ before the handle, or paste the address.',
  handle_without_network: (handle: string) =>
    `${handle} does not say on which network. Choose the network of the handles, or write it before: “instagram: ${handle}”.`,
  no_such_handle: (handle: string, network: string) => `${handle} cannot be a handle on ${network}.`,
  two_accounts: (network: string) =>
    `Two accounts on ${network} in one line. A line is one creator: give each a line of their own.`,
};
