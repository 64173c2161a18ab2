// What the diagnosis rests on beside the standing: how the campaign's others do, and whether the target fits the creator.
import { addDays, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { DiagnosisContext } from '../../../shared/procedure/talk/diagnose.ts';
import { findTargetToOwnBest } from '../../../shared/procedure/talk/own-best.ts';
import type { CreatorResult } from '../../store/procedure/creator-results.ts';
import { creatorResultsOf } from '../../store/procedure/creator-results.ts';
import type { Peers } from '../../store/procedure/peers.ts';
import { agreedTargetOf, peersOf } from '../../store/procedure/peers.ts';
import type { Question } from '../../store/questions.ts';

/** Days after which a post's count is taken as its result. */
const COUNTED_DAYS = 14;

type DiagnosisQuestions = {
  peers: Question<Peers>;
  target: Question<number | null> | null;
  ownPosts: Question<CreatorResult[]> | null;
};
type DiagnosisAnswers = {
  peers: Peers | null;
  target: number | null;
  ownPosts: CreatorResult[] | null;
};

/** What is to be read, beside whatever else the page reads. Without one network and one counted result, one target per post means nothing. */
export function askForDiagnosis(
  workspaceId: string,
  { standing, now }: { standing: Standing; now: string },
): DiagnosisQuestions {
  const { campaignId, collaborationId, timeZone } = standing;
  const peers = peersOf(workspaceId, { campaignId, collaborationId });
  const primary = agreedKpiOf(standing);
  const metric = METRICS.find((known) => known === primary);
  if (metric === undefined || findNetwork(standing) === undefined)
    return { peers, target: null, ownPosts: null };
  const before = startOfDay(addDays(localDateOf(now, timeZone), -COUNTED_DAYS), timeZone);
  return {
    peers,
    target: agreedTargetOf(workspaceId, { collaborationId, metric }),
    ownPosts: creatorResultsOf(workspaceId, { collaborationId, metric, before }),
  };
}

export function toDiagnosis(
  { peers, target, ownPosts }: DiagnosisAnswers,
  standing: Standing,
): Omit<DiagnosisContext, 'now'> {
  if (peers === null) return {};
  const onNetwork = findNetwork(standing);
  if (ownPosts === null || onNetwork === undefined) return { peers };
  const known = ownPosts.flatMap(({ network, units }) =>
    units === null || network !== onNetwork ? [] : [units],
  );
  const perPost = target === null ? null : target / standing.deliverables.length;
  const targetToOwnBest = findTargetToOwnBest(perPost, known);
  return { peers, ...(targetToOwnBest === undefined ? {} : { targetToOwnBest }) };
}

/** The one network that all pieces are for; undefined where there are several or none. */
function findNetwork({ deliverables }: Standing): string | undefined {
  const [network, ...others] = new Set(deliverables.map((piece) => piece.network));
  return others.length === 0 ? network : undefined;
}
