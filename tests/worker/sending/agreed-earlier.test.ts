// Both agree on an earlier last day while an end notice runs: the agreement takes the notice's place.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { hiddenOf, listForms, textOf } from '../procedure/forms.ts';
import {
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  proposeDay,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { prepareEndNotice } from '../procedure/ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const PREPARED = '2027-03-22T15:00:00Z';
const SIGNED = { typed: { signedName: 'Mara Lind', agreed: ['yes'] } };

test('a notice that has not left is not sent any more, and until both sign its money stays as it was frozen', async () => {
  const world = await makeHouse();
  const link = await prepareEndNotice(world, PREPARED);
  const before = await caseOf(world);
  const held = before.pending?.noticeId ?? '';

  const costs = await proposeDay(world, world.manager, '2027-03-26');
  expect(costs).toMatch(
    /Both sign, end of Fri 26 Mar USD 1,500.00, to be paid: USD 1,000.00 by Tue 16 Mar and USD 500.00 by Mon 26 Apr /,
  );
  expect(costs).toMatch(/The notice that runs, end of Mon 5 Apr USD [\d,.]+/);
  expect((await caseOf(world)).money).toEqual(before.money);
  expect(textOf(await openLink(link)).replaceAll('\u00a0', ' ')).toMatch(
    /1,500\.00 is still paid to you: USD 1,000\.00 by 16 Mar 2027 USD 500\.00 by 26 Apr 2027/,
  );
  await answerByLink(link, 'agree-mutual-end', SIGNED);

  const after = await caseOf(world);
  expect(after.pending).toMatchObject({ route: 'mutual', effectiveAt: '2027-03-27T04:00:00Z' });
  expect(after.money?.settlementId).not.toBe(before.money?.settlementId);
  const { results } = await env.DB.prepare('SELECT status FROM deliveries WHERE notice_id = ?1')
    .bind(held)
    .all<{ status: string }>();
  expect(results.map(({ status }) => status)).toEqual(['cancelled']);
  const letters = await readPage(world, world.manager, '/steps/letters');
  const kinds = listForms(letters).map((form) => hiddenOf(form, 'kind') ?? form.action);
  expect(kinds).not.toContain('renew_notice');
  expect(textOf(letters)).not.toContain('End notice waits to be sent');
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'The end notice had not left yet. It stays here: nothing with the later day goes out.',
  );

  const sent = await sendByHand(world, world.marketer);
  expect(sent.body).toContain('26 March 2027');
  expect(sent.body).not.toContain('5 April');
  expect(textOf(await openLink(linkIn(sent)))).not.toContain('5 Apr');
  await goTo('2027-03-27T04:01:00Z');
  expect(await caseOf(world)).toMatchObject({ state: 'ended', endedBy: { route: 'mutual' } });
  await expectWhole(world);
});

test('a notice that has left keeps its record, and from the last signature on the agreed day counts', async () => {
  const world = await makeHouse();
  const link = await prepareEndNotice(world, PREPARED);
  const notice = await sendByHand(world, world.marketer);
  await goTo('2027-03-23T15:00:00Z');
  await proposeDay(world, world.owner, '2027-03-26');
  await answerByLink(link, 'agree-mutual-end', SIGNED);

  const { pending, notices } = await caseOf(world);
  expect(pending).toMatchObject({ route: 'mutual', signedAt: '2027-03-23T15:00:00Z' });
  expect(notices.find(({ noticeId }) => noticeId === notice.noticeId)).toMatchObject({
    isWithdrawn: false,
    sentAt: '2027-03-22T15:11:00Z',
  });
  expect(textOf(await readPage(world, world.marketer))).toMatch(/Tue 23 Mar both signed/);
  await expectWhole(world);
});

test('while an end is on its way Now tells one story of the money', async () => {
  const world = await makeHouse();
  await prepareEndNotice(world, PREPARED);
  const { money } = await caseOf(world);
  const due = ((money?.dueToCreatorMinor ?? 0) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });

  const now = textOf(await readPage(world, world.manager)).replaceAll('\u00a0', ' ');
  const part = now.slice(now.indexOf('Money USD'));

  expect(part).toContain(`Still to pay, with the end USD ${due}`);
  expect(part).toContain('Had it gone on USD 3,000.00');
  expect(part).not.toMatch(/If it ended now|At risk/);
});
