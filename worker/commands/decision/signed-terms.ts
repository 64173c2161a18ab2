// Changed terms with both signatures, as their confirmation says them. The brand signed by offering them.

import { isSteep } from '../../../shared/contract/money/performance-pay.ts';
import type { NoticeSigned } from '../../../shared/notices/told-facts.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { signedNameIn } from '../../../shared/procedure/letters/signature-note.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { findActor } from '../../store/procedure/signers.ts';

/** Who speaks in the letter: the person who signed for the brand. */
export type SignedTerms = { signed: NoticeSigned; sender: { name: string; role: string } };

/** Null for every other event. `workspaceName` stands for a signer who is no member any more. */
export async function readSignedTerms(
  db: D1Database,
  { workspaceId, workspaceName }: { workspaceId: string; workspaceName: string },
  { event, standing, note }: { event: CollaborationEvent; standing: Standing; note: string | undefined },
): Promise<SignedTerms | null> {
  const { proposal, answersSeq, version } = event.data;
  if (event.kind !== 'amendment_signed' || proposal === undefined || version === undefined) return null;
  const { collaborationId } = event;
  const offered = await findActor(db, workspaceId, { collaborationId, seq: answersSeq ?? 0 });
  const brandName = offered?.name ?? workspaceName;
  const { pay, pieceIds, effectiveFrom, oldFeeMinor, currency } = proposal;
  return {
    signed: {
      version,
      effectiveFrom,
      pieces: standing.deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name),
      pay: {
        kpi: pay.kpi,
        baseMinor: pay.baseMinor,
        tiers: pay.tiers,
        bonuses: pay.bonuses ?? [],
        per: pay.per,
        floorMinor: pay.floorMinor,
        variableCapMinor: pay.variableCapMinor,
        totalCapMinor: pay.totalCapMinor,
        isSteep: isSteep(pay),
        isTogether: pay.applies === 'together',
        measurementWindowDays: pay.measurementWindowDays,
      },
      oldFeeMinor,
      currency,
      brandSigned: { name: brandName, at: offered?.at ?? event.at },
      creatorSigned: { name: signedNameIn(note) ?? standing.creatorName, at: event.at },
    },
    sender: { name: brandName, role: offered?.role ?? 'manager' },
  };
}

/** Who speaks for the brand where the creator's signature came last: whoever proposed the common end; else null. */
export async function readEndSender(
  db: D1Database,
  { workspaceId, workspaceName }: { workspaceId: string; workspaceName: string },
  { collaborationId, actor, data }: CollaborationEvent,
): Promise<SignedTerms['sender'] | null> {
  if (!data.isConfirmed || actor.role !== 'creator') return null;
  const proposed = await findActor(db, workspaceId, { collaborationId, seq: data.answersSeq ?? 0 });
  return { name: proposed?.name ?? workspaceName, role: proposed?.role ?? 'manager' };
}
