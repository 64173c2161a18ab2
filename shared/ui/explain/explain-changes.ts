// What would change the word beside a score, in counts and dates of this collaboration.
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import { strongestPost, turningPoint } from '../../procedure/numbers/what-changes.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { PostPart } from '../../score/assessment.ts';
import { formatCount, formatNumberOf, formatPercent } from '../format.ts';
import { nameKpi } from '../present-kpis.ts';

type Facts = Pick<Standing, 'assessment' | 'readings' | 'deliverables'>;

const BAND_WORDS = { on_track: 'On course', watch: 'Watch' } as const;

/** Sentences under “What would change this”. */
export function describeChanges(standing: Facts, locale: string): string[] {
  const { assessment, deliverables } = standing;
  const count = (value: number) => formatCount(Math.round(value), locale);
  const kpi = nameKpi(scoredKpiOf(standing)).toLowerCase();
  const point = turningPoint(assessment);
  const sentences: string[] = [];
  if (point !== null && (point.band === 'on_track' || point.band === 'watch')) {
    const word = BAND_WORDS[point.band];
    const share = formatPercent(point.ofExpected, locale);
    sentences.push(
      point.isBetter
        ? `${word} begins when each post that is out stands at about ${share} of what is expected of it: together ${count(point.actual)} ${kpi} today, now ${count(assessment.actual ?? 0)}. On a later day the same share counts.`
        : `It stays On course while the posts that are out hold about ${share} of what is expected of them, ${count(point.actual)} ${kpi} today.`,
    );
  }
  const strongest = strongestPost(assessment.posts);
  const name = strongest === null ? '' : namePost(strongest, deliverables);
  if (strongest !== null && name !== '' && assessment.posts.length > 1) {
    const direction = strongest.ratio < 1 ? 'down' : 'up';
    sentences.push(
      `${name} pulls most, ${direction}: it is at ${formatPercent(strongest.ratio, locale)} of what is expected of it and carries ${formatPercent(strongest.weightShare, locale)} of the evidence.`,
    );
  }
  const open = deliverables.filter(({ publishedAt }) => publishedAt === null).length;
  if (open > 0)
    sentences.push(
      `${formatNumberOf(open, 'post is', 'posts are', locale)} still to come. Each one narrows the range from its second day on.`,
    );
  return sentences;
}

/** A post by its piece; empty for one that nobody ordered. */
export function namePost({ deliverableId }: PostPart, deliverables: Facts['deliverables']): string {
  return deliverables.find(({ id }) => id === deliverableId)?.name ?? '';
}
