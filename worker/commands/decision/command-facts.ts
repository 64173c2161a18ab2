// What a command is decided on beside the case: looked up and computed here, so that the rules stay pure.

import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { canonicalSettlement, isFreezable } from '../../../shared/contract/money/frozen-settlement.ts';
import { addMinutes, daysBetween, localDateOf } from '../../../shared/contract/zone.ts';
import type { Command, CommandFacts } from '../../../shared/procedure/commands.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { sha256Hex } from '../../store/events.ts';
import type { Papers } from '../../store/procedure/papers.ts';
import { findPapers } from '../../store/procedure/papers.ts';
import { settleCase } from './settle-case.ts';

/** Facts for the rules, and what they were made from for the papers that follow. */
export type Prepared = {
  facts: CommandFacts;
  papers: Papers | null;
  /** The settlement whose hash the facts name; kept when the command is accepted. */
  settlement: { id: string; body: string; sha256: string } | null;
};

const NOTHING: Prepared = { facts: {}, papers: null, settlement: null };
/** Commands that are decided on the log alone and write to nobody. */
const NEEDS_NO_PAPERS: readonly Command['kind'][] = [
  'undo',
  'decline_request',
  'log_contact',
  'creator_answered',
  'evaluate',
  'review_contract',
  'lift_emergency',
  'note',
  'dismiss',
  'withdraw_request',
  'record_bounce',
];

export async function readCommandFacts(
  db: D1Database,
  workspaceId: string,
  {
    command,
    standing,
    holdMinutes,
    now,
  }: { command: Command; standing: Standing; holdMinutes: number; now: string },
): Promise<Prepared> {
  if (NEEDS_NO_PAPERS.includes(command.kind)) return NOTHING;
  const papers = await findPapers(db, workspaceId, standing.collaborationId);
  if (!papers) return NOTHING;
  const settlement =
    command.kind === 'issue_end_notice'
      ? await freeze(standing, papers, addMinutes(now, holdMinutes))
      : undefined;
  return {
    facts: {
      ...factsOf(standing, papers, now),
      ...(settlement === undefined ? {} : { settlement: settlement?.facts ?? null }),
    },
    papers,
    settlement: settlement?.stored ?? null,
  };
}

/** What every command may ask about pieces and numbers. */
function factsOf(standing: Standing, papers: Papers, now: string): CommandFacts {
  const { readings, assessment, timeZone, startsOn } = standing;
  const late = new Map(standing.deliverables.map((piece) => [piece.id, piece.lateDays]));
  const indexBps = assessment.pace === null ? null : Math.round(assessment.pace.estimate * 10_000);
  return {
    isMarketplace: papers.marketplace !== null,
    pieces: papers.pieces.map((piece) => ({
      id: piece.id,
      stage: piece.publishedAt === null ? piece.stage : 'published',
      isPublished: piece.publishedAt !== null,
      feeMinor: piece.feeMinor,
      lateDays: late.get(piece.id) ?? 0,
    })),
    indexes: Object.fromEntries(readings.map((reading) => [reading.kpi, reading.index])),
    performance: { indexBps, daysLive: Math.max(0, daysBetween(startsOn, localDateOf(now, timeZone))) },
  };
}

/** The money as it would be frozen with a notice that leaves at `sentAt`; null while a fact is missing. */
async function freeze(standing: Standing, papers: Papers, sentAt: string) {
  const route = standing.case.endPlan?.route;
  if (route === undefined) return null;
  const settled = settleCase(standing, papers, { route, party: 'brand', sentAt });
  if (!settled.ok || !isFreezable(settled.value)) return null;
  return toFrozen(settled.value);
}

async function toFrozen(settlement: FrozenSettlement) {
  const body = canonicalSettlement(settlement);
  const sha256 = await sha256Hex(body);
  const settlementId = crypto.randomUUID();
  const facts = {
    settlementId,
    sha256,
    dueToCreatorMinor: settlement.dueToCreatorMinor ?? 0,
    refundDueMinor: settlement.refundDueMinor ?? 0,
    payOn: settlement.payByOn,
  };
  return { facts, stored: { id: settlementId, body, sha256 } };
}
