// A campaign's creators as a file for other systems: our own creators.csv, or Aspire's by its exact headers.
import type { NetworkId } from '../../networks/profile.ts';

export type WrittenCreator = {
  id: string;
  name: string;
  email: string | null;
  /** As a decimal in the campaign's currency; null = not known. */
  fee: string | null;
  profiles: readonly { network: NetworkId; handle: string; url: string }[];
};

/** Aspire's header row, in its order. Its own ids and people's homes are not ours to fill. */
const ASPIRE_HEADERS = [
  ...(['email', 'uid', 'id', 'instagram', 'tiktok', 'youtube', 'pinterest'] as const),
  ...(['address1', 'address2', 'city', 'state', 'postalcode', 'country'] as const),
];
const OWN_HEADERS = ['creator_key', 'display_name', 'email', 'network', 'handle', 'profile_url', 'fee_total'];

/** One line per creator. Handles stand without "@", YouTube as the address of the channel. */
export function writeAspireCreators(creators: readonly WrittenCreator[]): string {
  const rows = creators.map(({ email, profiles }) =>
    ASPIRE_HEADERS.map((header) => {
      if (header === 'email') return email ?? '';
      const profile = profiles.find(({ network }) => network === header);
      return (header === 'youtube' ? profile?.url : profile?.handle.replace(/^@/, '')) ?? '';
    }),
  );
  return writeCsv([ASPIRE_HEADERS, ...rows]);
}

/** One line per profile; lines of one creator share the key, so that the file comes in again as it went out. */
export function writeOwnCreators(creators: readonly WrittenCreator[]): string {
  const rows = creators.flatMap(({ id, name, email, fee, profiles }) =>
    profiles.map(({ network, handle, url }) => [id, name, email ?? '', network, handle, url, fee ?? '']),
  );
  return writeCsv([OWN_HEADERS, ...rows]);
}

function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, which shows it as text. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
