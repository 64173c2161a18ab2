// Files the analysis: the words are checked, the whole text is hashed, and its event and its row are one batch.

import type { PostMortemWords } from '../../shared/analysis/post-mortem.ts';
import type { PostMortemProblem } from '../../shared/analysis/post-mortem-problems.ts';
import { postMortemProblems } from '../../shared/analysis/post-mortem-problems.ts';
import type { Instant } from '../../shared/contract/terms.ts';
import type { AnalysisDraft, AnalysisRecord } from '../../shared/ui/analysis/analysis-record.ts';
import { sha256Hex } from '../digest.ts';
import type { StoredPostMortem } from '../store/procedure/post-mortems.ts';
import { insertPostMortemStatement, postMortemsOf } from '../store/procedure/post-mortems.ts';
import { answer } from '../store/questions.ts';
import { toJson } from '../store/rows.ts';
import type { Decider, DecisionOutcome } from './decide-on-collaboration.ts';
import { decideOnCollaboration } from './decide-on-collaboration.ts';

export type Filing = {
  /** Id of the form: a second click is the same filing. */
  id: string;
  seenVersion: number;
  draft: AnalysisDraft;
  words: PostMortemWords;
};

export type FilingOutcome =
  | { kind: 'filed'; isRepeat: boolean }
  | { kind: 'incomplete'; problems: PostMortemProblem[] }
  | { kind: 'refused'; outcome: Exclude<DecisionOutcome, { kind: 'done' }> };

export async function filePostMortem(
  db: D1Database,
  decider: Decider & { memberId: string },
  { filing, now }: { filing: Filing; now: Instant },
): Promise<FilingOutcome> {
  const { id, seenVersion, draft, words } = filing;
  const earlier = await findFiled(db, decider.workspaceId, filing);
  if (earlier) return repeatOf(earlier, words);
  const problems = postMortemProblems({ ...draft, ...words }, now);
  if (problems.length > 0) return { kind: 'incomplete', problems };
  const record: AnalysisRecord = { ...draft, ...words, filedAt: now, filedById: decider.memberId };
  const body = toJson(record);
  const sha256 = await sha256Hex(body);
  const outcome = await decideOnCollaboration(db, decider, {
    request: {
      collaborationId: draft.collaborationId,
      id,
      seenVersion,
      command: { kind: 'file_post_mortem', postMortemId: id, sha256 },
      alsoWrite: () => [insertPostMortemStatement(db, decider.workspaceId, { id, record, body, sha256 })],
    },
    now,
  });
  if (outcome.kind === 'done') return { kind: 'filed', isRepeat: outcome.isRepeat };
  const faster = await findFiled(db, decider.workspaceId, filing);
  return faster ? repeatOf(faster, words) : { kind: 'refused', outcome };
}

/** The same form with the same words is one filing; with other words it is none, so that nobody's text is lost unseen. */
function repeatOf({ record }: StoredPostMortem, words: PostMortemWords): FilingOutcome {
  const { lessons, rebook, creatorsWord, hours } = record;
  const isSame =
    toJson([lessons, rebook, creatorsWord, hours]) ===
    toJson([words.lessons, words.rebook, words.creatorsWord, words.hours]);
  return isSame
    ? { kind: 'filed', isRepeat: true }
    : { kind: 'refused', outcome: { kind: 'other_request_with_this_id' } };
}

async function findFiled(
  db: D1Database,
  workspaceId: string,
  { id, draft }: Filing,
): Promise<StoredPostMortem | undefined> {
  const filed = await answer(db, postMortemsOf(workspaceId, draft));
  return filed.find((one) => one.id === id);
}
