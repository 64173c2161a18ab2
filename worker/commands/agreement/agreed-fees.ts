// What is agreed with one creator as the rule of lowered fees reads it.
import type { AgreedFees, FeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import type { AgreementRecord } from '../../store/agreement/pieces.ts';

/** Why a fee is not lowered: what was signed or earned stands against it. */
export type FallOutcome = { is: 'fall'; fall: FeeFall };

export function feesOf({ collaboration, pieces, posts }: Omit<AgreementRecord, 'seen'>): AgreedFees {
  // Posts come in the order in which they went out.
  const publishedAt = (id: string) =>
    posts.find((post) => post.deliverableId === id && post.publishedAt !== null)?.publishedAt ?? null;
  return {
    feeMinor: collaboration.feeMinor,
    pieces: pieces.map(({ id, name, feeMinor }) => ({ id, name, feeMinor, publishedAt: publishedAt(id) })),
  };
}
