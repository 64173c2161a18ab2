// What the creator's page reads beside its link: what the creator did there, what the team answered, the letters that have
// left for them, and the brief they were told of.
import type { NoticeTone } from '../../../shared/notices/tone.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import type { ToldBrief } from '../../../shared/procedure/brief/told-brief.ts';
import type { CollaborationEvent, EventData } from '../../../shared/procedure/events.ts';
import { answerTogether, toQuestion } from '../questions.ts';
import { fromJson } from '../rows.ts';

/** What the creator did on their page, with the words they wrote as long as these stand. */
export type CreatorAct = Pick<CollaborationEvent, 'seq' | 'kind' | 'at' | 'data'> & { note: string | null };

/** What the team put to the creator or answered, with the words written for them. */
export type ToldWords = CreatorAct;

/** A version of the brief that a letter has put to the creator. */
export type KnownBrief = Pick<BriefVersion, 'n' | 'text' | 'why'>;

/** A letter that has left: its frozen words. */
export type SentLetter = Record<'noticeId' | 'kind' | 'subject' | 'body' | 'sentAt', string> & {
  tone: NoticeTone;
};

type ActRow = { seq: number; kind: string; at: string; data: string; note: string | null; is_ours: number };
type BriefRow = { n: number; text: string; why: string | null };

/** Events whose words the desk's form says the creator reads. */
const TOLD_KINDS =
  "'answer_wish', 'plan_remedy', 'extend_plan', 'propose_adjustment', 'start_coaching', 'offer_coaching', 'report_cure'";
const LETTERS_MAX = 40;
/** Numbers of the log that are looked through for the creator's own acts; older ones stay in the log. */
const ACTS_WINDOW = 400;

/**
 * The creator's newest acts, newest first, the letters that have left, and of the brief the version they were told of with
 * the one it is compared with, in one statement.
 */
export async function readCreatorRecords(
  db: D1Database,
  workspaceId: string,
  {
    collaborationId,
    headSeq,
    actsMax,
    brief,
  }: { collaborationId: string; headSeq: number; actsMax: number; brief: ToldBrief | undefined },
): Promise<{ acts: CreatorAct[]; told: ToldWords[]; letters: SentLetter[]; briefs: KnownBrief[] }> {
  const { log, ...rest } = await answerTogether(db, {
    log: toQuestion<ActRow, (CreatorAct & { isOurs: boolean })[]>({
      sql: `SELECT e.seq, e.kind, e.at, e.data, n.body AS note, e.actor_role <> 'creator' AS is_ours FROM events e
         LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
         WHERE e.workspace_id = ?1 AND e.collaboration_id = ?2 AND e.seq > ?3
           AND (e.actor_role = 'creator' OR e.kind IN (${TOLD_KINDS}))
         ORDER BY e.seq DESC LIMIT ?4`,
      columns: ['seq', 'kind', 'at', 'data', 'note', 'is_ours'],
      values: [workspaceId, collaborationId, headSeq - ACTS_WINDOW, actsMax * 2],
      toAnswer: (rows) => rows.map((row) => ({ ...toAct(row), isOurs: row.is_ours === 1 })),
    }),
    letters: toQuestion<SentLetter, SentLetter[]>({
      sql: `SELECT id AS noticeId, kind, tone, subject, body, sent_at AS sentAt FROM notices
         WHERE workspace_id = ?1 AND collaboration_id = ?2 AND sent_at IS NOT NULL
         ORDER BY sent_at DESC, id DESC LIMIT ?3`,
      columns: ['noticeId', 'kind', 'tone', 'subject', 'body', 'sentAt'],
      values: [workspaceId, collaborationId, LETTERS_MAX],
      toAnswer: (rows) => rows,
    }),
    briefs: toQuestion<BriefRow, KnownBrief[]>({
      sql: `SELECT b.n, b.text, b.why FROM briefs b JOIN collaborations k ON k.campaign_id = b.campaign_id
         WHERE b.workspace_id = ?1 AND k.workspace_id = ?1 AND k.id = ?2 AND b.n IN (?3, ?4)`,
      columns: ['n', 'text', 'why'],
      values: [workspaceId, collaborationId, brief?.n ?? 0, brief?.since ?? 0],
      toAnswer: (rows) => rows.map(({ n, text, why }) => ({ n, text: fromJson(text), why })),
    }),
  });
  return {
    ...rest,
    acts: log.filter(({ isOurs }) => !isOurs).slice(0, actsMax),
    told: log.filter(({ isOurs }) => isOurs),
  };
}

function toAct(row: ActRow): CreatorAct {
  return {
    seq: row.seq,
    kind: row.kind,
    at: row.at,
    data: fromJson<EventData>(row.data),
    note: row.note,
  };
}
