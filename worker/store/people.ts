// Everything the people page shows, in one statement.
import type { Instant } from '../../shared/contract/terms.ts';
import { type OpenInvitation, openInvitationsOf } from './links.ts';
import { browsersOf, type Member, membersOf, type SignedInBrowser } from './members.ts';
import { type Passkey, passkeysOf } from './passkeys.ts';
import { answerTogether, toQuestion } from './questions.ts';

export type People = {
  members: Member[];
  invitations: OpenInvitation[];
  browsers: SignedInBrowser[];
  passkeys: Passkey[];
  /** What the owner has set; it counts while the team has one member. */
  mayOnePersonDecide: boolean;
};

/** `seesAll`: the browsers of everybody, not of this member alone. */
export function listPeople(
  db: D1Database,
  workspaceId: string,
  { memberId, seesAll, now }: { memberId: string; seesAll: boolean; now: Instant },
): Promise<People> {
  return answerTogether(db, {
    members: membersOf(workspaceId),
    invitations: openInvitationsOf(workspaceId, now),
    browsers: browsersOf(workspaceId, seesAll ? null : memberId, now),
    passkeys: passkeysOf(workspaceId, memberId),
    mayOnePersonDecide: toQuestion<{ is_single_person_team: number }, boolean>({
      sql: 'SELECT is_single_person_team FROM workspaces WHERE id = ?1',
      columns: ['is_single_person_team'],
      values: [workspaceId],
      toAnswer: ([workspace]) => workspace?.is_single_person_team === 1,
    }),
  });
}
