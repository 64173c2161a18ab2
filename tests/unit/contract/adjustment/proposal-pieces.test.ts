import { describe, expect, test } from 'vitest';
import { pieceProblems } from '../../../../shared/contract/adjustment/proposal-pieces.ts';
import type { AdjustmentProposal } from '../../../../shared/contract/money/adjustment-proposal.ts';
import { version } from '../money/settlement-cases.ts';
import { factsOf, offerOf, PAY } from './offers.ts';

function problemsAt(
  stage: string,
  offer: Partial<AdjustmentProposal> = {},
  feeMinor: number | null = 150_000,
) {
  const pieces = [{ id: 'reel-6', network: 'instagram', stage, feeMinor }];
  return pieceProblems(offerOf(offer), factsOf({ pieces })).map(({ code, facts }) => [code, facts]);
}

describe('pieceProblems', () => {
  test.each(['contracted', 'briefed'])('allows a piece that is %s', (stage) => {
    expect(problemsAt(stage)).toEqual([]);
  });

  test.each(['in_production', 'rejected'])('asks the creator to tick a piece that is %s', (stage) => {
    expect(problemsAt(stage)).toEqual([['PRODUCTION_NOT_TICKED', { pieceId: 'reel-6', stage }]]);
    expect(problemsAt(stage, { creatorTicks: ['reel-6'] })).toEqual([]);
  });

  test.each([
    ['submitted', 112_500],
    ['approved', 150_000],
    ['published', 150_000],
  ])('never touches a piece that is %s: what is earned stays certain', (stage, earnedMinor) => {
    expect(problemsAt(stage, { creatorTicks: ['reel-6'] })).toEqual([
      ['PIECE_STARTED', { pieceId: 'reel-6', stage }],
      ['EARNED_BECOMES_CONDITIONAL', { pieceId: 'reel-6', earnedMinor, guaranteedMinor: 90_000 }],
    ]);
  });

  test('keeps what the work so far is worth certain, tick or not', () => {
    const pay = { ...PAY, baseMinor: 70_000, floorMinor: 70_000 };

    expect(problemsAt('in_production', { pay, creatorTicks: ['reel-6'] })).toEqual([
      ['EARNED_BECOMES_CONDITIONAL', { pieceId: 'reel-6', earnedMinor: 75_000, guaranteedMinor: 70_000 }],
    ]);
  });

  test.each<[string, Partial<AdjustmentProposal>, unknown[][]]>([
    ['no piece', { pieceIds: [] }, [['NO_PIECES', {}]]],
    [
      'other pieces than it prices',
      { pay: { ...PAY, pieceIds: ['reel-5'] } },
      [['PIECES_DIFFER', { offered: 'reel-6', priced: 'reel-5' }]],
    ],
    [
      'another old fee than agreed',
      { oldFeeMinor: 1 },
      [['OLD_FEE_DIFFERS', { statedMinor: 1, agreedMinor: 150_000 }]],
    ],
  ])('names an offer about %s', (_name, offer, problems) => {
    expect(problemsAt('briefed', offer)).toEqual(problems);
  });

  test('names a piece nobody knows, and a fee nobody knows', () => {
    const offer = { pieceIds: ['gone'], pay: { ...PAY, pieceIds: ['gone'] } };

    expect(problemsAt('briefed', offer).map(([code]) => code)).toEqual(['PIECE_UNKNOWN', 'OLD_FEE_DIFFERS']);
    expect(problemsAt('briefed', {}, null)).toEqual([['OLD_FEE_UNKNOWN', {}]]);
  });

  test('has no old fee to compare where the piece is paid by result already', () => {
    const current = version({ performancePay: PAY });

    expect(pieceProblems(offerOf({ oldFeeMinor: 90_000 }), factsOf({ current }))).toEqual([]);
  });
});
