// What is shown when the answer to a decision is there.
import type { DecisionAnswer } from '../messages.ts';
import type { Asked, Step, Target } from './use-decision.ts';

/** A refusal and what came first are shown; a notice that is held stays, with its time to take it back. */
export function stepAfter(answer: DecisionAnswer, target: Target, { kind, heading, draftId }: Asked): Step {
  if (answer.kind === 'refused') return { kind: 'refused', heading, view: answer };
  if (answer.kind === 'overtaken')
    return { kind: 'overtaken', target, asked: kind, heading, view: answer, ...(draftId && { draftId }) };
  const isNotice = kind === 'pause' || kind === 'resume';
  return answer.kind === 'done' && isNotice ? { kind: 'pending', target } : { kind: 'none' };
}
