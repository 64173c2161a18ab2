// One video for two campaigns of the same creator: shown before it is done, done on both sides or not at all, and taken back
// while both still run.
import type { NetworkId } from '../../../shared/networks/profile.ts';
import { isWeight } from '../../../shared/procedure/twins/twin-counts.ts';
import { paidForVideo } from '../../../shared/procedure/twins/twin-fees.ts';
import { clearTwinsStatement, setTwinsStatements, twinChoicesOf } from '../../store/agreement/twins.ts';
import { answer } from '../../store/questions.ts';
import {
  divideFee,
  findSide,
  refuseSides,
  type Side,
  type SideChange,
  type SideChanges,
  type Sides,
  type SidesRefusal,
  toTwinSide,
  writeSides,
} from './twin-sides.ts';

type Who = { workspaceId: string; memberId: string; isManager: boolean };
type PieceOf = { collaborationId: string; pieceId: string };

export type SharingWish = {
  /** The same video as a piece of another campaign of this creator. */
  withPieceId: string;
  weights: readonly [here: number, there: number];
  /** What the video is paid in all; null = the fees stay as they are. */
  totalMinor: number | null;
};

export type SharingRefusal =
  | SidesRefusal
  | { is: 'not_a_choice' }
  | { is: 'weights' }
  | { is: 'other_network'; network: NetworkId }
  | { is: 'has_twin'; name: string };

type Written = { is: 'done' } | { is: 'overtaken' };

export async function planSharing(
  db: D1Database,
  { workspaceId, isManager }: Who,
  { of, wish }: { of: PieceOf; wish: SharingWish },
): Promise<{ is: 'plan'; changes: SideChanges } | SharingRefusal> {
  if (!wish.weights.every(isWeight)) return { is: 'weights' };
  const [here, choices] = await Promise.all([
    findSide(db, workspaceId, of),
    answer(db, twinChoicesOf(workspaceId, of.collaborationId)),
  ]);
  if (!here) return { is: 'not_found' };
  const choice = choices.find(({ pieceId }) => pieceId === wish.withPieceId);
  const there = choice && (await findSide(db, workspaceId, choice));
  if (!there) return { is: 'not_a_choice' };
  if (there.piece.network !== here.piece.network) return { is: 'other_network', network: here.piece.network };
  const taken = [
    { piece: here.piece, twin: there.piece },
    { piece: there.piece, twin: here.piece },
  ].find(({ piece, twin }) => piece.twin && piece.twin.pieceId !== twin.id);
  if (taken) return { is: 'has_twin', name: taken.piece.name };
  const refused = refuseSides([here, there], isManager);
  if (refused) return refused;
  return withWeights([here, there], wish);
}

function withWeights(
  sides: Sides,
  { weights, totalMinor }: Pick<SharingWish, 'weights' | 'totalMinor'>,
): { is: 'plan'; changes: SideChanges } | SidesRefusal {
  const asTheyAre = sides.map((side) => ({ side, fee: null, fall: null }));
  const divided = totalMinor === null ? null : divideFee(sides, { totalMinor, weights });
  if (divided !== null && divided.is !== 'divided') return divided;
  const [here, there] = divided?.changes ?? asTheyAre;
  if (!here || !there) return { is: 'not_found' };
  const of = weights[0] + weights[1];
  const [nameHere, nameThere] = [nameSide(sides[0]), nameSide(sides[1])];
  return {
    is: 'plan',
    changes: [
      { ...here, weight: weights[0], of, sharedWith: nameThere },
      { ...there, weight: weights[1], of, sharedWith: nameHere },
    ],
  };
}

function nameSide({ standing, piece }: Side): string {
  return `${standing.campaignName}, ${piece.name}`;
}

export async function sharePiece(
  db: D1Database,
  who: Who,
  asked: { of: PieceOf; wish: SharingWish; now: string },
): Promise<Written | SharingRefusal> {
  const plan = await planSharing(db, who, asked);
  if (plan.is !== 'plan') return plan;
  const { changes } = plan;
  const isWritten = await writeSides(db, who, {
    action: 'piece.share',
    changes,
    twins: setTwinsStatements(db, who.workspaceId, [toWrite(changes[0]), toWrite(changes[1])]),
    now: asked.now,
  });
  return { is: isWritten ? 'done' : 'overtaken' };
}

function toWrite({ side, weight }: SideChange): { pieceId: string; weight: number } {
  return { pieceId: side.piece.id, weight };
}

/** Who pays the video alone from now on; `as_is`: each its part, as it stands. */
export type FeeAfterwards = 'as_is' | 'here' | 'there';

/**
 * The counts are then one campaign's again: that of the piece which brought the post. Where the creator was taken out of the
 * other campaign, only this side is left to write.
 */
export async function unsharePiece(
  db: D1Database,
  who: Who,
  { of, feeAfterwards, now }: { of: PieceOf; feeAfterwards: FeeAfterwards; now: string },
): Promise<Written | SidesRefusal> {
  const { workspaceId, isManager } = who;
  const here = await findSide(db, workspaceId, of);
  const twin = here?.standing.deliverables.find(({ id }) => id === of.pieceId)?.twin;
  if (!here?.piece.twin || !twin) return { is: 'not_found' };
  const there = await findSide(db, workspaceId, twin);
  const refused = refuseSides(there ? [here, there] : [here], isManager);
  if (refused) return refused;
  const plan = there ? planUnsharing([here, there], feeAfterwards) : null;
  if (plan !== null && plan.is !== 'plan') return plan;
  const alone = { side: here, weight: 0, of: 0, sharedWith: twin.campaignName, fee: null, fall: null };
  const isWritten = await writeSides(db, who, {
    action: 'piece.unshare',
    changes: plan?.changes ?? [alone],
    twins: [clearTwinsStatement(db, workspaceId, [of.pieceId, twin.pieceId])],
    now,
  });
  return { is: isWritten ? 'done' : 'overtaken' };
}

function planUnsharing(sides: Sides, feeAfterwards: FeeAfterwards) {
  const weights = [Number(feeAfterwards === 'here'), Number(feeAfterwards === 'there')] as const;
  const paid = paidForVideo([toTwinSide(sides[0]), toTwinSide(sides[1])]);
  return withWeights(sides, { weights, totalMinor: feeAfterwards === 'as_is' ? null : paid });
}
