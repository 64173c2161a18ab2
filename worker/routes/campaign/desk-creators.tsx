// Creators come into a campaign by addresses, handles or rows of a sheet; each pasted line is answered.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { PROFILE_LINES_MAX } from '../../../shared/api/limits.ts';
import { exponentOf } from '../../../shared/contract/money/rounding.ts';
import { campaignRoute, deskCollaboration } from '../../../shared/desk-paths.ts';
import { readPastedLine } from '../../../shared/imports/creators/pasted-line.ts';
import { writeAspireCreators, writeOwnCreators } from '../../../shared/imports/creators/write-creators.ts';
import { getNetwork, NETWORKS } from '../../../shared/networks/index.ts';
import type { NetworkId } from '../../../shared/networks/profile.ts';
import { once } from '../../../shared/once.ts';
import type { StandingProfile } from '../../../shared/procedure/standing.ts';
import { addCreators, toStandingProfile } from '../../commands/add-creators.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { AddCreatorsPage, type LineAnswer } from '../../pages/desk/add-creators.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { listCampaignCreators, listKnownProfiles, type NewCreator } from '../../store/collaborations.ts';
import { getCampaign } from './campaign-of-path.ts';

const PATH = campaignRoute('/creators');
const creatorsForm = once(() =>
  z.object({ profiles: z.string(), network: z._default(z.enum(['', ...NETWORKS.map(({ id }) => id)]), '') }),
);

type ReadLine = { line: string; creator: NewCreator; note: string } | { line: string; problem: string };
type Known = Awaited<ReturnType<typeof listKnownProfiles>>[number];

export const deskCreatorRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), async (c) => showPage(c, { answers: null, pasted: '', network: '' }))
  .get(campaignRoute('/creators.csv'), requireSession('marketer'), async (c) => {
    const campaign = await getCampaign(c);
    const digits = exponentOf(campaign.currency);
    const listed = await listCampaignCreators(c.env.DB, c.var.session.workspaceId, campaign.id);
    const creators = listed.map((creator) => ({
      ...creator,
      fee: creator.feeMinor === null ? null : (creator.feeMinor / 10 ** digits).toFixed(digits),
    }));
    const isAspire = c.req.query('shape') === 'aspire';
    const text = isAspire ? writeAspireCreators(creators) : writeOwnCreators(creators);
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="creators${isAspire ? '-aspire' : ''}.csv"`);
    c.header('cache-control', 'no-store');
    return c.body(text);
  })
  .post(PATH, requireSession('marketer'), async (c) => {
    const { profiles, network } = await readForm(c, creatorsForm());
    const lines = profiles
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const read = lines.slice(0, PROFILE_LINES_MAX).map((line) => readLine(line, network || null));
    const answers = await takeIn(c, read);
    const left = lines.slice(PROFILE_LINES_MAX);
    const refused = answers.filter((answer) => answer.kind === 'refused').map((answer) => answer.line);
    return showPage(c, { answers, pasted: [...refused, ...left].join('\n'), network });
  });

async function takeIn(c: AppContext, read: ReadLine[]): Promise<LineAnswer[]> {
  const { session, now } = c.var;
  const campaign = await getCampaign(c);
  const creators = read.flatMap((line) => ('creator' in line ? [line.creator] : []));
  const known = await listKnownProfiles(c.env.DB, session.workspaceId, {
    keys: creators.flatMap(listProfiles).map(({ key }) => key),
    campaignId: campaign.id,
  });
  const byKey = new Map(known.map((profile) => [profile.key, profile]));
  const toAdd = new Map<string, NewCreator>();
  const answers = read.map((line) => answerLine(line, { byKey, toAdd }));
  await addCreators(c.env.DB, session.workspaceId, {
    campaign,
    creators: [...new Set(toAdd.values())],
    now,
  });
  return answers;
}

/** Answers a line and notes in `toAdd`, by each of its profiles, the creator that it adds. */
function answerLine(
  line: ReadLine,
  { byKey, toAdd }: { byKey: ReadonlyMap<string, Known>; toAdd: Map<string, NewCreator> },
): LineAnswer {
  if ('problem' in line) return { line: line.line, kind: 'refused', text: line.problem, href: null };
  const profiles = listProfiles(line.creator);
  const label = profiles
    .map(({ network, handle }) => `${getNetwork(network).label} profile of ${handle}`)
    .join(', ');
  const found = profiles.flatMap(({ key }) => byKey.get(key) ?? []);
  const [before] = found;
  if (new Set(found.map(({ creatorId }) => creatorId)).size > 1) {
    const text = 'These profiles belong to different creators here. Give each a line of their own.';
    return { line: line.line, kind: 'refused', text, href: null };
  }
  if (before?.collaborationId && !before.isRemoved && found.length === profiles.length) {
    const href = deskCollaboration(before.collaborationId);
    return { line: line.line, kind: 'known', text: label, href };
  }
  if (profiles.some(({ key }) => toAdd.has(key)))
    return { line: line.line, kind: 'known', text: `${label}, named twice in this list`, href: null };
  const creator = {
    ...line.creator,
    creatorId: before?.creatorId ?? line.creator.creatorId,
    collaborationId: before?.collaborationId ?? line.creator.collaborationId,
  };
  for (const { key } of profiles) toAdd.set(key, creator);
  return {
    line: line.line,
    kind: 'added',
    text: `${label}${line.note}`,
    href: deskCollaboration(creator.collaborationId),
  };
}

function listProfiles({ profile, otherProfiles = [] }: NewCreator): StandingProfile[] {
  return [profile, ...otherProfiles];
}

function readLine(line: string, network: NetworkId | null): ReadLine {
  const read = readPastedLine(line, network);
  if (read.kind === 'refused') return { line, problem: read.reason };
  const [profile, ...otherProfiles] = read.accounts;
  const first = toStandingProfile(profile);
  return {
    line,
    note: read.isFromPost ? ', read from the address of a post' : '',
    creator: {
      creatorId: uuidv7(),
      collaborationId: uuidv7(),
      displayName: first.handle,
      profile: first,
      otherProfiles: otherProfiles.map(toStandingProfile),
    },
  };
}

async function showPage(
  c: AppContext,
  state: { answers: LineAnswer[] | null; pasted: string; network: NetworkId | '' },
): Promise<Response> {
  const campaign = await getCampaign(c);
  const page = <AddCreatorsPage session={c.var.session} campaign={campaign} {...state} />;
  return renderPage(c, page, { title: 'Add creators · Midflight', css: deskCssFiles });
}
