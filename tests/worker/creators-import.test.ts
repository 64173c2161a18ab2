import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { decide, getStanding, makeWorld, STOP_LINKS, type World } from './world.ts';

const PATH = 'POST /api/imports with creators';

type Reply = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
  counts: Record<string, number>;
};
type CreatorRow = { row: number; profiles: string[] } & Partial<{
  key: string;
  name: string;
  email: string;
  feeMinor: number;
}>;

async function importCreators(world: World, rows: CreatorRow[], isPreview = false): Promise<Reply> {
  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview,
      format: 'creators',
      fileName: 'creators.csv',
      fileSha256: 'c'.repeat(64),
      content: {
        kind: 'creators',
        rows: rows.map((row) => ({ key: null, name: null, email: null, feeMinor: null, ...row })),
      },
    },
  });
  expect(answer.status).toBeLessThan(300);
  return answer.json<Reply>();
}

function undo(world: World, importId: string | null): Promise<Response> {
  return call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });
}

async function listCampaign(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT k.display_name || ' ' || coalesce(c.fee_minor, '-') || ' ' || coalesce(c.notice_email, '-') || ' ' ||
       (SELECT group_concat(p.key, ' ') FROM (SELECT key FROM profiles WHERE creator_id = k.id ORDER BY key) p) AS line
     FROM collaborations c JOIN creators k ON k.id = c.creator_id
     JOIN standings s ON s.collaboration_id = c.id AND s.is_removed = 0
     WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL ORDER BY k.display_name`,
  )
    .bind(world.workspaceId, world.campaign.id)
    .all<{ line: string }>();
  return results.map(({ line }) => line);
}

const LENA = {
  row: 2,
  name: 'Lena Vogt',
  profiles: ['https://www.instagram.com/lena/', 'https://www.tiktok.com/@lena'],
  email: 'lena@creators.example',
  feeMinor: 250_000,
};
const MARA_LINE = 'Mara Lind 400000 mara@creators.example instagram:mara';
const THEO_LINE = 'Theo Park - - instagram:theo';
const LENA_LINE = 'Lena Vogt 250000 lena@creators.example instagram:lena tiktok:lena';

test(`${PATH} brings name, e-mail, fee and every profile in, and a preview nothing`, async () => {
  const world = await makeWorld();

  const preview = await importCreators(world, [LENA], true);
  expect(preview).toMatchObject({ importId: null, verdicts: [{ row: 2, verdict: 'new', reason: null }] });
  expect(await listCampaign(world)).toEqual([MARA_LINE, THEO_LINE]);

  const reply = await importCreators(world, [LENA]);
  expect(reply.importId).not.toBeNull();
  expect(await listCampaign(world)).toEqual([LENA_LINE, MARA_LINE, THEO_LINE]);
});

test(`${PATH} changes nothing the second time`, async () => {
  const world = await makeWorld();
  await importCreators(world, [LENA]);

  expect(await importCreators(world, [LENA])).toMatchObject({ importId: null, isRepeat: true });
});

test(`${PATH} fills what is empty and never puts over what is agreed`, async () => {
  const world = await makeWorld();

  const reply = await importCreators(world, [
    { row: 2, profiles: ['https://www.instagram.com/mara/'], email: 'new@creators.example', feeMinor: 1 },
    { row: 3, profiles: ['https://www.instagram.com/theo/', 'https://x.com/theo'], feeMinor: 90_000 },
  ]);

  expect(reply.verdicts).toMatchObject([
    { row: 2, verdict: 'same', reason: expect.stringContaining('fee and e-mail is agreed here and stays') },
    { row: 3, verdict: 'newer', reason: 'Adds: X profile, fee.' },
  ]);
  expect(await listCampaign(world)).toEqual([MARA_LINE, 'Theo Park 90000 - instagram:theo x:theo']);
  expect((await getStanding(world, world.theo)).profiles.map(({ key }) => key)).toContain('x:theo');
});

test('POST /desk/imports/:id/undo takes a list of creators back, and the same list comes in again', async () => {
  const world = await makeWorld();
  const theo = {
    row: 3,
    profiles: ['https://www.instagram.com/theo/', 'https://x.com/theo'],
    feeMinor: 90_000,
  };
  const { importId } = await importCreators(world, [LENA, theo]);

  expect((await undo(world, importId)).status).toBe(303);
  expect(await listCampaign(world)).toEqual([MARA_LINE, THEO_LINE]);

  const again = await importCreators(world, [LENA, theo]);
  expect(again.verdicts[0]).toMatchObject({ verdict: 'new', reason: expect.stringContaining('comes back') });
  expect(await listCampaign(world)).toEqual([
    LENA_LINE,
    MARA_LINE,
    'Theo Park 90000 - instagram:theo x:theo',
  ]);
});

test('POST /desk/imports/:id/undo leaves who was decided about since', async () => {
  const world = await makeWorld();
  const { importId } = await importCreators(world, [LENA]);
  const row = await env.DB.prepare(
    'SELECT c.id FROM collaborations c JOIN profiles p ON p.creator_id = c.creator_id WHERE p.workspace_id = ?1 AND p.key = ?2',
  )
    .bind(world.workspaceId, 'instagram:lena')
    .first<{ id: string }>();
  const lena = row?.id ?? '';
  const { version } = await getStanding(world, lena);
  const decided = await decide(world.manager, lena, { seenVersion: version, command: STOP_LINKS });
  expect(decided.status).toBe(201);

  await undo(world, importId);

  expect(await listCampaign(world)).toContain('Lena Vogt - - instagram:lena tiktok:lena');
});

test(`${PATH} refuses what contradicts itself, with its reason, and writes nothing`, async () => {
  const world = await makeWorld();

  const reply = await importCreators(world, [
    LENA,
    { row: 3, profiles: ['https://www.instagram.com/LENA/'] },
    { row: 4, profiles: ['https://www.instagram.com/mara/', 'https://www.instagram.com/theo/'] },
    { row: 5, profiles: ['https://example.com/nobody'] },
  ]);

  expect(reply.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['new', null],
    ['refused', 'Row 2 already names this profile.'],
    ['refused', expect.stringContaining('Two accounts on Instagram')],
    ['refused', 'This is not the address of a profile.'],
  ]);
  expect(await listCampaign(world)).toEqual([MARA_LINE, THEO_LINE]);
});

test(`${PATH} puts lines with one key together`, async () => {
  const world = await makeWorld();

  await importCreators(world, [
    { row: 2, key: 'lena', name: 'Lena Vogt', profiles: ['https://www.instagram.com/lena/'] },
    { row: 3, key: 'Lena', profiles: ['https://www.tiktok.com/@lena'], feeMinor: 250_000 },
  ]);

  expect(await listCampaign(world)).toContain('Lena Vogt 250000 - instagram:lena tiktok:lena');
});
