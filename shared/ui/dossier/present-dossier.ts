// The dossier of one collaboration as the panel shows it, tab by tab, from the local standing alone.
import { dossierPlace } from '../../desk-paths.ts';
import { listPauseActs } from '../../procedure/guide/pause-acts.ts';
import { guideSteps } from '../../procedure/guide/steps.ts';
import { isOver } from '../../procedure/machine.ts';
import type { Standing } from '../../procedure/standing.ts';
import { presentOwnBrief } from '../brief/describe-brief.ts';
import { explainPostForecasts } from '../explain/explain-post.ts';
import { pauseNotePlace } from '../guide-words/act-places.ts';
import { presentTwoAnswers } from '../guide-words/present-answers.ts';
import { presentWishes } from '../guide-words/present-causes.ts';
import { presentEmergency } from '../popup/present-emergency.ts';
import { presentCard } from '../present-card.ts';
import { type DraftInput, presentDraft } from '../present-draft.ts';
import { presentKpis } from '../present-kpis.ts';
import { presentPendingNotice } from '../present-notice.ts';
import type { PopupContext } from '../present-popup.ts';
import { ACTION_LABELS } from '../present-popup.ts';
import { presentPauseSheet } from '../present-sheet.ts';
import { standingAt } from '../present-status.ts';
import { toReader } from './dossier-context.ts';
import type { DossierView } from './dossier-view.ts';
import { presentPieceDrafts } from './draft-acts.ts';
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
import { presentPayTerms } from './present-pay-terms.ts';
import { presentResume } from './present-resume.ts';
import { presentTalk } from './present-talk.ts';

const DOSSIER_KPIS_MAX = 16;

/** What a dossier is made from: the stored standing, its drafts, and who looks at it when. */
export type DossierFacts = {
  standing: Standing;
  drafts: DraftInput[];
  context: PopupContext & { offlineNote?: string };
};

/** The dossier as of `context.now`; of a stored standing, what time alone changed since is worked out first. */
export function presentDossier({ standing: stored, drafts, context }: DossierFacts): DossierView {
  const standing = standingAt(stored, context.now);
  const guide = guideSteps(standing, toReader(context));
  const acts = presentActs(guide, standing, context);
  const card = presentCard(standing, context);
  const theirPause = context.role === 'viewer' ? null : pauseNotePlace(guide.acts);
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
    pauseActs: listPauseActs(standing.case, context).map((act) => ({ act, label: ACTION_LABELS[act] })),
    sheet: context.role === 'viewer' ? null : presentPauseSheet(standing, context),
    pendingNotice: presentPendingNotice(standing, context),
    resume: presentResume(standing, context),
    drafts: drafts.map((draft) => presentDraft(draft, [standing], context)),
    why: presentWhy(standing, context),
    kpiNote: isOver(standing.case.state) ? 'in all' : 'expected by now',
    delivery: presentDelivery(standing, context),
    postForecasts: explainPostForecasts(standing, context),
    contract: presentContract(standing, context),
    pieceDrafts: presentPieceDrafts(standing, context),
    payTerms: presentPayTerms(standing, context),
    pausing: presentTwoAnswers(guide.pause, standing, context),
    ending: presentTwoAnswers(guide.end, standing, context),
    theirPause: theirPause && {
      label: theirPause.label,
      href: dossierPlace(card.dossierUrl, theirPause.address),
    },
    versions: presentVersions(standing, context),
    review: describeReview(standing, context),
    talk: presentTalk(standing, context),
    steps: presentGuide(standing, { guide, acts }, context),
    brief: presentOwnBrief(standing, context),
    wishes: presentWishes(standing.case.wishes, words),
    emergency: presentEmergency(standing, context),
    acts,
    nextHref: findNextHref(standing, acts, context),
    lastAct: presentLastAct(standing, context),
    timelineUrl: card.dossierUrl,
  };
}
