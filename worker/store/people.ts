// Everything the people page shows, in one round trip.
import type { Instant } from '../../shared/contract/terms.ts';
import {
  type InvitationRow,
  listOpenInvitationsStatement,
  type OpenInvitation,
  toInvitation,
} from './links.ts';
import {
  type BrowserRow,
  listBrowsersStatement,
  listMembersStatement,
  type Member,
  type MemberRow,
  type SignedInBrowser,
  toBrowser,
  toMember,
} from './members.ts';
import { listPasskeysStatement, type Passkey, type PasskeyRow, toPasskey } from './passkeys.ts';

export type People = {
  members: Member[];
  invitations: OpenInvitation[];
  browsers: SignedInBrowser[];
  passkeys: Passkey[];
  /** What the owner has set; it counts while the team has one member. */
  mayOnePersonDecide: boolean;
};

/** `seesAll`: the browsers of everybody, not of this member alone. */
export async function listPeople(
  db: D1Database,
  workspaceId: string,
  { memberId, seesAll, now }: { memberId: string; seesAll: boolean; now: Instant },
): Promise<People> {
  const answers = await db.batch([
    listMembersStatement(db, workspaceId),
    listOpenInvitationsStatement(db, workspaceId, now),
    listBrowsersStatement(db, workspaceId, seesAll ? null : memberId, now),
    listPasskeysStatement(db, workspaceId, memberId),
    db.prepare('SELECT is_single_person_team FROM workspaces WHERE id = ?1').bind(workspaceId),
  ]);
  const [members, invitations, browsers, passkeys, workspaces] = answers.map(({ results }) => results);
  // The batch answers in the order of its statements, whose columns these rows name.
  return {
    members: ((members ?? []) as MemberRow[]).map(toMember),
    invitations: ((invitations ?? []) as InvitationRow[]).map(toInvitation),
    browsers: ((browsers ?? []) as BrowserRow[]).map(toBrowser),
    passkeys: ((passkeys ?? []) as PasskeyRow[]).map(toPasskey),
    mayOnePersonDecide:
      ((workspaces ?? []) as { is_single_person_team: number }[])[0]?.is_single_person_team === 1,
  };
}
