// One analysis that the demo team has filed, through the same draft and the same filing as any other: so that the bench and
// the next brief show at first sight what they are for.
import type { PostMortemWords } from '../../shared/analysis/post-mortem.ts';
import type { Instant } from '../../shared/contract/terms.ts';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { draftAnalysis } from '../commands/analysis/draft-analysis.ts';
import { filePostMortem } from '../commands/file-post-mortem.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { loadInputs } from '../store/inputs.ts';
import { findPapers } from '../store/procedure/papers.ts';
import { findStanding } from '../store/standings.ts';

/** The creator whose past campaign is analysed: weak at first, and then far above what was agreed. */
export const ANALYSED_HANDLE = 'tiktokforbusiness';
const LESSON_DAYS = 21;

export async function fileDemoAnalysis(
  db: D1Database,
  {
    workspaceId,
    memberId,
    collaborationId,
    now,
  }: { workspaceId: string; memberId: string; collaborationId: string; now: Instant },
): Promise<void> {
  const [stored, [inputs], papers] = await Promise.all([
    findStanding(db, workspaceId, collaborationId),
    loadInputs(db, workspaceId, [collaborationId]),
    findPapers(db, workspaceId, collaborationId),
  ]);
  if (!stored || !inputs || !papers) throw new Error(`${collaborationId} was just written and is not there`);
  const { standing } = stored;
  const nothing = { settlement: null, objections: new Map<string, string>(), rights: [] };
  const outcome = await filePostMortem(
    db,
    {
      workspaceId,
      memberId,
      memberName: 'Demo owner',
      workspaceName: 'Demo brand',
      role: 'owner',
      isSinglePersonTeam: false,
    },
    {
      filing: {
        id: `${collaborationId}-analysis`,
        seenVersion: standing.version,
        draft: draftAnalysis({ standing, inputs, papers, ...nothing, now }),
        words: demoWords(memberId, localDateOf(now, standing.timeZone)),
      },
      now,
    },
  );
  if (outcome.kind !== 'filed') throw new Error(`The demo’s analysis was not filed: ${outcome.kind}`);
  // The name of whoever loads the demo stands with the members, not here.
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
}

function demoWords(memberId: string, today: string): PostMortemWords {
  const dueOn = addDays(today, LESSON_DAYS);
  return {
    lessons: [
      {
        kind: 'brief',
        text: 'Ask for the product in the first two seconds: the posts that did brought three times the others.',
        ownerId: memberId,
        dueOn,
      },
      {
        kind: 'tracking',
        text: 'Test link and code on a phone before the first post: two days of clicks were not counted.',
        ownerId: memberId,
        dueOn,
      },
    ],
    rebook: {
      answer: 'yes_if',
      reason: 'All six posts were on time, and the last two were far above what was agreed.',
      condition: 'The first draft shows the product early.',
    },
    creatorsWord: { text: 'The second brief was much clearer. I would start with that one.' },
    hours: 3,
  };
}
