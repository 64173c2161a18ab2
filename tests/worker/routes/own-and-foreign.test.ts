// Every write with a form that its owner gets through with: what then stops a stranger is whose it is, and nothing else.
import { expect, test } from 'vitest';
import { textOf } from '../procedure/forms.ts';
import { call, type Person } from '../sign-in-world.ts';
import { storedRows } from '../stored-rows.ts';
import { getStanding } from '../world.ts';
import { listPaths, type OwnedPath } from './paths.ts';
import { addressFor, type MarasState, makeSubject, type Subject } from './subject.ts';
import { isJson, WRITE_FORMS } from './write-forms.ts';

const OWNED = listPaths('POST').filter((path) => /^\/(desk|api)\/.*\/:/.test(path)) as OwnedPath[];
/** An analysis is filed once a collaboration has ended; nobody is told of a brief while a pause is on its way. */
const STATES: Partial<Record<OwnedPath, MarasState>> = {
  '/desk/collaborations/:collaborationId/analysis': 'ended',
  '/desk/campaigns/:campaignId/brief/letters': 'running',
};
/** A proof is of a notice that was sent, a letter of a brief that is there; what was shared can be taken back. */
const BEFOREHAND: Partial<Record<OwnedPath, OwnedPath>> = {
  '/desk/collaborations/:collaborationId/evidence':
    '/desk/collaborations/:collaborationId/notices/:noticeId/sending',
  '/desk/campaigns/:campaignId/brief/letters': '/desk/campaigns/:campaignId/brief',
  '/desk/collaborations/:collaborationId/deliverables/:deliverableId/sharing/end':
    '/desk/collaborations/:collaborationId/deliverables/:deliverableId/sharing',
};

type Filled = { path: OwnedPath; subject: Subject };

function send(person: Person, address: string, { path, subject }: Filled): Promise<Response> {
  const body = WRITE_FORMS[path](subject);
  const { cookie } = person;
  if (isJson(path)) return call(address, { cookie, json: body });
  return call(address, { cookie, form: body as Record<string, string> });
}

test('the table of forms names the writes that are there, and no other', () => {
  expect(Object.keys(WRITE_FORMS).sort()).toEqual(OWNED);
});

test.each(OWNED)('%s takes its form from the owner, and something is written', async (path) => {
  const subject = await makeSubject(STATES[path]);
  const first = BEFOREHAND[path];
  if (first) {
    await send(subject.world.owner, await addressFor(first, subject), { path: first, subject });
    const { version } = await getStanding(subject.world, subject.world.mara);
    subject.seenVersion = String(version);
  }
  const before = await storedRows(subject.world.workspaceId);

  const answer = await send(subject.world.owner, await addressFor(path, subject), { path, subject });

  const page = await answer.text();
  expect(answer.status, textOf(page.slice(page.indexOf('<main'))).slice(0, 400)).toBeLessThan(400);
  expect(
    (await storedRows(subject.world.workspaceId)) === before,
    `nothing was written: ${textOf(page.slice(page.indexOf('<main'))).slice(0, 300)}`,
  ).toBe(false);
});

test('a stranger with a form that fits finds nothing at the address, and nobody’s rows change', async () => {
  const [victim, stranger] = [await makeSubject(), await makeSubject()];
  const both = [victim.world.workspaceId, stranger.world.workspaceId];
  const before = await Promise.all(both.map(storedRows));
  const problems: string[] = [];

  for (const path of OWNED) {
    const address = await addressFor(path, victim);
    // The form as the victim would fill it in, and one that names what is the stranger's own.
    for (const subject of [victim, stranger]) {
      const answer = await send(stranger.world.owner, address, { path, subject });
      if (answer.status !== 404) problems.push(`${path}: ${answer.status} to a stranger`);
    }
  }

  expect(problems).toEqual([]);
  const after = await Promise.all(both.map(storedRows));
  expect(after.map((rows, at) => rows === before[at])).toEqual([true, true]);
});

test('beneath an own address, what is another team’s is not found', async () => {
  const [victim, stranger] = [await makeSubject(), await makeSubject()];
  const before = await storedRows(victim.world.workspaceId);
  const nested = OWNED.filter((path) => path.includes('/:collaborationId/') && path.split('/:').length > 2);
  const { collaborationId = '' } = stranger.ids;

  const statuses = nested.map(async (path) => {
    const address = await addressFor(path, { ...victim, ids: { ...victim.ids, collaborationId } });
    const answer = await send(stranger.world.owner, address, { path, subject: stranger });
    return `${path} ${answer.status}`;
  });

  expect(nested.length).toBeGreaterThan(3);
  expect(await Promise.all(statuses)).toEqual(nested.map((path) => `${path} 404`));
  expect((await storedRows(victim.world.workspaceId)) === before, 'something was written').toBe(true);
});

test.each(['/desk/campaigns/:campaignId/pause', '/desk/campaigns/:campaignId/brief/letters'] as const)(
  '%s leaves creators of another team alone, also beneath an own campaign',
  async (path) => {
    const [victim, stranger] = [await makeSubject(), await makeSubject()];
    const before = await storedRows(victim.world.workspaceId);

    const answer = await send(stranger.world.owner, await addressFor(path, stranger), {
      path,
      subject: victim,
    });

    expect(await answer.text()).not.toMatch(/Mara Lind|Theo Park/);
    expect((await storedRows(victim.world.workspaceId)) === before, 'something was written').toBe(true);
  },
);
