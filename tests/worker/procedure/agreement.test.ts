import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { sha256Hex } from '../../../worker/digest.ts';
import { call } from '../sign-in-world.ts';
import { decide, getStanding, type World } from '../world.ts';
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
  proposeDay,
  readAndSend,
  readPage,
  sayByLink,
  sendByHand,
} from './house.ts';
import { goUnheard, offerChangedTerms, planAndMiss } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const SIGNED = { typed: { signedName: 'Mara Lind', agreed: ['yes'] } };

async function linkByLetter(world: World): Promise<string> {
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Prepare the letter',
  });
  return linkIn(await sendByHand(world, world.marketer));
}

function askForMutual(world: World, role: 'marketer' | 'manager'): Promise<void> {
  return act(world, world[role], '/steps/end', {
    kind: 'request_end',
    typed: { route: 'mutual', reason: 'mutual', category: 'mutual' },
  });
}

test('an end by agreement is signed by a second person and by the creator, and ends with its day', async () => {
  const world = await makeHouse();
  const link = await linkByLetter(world);
  await askForMutual(world, 'marketer');
  expect(await openLink(link)).not.toContain('agree-mutual-end');
  await proposeDay(world, world.manager, '2027-03-10');
  expect((await caseOf(world)).endPlan?.mutual).toMatchObject({ brandSignedById: world.manager.memberId });

  // Reel 1 is published (2,000), Reel 2 briefed (500), 1,000 were paid: what is still paid, and when, stands beside the
  // place to sign.
  expect(textOf(await openLink(link)).replaceAll('\u00a0', ' ')).toContain(
    'With this end USD 1,500.00 is still paid to you: USD 1,000.00 by 16 Mar 2027 USD 500.00 by 10 Apr 2027',
  );
  const unsigned = await sayByLink(link, 'agree-mutual-end', { typed: { signedName: '', agreed: ['yes'] } });
  expect(unsigned.status).toBe(422);
  await answerByLink(link, 'agree-mutual-end', SIGNED);

  const { state, pending, money } = await caseOf(world);
  expect(state).toBe('ending');
  const own = await openLink(link);
  expect(textOf(own)).toContain('Both sides have signed: it ends at the end of 10 Mar 2027.');
  expect(own).not.toMatch(/agree-mutual-end|your answer is asked for|Without your signature/);
  const end = textOf(await readPage(world, world.marketer, '/steps/end'));
  expect(end).toContain('Both have signed: it ends at the end of Wed 10 Mar .');
  expect(end).not.toMatch(/has not agreed yet|waits for both signatures/);
  const now = textOf(await readPage(world, world.marketer));
  expect(now).toMatch(/Mon 1 Mar both signed .*end of Wed 10 Mar ends/);
  const confirmation = await sendByHand(world, world.marketer);
  expect(confirmation.body).toMatch(/as we agreed together.*10 March 2027/s);
  expect(confirmation.body).toContain('1,500.00');
  expect(confirmation.body).not.toMatch(/counts as received/i);
  expect(textOf(await openLink(link))).toContain(confirmation.subject);
  expect(pending?.effectiveAt).toBe('2027-03-11T05:00:00Z');
  const kept = await env.DB.prepare('SELECT body, sha256 FROM settlements WHERE id = ?1')
    .bind(money?.settlementId)
    .first<{ body: string; sha256: string }>();
  expect(kept?.sha256).toBe(money?.sha256);
  expect(await sha256Hex(kept?.body ?? '')).toBe(money?.sha256);
  const log = await env.DB.prepare('SELECT data FROM events WHERE collaboration_id = ?1')
    .bind(world.mara)
    .all<{ data: string }>();
  expect(log.results.some(({ data }) => data.includes('Mara Lind'))).toBe(false);

  await goTo('2027-03-11T05:01:00Z');
  expect(await caseOf(world)).toMatchObject({ state: 'ended', endedBy: { route: 'mutual' } });
  await expectWhole(world);
});

test('a last day that the creator asks for is signed with its costs on the page, for the team and for the creator', async () => {
  const world = await makeHouse();
  const link = await linkByLetter(world);
  const alone = textOf(await openLink(link)).replaceAll('\u00a0', ' ');
  expect(alone).toMatch(
    /Given now, its last day would be: \d+ Mar 2027\. With this end USD [\d,.]+ is still paid/,
  );
  await askForMutual(world, 'marketer');
  await answerByLink(link, 'wish-mutual-end', { typed: { on: '2027-03-10' } });

  const asked = textOf(await readPage(world, world.manager)).replaceAll('\u00a0', ' ');
  expect(asked).toContain('Still due with it USD 1,500.00');
  // Reel 1 is published (2,000), Reel 2 briefed (500), 1,000 were paid.
  const theirs = textOf(await openLink(link)).replaceAll('\u00a0', ' ');
  expect(theirs).toContain('With this end USD 1,500.00 is still paid to you');
  const end = textOf(await readPage(world, world.manager, '/steps/end')).replaceAll('\u00a0', ' ');
  expect(end).toContain(
    'Both sign, end of Wed 10 Mar USD 1,500.00, to be paid: USD 1,000.00 by Tue 16 Mar and USD 500.00 by Sat 10 Apr',
  );
  expect(end).toMatch(/Our notice alone, end of \w+ \d+ Mar USD 1,500\.00/);
  expect(textOf(await readPage(world, world.viewer, '/steps/end'))).not.toContain('1,500.00');

  await act(world, world.manager, '/steps/end', { kind: 'sign_mutual_end' });

  expect(await caseOf(world)).toMatchObject({
    state: 'ending',
    pending: { route: 'mutual' },
    money: { dueToCreatorMinor: 150_000 },
  });
  expect((await sendByHand(world, world.marketer)).body).toContain('1,500.00');
  await expectWhole(world);
});

test('who asked for the end cannot sign the agreement; another person can', async () => {
  const world = await makeHouse();
  const link = await linkByLetter(world);
  await askForMutual(world, 'manager');
  await proposeDay(world, world.manager, '2027-03-10');
  expect((await caseOf(world)).endPlan?.mutual).toMatchObject({ brandSignedById: null });
  const before = await countAll(world);

  const shown = listForms(await readPage(world, world.manager, '/steps/end')).map((form) =>
    hiddenOf(form, 'kind'),
  );
  const { version } = await getStanding(world, world.mara);
  const own = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { kind: 'sign_mutual_end' },
  });

  expect(shown).not.toContain('sign_mutual_end');
  expect(own.status).toBe(422);
  expect(await own.json()).toMatchObject({ refusal: { reason: 'second_person' } });
  expect(await countAll(world)).toEqual(before);
  await act(world, world.owner, '/steps/end', { kind: 'sign_mutual_end' });
  await answerByLink(link, 'agree-mutual-end', SIGNED);
  expect((await caseOf(world)).state).toBe('ending');
});

test('changed terms signed on the link are the next version, and a viewer never reads an amount', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  expect(textOf(await openLink(link))).toContain('1,200');

  await answerByLink(link, 'sign-adjustment', SIGNED);

  const standing = await getStanding(world, world.mara);
  expect(standing.case).toMatchObject({ state: 'adjusted', proposal: null });
  expect(standing.contracts.map(({ n }) => n)).toEqual([1, 2]);
  const stored = await env.DB.prepare(
    'SELECT n FROM contract_versions WHERE collaboration_id = ?1 ORDER BY n',
  )
    .bind(world.mara)
    .all<{ n: number }>();
  expect(stored.results.map(({ n }) => n)).toEqual([1, 2]);
  for (const path of [
    '',
    '/talk',
    '/steps',
    '/steps/changed-terms',
    '/steps/end',
    '/steps/letters',
    '/contract',
    '/log',
  ]) {
    expect(textOf(await readPage(world, world.viewer, path))).not.toMatch(/1,200|4,000|2,000\.00|3,000\.00/);
  }
  const synced = await call('/api/sync', { cookie: world.viewer.cookie });
  expect(await synced.text()).not.toMatch(/120000|400000|"feeMinor"|"baseMinor"/);
  await expectWhole(world);
});

test('an offer that ran out cannot be signed any more', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  const expiresAt = (await caseOf(world)).proposal?.expiresAt ?? '';
  const seen = await openLink(link);
  vi.setSystemTime(expiresAt);
  const before = await countAll(world);
  const form = listForms(seen).find(({ action }) => action.includes('/sign-adjustment'));

  const late = await call(form?.action ?? '', {
    form: {
      id: crypto.randomUUID(),
      seenVersion: hiddenOf(form ?? { action: '', fields: [], buttons: [], html: '' }, 'seenVersion') ?? '',
      target: hiddenOf(form ?? { action: '', fields: [], buttons: [], html: '' }, 'target') ?? '',
      signedName: 'Mara Lind',
      agreed: 'yes',
    },
  });

  expect([409, 422]).toContain(late.status);
  expect(await countAll(world)).toEqual(before);
  await goTo(expiresAt);
  expect((await caseOf(world)).state).toBe('coaching');
});

test('no day after the contract’s last one can be proposed', async () => {
  const termEnd = {
    is: 'value',
    value: { lastOn: '2027-05-31' },
    clause: '2.1',
    confirmedBy: 'a member',
    confirmedAt: '2027-01-20T15:00:00Z',
  } as const;
  const clauses = { ...demoClauses('a member', '2027-01-20T15:00:00Z'), termEnd };
  const world = await makeHouse({ clauses });
  await askForMutual(world, 'marketer');
  const late = await press(world, world.manager, '/steps/end', {
    kind: 'propose_mutual_end',
    typed: { on: '2027-06-01' },
    button: 'What this day costs',
  });
  const form = findForm(await late.text(), 'propose_mutual_end');
  const refused = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, {}, 'Propose this day'),
  });

  expect(refused.status).toBe(422);
  expect(textOf(await refused.text())).toContain('Date lies after the contract’s last day.');
});
