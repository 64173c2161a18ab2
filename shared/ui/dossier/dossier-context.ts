// Who looks at a dossier, when and in which words; every part of it is made from the same.

import type { Role } from '../../procedure/events.ts';
import type { GuideReader } from '../../procedure/guide/guide-step.ts';

export type DossierContext = {
  now: string;
  locale: string;
  role: Role;
  memberId: string;
  /** Address of the desk: "https://desk.example/desk". */
  deskUrl: string;
};

/** Whether one person decides alone in this team is known to the server; here the second person is asked for. */
export function toReader({ now, role, memberId }: DossierContext): GuideReader {
  return { now, role, memberId, isSinglePersonTeam: false };
}
