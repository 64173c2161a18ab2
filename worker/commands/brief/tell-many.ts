// One new brief, many creators: a letter for each, decided and answered for itself. A person asked for every one of them.
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import type { Decider, DecisionOutcome } from '../decide-on-collaboration.ts';
import { decideOnCollaboration } from '../decide-on-collaboration.ts';

/** A collaboration as the person saw it; language and address are those of its papers. */
export type TellWish = {
  collaborationId: string;
  seenVersion: number;
  id: string;
  briefN: BriefVersion['n'];
  language: string;
  address: string | null;
};
export type TellAnswer = { collaborationId: string; outcome: DecisionOutcome };

export async function tellMany(
  db: D1Database,
  decider: Decider,
  { wishes, now }: { wishes: TellWish[]; now: string },
): Promise<TellAnswer[]> {
  const answers: TellAnswer[] = [];
  for (const { collaborationId, seenVersion, id, briefN, language, address } of wishes) {
    const command = {
      kind: 'write_to_creator' as const,
      letter: 'brief' as const,
      questions: [],
      briefN,
      language,
      tone: 'neutral' as const,
      channel: 'email',
      address,
    };
    const outcome = await decideOnCollaboration(db, decider, {
      request: { collaborationId, id, seenVersion, command },
      now,
    });
    answers.push({ collaborationId, outcome });
  }
  return answers;
}
