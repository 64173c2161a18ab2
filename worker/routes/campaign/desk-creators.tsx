// Creators come into a campaign by the addresses of their profiles; each pasted line is answered.
import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { PROFILE_LINES_MAX } from '../../../shared/api/limits.ts';
import { getNetwork, recogniseAddress } from '../../../shared/networks/index.ts';
import { profileKey, profileUrl } from '../../../shared/networks/keys.ts';
import type { Recognised } from '../../../shared/networks/profile.ts';
import { once } from '../../../shared/once.ts';
import { addCreators } from '../../commands/add-creators.ts';
import type { AppContext, AppEnv } from '../../http/app-env.ts';
import { renderPage } from '../../http/page.tsx';
import { requireSession } from '../../http/session.ts';
import { readForm } from '../../http/validate.ts';
import { AddCreatorsPage, type LineAnswer } from '../../pages/desk/add-creators.tsx';
import { deskCssFiles } from '../../pages/desk/desk-frame.tsx';
import { listKnownProfiles, type NewCreator } from '../../store/collaborations.ts';
import { getCampaign } from './campaign-of-path.ts';

const PATH = '/desk/campaigns/:campaignId/creators';
const creatorsForm = once(() => z.object({ profiles: z.string() }));

type ReadLine = { line: string; creator: NewCreator } | { line: string; problem: string };

export const deskCreatorRoutes = new Hono<AppEnv>()
  .get(PATH, requireSession('marketer'), async (c) => showPage(c, { answers: null, pasted: '' }))
  .post(PATH, requireSession('marketer'), async (c) => {
    const { profiles } = await readForm(c, creatorsForm());
    const lines = profiles
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const read = lines.slice(0, PROFILE_LINES_MAX).map(readLine);
    const answers = await takeIn(c, read);
    const left = lines.slice(PROFILE_LINES_MAX);
    const refused = answers.filter((answer) => answer.kind === 'refused').map((answer) => answer.line);
    return showPage(c, { answers, pasted: [...refused, ...left].join('\n') });
  });

async function takeIn(c: AppContext, read: ReadLine[]): Promise<LineAnswer[]> {
  const { session, now } = c.var;
  const campaign = await getCampaign(c);
  const creators = read.flatMap((line) => ('creator' in line ? [line.creator] : []));
  const known = await listKnownProfiles(c.env.DB, session.workspaceId, {
    keys: creators.map((creator) => creator.profile.key),
    campaignId: campaign.id,
  });
  const byKey = new Map(known.map((profile) => [profile.key, profile]));
  const toAdd = new Map<string, NewCreator>();
  const answers = read.map((line): LineAnswer => {
    if ('problem' in line) return { line: line.line, kind: 'refused', text: line.problem, href: null };
    const { profile } = line.creator;
    const label = `${getNetwork(profile.network).label} profile of ${profile.handle}`;
    const before = byKey.get(profile.key);
    if (before?.collaborationId && !before.isRemoved) {
      return {
        line: line.line,
        kind: 'known',
        text: label,
        href: `/desk/collaborations/${before.collaborationId}`,
      };
    }
    if (toAdd.has(profile.key))
      return { line: line.line, kind: 'known', text: `${label}, named twice in this list`, href: null };
    const creator = {
      ...line.creator,
      creatorId: before?.creatorId ?? line.creator.creatorId,
      collaborationId: before?.collaborationId ?? line.creator.collaborationId,
    };
    toAdd.set(profile.key, creator);
    return {
      line: line.line,
      kind: 'added',
      text: label,
      href: `/desk/collaborations/${creator.collaborationId}`,
    };
  });
  await addCreators(c.env.DB, session.workspaceId, { campaign, creators: [...toAdd.values()], now });
  return answers;
}

function readLine(line: string): ReadLine {
  const recognised = recogniseAddress(line);
  if (recognised.kind !== 'profile') return { line, problem: whyNot(recognised) };
  const handle = recognised.handle ?? recognised.legacy?.split('/').at(-1) ?? recognised.id ?? '';
  return {
    line,
    creator: {
      creatorId: uuidv7(),
      collaborationId: uuidv7(),
      displayName: handle,
      profile: {
        key: profileKey(recognised),
        network: recognised.network,
        handle,
        url: profileUrl(recognised),
      },
    },
  };
}

function whyNot(recognised: Exclude<Recognised, { kind: 'profile' }>): string {
  switch (recognised.kind) {
    case 'post':
    case 'story':
    case 'live':
      return `This is a ${recognised.kind} on ${getNetwork(recognised.network).label}, not a profile. Paste the address of the profile.`;
    case 'short':
      return 'This is a short link that only the network can open. Open it, then paste the address you arrive at.';
    case 'none':
      return recognised.network === null
        ? 'This is not an address of a network we know. Paste the address of a profile, such as youtube.com/@YouTube.'
        : `This page of ${getNetwork(recognised.network).label} is not a profile.`;
  }
}

async function showPage(
  c: AppContext,
  state: { answers: LineAnswer[] | null; pasted: string },
): Promise<Response> {
  const campaign = await getCampaign(c);
  const page = <AddCreatorsPage session={c.var.session} campaign={campaign} {...state} />;
  return renderPage(c, page, { title: 'Add creators · Midflight', css: deskCssFiles });
}
