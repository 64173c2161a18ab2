// The next step on the card: what it is called, where it leads, and who takes it where that is not the reader.
import { collaborationPath } from '../../desk-paths.ts';
import { findWaitingRequest } from '../../procedure/matters/request-decider.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { CardContext } from '../present-card.ts';
import { findOpenSuspension } from '../present-status.ts';
import type { CardView, StatusView } from '../view.ts';
import { nextStepDeskPath, nextStepPlace } from './act-places.ts';
import { describeNextStep, describeWaiting } from './next-step-words.ts';
import { listUnknownTerms } from './term-words.ts';

const REQUEST_STEPS = ['decide_request', 'decide_end'];

/** The step offered beside a collaboration, as this reader can take it; for who cannot, who does. */
export function presentNextStep(
  standing: Standing,
  status: StatusView,
  context: CardContext & { handle: string },
): CardView['nextStep'] {
  const dossierAt = (place: '' | '#resume') =>
    context.deskUrl + collaborationPath(standing.collaborationId, place);
  const request = REQUEST_STEPS.includes(standing.nextStep.code)
    ? findWaitingRequest(standing.case, context)
    : null;
  if (request !== null && request.waitsFor !== 'reader')
    return {
      ...describeWaiting(request),
      opens: 'dossier',
      href: context.deskUrl + nextStepDeskPath(standing),
    };
  if (context.role === 'viewer')
    return { ...describeNextStep('keep', standing, context), opens: 'dossier', href: dossierAt('') };
  const suspension = findOpenSuspension(standing);
  if (status.mark === 'held' && suspension && standing.nextStep.code === 'keep') {
    return {
      label: `Resume ${context.handle}`,
      caption: 'Opens the steps. Nothing is sent from this page.',
      opens: 'decide',
      href: dossierAt('#resume'),
    };
  }
  return {
    ...describeNextStep(standing.nextStep.code, withUnknownTerms(standing, context.now), context),
    opens: nextStepPlace(standing),
    href: context.deskUrl + nextStepDeskPath(standing),
  };
}

/** How many terms are to be filled in counts as of now, not as of the last reading. */
function withUnknownTerms(standing: Standing, now: string): Standing {
  const { code, facts } = standing.nextStep;
  if (code !== 'fill_terms') return standing;
  return {
    ...standing,
    nextStep: { code, facts: { ...facts, count: listUnknownTerms(standing, now).length } },
  };
}
