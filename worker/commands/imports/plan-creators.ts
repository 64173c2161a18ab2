// What each line of a list of creators would do: who is new, who is known, what is filled, what stays as it is.
import type { CreatorRow, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { CREATORS_PER_IMPORT_MAX } from '../../../shared/api/limits.ts';
import { getNetwork, recogniseAddress } from '../../../shared/networks/index.ts';
import type { StandingProfile } from '../../../shared/procedure/standing.ts';
import type { KnownCreator } from '../../store/imports/creators.ts';
import { toStandingProfile } from '../add-creators.ts';

/** One creator of the file, who may stand in several lines. */
export type ListedCreator = {
  rows: readonly CreatorRow[];
  profiles: readonly StandingProfile[];
  name: string | null;
  email: string | null;
  feeMinor: number | null;
};
export type PlannedCreator = ListedCreator & {
  /** As the workspace knows them; undefined for a stranger. */
  before: KnownCreator | undefined;
  addedProfiles: readonly StandingProfile[];
  verdict: Omit<RowVerdict, 'row'>;
};

/** The creators of a file in its order. Lines that share a key are one. */
export function listCreators(rows: readonly CreatorRow[]): ListedCreator[] {
  const groups = Map.groupBy(rows, ({ key, row }) =>
    key === null ? `row ${row}` : `key ${key.toLowerCase()}`,
  );
  return [...groups.values()].map((group) => {
    const profiles = group.flatMap((row) => row.profiles.flatMap((address) => readProfile(address) ?? []));
    return {
      rows: group,
      profiles: [...new Map(profiles.map((profile) => [profile.key, profile])).values()],
      name: firstOf(group, ({ name }) => name),
      email: firstOf(group, ({ email }) => email),
      feeMinor: firstOf(group, ({ feeMinor }) => feeMinor),
    };
  });
}

export function planCreators(
  listed: readonly ListedCreator[],
  known: readonly KnownCreator[],
): PlannedCreator[] {
  const byKey = new Map(known.map((one) => [one.key, one]));
  const takenBy = new Map<string, number>();
  return listed.map((creator, index) => {
    const found = creator.profiles.flatMap(({ key }) => byKey.get(key) ?? []);
    const addedProfiles = creator.profiles.filter(({ key }) => !byKey.has(key));
    const [before] = found;
    const refusal = index >= CREATORS_PER_IMPORT_MAX ? tooMany() : whyRefused(creator, { found, takenBy });
    for (const { key } of creator.profiles) if (!takenBy.has(key)) takenBy.set(key, firstRow(creator));
    if (refusal)
      return { ...creator, before, addedProfiles, verdict: { verdict: 'refused', reason: refusal } };
    return { ...creator, before, addedProfiles, verdict: judge(creator, { before, addedProfiles }) };
  });
}

function tooMany(): string {
  return `A file brings in up to ${CREATORS_PER_IMPORT_MAX} creators. Split it, and import the rest afterwards.`;
}

function whyRefused(
  creator: ListedCreator,
  { found, takenBy }: { found: readonly KnownCreator[]; takenBy: ReadonlyMap<string, number> },
): string | null {
  const { rows, profiles } = creator;
  if (rows.some((row) => row.profiles.some((address) => readProfile(address) === undefined)))
    return 'This is not the address of a profile.';
  const networks = profiles.map(({ network }) => network);
  const twice = networks.find((network, index) => networks.indexOf(network) !== index);
  if (twice !== undefined)
    return `Two accounts on ${getNetwork(twice).label} for one creator. Give each a line.`;
  const row = profiles.flatMap(({ key }) => takenBy.get(key) ?? [])[0];
  if (row !== undefined) return `Row ${row} already names this profile.`;
  if (new Set(found.map(({ creatorId }) => creatorId)).size > 1)
    return 'These profiles belong to different creators here. Give each a line of their own.';
  for (const field of ['email', 'feeMinor', 'name'] as const) {
    const values = new Set(rows.flatMap((one) => one[field] ?? []));
    if (values.size > 1)
      return 'Rows of one creator give different names, addresses or fees. Keep one of them.';
  }
  return null;
}

function judge(
  { email, feeMinor }: ListedCreator,
  { before, addedProfiles }: Pick<PlannedCreator, 'before' | 'addedProfiles'>,
): PlannedCreator['verdict'] {
  const kept = [
    before?.feeMinor != null && feeMinor !== null && before.feeMinor !== feeMinor ? 'fee' : null,
    before?.noticeEmail != null && email !== null && before.noticeEmail !== email ? 'e-mail' : null,
  ].filter((one) => one !== null);
  const stays =
    kept.length === 0
      ? null
      : `Another ${kept.join(' and ')} is agreed here and stays; change it on the creator’s page.`;
  if (before?.collaborationId == null || before.isRemoved) {
    const known =
      before &&
      (before.isRemoved ? 'Was in this campaign before, and comes back.' : 'Known from another campaign.');
    return { verdict: 'new', reason: [known, stays].filter(Boolean).join(' ') || null };
  }
  const filled = [
    ...addedProfiles.map(({ network }) => `${getNetwork(network).label} profile`),
    ...(before.feeMinor === null && feeMinor !== null ? ['fee'] : []),
    ...(before.noticeEmail === null && email !== null ? ['e-mail'] : []),
  ];
  const adds = filled.length === 0 ? null : `Adds: ${filled.join(', ')}.`;
  return {
    verdict: adds === null ? 'same' : 'newer',
    reason: [adds, stays].filter(Boolean).join(' ') || null,
  };
}

function readProfile(address: string): StandingProfile | undefined {
  const recognised = recogniseAddress(address);
  return recognised.kind === 'profile' ? toStandingProfile(recognised) : undefined;
}

function firstRow({ rows }: ListedCreator): number {
  return rows[0]?.row ?? 0;
}

function firstOf<V>(rows: readonly CreatorRow[], read: (row: CreatorRow) => V | null): V | null {
  return rows.map(read).find((value) => value !== null) ?? null;
}
