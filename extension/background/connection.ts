// Whether this browser is connected to a team, in words for popup and options.
import type { ConnectionState } from '../messages.ts';
import { isOffline, type Roster } from './roster.ts';

export async function describeConnection(roster: Roster): Promise<ConnectionState> {
  const [session, team, syncedAt, trouble, server] = await Promise.all([
    roster.getMeta('session'),
    roster.getMeta('team'),
    roster.getMeta('syncedAt'),
    roster.getMeta('trouble'),
    roster.getMeta('server'),
  ]);
  if (session === undefined) return { kind: 'signed_out', server: server ?? null };
  return {
    kind: 'connected',
    server: session.server,
    workspaceName: team?.workspaceName ?? '',
    memberName: team?.memberName ?? '',
    role: team?.role ?? '',
    syncedAt: syncedAt ?? null,
    isOffline: isOffline(trouble),
    needsUpdate: trouble?.needsUpdate ?? false,
  };
}

/** How much is kept at home; bytes as written, which is what a person would find in an export. */
export async function summariseStore(
  roster: Roster,
): Promise<{ collaborations: number; bytes: number; drafts: number }> {
  const [standings, drafts] = await Promise.all([roster.listStandings(), roster.listDrafts()]);
  const bytes = new TextEncoder().encode(JSON.stringify([standings, drafts])).length;
  return { collaborations: standings.length, bytes, drafts: drafts.length };
}
