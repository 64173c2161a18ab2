// The two sides of one video: what is agreed in each campaign, as it was read, and what a change of the sharing writes on both.
import { uuidv7 } from 'uuidv7';
import { isOver, isUnderNotice } from '../../../shared/contract/facts/case-states.ts';
import { findShareGap, type ShareGap } from '../../../shared/contract/money/splits.ts';
import { type FeeFall, findFeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { splitTwinFee, type TwinFee, type TwinSide } from '../../../shared/procedure/twins/twin-fees.ts';
import {
  type AgreementRecord,
  findAgreement,
  guardAgreementStatement,
} from '../../store/agreement/pieces.ts';
import { setFeesStatements } from '../../store/agreement/twins.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import { findStanding } from '../../store/standings.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';
import { attributeCampaign } from '../sales/attribute-campaign.ts';
import { feesOf } from './agreed-fees.ts';

export type Side = { standing: Standing; agreement: AgreementRecord; piece: Deliverable };
export type Sides = readonly [here: Side, there: Side];

/** What becomes of one side: its part of the counts, and its fee where that is divided. */
export type SideChange = {
  side: Side;
  weight: number;
  of: number;
  /** The other campaign and its piece, by name. */
  sharedWith: string;
  /** Null = its fees stay as they are. */
  fee: TwinFee | null;
  /** What is earned already and falls with the fee. */
  fall: Extract<FeeFall, { is: 'earned' }> | null;
};
export type SideChanges = readonly [here: SideChange, there: SideChange];
/** A side with its fee alone. */
export type FeeChange = Pick<SideChange, 'side' | 'fee' | 'fall'>;

/** Whose side it is: the campaign as people know it. */
type OfCampaign = { campaignName: string; currency: string };

export type SidesRefusal =
  | { is: 'not_found' }
  | { is: 'needs_manager' }
  | ({ is: 'over' } & OfCampaign)
  | { is: 'currencies'; here: OfCampaign; there: OfCampaign }
  | ({ is: 'base'; fall: Extract<FeeFall, { is: 'base' }> } & OfCampaign)
  | ({ is: 'shares'; gap: ShareGap } & OfCampaign);

export async function findSide(
  db: D1Database,
  workspaceId: string,
  { collaborationId, pieceId }: { collaborationId: string; pieceId: string },
): Promise<Side | undefined> {
  const [stored, agreement] = await Promise.all([
    findStanding(db, workspaceId, collaborationId),
    findAgreement(db, workspaceId, collaborationId),
  ]);
  const piece = agreement?.pieces.find(({ id }) => id === pieceId);
  return stored && agreement && piece ? { standing: stored.standing, agreement, piece } : undefined;
}

/** What speaks against changing anything of the sharing, whatever the fees. */
export function refuseSides(sides: readonly Side[], isManager: boolean): SidesRefusal | undefined {
  const over = sides.find(({ standing: { case: of } }) => isOver(of.state) || isUnderNotice(of.state));
  if (over) return { is: 'over', ...nameOf(over) };
  const isSigned = sides.some(({ standing }) => standing.contracts.some(({ signed }) => signed));
  return isSigned && !isManager ? { is: 'needs_manager' } : undefined;
}

/** The total divided over both, with what stands against it. */
export function divideFee(
  sides: Sides,
  { totalMinor, weights }: { totalMinor: number; weights: readonly [number, number] },
): { is: 'divided'; changes: [FeeChange, FeeChange] } | SidesRefusal {
  const [here, there] = sides;
  if (here.standing.currency !== there.standing.currency)
    return { is: 'currencies', here: nameOf(here), there: nameOf(there) };
  const fees = splitTwinFee(totalMinor, weights, [toTwinSide(here), toTwinSide(there)]);
  const changes = [toFeeChange(here, fees[0]), toFeeChange(there, fees[1])] as const;
  const refused = changes.find((one) => 'is' in one);
  if (refused && 'is' in refused) return refused;
  const [first, second] = changes;
  if ('is' in first || 'is' in second) return { is: 'not_found' };
  return { is: 'divided', changes: [first, second] };
}

export function toTwinSide({ agreement, piece }: Side): TwinSide {
  return { pieceId: piece.id, feeMinor: agreement.collaboration.feeMinor, pieces: agreement.pieces };
}

function toFeeChange(side: Side, fee: TwinFee): FeeChange | SidesRefusal {
  const { agreement, piece, standing } = side;
  const gap = findShareGap(
    agreement.collaboration.feeMinor,
    agreement.pieces.map(({ feeMinor }) => feeMinor),
  );
  // Shares above their fee are wrong already; what moves with the piece cannot be told then.
  if (gap?.is === 'above') return { is: 'shares', gap, ...nameOf(side) };
  const after = {
    ...agreement,
    collaboration: { ...agreement.collaboration, feeMinor: fee.feeMinor.after },
    pieces: agreement.pieces.map((one) =>
      one.id === piece.id ? { ...one, feeMinor: fee.pieceMinor.after } : one,
    ),
  };
  const fall = findFeeFall(feesOf(agreement), feesOf(after), standing.contracts);
  if (fall?.is === 'base') return { is: 'base', fall, ...nameOf(side) };
  return { side, fee, fall: fall ?? null };
}

export function nameOf({ standing: { campaignName, currency } }: Side): OfCampaign {
  return { campaignName, currency };
}

/** Both sides, their audit and what the caller adds, in one batch; then both standings. False = overtaken. */
export async function writeSides(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  {
    action,
    changes,
    twins,
    now,
  }: {
    action: 'piece.share' | 'piece.unshare';
    changes: readonly SideChange[];
    twins: D1PreparedStatement[];
    now: string;
  },
): Promise<boolean> {
  const isFirst = await writeUnlessOvertaken(db, [
    ...changes.map(({ side: { agreement } }) =>
      guardAgreementStatement(db, workspaceId, {
        collaborationId: agreement.collaboration.id,
        seen: agreement.seen,
      }),
    ),
    ...twins,
    ...changes.flatMap(({ side, fee }) =>
      fee === null
        ? []
        : setFeesStatements(db, workspaceId, {
            collaborationId: side.agreement.collaboration.id,
            pieceId: side.piece.id,
            pieceMinor: fee.pieceMinor.after,
            feeMinor: fee.feeMinor.after,
          }),
    ),
    ...changes.map((change) =>
      insertAuditStatement(db, workspaceId, {
        id: uuidv7(),
        at: now,
        memberId,
        action,
        subject: change.side.agreement.collaboration.id,
        details: toAuditDetails(change, action === 'piece.share'),
      }),
    ),
  ]);
  if (isFirst) await followSides(db, workspaceId, { changes, now });
  return isFirst;
}

/** Orders are put down to creators by what was out, then both standings follow. */
async function followSides(
  db: D1Database,
  workspaceId: string,
  { changes, now }: { changes: readonly SideChange[]; now: string },
): Promise<void> {
  const ids = changes.map(({ side }) => side.agreement.collaboration.id);
  const sold: string[] = [];
  for (const id of ids)
    sold.push(...((await attributeCampaign(db, workspaceId, { id, because: 'posts', now })) ?? []));
  await refreshAfterCounts(db, workspaceId, { collaborationIds: [...new Set([...ids, ...sold])], now });
}

function toAuditDetails(
  { side, weight, of, sharedWith, fee }: SideChange,
  isShared: boolean,
): Record<string, unknown> {
  const { piece, agreement } = side;
  const { twin } = piece;
  const before = {
    sharedWith: twin ? sharedWith : null,
    countsHere: twin ? `${twin.weight} of ${twin.of}` : null,
    feeMinor: piece.feeMinor,
    agreedFeeMinor: agreement.collaboration.feeMinor,
  };
  const after = {
    sharedWith: isShared ? sharedWith : null,
    countsHere: isShared ? `${weight} of ${of}` : null,
    feeMinor: fee === null ? before.feeMinor : fee.pieceMinor.after,
    agreedFeeMinor: fee === null ? before.agreedFeeMinor : fee.feeMinor.after,
  };
  return { name: piece.name, ...changeOf(before, after) };
}
