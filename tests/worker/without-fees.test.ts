// Who may not see fees reads none: not on a page, not in what the extension is given, not in a report that was frozen without.
import { env } from 'cloudflare:workers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { addressOf, GET_ROUTES } from './get-routes.ts';
import { setPaid } from './money/set-paid.ts';
import { fillIn, listForms } from './procedure/forms.ts';
import { act, goTo, makeHouse, readPage } from './procedure/house.ts';
import { goUnheard, offerChangedTerms, planAndMiss } from './procedure/ladder-journey.ts';
import { reportsOf, shareLink } from './report-site.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

/** No other number of the world looks like one of these. */
const FEE = 473_951;
const PAID = 131_719;
const HELD = 41_237;
/** In minor units, as typed, and as shown. */
const AMOUNTS = /473951|4739\.51|4,739\.51|131719|1317\.19|1,317\.19|41237|412\.37/;
/** What the offer of changed terms names. */
const OFFER = /120000|1,200\.00|300000|3,000\.00/;

let world: World;

beforeAll(async () => {
  world = await makeHouse();
  const papers = listForms(await readPage(world, world.manager, '/papers')).find(({ action }) =>
    action.endsWith('/rights'),
  );
  if (!papers) throw new Error('The papers have no form for rights');
  await call(papers.action, { cookie: world.manager.cookie, form: fillIn(papers, { withholdDays: '10' }) });
  await env.DB.prepare('UPDATE collaborations SET fee_minor = ?2 WHERE id = ?1').bind(world.mara, FEE).run();
  await setPaid(world.workspaceId, world.mara, PAID);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: new Date().toISOString(),
  });
  await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  await act(world, world.manager, '/contract/payments', {
    kind: 'hold_payment',
    typed: { amount: '412.37', reason: 'not_disclosed', note: 'No label in the first three seconds.' },
  });
}, 120_000);

afterAll(() => vi.useRealTimers());

test('the world holds what must not be told', async () => {
  const { money, case: state } = await getStanding(world, world.mara);

  expect(money).toMatchObject({ feeMinor: FEE });
  expect(state.holds?.map(({ minor }) => minor)).toEqual([HELD]);
  expect(state.proposal).not.toBeNull();
});

test.each(['management', 'client', 'internal'])(
  'a report frozen without fees for %s keeps no amount, neither of a standing nor of its log',
  async (audience) => {
    await shareLink(world.owner, reportsOf(world), {
      audience,
      numbers: 'frozen',
      hides: ['fees'],
    });
    const snapshot = await env.DB.prepare(
      'SELECT snapshot FROM report_links WHERE workspace_id = ?1 AND audience = ?2',
    )
      .bind(world.workspaceId, audience)
      .first<string>('snapshot');

    expect(snapshot).toContain(world.mara);
    expect(snapshot).not.toMatch(AMOUNTS);
    expect(snapshot).not.toMatch(OFFER);
    expect(minorAmounts(JSON.parse(snapshot ?? ''))).toEqual([]);
  },
);

test('no page and no answer tells a viewer an amount', async () => {
  const told: string[] = [];
  for (const route of GET_ROUTES.filter((path) => !/^\/(setup|join|c|r|local)\//.test(path))) {
    const answer = await call(await addressOf(route, world), { cookie: world.viewer.cookie });
    const text = await answer.text();
    if (answer.status === 200 && (AMOUNTS.test(text) || OFFER.test(text))) told.push(route);
  }

  expect(told).toEqual([]);
});

/** Every amount in minor units, by its way down: keys name their unit. */
function minorAmounts(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isAmount = /minor$/i.test(key) && typeof inner === 'number' && inner !== 0;
    return isAmount ? [`${path}.${key}`] : minorAmounts(inner, `${path}.${key}`);
  });
}
