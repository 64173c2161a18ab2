// What stands on a page is named once: labels, hints and errors find the one field they mean.
import { expect, test } from 'vitest';
import { app } from '../../worker/app.ts';
import { call } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  makeWorld,
  PAUSE_POSTS,
  STOP_LINKS,
  type World,
} from './world.ts';

/** Addresses opened by a secret token, answers for programs, and what signing in needs. */
const NO_PAGE = /^\/(setup|join|r|c|local|public|api|oauth)\//;
const PAGES_TIMEOUT_MS = 120_000;

const PATHS = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/desk') && !NO_PAGE.test(path))
      .map(({ path }) => path),
  ),
].filter((path) => !path.includes('*'));

async function fill(world: World, command: unknown): Promise<string[]> {
  const imported = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 240)],
  });
  const { importId } = await imported.json<{ importId: string }>();
  const { version, deliverables } = await getStanding(world, world.mara);
  if (command !== null) await decide(world.manager, world.mara, { seenVersion: version, command });
  return [
    world.mara,
    world.theo,
    world.campaign.id,
    importId,
    world.marketer.memberId,
    ...deliverables.map(({ id }) => id),
  ];
}

async function readPages(world: World, ids: string[]): Promise<{ address: string; html: string }[]> {
  const addresses = PATHS.flatMap((path) =>
    path.includes('/:') ? ids.map((id) => path.replace(/:\w+(\{[^}]+\})?/g, id)) : [path],
  );
  const pages: { address: string; html: string }[] = [];
  for (const address of addresses) {
    const answer = await call(address, { cookie: world.owner.cookie });
    const html = await answer.text();
    if (answer.status === 200 && html.startsWith('<!')) pages.push({ address, html });
  }
  return pages;
}

function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

function problemsOf({ address, html }: { address: string; html: string }): string[] {
  const ids = attributesOf(html, 'id');
  const known = new Set(ids);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const named = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls'].flatMap((name) =>
    attributesOf(html, name).flatMap((value) => value.split(/\s+/)),
  );
  return [
    ...twice.map((id) => `${address}: two elements are called ${id}`),
    ...named.filter((id) => !known.has(id)).map((id) => `${address}: nothing is called ${id}`),
  ];
}

test.each([
  ['with nothing decided', null],
  ['with a stop on the own side', STOP_LINKS],
  ['with a notice under way', PAUSE_POSTS],
])(
  'no desk page names two elements alike, %s',
  async (_name, command) => {
    const world = await makeWorld();
    const pages = await readPages(world, await fill(world, command));

    expect(pages.length).toBeGreaterThan(15);
    expect(pages.some(({ html }) => html.includes('<label'))).toBe(true);
    expect([...new Set(pages.flatMap(problemsOf))]).toEqual([]);
  },
  PAGES_TIMEOUT_MS,
);
