// A formal notice leaves by a person's hand: by a way the contract does not name, and later than it was prepared.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes } from '../../../shared/contract/zone.ts';
import { textOf } from '../procedure/forms.ts';
import {
  act,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  readAndSend,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { climb } from '../procedure/ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const PREPARED = '2027-03-22T15:00:00Z';

/** An end notice that was prepared on Monday, 22 March, and whose hold is over. */
async function withNotice() {
  const world = await makeHouse();
  const link = await climb(world);
  await goTo(PREPARED);
  await act(world, world.marketer, '/steps', { kind: 'evaluate' });
  await act(world, world.marketer, '/contract', { kind: 'review_contract' });
  await act(world, world.marketer, '/steps/end', { kind: 'request_end' });
  await readAndSend(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare the notice',
  });
  await goTo(addMinutes(PREPARED, 11));
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
