// Whose post a row of a file is, and of which format, as far as its cells say it.
import { recogniseAddress, recogniseHandle } from '../../networks/index.ts';
import { networkOf, profileKey } from '../../networks/keys.ts';
import { NETWORK_IDS, type NetworkId, type ProfileKey } from '../../networks/profile.ts';
import type { RowCells } from '../read-row.ts';

/** The account's key: named by the post's own address, else by the row's handle on the network of its post. */
export function accountOf(texts: RowCells['texts'], post: string): ProfileKey | undefined {
  const recognised = recogniseAddress((texts.post ?? '').trim());
  if ((recognised.kind === 'post' || recognised.kind === 'story') && recognised.handle !== null)
    return profileKey({ ...recognised, id: null, legacy: null });
  const handle = (texts.handle ?? '').trim();
  const network = networkOfKey(post);
  if (network === undefined || handle === '') return undefined;
  const account = recogniseHandle(network, handle);
  return account.kind === 'profile' ? profileKey(account) : undefined;
}

/** Words of files for the formats that agreements name; the first that fits. */
const FORMATS: readonly (readonly [word: RegExp, format: string])[] = [
  [/\breels?\b/, 'reel'],
  [/\bstor(?:y|ies)\b/, 'story'],
  [/\bshorts?\b/, 'short'],
  [/\b(?:image|photo|carousel|album|post)\b/, 'post'],
  [/\bvideo\b/, 'video'],
];
const FORMAT_CHARS_MAX = 40;

/**
 * The format by its own column, else by an address that says it; undefined where neither does. An Instagram address with
 * /p/ says nothing: reels have it too.
 */
export function formatOf(texts: RowCells['texts']): string | undefined {
  const said = (texts.format ?? '').trim().toLowerCase();
  if (said !== '') return FORMATS.find(([word]) => word.test(said))?.[1] ?? said.slice(0, FORMAT_CHARS_MAX);
  const inAddress = /\/(reel|storie|short)s?\//.exec(texts.post ?? '')?.[1];
  return inAddress === 'storie' ? 'story' : inAddress;
}

/** "instagram/C8abcDEFghi" → instagram; undefined for the name of a piece. */
export function networkOfKey(text: string): NetworkId | undefined {
  return text.includes('/') ? NETWORK_IDS.find((id) => id === networkOf(text)) : undefined;
}
