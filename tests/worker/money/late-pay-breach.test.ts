// A payment that is late, from its interest to the creator's end for it: each sum as a person reckons it, to the cent.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { file, filled } from '../analysis-world.ts';
import { linkFor } from '../creator-site.ts';
import { fillIn, hiddenOf, listForms, type Typed, textOf } from '../procedure/forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  MONDAY,
  makeHouse,
  openLink,
  readPage,
} from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';
import { setPaid } from './set-paid.ts';

afterEach(() => vi.useRealTimers());

const BASE = demoClauses('owner', '2027-01-20T15:00:00Z');
const PAGE = '/contract/payments';

/** Reel 1 pays 2,000.00 by 16 March, of which nothing is paid; the contract names 9 % a year, and late pay as a breach. */
function clauses(): Clauses {
  const { cause, payment } = BASE;
  if (cause?.is !== 'value' || payment?.is !== 'value') throw new Error('The sample contract names both.');
  return {
    ...BASE,
    cause: { ...cause, value: { ...cause.value, triggers: ['non_payment'], incurable: [] } },
    payment: { ...payment, value: { ...payment.value, lateInterest: { bps: 900, graceDays: 0 } } },
  };
}

async function makeUnpaidHouse(): Promise<{ world: World; link: string }> {
  const world = await makeHouse({ clauses: clauses() });
  await env.DB.prepare("UPDATE sessions SET expires_at = '2099-01-01T00:00:00Z'").run();
  await setPaid(world.workspaceId, world.mara, 0);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: MONDAY });
  await goTo('2027-03-16T15:00:00Z');
  const { path } = await linkFor(world);
  return { world, link: path };
}

const plain = (html: string) => textOf(html).replaceAll('\u00a0', ' ');

async function desk(world: World, path: string): Promise<string> {
  return plain(await readPage(world, world.manager, path));
}

async function record(world: World, typed: Typed): Promise<void> {
  const form = listForms(await readPage(world, world.manager, PAGE)).find(
    (one) => hiddenOf(one, 'seen') !== undefined,
  );
  if (!form) throw new Error('The page has no form for a payment');
  const answer = await call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
  expect(answer.status, textOf(await answer.text())).toBe(303);
}

const NOTICE = { trigger: 'non_payment', note: 'Nothing has come for Reel 1.', agreed: ['yes'] };

test('late pay stands with its interest beside the notice, and on the desk with the way to record it', async () => {
  const { world, link } = await makeUnpaidHouse();
  expect(plain(await openLink(link))).not.toContain('On record as not paid');
  // 2,000.00 for 10 days of 9 % a year: 4.93.
  await goTo('2027-03-26T15:00:00Z');
  expect(plain(await openLink(link))).toContain(
    'On record as not paid: USD 2,000.00 for Reel 1, to be paid by 16 Mar 2027. Interest on it by today: USD 4.93.',
  );

  await answerByLink(link, 'give-breach-notice', { typed: NOTICE });
  expect(await desk(world, '/steps/breach')).toContain(
    'On record as late $2,000.00 in 1 payment, and interest of $4.93 if paid today · Payments',
  );
  const theirs = plain(await readPage(world, world.viewer, '/steps/breach'));
  expect(theirs).toContain('Nothing has come for Reel 1.');
  expect(theirs).not.toContain('On record as late');
  await record(world, { amount: '2,000.00', on: '2027-03-26' });
  expect(await desk(world, '/steps/breach')).toContain('On record as late nothing · Payments');
});

test('from a late payment to the end for it, settled, paid in two parts and closed', async () => {
  const { world, link } = await makeUnpaidHouse();
  await goTo('2027-03-22T15:00:00Z');
  await answerByLink(link, 'give-breach-notice', { typed: NOTICE });
  // Monday in hours, five business days: over with Monday the 29th.
  expect(plain(await openLink(link))).toContain('has time to put it right until: 29 Mar 2027.');
  await goTo('2027-03-24T15:00:00Z');
  await act(world, world.manager, '/steps/breach', {
    kind: 'report_cure',
    typed: { note: 'Sent to the bank.' },
  });
  await goTo('2027-03-25T15:00:00Z');
  await answerByLink(link, 'answer-cure', { typed: { note: 'Nothing yet.' }, button: 'It is still open' });

  await goTo('2027-03-30T15:00:00Z');
  // Reel 1 whole, a quarter of Reel 2, and 14 days of 9 % on 2,000.00: 6.90.
  expect(plain(await openLink(link))).toContain('With this end USD 2,506.90 is still paid to you');
  await answerByLink(link, 'give-end-notice', {
    target: 'non_payment',
    typed: { note: 'Still nothing.', agreed: ['yes'] },
  });
  await goTo('2027-03-30T15:01:00Z');
  expect(await caseOf(world)).toMatchObject({ state: 'ended', money: { dueToCreatorMinor: 250_690 } });
  expect(await desk(world, '/steps/end')).toMatch(/Reel 1, interest on late pay \$6\.90/);
  expect(plain(await openLink(link))).toMatch(/Interest on late pay USD 6\.90/);

  // Paid 20 days late: 9.86, of which 2.96 has run up since the end and stands in no letter.
  await goTo('2027-04-05T15:00:00Z');
  await record(world, { amount: '2,000.00', on: '2027-04-05' });
  expect(await desk(world, PAGE)).toMatch(
    /Interest on late pay comes to \$9\.86 .* Of it \$2\.96 has run up/,
  );
  await record(world, { amount: '9.86', on: '2027-04-05', paidFor: 'other:interest' });
  expect(await desk(world, PAGE)).not.toContain('if it is paid today');
  // Interest pays no fee: all of Reel 2's share is open still.
  expect(await desk(world, PAGE)).toMatch(/Reel 2 \$500\.00, pay by Thu 29 Apr/);
  await goTo('2027-04-20T15:00:00Z');
  const until = { 'analysis-due1': '2027-06-01', 'analysis-due2': '2027-06-15' };
  const filed = await file(world, filled(world, until), world.manager.cookie);
  expect(filed.status, textOf(await filed.text())).toBe(303);
  await act(world, world.manager, '/steps/finish', {
    kind: 'close',
    typed: { paidOn: '2027-04-20', checks: ['live_content', 'paid_ads', 'access', 'product'] },
  });
  expect((await caseOf(world)).state).toBe('closed');
  const paid = await desk(world, PAGE);
  expect(paid).toContain('$2,509.86 in all');
  expect(paid).toMatch(/Tue 20 Apr \$500\.00 Settlement of the end/);
  // The first link closed with the case's time; a new one shows the same sums.
  const { path } = await linkFor(world);
  expect(plain(await openLink(path))).toMatch(/20 Apr 2027: USD 500\.00/);
  await expectWhole(world);
});
