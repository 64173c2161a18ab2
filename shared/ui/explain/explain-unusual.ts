// A count out of proportion in words: what is unusual, and which KPI the score stands on because of it. It names no cause and
// blames nobody: a post may have been recommended widely, or shown as an ad.
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Assessment } from '../../score/assessment.ts';
import { formatCount, formatDecimal, formatNumberOf } from '../format.ts';
import { nameKpi } from '../present-kpis.ts';
import type { FlagView } from '../view.ts';

type Facts = Pick<Standing, 'assessment' | 'deliverables' | 'readings'>;

/** Sentences for the score's explanation; empty while it stands on the agreed KPI. */
export function describeStandsOn({ standsOn }: Assessment, locale: string): string[] {
  if (standsOn === undefined) return [];
  const [kpi, agreed] = [toWords(standsOn.kpi), toWords(standsOn.insteadOf.kpi)];
  const { unusual, target } = standsOn.insteadOf;
  return [
    `It stands on ${kpi}, not on ${agreed}: a post heads for ${toTimes(unusual.times, locale)} the ${agreed} of this creator’s ${formatNumberOf(unusual.pastPosts, 'past post', 'past posts', locale)}.`,
    `That can have many causes, such as a wide recommendation or an ad. Until it is understood, ${kpi} are the deepest count that keeps its usual proportion.`,
    ...(target.from === 'usual'
      ? [
          `For ${kpi} nothing is agreed. ${formatNumberOf(target.pairs, 'past post', 'past posts', locale)} brought ${formatDecimal(target.perAgreed * 100, locale, 1)} of them for every 100 ${agreed}, so the agreed ${agreed} stand for that many. It is enough to talk, not for more.`,
        ]
      : []),
  ];
}

/** The same as a line beside the numbers; none without anything unusual. */
export function presentUnusual(standing: Facts, { locale }: { locale: string }): FlagView[] {
  const { assessment, deliverables, readings } = standing;
  const { standsOn } = assessment;
  const found = standsOn?.insteadOf.unusual ?? readReason(assessment);
  if (found === null) return [];
  const unusual = standsOn?.insteadOf.kpi ?? scoredKpiOf({ assessment, readings });
  const piece = deliverables.find(({ id }) => id === found.deliverableId)?.name ?? 'A post';
  const stands =
    standsOn === undefined
      ? `No other count of the same posts can stand in, so the score stays on ${toWords(unusual)}.`
      : `The score stands on ${toWords(standsOn.kpi)}.`;
  return [
    {
      isAsking: true,
      title: `${piece}: ${toTimes(found.times, locale)} its usual ${toWords(unusual)}. ${stands}`,
      evidence: `usual of ${formatNumberOf(found.pastPosts, 'past post', 'past posts', locale)} · many causes are possible, look at it together`,
    },
  ];
}

/** Reports leave the reasons out, and with them an unusual count that changes nothing. */
function readReason({
  reasons,
}: Assessment): { deliverableId: string; times: number; pastPosts: number } | null {
  const facts = reasons.find(({ code }) => code === 'unusual_pattern')?.facts;
  if (facts === undefined) return null;
  return {
    deliverableId: String(facts.deliverable),
    times: Number(facts.times),
    pastPosts: Number(facts.pastPosts),
  };
}

function toWords(kpi: string): string {
  return nameKpi(kpi).toLowerCase();
}

function toTimes(times: number, locale: string): string {
  return `${times < 10 ? formatDecimal(times, locale, 1) : formatCount(Math.round(times), locale)} times`;
}
