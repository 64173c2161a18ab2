// The stages of an agreed piece (DOMAIN.md §3.6), and what they mean to whoever reads one.

/** The way of a piece from the agreement to the end of the days it stays up. */
export const STAGE_ORDER = [
  'contracted',
  'briefed',
  'in_production',
  'submitted',
  'approved',
  'published',
  'completed',
] as const;

/** All of them: `rejected` is back in production, the other side exits stand outside the order. */
export const PIECE_STAGES = [...STAGE_ORDER, 'rejected', 'missed', 'waived', 'cancelled'] as const;
export type Stage = (typeof PIECE_STAGES)[number];

const BRIEFED: readonly Stage[] = STAGE_ORDER.slice(STAGE_ORDER.indexOf('briefed'));
const FINISHED: readonly Stage[] = ['approved', 'published', 'completed'];
const LOST: readonly Stage[] = ['missed', 'waived', 'cancelled'];
const DROPPED: readonly Stage[] = ['waived', 'cancelled'];
const FULFILLED: readonly Stage[] = ['completed', ...DROPPED];

/** True for the name of a stage. */
export function isStage(text: string): text is Stage {
  return PIECE_STAGES.some((stage) => stage === text);
}

/** True once the creator has the brief: the piece is on its way from the agreement. */
export function isBriefed(stage: Stage): boolean {
  return BRIEFED.includes(stage);
}

/** True once the work is done: approved, out, or up for all its days. */
export function isFinished(stage: Stage): boolean {
  return FINISHED.includes(stage);
}

/** True for a piece that will not come: missed by the creator, or dropped. */
export function isLost(stage: Stage): boolean {
  return LOST.includes(stage);
}

/** True for a piece that nobody asks for any more: waived or called off. */
export function isDropped(stage: Stage): boolean {
  return DROPPED.includes(stage);
}

/** True for a piece that nobody owes any more. */
export function isFulfilled(stage: Stage): boolean {
  return FULFILLED.includes(stage);
}
