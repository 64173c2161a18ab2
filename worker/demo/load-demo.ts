// Loads the demo workspace through the same stores and rules as everything else: events are folded, numbers are imported.

import type { Instant } from '../../shared/contract/terms.ts';
import { addDays, addMinutes, localDateOf } from '../../shared/contract/zone.ts';
import { profileKey, profileUrl } from '../../shared/networks/keys.ts';
import { basisOf } from '../../shared/procedure/numbers/basis-of.ts';
import { refreshStandings, toStandingWrite } from '../commands/refresh-standings.ts';
import type { Campaign } from '../store/campaigns.ts';
import { findCampaign, insertCampaignStatement } from '../store/campaigns.ts';
import { insertCreatorsStatements, updateCollaborationStatement } from '../store/collaborations.ts';
import { insertContractStatement } from '../store/contracts.ts';
import type { Deliverable } from '../store/deliverables.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../store/deliverables.ts';
import { insertEventStatement } from '../store/events.ts';
import { insertObservationsStatements } from '../store/imports/observations.ts';
import { insertImportStatement, NOTHING_CREATED } from '../store/imports/records.ts';
import { loadInputs } from '../store/inputs.ts';
import { updatePapersStatement } from '../store/procedure/papers.ts';
import { insertMemberStatement } from '../store/workspaces.ts';
import { tellDemoAlerts } from './demo-alerts.ts';
import { ANALYSED_HANDLE, fileDemoAnalysis } from './demo-analysis.ts';
import type { DemoCampaign, DemoCreator } from './demo-campaigns.ts';
import { DEMO_CAMPAIGNS, instantOfDay } from './demo-campaigns.ts';
import { demoContractOf } from './demo-clauses.ts';
import { decideDemoStory } from './demo-decisions.ts';
import { takeInOrdersOf, tellBriefOf } from './demo-extras.ts';
import { toObservations } from './demo-numbers.ts';
import { DEMO_PAST } from './demo-past.ts';
import { demoPaymentStatement } from './demo-payments.ts';
import { toPosts } from './demo-posts.ts';
import { demoEvents } from './demo-story.ts';
import { insertDemoWords } from './demo-words.ts';

export const DEMO_WORKSPACE = 'demo';
/** Stories in which something has happened lately that people hear of. */
const TOLD_STORIES: readonly (string | undefined)[] = ['talking', 'paused'];

/** Fills an empty workspace. A campaign that is there already stays as it is, so loading twice changes nothing. */
export async function loadDemo(
  db: D1Database,
  { workspaceId, memberId, now }: { workspaceId: string; memberId: string; now: Instant },
): Promise<void> {
  const marketerId = toOwnId(workspaceId, 'demo-marketer');
  const marketer = { id: marketerId, name: 'Demo marketer', role: 'marketer', at: now } as const;
  await insertMemberStatement(db, workspaceId, marketer).run();
  const team = { workspaceId, ownerId: memberId, marketerId };
  for (const demo of [...DEMO_CAMPAIGNS, DEMO_PAST]) {
    const campaign = toCampaign(demo, workspaceId, now);
    if (await findCampaign(db, workspaceId, campaign.id)) continue;
    await db.batch([insertCampaignStatement(db, workspaceId, campaign, now)]);
    const collaborationIds: string[] = [];
    for (const creator of demo.creators) {
      const collaborationId = await loadCreator(db, { workspaceId, memberId, now, campaign, creator });
      const asked = { story: creator.story, recipient: toEmail(creator), timeZone: campaign.timeZone, now };
      await decideDemoStory(db, team, { collaborationId, ...asked });
      collaborationIds.push(collaborationId);
    }
    const place = { workspaceId, memberId, campaignId: campaign.id, now };
    await tellBriefOf(db, place, { demo, collaborationIds });
    await refreshStandings(db, workspaceId, { collaborationIds, now });
    await takeInOrdersOf(db, place, { demo, collaborationIds });
    const analysed = collaborationIds[demo.creators.findIndex(isAnalysed)];
    if (analysed !== undefined) {
      await fileDemoAnalysis(db, { workspaceId, memberId, collaborationId: analysed, now });
    }
    const told = collaborationIds.filter((_, index) => TOLD_STORIES.includes(demo.creators[index]?.story));
    if (told.length > 0) await tellDemoAlerts(db, workspaceId, { collaborationIds: told, now });
  }
}

function isAnalysed({ handle, story }: DemoCreator): boolean {
  return handle === ANALYSED_HANDLE && story === 'completed';
}

export type Place = {
  workspaceId: string;
  memberId: string;
  now: Instant;
  campaign: Campaign;
  creator: DemoCreator;
};

async function loadCreator(db: D1Database, place: Place): Promise<string> {
  const { workspaceId, memberId, now, campaign, creator } = place;
  const collaborationId = `${campaign.id}-${creator.handle}`;
  const deliverables = toDeliverables(place, collaborationId);
  const posts = toPosts(place, collaborationId);
  const importId = `${collaborationId}-numbers`;
  const observations = posts.flatMap((post, index) =>
    toObservations(place, { post, index, deliverables: deliverables.length }),
  );
  await db.batch([
    ...creatorStatements(db, place, collaborationId),
    upsertDeliverablesStatement(db, workspaceId, deliverables, now),
    demoPaymentStatement(db, place, { collaborationId, firstPieceId: deliverables[0]?.id }),
    upsertPostsStatement(db, workspaceId, posts, now),
    insertImportStatement(db, workspaceId, {
      id: importId,
      campaignId: campaign.id,
      format: 'demo',
      fileName: `Demo numbers of @${creator.handle}`,
      fileSha256: '',
      counts: { new: observations.length, newer: 0, same: 0, warning: 0, refused: 0, past: 0 },
      undo: NOTHING_CREATED,
      importedBy: memberId,
      importedAt: now,
    }),
    ...insertObservationsStatements(db, workspaceId, { importId, observations }),
    ...(creator.knowsContract ? [contractStatement(db, place, collaborationId)] : []),
  ]);
  const [inputs] = await loadInputs(db, workspaceId, [collaborationId]);
  if (!inputs) throw new Error(`${collaborationId} was just written and is not there`);
  const basisAt = (at: Instant) =>
    basisOf(toStandingWrite({ ...inputs, events: [] }, { at, caseAt: at }).standing);
  const events = await demoEvents({
    collaborationId,
    story: creator.story,
    memberId,
    now,
    basisAt,
  });
  await db.batch([
    ...events.map((event) => insertEventStatement(db, workspaceId, { event, requestSha256: null })),
    ...insertDemoWords(db, workspaceId, { story: creator.story, events }),
  ]);
  return collaborationId;
}

/** The creator in the campaign, with what was agreed and how the contract is called. */
function creatorStatements(
  db: D1Database,
  { workspaceId, now, campaign, creator }: Place,
  collaborationId: string,
): D1PreparedStatement[] {
  const name = { network: creator.network, handle: creator.handle, id: null, legacy: null };
  return [
    ...insertCreatorsStatements(db, workspaceId, {
      campaignId: campaign.id,
      creators: [
        {
          creatorId: toOwnId(workspaceId, `demo-creator-${creator.network}-${creator.handle}`),
          displayName: creator.name,
          collaborationId,
          profile: {
            key: profileKey(name),
            network: creator.network,
            handle: creator.handle,
            url: profileUrl(name),
          },
        },
      ],
      at: now,
    }),
    updateCollaborationStatement(db, workspaceId, {
      id: collaborationId,
      campaignId: campaign.id,
      creatorId: '',
      feeMinor: creator.feeMinor,
      targets: { [campaign.primaryKpi]: creator.clicksAgreed },
      noticeEmail: toEmail(creator),
    }),
    updatePapersStatement(db, workspaceId, {
      collaborationId,
      papers: {
        contractTitle: creator.knowsContract ? `Agreement ${campaign.name}` : null,
        contractSignedOn: creator.knowsContract ? addDays(campaign.startsOn, -14) : null,
        creatorLegalName: null,
        creatorAddress: null,
        brandLegalName: null,
        brandAddress: null,
        language: 'en',
        creatorLanguage: null,
        addressForm: null,
        copyEmail: null,
        teamEmail: null,
        whatsappNumber: null,
        slackId: null,
        marketplace: null,
        expensesMinor: 0,
        expensesApprovedOn: null,
        productCostMinor: creator.story === 'completed' ? 18_000 : null,
      },
    }),
  ];
}

function toEmail({ handle }: DemoCreator): string {
  return `${handle}@creators.example`;
}

function toCampaign(
  { creators: _creators, startedDaysAgo, days, ...campaign }: DemoCampaign,
  workspaceId: string,
  now: Instant,
): Campaign {
  const startsOn = addDays(localDateOf(now, campaign.timeZone), -startedDaysAgo);
  return {
    ...campaign,
    id: toOwnId(workspaceId, campaign.id),
    startsOn,
    endsOn: addDays(startsOn, days - 1),
  };
}

/** Ids are unique over all workspaces; the plain ones belong to the demo that `npm start` prints. */
function toOwnId(workspaceId: string, id: string): string {
  return workspaceId === DEMO_WORKSPACE ? id : `${workspaceId}-${id}`;
}

function toDeliverables({ campaign, creator }: Place, collaborationId: string): Deliverable[] {
  return creator.pieces.map((piece, index) => ({
    id: `${collaborationId}-${index + 1}`,
    collaborationId,
    name: piece.name,
    network: creator.network,
    format: piece.format,
    dueOn: addDays(campaign.startsOn, piece.dueDay),
    feeMinor: null,
    stage:
      piece.postedDay === null
        ? index === creator.pieces.length - 1
          ? 'briefed'
          : 'in_production'
        : 'published',
    targets: {},
  }));
}

function contractStatement(
  db: D1Database,
  { workspaceId, memberId, campaign }: Place,
  collaborationId: string,
): D1PreparedStatement {
  const contract = demoContractOf(campaign, memberId, addMinutes(instantOfDay(campaign, 0), -5 * 1440));
  return insertContractStatement(db, workspaceId, { collaborationId, contract });
}
