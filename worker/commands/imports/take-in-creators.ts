// A list of creators comes into a campaign: judged line by line against who is known, then written all or nothing under
// one import. What is agreed already is never put over.
import { uuidv7 } from 'uuidv7';
import type { CreatorRow, ImportAnswer, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { findCampaign } from '../../store/campaigns.ts';
import { insertCreatorsStatements, type NewCreator } from '../../store/collaborations.ts';
import { listKnownCreators } from '../../store/imports/creators.ts';
import { type CreatorsUndo, insertImportStatement, NOTHING_CREATED } from '../../store/imports/records.ts';
import { listCreators, type PlannedCreator, planCreators } from './plan-creators.ts';
import { settleImport } from './settle-import.ts';
import { countVerdicts, type TakeIn } from './take-in-observations.ts';

export async function takeInCreators(
  db: D1Database,
  workspaceId: string,
  { rows, takeIn }: { rows: CreatorRow[]; takeIn: TakeIn },
): Promise<ImportAnswer | undefined> {
  const { campaignId, now } = takeIn;
  const listed = listCreators(rows);
  const keys = [...new Set(listed.flatMap(({ profiles }) => profiles.map(({ key }) => key)))];
  const [campaign, known] = await Promise.all([
    findCampaign(db, workspaceId, campaignId),
    listKnownCreators(db, workspaceId, { keys, campaignId }),
  ]);
  if (!campaign) return undefined;
  const planned = planCreators(listed, known);
  const byRow = new Map(planned.flatMap((plan) => plan.rows.map(({ row }) => [row, plan.verdict] as const)));
  const verdicts = rows.flatMap(({ row }): RowVerdict[] => {
    const verdict = byRow.get(row);
    return verdict === undefined ? [] : [{ row, ...verdict }];
  });
  const counts = countVerdicts(verdicts);
  const isRepeat = counts.refused + counts.new + counts.newer === 0;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat)
    return { importId: null, isRepeat, verdicts, counts };

  const importId = crypto.randomUUID();
  const changed = planned
    .filter(({ verdict }) => verdict.verdict !== 'same')
    .map((plan) => ({ plan, creator: toNewCreator(plan) }));
  const collaborationIds = changed.map(({ creator }) => creator.collaborationId);
  await db.batch([
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId,
      format: takeIn.format,
      fileName: takeIn.fileName,
      fileSha256: takeIn.fileSha256,
      counts,
      undo: { ...NOTHING_CREATED, creators: toUndo(changed) },
      importedBy: takeIn.memberId,
      importedAt: now,
      unsettled: collaborationIds,
    }),
    ...insertCreatorsStatements(db, workspaceId, {
      campaignId,
      creators: changed.map(({ creator }) => creator),
      at: now,
    }),
  ]);
  await settleImport(db, { workspaceId, importId, collaborationIds, undoneAt: null }, now);
  return { importId, isRepeat: false, verdicts, counts };
}

type Changed = { plan: PlannedCreator; creator: NewCreator };

/** The rows to write; those of a known creator are found again by their ids and stay as they are. */
function toNewCreator({ profiles, before, name, email, feeMinor }: PlannedCreator): NewCreator {
  const [profile, ...otherProfiles] = profiles;
  if (profile === undefined) throw new Error('A creator without a profile was refused before');
  return {
    creatorId: before?.creatorId ?? uuidv7(),
    displayName: name ?? profile.handle,
    collaborationId: before?.collaborationId ?? uuidv7(),
    profile,
    otherProfiles,
    feeMinor,
    noticeEmail: email,
  };
}

function toUndo(changed: readonly Changed[]): CreatorsUndo {
  const hasJoined = ({ before }: PlannedCreator) => before?.collaborationId == null || before.isRemoved;
  return {
    joinedIds: changed.flatMap(({ plan, creator }) => (hasJoined(plan) ? [creator.collaborationId] : [])),
    profileKeys: changed.flatMap(({ plan }) =>
      plan.before === undefined ? [] : plan.addedProfiles.map(({ key }) => key),
    ),
    filled: changed.map(({ plan: { before, feeMinor, email }, creator }) => ({
      collaborationId: creator.collaborationId,
      feeMinor: (before?.feeMinor ?? null) === null ? feeMinor : null,
      noticeEmail: (before?.noticeEmail ?? null) === null ? email : null,
    })),
  };
}
