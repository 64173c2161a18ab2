// Who looks at a dossier, when and in which words; every part of it is made from the same.

import type { Role } from '../../procedure/events.ts';
import type { GuideReader } from '../../procedure/guide/guide-step.ts';

export type DossierContext = {
  now: string;
  locale: string;
  role: Role;
  memberId: string;
  /** Absent while no sync has said so. */
  isSinglePersonTeam?: boolean;
  /** Address of the desk: "https://desk.example/desk". */
  deskUrl: string;
};

/** Until it is known that one person decides alone in this team, the second person is asked for. */
export function toReader({ now, role, memberId, isSinglePersonTeam = false }: DossierContext): GuideReader {
  return { now, role, memberId, isSinglePersonTeam };
}
