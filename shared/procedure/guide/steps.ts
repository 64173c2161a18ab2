// Both procedures as guided steps, the same in side panel and desk: what is done, what is missing, what is blocked and
// until when, who can do it. Pure: the rules are asked, nothing is decided here.
import type { Standing } from '../standing.ts';
import { stateAt } from '../timers.ts';
import { exitSteps } from './exit-steps.ts';
import type { Guide, GuideReader } from './guide-step.ts';
import { ladderSteps } from './ladder-steps.ts';
import { listPossibleActs } from './possible-acts.ts';
import { endAnswers, pauseAnswers } from './two-answers.ts';

const NEAR_PAUSE = ['pause_pending', 'paused', 'emergency_paused', 'resume_pending'];

/** The guide of one collaboration for one reader at an instant; what time has changed until then has happened. */
export function guideSteps(stored: Standing, reader: GuideReader): Guide {
  const standing = { ...stored, case: stateAt(stored.case, reader.now) };
  const acts = listPossibleActs(standing, reader);
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
    NEAR_PAUSE.includes(state.state) ||
    state.request?.kind === 'pause' ||
    nextStep.code === 'propose_pause' ||
    nextStep.code === 'decide_request'
  );
}
