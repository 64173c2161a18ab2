// The page's values: the dossier, today's draft, what was filed, the team's members, and who could fill the gap.

import { isSettling } from '../../../shared/contract/facts/case-states.ts';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import {
  describeGapToFill,
  presentCandidate,
  presentLeftOut,
} from '../../../shared/ui/analysis/candidate-words.ts';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Candidates } from '../../commands/analysis/find-candidates.ts';
import { askForCandidates, LEAD_DAYS, toCandidates } from '../../commands/analysis/find-candidates.ts';
import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import type { AnalysisView, CandidatesView } from '../../pages/analysis/analysis-view.ts';
import type { TypedForm } from '../../pages/dossier/dossier.ts';
import { PLACES } from '../../pages/dossier/places.tsx';
import { membersOf } from '../../store/members.ts';
import { postMortemsOf } from '../../store/procedure/post-mortems.ts';
import { readDossierWith } from '../dossier/read-dossier.ts';
import { askForDraft, toDraft } from './read-analysis.ts';

export async function readView(
  c: AppContext,
  { typed, problems }: { typed: TypedForm | null; problems: Record<string, string> },
): Promise<AnalysisView> {
  const { workspaceId, locale } = c.var.session;
  const { dossier, answers } = await readDossierWith(c, PLACES.finish, {
    ...{ typed, outcome: null, preview: null },
    also: (standing) => ({
      ...askForDraft(workspaceId, standing),
      ...askForCandidates(workspaceId, standing, c.var.now),
      filings: postMortemsOf(workspaceId, standing),
      members: membersOf(workspaceId),
    }),
  });
  const { filings, members, memberNames, plan } = answers;
  const { standing, now } = dossier;
  const draft = toDraft(dossier, answers);
  const found = toCandidates(answers, { standing, draft, brand: plan?.brand ?? null, now });
  const asked = c.req.query('filing');
  const filed = asked === undefined ? filings[0] : filings.find(({ id }) => id === asked);
  if (asked !== undefined && !filed) throw notFound();
  const isWriting = typed !== null || c.req.query('again') === 'yes' || filings.length === 0;
  const mayFile = isSettling(standing.case.state) && isWriting;
  return {
    dossier,
    draft,
    filed: mayFile ? null : (filed ?? null),
    filings: filings.map(({ id, filedAt, filedByName }) => ({ id, filedAt, filedByName })),
    mayFile,
    problems,
    members: members.map(({ id, name }) => ({ id, name })),
    memberName: (id) => memberNames.get(id) ?? 'A former member',
    candidates: found && presentFound(found, { locale, now, timeZone: standing.timeZone }),
  };
}

function presentFound(
  found: Candidates,
  { locale, now, timeZone }: { locale: string; now: string; timeZone: string },
): CandidatesView {
  const { gap, candidates, leftOut, names } = found;
  const today = localDateOf(now, timeZone);
  const isTooLate = gap.remaining > 0 && addDays(today, LEAD_DAYS) > gap.endsOn;
  return {
    sentence:
      gap.remaining > 0
        ? describeGapToFill(gap, nameKpi(gap.kpi), { locale, isTooLate })
        : 'Nothing is missing: the target is reached.',
    isTooLate,
    rows: isTooLate ? [] : candidates.map((candidate) => presentCandidate(candidate, gap, { locale, now })),
    leftOut: isTooLate ? [] : presentLeftOut(leftOut, (id) => names.get(id) ?? ''),
    leadDays: LEAD_DAYS,
  };
}
