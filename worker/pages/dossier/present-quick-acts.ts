// Which quick acts the page offers: take back, decide a request, go on, pause.
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { plannedEnd } from '../../../shared/procedure/exits/planned-end.ts';
import { listPauseActs } from '../../../shared/procedure/guide/pause-acts.ts';
import { findWaitingRequest } from '../../../shared/procedure/matters/request-decider.ts';
import { hasRole } from '../../../shared/roles.ts';
import { presentResume } from '../../../shared/ui/dossier/present-resume.ts';
import { presentStay } from '../../../shared/ui/dossier/present-stay.ts';
import { describeEndSums, toEndSums } from '../../../shared/ui/exits/end-sums.ts';
import { formatDay, formatMoment } from '../../../shared/ui/format.ts';
import { describeDecider } from '../../../shared/ui/guide-words/next-step-words.ts';
import { presentPendingNotice } from '../../../shared/ui/present-notice.ts';
import { presentPauseSheet } from '../../../shared/ui/present-sheet.ts';
import { listScope } from '../../../shared/ui/sentences.ts';
import type { Dossier } from './dossier.ts';
import { noteOfEvent } from './dossier.ts';
import type { ActsProps } from './quick-acts.tsx';
import { ACT_FORMS } from './quick-acts.tsx';

/** The form of this page that the next step names; null = the step is taken elsewhere, and no form here is the loudest. */
export function leadingAct({ card }: Pick<Dossier, 'card'>): ActsProps['leading'] {
  if (card.nextStep.opens !== 'decide') return null;
  return card.nextStep.href.endsWith('#resume') ? 'resume' : 'pause';
}

export function toActs(dossier: Dossier): ActsProps {
  const { standing, session, now, events, newId, typed, preview } = dossier;
  const { role, locale } = session;
  const { state, request } = standing.case;
  const pending = presentPendingNotice(standing, { now, locale });
  const waiting = findWaitingRequest(standing.case, session);
  const acts = listPauseActs(standing.case, { ...session, now });
  return {
    collaborationId: standing.collaborationId,
    action: deskCollaboration(standing.collaborationId, '/decisions'),
    version: standing.version,
    ids: Array.from({ length: ACT_FORMS }, newId),
    acts,
    sheet: acts.includes('pause') ? presentPauseSheet(standing, { now, locale, role }) : null,
    stay: presentStay(standing, { ...session, now }),
    resume: presentResume(standing, { now, locale }),
    hasResumeLetter: state === 'paused',
    typed,
    preview,
    undoUntil: pending?.untilIso
      ? `until ${formatMoment(pending.untilIso, locale, standing.timeZone)}`
      : null,
    hasPauseLetter: hasRole(role, 'manager'),
    leading: leadingAct(dossier),
    request: request && {
      kind: request.kind,
      by: events.find((event) => event.seq === request.seq)?.byName ?? 'a marketer',
      scope: listScope(request.scope),
      facts: [
        { name: 'Asked', text: formatMoment(request.at, locale, standing.timeZone) },
        ...(request.reviewOn === null
          ? []
          : [{ name: 'Review on', text: formatDay(request.reviewOn, locale) }]),
        { name: 'They wrote', text: noteOfEvent(events, request.seq) ?? 'no note' },
        ...listCosts(dossier),
      ],
      whoDecides: waiting === null || waiting.waitsFor === 'reader' ? null : describeDecider(waiting),
    },
  };
}

/** What an end that was asked for comes to, before anybody agrees to it. */
function listCosts({ standing, session, now }: Dossier): { name: string; text: string }[] {
  if (standing.case.request?.kind !== 'end' || standing.money === null) return [];
  const end = plannedEnd(standing, now, compareExits({ standing, now }).ends);
  const sums = toEndSums(settlementOf(standing, end));
  return [{ name: 'Still due with it', text: describeEndSums(sums, standing, session.locale) }];
}
