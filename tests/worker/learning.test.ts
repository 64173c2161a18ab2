import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { loadDemo } from '../../worker/demo/load-demo.ts';
import { NIGHTLY, runJobs } from '../../worker/jobs/run-jobs.ts';
import { listAllStandings } from '../../worker/store/lists/standing-lists.ts';
import { makePerson, makeTeam } from './sign-in-world.ts';
import { instantAgo, makeWorld } from './world.ts';

const basesOf = async (workspaceId: string) =>
  (await listAllStandings(env.DB, workspaceId, null)).map(({ standing }) => standing.assessment.basis);
const learntOf = (workspaceId: string) =>
  env.DB.prepare('SELECT learnt FROM workspaces WHERE id = ?1')
    .bind(workspaceId)
    .first<string | null>('learnt');

test('at night a team learns from its own posts, every standing follows, and no other team does', async () => {
  const workspaceId = await makeTeam();
  const other = await makeWorld();
  const { memberId } = await makePerson(workspaceId, 'owner');
  await loadDemo(env.DB, { workspaceId, memberId, now: instantAgo(0) });

  await runJobs(env, { cron: NIGHTLY, now: instantAgo(0) });

  const bases = await basesOf(workspaceId);
  expect(bases.some((basis) => (basis?.curvePosts ?? 0) >= 5)).toBe(true);
  expect(await learntOf(other.workspaceId)).toBeNull();
  expect((await basesOf(other.workspaceId)).every((basis) => basis?.curvePosts === 0)).toBe(true);
  expect(await verifyStandings(env.DB, workspaceId)).toMatchObject({ different: [] });

  const [learnt, rows] = [await learntOf(workspaceId), await listAllStandings(env.DB, workspaceId, null)];
  await runJobs(env, { cron: NIGHTLY, now: instantAgo(0) });

  expect(await learntOf(workspaceId)).toBe(learnt);
  expect(await listAllStandings(env.DB, workspaceId, null)).toEqual(rows);
});
