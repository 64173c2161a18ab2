// What the analysis page is made from beside the dossier: what is agreed, and what the log names of the end.

import type { RemainingRight } from '../../../shared/analysis/post-mortem.ts';
import { survivalAfterEnd } from '../../../shared/procedure/ending/after-end.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import { describeSurvival, mergeSurvivals } from '../../../shared/ui/exits/survival-words.ts';
import type { AnalysisFacts } from '../../commands/analysis/draft-analysis.ts';
import { draftAnalysis, endingOf } from '../../commands/analysis/draft-analysis.ts';
import { notFound } from '../../http/respond.ts';
import type { Dossier } from '../../pages/dossier/dossier.ts';
import type { LoggedEvent } from '../../store/events.ts';
import { eventsForAnalysisOf } from '../../store/events.ts';
import { memberNamesOf } from '../../store/members.ts';
import { planOf } from '../../store/procedure/campaign-plans.ts';
import type { Answers } from '../../store/questions.ts';

/** What is read for a draft, beside the dossier and in its statement. */
export function askForDraft(workspaceId: string, { collaborationId, case: { notices } }: Standing) {
  return {
    plan: planOf(workspaceId, collaborationId),
    recorded: eventsForAnalysisOf(workspaceId, { collaborationId, seqs: notices.map(({ seq }) => seq) }),
    memberNames: memberNamesOf(workspaceId),
  };
}

/** The draft of today; standing, papers and frozen money are the dossier's own. */
export function toDraft(
  { standing, papers, settlement, now, session }: Dossier,
  { plan, recorded, memberNames }: Answers<ReturnType<typeof askForDraft>>,
): AnalysisDraft {
  if (!plan || !papers) throw notFound();
  const inputs = {
    collaboration: { targets: plan.targets },
    deliverables: plan.pieces,
    events: recorded,
    memberNames,
  };
  const facts = { standing, inputs, papers, settlement, objections: toObjections(recorded), now };
  return draftAnalysis({ ...facts, rights: toRights(facts, session.locale) });
}

/** The creator's own words against a cause, by its code; the newest ones where there are several. */
function toObjections(events: readonly LoggedEvent[]): Map<string, string> {
  return new Map(
    events.flatMap(({ kind, data, note }) =>
      kind === 'answer_cause' && data.cause !== undefined && note !== null ? [[data.cause, note]] : [],
    ),
  );
}

/** Rights that go on after the end, by the version in force then; before the end there is nothing to remain yet. */
function toRights(facts: Omit<AnalysisFacts, 'rights'>, locale: string): RemainingRight[] {
  const { standing, settlement, papers } = facts;
  const { endedAt, isOver } = endingOf(facts);
  if (!isOver) return [];
  const { money } = standing.case;
  const due = money?.dueToCreatorMinor ?? 0;
  const isPaid =
    due === 0 || (settlement !== null && (papers.paidMinor ?? 0) >= (settlement.earnedMinor ?? 0));
  const items = survivalAfterEnd(standing, { endedAt, isPaid });
  return mergeSurvivals(items).map((item) => {
    const { name, until } = describeSurvival(item, standing, locale);
    return { name, lastOn: item.until.kind === 'on' ? item.until.on : null, status: until };
  });
}
