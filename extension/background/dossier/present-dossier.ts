// The dossier of one collaboration as the panel shows it, tab by tab, from the local standing alone.
import { guideSteps } from '../../../shared/procedure/guide/steps.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { presentTwoAnswers } from '../../../shared/ui/guide-words/present-answers.ts';
import { presentWishes } from '../../../shared/ui/guide-words/present-causes.ts';
import { presentEmergency } from '../../../shared/ui/popup/present-emergency.ts';
import { presentCard } from '../../../shared/ui/present-card.ts';
import { type DraftInput, presentDraft } from '../../../shared/ui/present-draft.ts';
import { presentKpis } from '../../../shared/ui/present-kpis.ts';
import { presentPendingNotice } from '../../../shared/ui/present-notice.ts';
import { ACTION_LABELS, toAction } from '../../../shared/ui/present-popup.ts';
import { presentPauseSheet } from '../../../shared/ui/present-sheet.ts';
import { standingAt } from '../../../shared/ui/present-status.ts';
import type { DossierView } from '../../messages.ts';
import type { Surroundings } from '../views.ts';
import { toReader } from './dossier-context.ts';
import { presentActs } from './present-acts.ts';
import { findNextHref, presentGuide } from './present-guide.ts';
import {
  describeReview,
  presentContract,
  presentDelivery,
  presentLastAct,
  presentVersions,
  presentWhy,
} from './present-parts.ts';
import { presentTalk } from './present-talk.ts';

const DOSSIER_KPIS_MAX = 12;

export function presentDossier(stored: Standing, drafts: DraftInput[], context: Surroundings): DossierView {
  const standing = standingAt(stored, context.now);
  const guide = guideSteps(standing, toReader(context));
  const acts = presentActs(guide, standing, context);
  const action = toAction(standing, context);
  const card = presentCard(standing, context);
  const words = { locale: context.locale, timeZone: standing.timeZone };
  return {
    card: {
      ...card,
      kpis: presentKpis(standing, { ...context, currency: standing.currency }, DOSSIER_KPIS_MAX),
    },
    version: standing.version,
    role: context.role,
    freshness: context.freshness,
    isOffline: context.isOffline,
    action,
    actionLabel: ACTION_LABELS[action],
    sheet: context.role === 'viewer' ? null : presentPauseSheet(standing, context),
    pendingNotice: presentPendingNotice(standing, context),
    drafts: drafts.map((draft) => presentDraft(draft, [standing], context)),
    why: presentWhy(standing, context),
    delivery: presentDelivery(standing, context),
    contract: presentContract(standing, context),
    pausing: presentTwoAnswers(guide.pause, standing, context),
    ending: presentTwoAnswers(guide.end, standing, context),
    versions: presentVersions(standing, context),
    review: describeReview(standing, context),
    talk: presentTalk(standing, context),
    steps: presentGuide(standing, { guide, acts }, context),
    wishes: presentWishes(standing.case.wishes, words),
    emergency: presentEmergency(standing, context),
    acts,
    nextHref: findNextHref(standing, acts, context),
    lastAct: presentLastAct(standing, context),
    timelineUrl: card.dossierUrl,
  };
}
