// A formal notice leaves by a person's hand: by a way the contract does not name, and later than it was prepared.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { fillIn, listForms, textOf } from '../procedure/forms.ts';
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
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { prepareEndNotice } from '../procedure/ladder-journey.ts';
import { call } from '../sign-in-world.ts';

afterEach(() => vi.useRealTimers());

const PREPARED = '2027-03-22T15:00:00Z';

/** An end notice that was prepared on Monday, 22 March, and whose hold is over. */
async function withNotice() {
  const world = await makeHouse();
  const link = await prepareEndNotice(world, PREPARED);
  return { world, link };
}

test('a notice sent by a way the contract does not name starts no clock and can still be sent', async () => {
  const { world, link } = await withNotice();
  const before = textOf(await readPage(world, world.marketer, '/steps/letters'));
  expect(before).toContain('The contract names e-mail only.');
  expect(before).toContain('Post – starts no clock');

  const { noticeId } = await sendByHand(world, world.marketer, { sentBy: 'post' });

  expect((await caseOf(world)).pending).toMatchObject({ sentAt: null, deemedReceivedAt: null });
  const page = textOf(await readPage(world, world.marketer, '/steps/letters'));
  expect(page).toContain('Sent by post on Mon 22 Mar, 11:11: the contract does not name this way');
  expect(textOf(await readPage(world, world.marketer, '/log'))).toContain(
    'by post, which the contract does not name',
  );
  expect(await openLink(link)).not.toContain('End notice');
  const row = await env.DB.prepare('SELECT sent_at FROM notices WHERE id = ?1')
    .bind(noticeId)
    .first('sent_at');
  expect(row).toBeNull();

  const sent = await sendByHand(world, world.marketer);
  expect(sent.noticeId).toBe(noticeId);
  expect((await caseOf(world)).pending).toMatchObject({
    channel: 'email',
    deemedReceivedAt: '2027-03-22T15:11:00Z',
    effectiveAt: '2027-04-06T04:00:00Z',
  });
  expect(await openLink(linkIn(sent))).toContain(sent.subject);
  await expectWhole(world);
});

test('a letter that would name false days is not sent; prepared again it is true, and its money with it', async () => {
  const { world } = await withNotice();
  const first = await caseOf(world);
  const old = first.pending?.noticeId ?? '';

  await goTo('2027-03-26T15:00:00Z');
  const page = await readPage(world, world.marketer, '/steps/letters');
  expect(textOf(page)).toContain(
    'Takes effect the letter says end of Mon 5 Apr, sent now it would be end of Fri 9 Apr',
  );
  expect(textOf(page)).toContain('A manager can prepare it again.');
  const due = textOf(page).replaceAll('\u00a0', ' ');
  expect(due).toMatch(
    /Due to the creator frozen USD [\d,.]+, .* prepared again USD [\d,.]+, to be paid: .* and USD [\d,.]+ by Sun 25 Apr/,
  );
  const before = await countAll(world);
  const form = listForms(page).find(({ action }) => action.endsWith('/sending'));
  if (!form) throw new Error('No letter waits');
  const late = await call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, {}) });
  expect(late.status).toBe(409);
  expect(textOf(await late.text())).toMatch(/end of Mon 5 Apr.*end of Fri 9 Apr.*Prepare it again/);
  expect(await countAll(world)).toEqual(before);

  await act(world, world.manager, '/steps/letters', { kind: 'renew_notice' });
  const { pending, notices, money } = await caseOf(world);
  expect(pending?.noticeId).not.toBe(old);
  expect(notices.find(({ noticeId }) => noticeId === old)).toMatchObject({ isWithdrawn: true, sentAt: null });
  await goTo(addMinutes('2027-03-26T15:00:00Z', 11));
  const sent = await sendByHand(world, world.marketer);
  expect(sent.noticeId).toBe(pending?.noticeId);
  expect(sent.body).toContain('9 April 2027');
  expect(sent.body).not.toContain('5 April 2027');
  expect((await caseOf(world)).pending).toMatchObject({
    effectiveAt: '2027-04-10T04:00:00Z',
    route: 'convenience',
  });
  // Four days later than the money that was frozen first.
  expect([first.money?.payOn, money?.payOn]).toEqual(['2027-05-06', '2027-05-10']);
  expect(
    await env.DB.prepare('SELECT status FROM deliveries WHERE notice_id = ?1').bind(old).first('status'),
  ).toBe('cancelled');
  await expectWhole(world);
});

test('a letter that left on its own day is noted later, and only a second person prepares one again', async () => {
  const { world } = await withNotice();
  await goTo('2027-03-26T15:00:00Z');

  const form = findForm(await readPage(world, world.manager, '/steps/letters'), 'renew_notice');
  const byMarketer = await call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, {}) });
  expect([403, 422]).toContain(byMarketer.status);
  await sendByHand(world, world.marketer, { sentOn: '2027-03-22', sentTime: '16:00' });

  expect((await caseOf(world)).pending).toMatchObject({ effectiveAt: '2027-04-06T04:00:00Z' });
});

test('a received notice is taken back only once the team has asked for it and the creator has agreed', async () => {
  const { world } = await withNotice();
  const link = linkIn(await sendByHand(world, world.marketer));
  await goTo(addMinutes(PREPARED, 30));
  // Over at midnight of 6 April: the day that is named is the last one there is.
  expect(textOf(await openLink(link))).toContain(
    'Your collaboration ends on Mon 5 Apr, at the end of the day',
  );
  expect(textOf(await openLink(`${link}?lang=de`))).toContain('mit Ablauf des Tages');
  expect(textOf(await readPage(world, world.marketer))).toContain('last day Mon 5 Apr');
  expect(textOf(await readPage(world, world.marketer, '/steps/finish'))).toContain('at the end of Mon 5 Apr');
  expect(await openLink(link)).not.toContain('accept-withdrawal');

  await act(world, world.manager, '/steps/letters', { kind: 'offer_withdrawal' });
  expect(textOf(await openLink(link))).toContain('The team asks to take this notice back.');
  await answerByLink(link, 'accept-withdrawal');
  expect(textOf(await readPage(world, world.manager))).toContain(
    'The creator agreed to take the notice back',
  );
  await act(world, world.manager, '/steps/letters', { kind: 'undo' });

  expect(await caseOf(world)).toMatchObject({ state: 'coaching', pending: null });
});

test('a notice that came back is void on the creator’s page, and asks for nothing', async () => {
  const { world } = await withNotice();
  const sent = await sendByHand(world, world.marketer);
  const link = linkIn(sent);
  expect(textOf(await openLink(link))).toContain('I have received this');
  // Only the notice has a clock; the questions and the brief before it have none.
  const letters = textOf(await readPage(world, world.marketer, '/steps/letters'));
  expect(letters.match(/The notice is void then, and its clock with it\. An out-of-office/g)).toHaveLength(1);
  expect(letters).toContain('No clock ran from this letter.');

  await act(world, world.marketer, '/steps/letters', { kind: 'record_bounce' });

  const page = await openLink(link);
  expect(textOf(page)).toContain('This letter came back undelivered. It is void');
  expect(page).not.toContain('respond-to-notice');
  expect(textOf(page)).not.toContain('End notice: ');
});
