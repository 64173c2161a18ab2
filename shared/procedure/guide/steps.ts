// Both procedures as guided steps, the same in side panel and desk: what is done, what is missing, what is blocked and
// until when, who can do it. Pure: the rules are asked, nothing is decided here.
import { isUnderNotice, phaseOf } from '../../contract/facts/case-states.ts';
import type { Standing } from '../standing.ts';
import { stateAt } from '../timers.ts';
import { exitSteps } from './exit-steps.ts';
import type { Guide, GuideReader } from './guide-step.ts';
import { ladderSteps } from './ladder-steps.ts';
import { listPossibleActs } from './possible-acts.ts';
import { endAnswers, pauseAnswers } from './two-answers.ts';

/** The guide of one collaboration for one reader at an instant; what time has changed until then has happened. */
export function guideSteps(stored: Standing, reader: GuideReader): Guide {
  const standing = { ...stored, case: stateAt(stored.case, reader.now) };
  // Once a notice stands, no look at the numbers is needed for anything.
  const isDecided = isUnderNotice(standing.case.state);
  const acts = listPossibleActs(standing, reader).filter((act) => act !== 'evaluate' || !isDecided);
  const end = endAnswers(standing, reader);
  const pause = pauseAnswers(standing, reader);
  return {
    pause,
    end,
    about: isNearPause(standing) ? 'pause' : 'end',
    ladder: ladderSteps(standing, reader, acts),
    exit: exitSteps(standing, reader, { answers: end, acts }),
    acts,
  };
}

function isNearPause({ case: state, nextStep }: Standing): boolean {
  if (state.endPlan !== null || state.state === 'ending' || state.state === 'end_review') return false;
  return (
    phaseOf(state.state) === 'held' ||
    state.request?.kind === 'pause' ||
    nextStep.code === 'propose_pause' ||
    nextStep.code === 'decide_request'
  );
}
