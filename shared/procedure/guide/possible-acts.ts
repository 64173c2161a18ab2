// What a person can do now: asked from the rules themselves with a sample of each command, so that the two never differ.

import type { Command, CommandContext, Refusal } from '../commands.ts';
import { decide } from '../decide.ts';
import { HOLD_MINUTES } from '../ending/notice-hold.ts';
import type { Rung } from '../events.ts';
import { basisOf } from '../numbers/basis-of.ts';
import { listPayments } from '../payments/list-payments.ts';
import type { Standing } from '../standing.ts';
import { indexFacts } from '../talk/ladder-index.ts';
import { minLiveDaysOf, pieceStageAt, termNow } from '../term-end.ts';
import type { ActKind, GuideReader } from './guide-step.ts';
import { ACT_KINDS, sampleCommand } from './sample-command.ts';

/** `possible`, or why not; null = there is nothing it could be about. */
export type ActAnswer = { is: 'possible' } | { is: 'refused'; refusal: Refusal } | { is: 'nothing' };

/** The acts that the rules would take from this reader now, given fitting content. */
export function listPossibleActs(standing: Standing, reader: GuideReader): ActKind[] {
  return ACT_KINDS.filter((kind) => askForAct(kind, standing, reader).is === 'possible');
}

/** What the rules say to one act. Content is the form's affair: `invalid` alone does not make an act impossible. */
export function askForAct(
  kind: ActKind,
  standing: Standing,
  reader: GuideReader & { rung?: Rung },
): ActAnswer {
  const request = toSampleRequest(kind, standing, reader);
  if (request === null) return { is: 'nothing' };
  const answer = decide(standing.case, request.command, request.context);
  if (answer.ok || answer.error.reason === 'invalid') return { is: 'possible' };
  return { is: 'refused', refusal: answer.error };
}

/** The act as a command, as this reader would send it; null where there is nothing it could be about. */
export function toSampleRequest(
  kind: ActKind,
  standing: Standing,
  reader: GuideReader,
): { command: Command; context: CommandContext } | null {
  const command = sampleCommand(kind, standing, reader);
  return command === null ? null : { command, context: toContext(standing, reader) };
}

/** As if the money could be computed: whether it can is said when the notice is asked for. */
const SAMPLE_MONEY = {
  settlementId: 'sample',
  sha256: '0'.repeat(64),
  dueToCreatorMinor: 0,
  refundDueMinor: 0,
  payOn: '2000-01-01',
};

function toContext(standing: Standing, reader: GuideReader): CommandContext {
  const { now, role, memberId, isSinglePersonTeam } = reader;
  return {
    now,
    actor: { role, memberId },
    eventId: 'sample',
    noticeId: 'sample',
    contracts: standing.contracts,
    basis: basisOf(standing),
    isSinglePersonTeam,
    holdMinutes: HOLD_MINUTES,
    facts: {
      isPlatformStepOpen: false,
      contractAddress: undefined,
      performance: null,
      term: termNow(standing, now),
      payments: listPayments(standing, now, reader.expenses),
      pieces: standing.deliverables.map((piece) => ({
        id: piece.id,
        stage: pieceStageAt(piece, minLiveDaysOf(standing.contracts, now), now),
        isPublished: piece.publishedAt !== null,
        feeMinor: 100_000,
        lateDays: piece.lateDays,
      })),
      ...indexFacts(standing.readings),
      problems: [],
      timeZone: standing.timeZone,
      flightEndsOn: standing.endsOn,
      settlement: SAMPLE_MONEY,
    },
  };
}
