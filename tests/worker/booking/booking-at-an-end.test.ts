// A booking on a marketplace through an end: asked there, told of when silence has decided, and no tick where it is on record.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from '../procedure/forms.ts';
import { act, caseOf, goTo, makeHouse, readAndSend, readPage } from '../procedure/house.ts';
import { climb, countAndLook } from '../procedure/ladder-journey.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';
import { sayThere } from './booking-forms.ts';

afterEach(() => vi.useRealTimers());

function bookThere({ mara }: World) {
  return env.DB.prepare(`UPDATE collaborations SET marketplace = 'collabstr' WHERE id = ?1`).bind(mara).run();
}

async function readAlerts({ manager }: World): Promise<string> {
  return textOf(await (await call('/desk/alerts', { cookie: manager.cookie })).text());
}

const SILENT =
  /Nobody answered on Collabstr in time: by its rules the order is cancelled and refunded since Thu 4 Mar/;

test('three days after it was asked there somebody hears that silence has decided, unless an answer is on record', async () => {
  const world = await makeHouse();
  await bookThere(world);
  await sayThere(world, { askedOn: '2027-03-01', askedTime: '09:00' });

  await goTo('2027-03-04T13:59:00Z');
  expect(await readAlerts(world)).not.toMatch(SILENT);
  await goTo('2027-03-04T14:01:00Z');
  expect(await readAlerts(world)).toMatch(SILENT);

  const answered = await makeHouse();
  await bookThere(answered);
  await sayThere(answered, { askedOn: '2027-03-01', askedTime: '09:00', answer: 'refused' });
  await goTo('2027-03-04T14:01:00Z');
  expect(await readAlerts(answered)).not.toMatch(SILENT);
});

test('the notice asks for a tick while nothing is on record of the marketplace, and says what is once it is', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await climb(world);
  await bookThere(world);
  await countAndLook(world, marketer);
  await act(world, marketer, '/contract', { kind: 'review_contract' });
  await act(world, marketer, '/steps/end', { kind: 'request_end' });

  expect(textOf(await readPage(world, manager, '/steps/end'))).toContain(
    'What Collabstr asks for is done there',
  );
  await sayThere(world, { askedOn: '2027-03-18' });
  const page = textOf(await readPage(world, manager, '/steps/end'));
  expect(page).not.toContain('What Collabstr asks for is done there');
  expect(page).toMatch(
    /Collabstr: asked there Thu 18 Mar; no answer yet; from Mon 22 Mar, 00:00 silence cancels the order\./,
  );

  await readAndSend(world, manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare',
  });
  expect(await caseOf(world)).toMatchObject({ state: 'ending' });
});
