// Every role at every address of the desk: who is below the least role is told so, and nobody else is.
import { expect, test } from 'vitest';
import { once } from '../../../shared/once.ts';
import { hasRole, ROLES } from '../../../shared/roles.ts';
import { textOf } from '../procedure/forms.ts';
import { call, makePerson } from '../sign-in-world.ts';
import { getStanding } from '../world.ts';
import { LEAST_ROLES } from './least-roles.ts';
import { listPaths } from './paths.ts';
import { addressFor, makeSubject, type Subject } from './subject.ts';

/** One team for all rows; forms are empty, so that hardly anything comes of them. */
const aTeam = once(async (): Promise<Subject> => {
  const subject = await makeSubject();
  const { world } = subject;
  // Somebody beside the four who ask, so that ending a session or a membership ends none of theirs.
  const other = await makePerson(world.workspaceId, 'viewer', 'Other');
  // Theo has signed nothing: his piece is a marketer's to take out.
  const piece = { name: 'Reel 9', network: 'instagram', format: 'reel', dueOn: world.campaign.endsOn };
  await call(`/desk/collaborations/${world.theo}/deliverables`, { cookie: world.owner.cookie, form: piece });
  const deliverableId = (await getStanding(world, world.theo)).deliverables[0]?.id ?? '';
  const { memberId, familyId } = other;
  return { ...subject, ids: { ...subject.ids, memberId, familyId, deliverableId } };
});

async function place(path: string): Promise<string> {
  const { world, ids, ...others } = await aTeam();
  const collaborationId = path.includes(':deliverableId') ? world.theo : world.mara;
  return addressFor(path, { world, ids: { ...ids, collaborationId }, ...others });
}

test.each(['GET', 'POST'] as const)('every %s of the desk says who it is for', (method) => {
  const said = LEAST_ROLES.filter((row) => row.method === method).map(({ path }) => path);

  expect(said.sort()).toEqual(listPaths(method, '/desk'));
});

test.each(LEAST_ROLES)('$method $path is for a $least and those above', async ({ method, path, least }) => {
  const { world } = await aTeam();
  const address = await place(path);

  for (const role of ROLES) {
    const answer = await call(address, {
      cookie: world[role].cookie,
      ...(method === 'POST' && { form: {} }),
    });
    const words = textOf(await answer.text());
    if (hasRole(role, least)) {
      expect([role, answer.status], words.slice(-300)).not.toContain(403);
    } else {
      expect([role, answer.status]).toEqual([role, 403]);
      expect(words).toContain(`It needs the role ${least}. Nothing has changed.`);
    }
  }
});

test.each(LEAST_ROLES)('$method $path asks who is nobody to sign in', async ({ method, path }) => {
  const answer = await call(await place(path), method === 'POST' ? { form: {} } : {});

  if (method === 'POST') expect(answer.status).toBe(401);
  else expect(answer.headers.get('location')).toMatch(/^\/sign-in\?to=%2Fdesk/);
});
