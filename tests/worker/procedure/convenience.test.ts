import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { sha256Hex } from '../../../worker/digest.ts';
import { file, filled } from '../analysis-world.ts';
import { call } from '../sign-in-world.ts';
import { countRows, getStanding } from '../world.ts';
import { fillIn, hiddenOf, listForms, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  findForm,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './house.ts';

import { climb, countAndLook } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

test('silence, changed terms declined, coaching, and an end for convenience to the last cent', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  const link = await climb(world);
  expect(await caseOf(world)).toMatchObject({
    state: 'coaching',
    ladder: { remedy: 'done', coach: 'done' },
  });

  const offered = textOf(await openLink(link));
  expect(offered).toMatch(/Things to try .* For: Link clicks · talked about Thu 18 Mar/);
  expect(offered).not.toContain('Hook in the first two seconds.');

  await goTo('2027-03-22T15:00:00Z');
  await countAndLook(world, marketer);
  await act(world, marketer, '/contract', { kind: 'review_contract' });
  expect(await readPage(world, marketer, '/steps/end')).toMatch(/<path class="exit-goal"/);
  await act(world, marketer, '/steps/end', { kind: 'request_end' });
  expect(textOf(await openLink(link))).not.toMatch(/asked for the end|end is prepared/i);

  const letter = await readAndSend(world, manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare the notice',
  });
  const { money, pending } = await caseOf(world);
  const kept = await env.DB.prepare('SELECT id, body, sha256 FROM settlements WHERE collaboration_id = ?1')
    .bind(world.mara)
    .all<{ id: string; body: string; sha256: string }>();
  expect(kept.results).toHaveLength(1);
  expect(kept.results[0]).toMatchObject({ id: money?.settlementId, sha256: money?.sha256 });
  expect(await sha256Hex(kept.results[0]?.body ?? '')).toBe(money?.sha256);
  // Reel 1 is published (2,000), Reel 2 is briefed (25 % of 2,000 as kill fee), 1,000 were paid.
  expect(money).toMatchObject({ dueToCreatorMinor: 150_000, refundDueMinor: 0 });
  expect(letter).toContain('1,500');
  // Received the same day, it stops the work at once; the rest stops with the end.
  expect(textOf(letter)).toMatch(
    /What stops\s*• Work on pieces that are not published, from Monday, 22 March 2027\s*• Review periods for drafts, from Monday, 22 March 2027\s*• Our requests and new briefs, from \w+, \d+ April 2027/,
  );

  expect(pending).toMatchObject({ kind: 'end', route: 'convenience', sentAt: null, effectiveAt: null });
  expect(
    listForms(await readPage(world, marketer, '/steps/letters')).some(({ action }) =>
      action.endsWith('/sending'),
    ),
  ).toBe(false);
  await goTo(addMinutes('2027-03-22T15:00:00Z', 11));
  const sent = await sendByHand(world, marketer);
  const row = await env.DB.prepare('SELECT body, body_sha256, grade FROM notices WHERE id = ?1')
    .bind(sent.noticeId)
    .first<{ body: string; body_sha256: string; grade: number }>();
  expect(row?.grade).toBe(2);
  expect(await sha256Hex(row?.body ?? '')).toBe(row?.body_sha256);

  const ownLink = linkIn(sent);
  await answerByLink(ownLink, 'respond-to-notice', { button: 'received' });
  const [record] = (await caseOf(world)).notices.filter(({ kind }) => kind === 'end');
  expect(record).toMatchObject({ response: 'received', grade: 4 });

  const effectiveAt = (await caseOf(world)).pending?.effectiveAt ?? '';
  // Received on Monday at 11:11, fourteen calendar days: through Monday, 5 April.
  expect(effectiveAt).toBe('2027-04-06T04:00:00Z');
  await goTo(addMinutes(effectiveAt, -1));
  expect((await caseOf(world)).state).toBe('ending');
  await goTo(addMinutes(effectiveAt, 1));
  expect(await caseOf(world)).toMatchObject({ state: 'ended', endedBy: { route: 'convenience' } });

  // Numbers are final two weeks after the last post; until then nothing is filed.
  await goTo(addMinutes(effectiveAt, 20 * 1440));
  await env.DB.prepare("UPDATE sessions SET expires_at = '2027-12-31T00:00:00Z'").run();
  const until = { 'analysis-due1': '2027-06-01', 'analysis-due2': '2027-06-15' };
  const filed = await file(world, filled(world, until), marketer.cookie);
  expect(filed.status, await filed.text()).toBe(303);
  const bench = textOf(await (await call('/desk/bench', { cookie: marketer.cookie })).text());
  expect(bench).toContain('Opening loses people Cut the opening again 0 of 1 +2 points');
  const steps = textOf(await readPage(world, marketer, '/steps'));
  expect(steps).toMatch(/Sent done .+ Counts as received done .+ Takes effect done/);
  expect(steps).not.toContain('Waits while it has ended');
  expect(textOf(await readPage(world, manager, ''))).toContain('Close the case');
  const part = listForms(await readPage(world, manager, '/contract/payments')).find(
    (form) => hiddenOf(form, 'seen') !== undefined,
  );
  if (!part) throw new Error('No payment can be recorded');
  const halfPaid = { amount: '500.00', on: '2027-04-12', paidFor: 'other:settlement' };
  expect((await call(part.action, { cookie: manager.cookie, form: fillIn(part, halfPaid) })).status).toBe(
    303,
  );
  const unpaid = textOf(await readPage(world, manager, '/steps/finish'));
  expect(unpaid).toContain('USD 1,000.00 is recorded as paid on that day');
  await act(world, manager, '/steps/finish', {
    kind: 'close',
    typed: { paidOn: '2027-04-20', checks: ['live_content', 'paid_ads', 'access', 'product'] },
  });
  expect((await caseOf(world)).state).toBe('closed');
  expect((await getStanding(world, world.mara)).money?.paidMinor).toBe(250_000);
  const paid = textOf(await readPage(world, manager, '/contract/payments'));
  expect(paid).toContain('$2,500.00 in all');
  expect(paid).toMatch(/Tue 20 Apr \$1,000\.00 Settlement of the end/);
  await expectWhole(world);
});

test('the person who asked for the end cannot agree to it, and nothing is written', async () => {
  const world = await makeHouse();
  const { manager, owner } = world;
  await climb(world);
  await countAndLook(world, manager);
  await act(world, manager, '/contract', { kind: 'review_contract' });
  await act(world, manager, '/steps/end', { kind: 'request_end' });
  const before = await countAll(world);

  const typed = { isAddressConfirmed: ['on'] };
  // The form is not offered to who asked, so the second person's is sent from the wrong chair.
  const read = await press(world, owner, '/steps/end', {
    kind: 'issue_end_notice',
    typed,
    button: 'Read it',
  });
  const form = findForm(await read.text(), 'issue_end_notice');
  const own = await call(form.action, {
    cookie: manager.cookie,
    form: fillIn(form, {}, 'Agree and prepare'),
  });

  expect(own.status).toBe(422);
  expect(textOf(await own.text())).toMatch(/second person|somebody else|another/i);
  expect(await countAll(world)).toEqual(before);

  await readAndSend(world, owner, '/steps/end', {
    kind: 'issue_end_notice',
    typed,
    button: 'Agree and prepare',
  });
  expect((await caseOf(world)).state).toBe('ending');
  expect(await countRows('notices', world.mara)).toBe((before.notices ?? 0) + 1);
});

test('an end notice taken back within its ten minutes leaves no delivery and no money behind', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await climb(world);
  await countAndLook(world, marketer);
  await act(world, marketer, '/contract', { kind: 'review_contract' });
  await act(world, marketer, '/steps/end', { kind: 'request_end' });
  await readAndSend(world, manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare',
  });

  await act(world, manager, '', { kind: 'undo' });
  const letters = textOf(await readPage(world, marketer, '/steps/letters'));
  expect(letters).toContain('End notice taken back By e-mail Read the notice');

  expect(await caseOf(world)).toMatchObject({ pending: null, money: null });
  const status = await env.DB.prepare(
    `SELECT d.status FROM deliveries d JOIN notices n ON n.id = d.notice_id WHERE d.collaboration_id = ?1 AND n.kind = 'end'`,
  )
    .bind(world.mara)
    .first<string>('status');
  expect(status).toBe('cancelled');
  await expectWhole(world);
});
