// The agreed pieces as a standing shows them: out or not, when due, how late.
import { hasEnded } from '../contract/facts/case-states.ts';
import type { Instant } from '../contract/terms.ts';
import { lateDaysAt, movedDueOn } from './due-dates.ts';
import type { PostInput, StandingInputs } from './project-standing.ts';
import type { DeliverableStanding } from './standing.ts';

export function deliverableStandings(inputs: StandingInputs, at: Instant): DeliverableStanding[] {
  const { timeZone } = inputs.campaign;
  return inputs.deliverables.map((deliverable) => {
    const posts = inputs.posts.filter((post) => post.deliverableId === deliverable.id);
    const published = firstPublished(posts, at);
    const publishedAt = published?.publishedAt ?? null;
    return {
      id: deliverable.id,
      name: deliverable.name,
      network: deliverable.network,
      format: deliverable.format,
      dueOn: deliverable.dueOn,
      agreedDueOn: deliverable.dueOn,
      publishedAt,
      postUrl: (published ?? posts[0])?.url ?? null,
      stage: publishedAt === null || deliverable.stage === 'completed' ? deliverable.stage : 'published',
      lateDays: lateDaysAt(deliverable.dueOn, inputs.case, {
        now: publishedAt ?? lastDayCounted(inputs, at),
        timeZone,
        contracts: inputs.contracts,
      }),
      ...(deliverable.twin ? { twin: deliverable.twin } : {}),
    };
  });
}

/** Nothing is waited for after the end: what never came is late by the days until then. */
function lastDayCounted({ case: state }: StandingInputs, at: Instant): Instant {
  const endedAt = state.endedBy?.at;
  return endedAt !== undefined && endedAt < at && hasEnded(state.state) ? endedAt : at;
}

/** The inputs with the pieces as they are due at `at`: what is expected by a day follows the day in force. */
export function inForceAt(inputs: StandingInputs, at: Instant): StandingInputs {
  const due = { now: at, timeZone: inputs.campaign.timeZone, contracts: inputs.contracts };
  const deliverables = inputs.deliverables.map((piece) => ({
    ...piece,
    dueOn: movedDueOn(piece.dueOn, inputs.case, due),
  }));
  return { ...inputs, deliverables };
}

/** A piece may yield several posts; the first that was out at `at` fulfils it. */
function firstPublished(posts: PostInput[], at: Instant): PostInput | undefined {
  return posts
    .filter((post) => post.publishedAt !== null && post.publishedAt <= at)
    .reduce<PostInput | undefined>(
      (first, post) => (first && (first.publishedAt ?? '') <= (post.publishedAt ?? '') ? first : post),
      undefined,
    );
}
