// The creator gives notice of a breach of ours: on their page, or noted by the team. The time to put it right runs on our side;
// without a cure the contract is theirs to end, and it is settled as if we had ended it.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Clauses } from '../../shared/contract/clauses.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
import { setPaid } from './money/set-paid.ts';
import { type Typed, textOf } from './procedure/forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  countAll,
  expectWhole,
  findForm,
  goTo,
  linkIn,
  MONDAY,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sayByLink,
  sendByHand,
} from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

const BASE = demoClauses('owner', '2027-01-01T00:00:00Z');

/** The paper lists what the brand can break, and one event that nothing puts right. */
function clauses(): Clauses {
  const { cause } = BASE;
  if (cause?.is !== 'value') throw new Error('The sample contract has no cause clause.');
  const triggers = ['missed_deadline', 'non_payment', 'usage_breach', 'insolvency'];
  return { ...BASE, cause: { ...cause, value: { ...cause.value, triggers, incurable: ['insolvency'] } } };
}

async function makeBreachHouse(): Promise<{ world: World; link: string }> {
  const world = await makeHouse({ clauses: clauses() });
  await setPaid(world.workspaceId, world.mara, 0);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: MONDAY });
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief', 'link'] },
    button: 'Prepare the letter',
  });
  return { world, link: linkIn(await sendByHand(world, world.marketer)) };
}

const plain = (html: string) => textOf(html).replaceAll('\u00a0', ' ');
const SAID = 'The fee of Reel 1 was due in February and has not come.';
const NOTICE = { trigger: 'non_payment', since: '2027-02-20', note: SAID, agreed: ['yes'] };
const LOGGED = {
  trigger: 'non_payment',
  on: '2027-02-26',
  time: '17:30',
  channel: 'email',
  note: 'In the team’s mailbox.',
};

async function alertKinds(world: World): Promise<string[]> {
  const { results } = await env.DB.prepare('SELECT kind FROM alerts WHERE workspace_id = ?1 ORDER BY n')
    .bind(world.workspaceId)
    .all<{ kind: string }>();
  return results.map(({ kind }) => kind).filter((kind) => /breach|cure/.test(kind));
}

test('their notice, silence on our side, their end for cause: it is settled as if we had ended it', async () => {
  const { world, link } = await makeBreachHouse();
  expect(plain(await openLink(link))).toContain(
    'Given now, the time to put it right runs until: 8 Mar 2027.',
  );
  await answerByLink(link, 'give-breach-notice', { typed: NOTICE });

  expect((await caseOf(world)).openCures).toMatchObject([
    {
      trigger: 'non_payment',
      party: 'creator',
      noticeReceivedAt: MONDAY,
      cureEndsAt: '2027-03-09T05:00:00Z',
    },
  ]);
  expect(await alertKinds(world)).toEqual(['own_breach']);
  const { attention, nextStep } = await getStanding(world, world.mara);
  expect(attention).toMatchObject({ code: 'own_breach', needsDecision: true });
  expect(nextStep).toMatchObject({ code: 'put_right' });
  const now = plain(await readPage(world, world.marketer));
  expect(now).toContain(
    'The creator gave notice of a breach of ours: a payment was not made. The time to put it right ends at the end of Mon 8 Mar.',
  );
  expect(now).toContain('put right by');
  const page = plain(await readPage(world, world.manager, '/steps/breach'));
  expect(page).toContain(SAID);
  expect(page).toContain('Time to put it right end of Mon 8 Mar');
  expect(page).not.toContain('If they end it for this');
  expect(plain(await openLink(link))).toContain('has time to put it right until: 8 Mar 2027.');

  // Before the time has passed the end is not theirs: neither offered nor taken.
  const before = await countAll(world);
  expect(await openLink(link)).not.toContain('End the contract for this breach');
  const early = { ...LOGGED, on: '2027-03-01', time: '09:45', route: 'cause' };
  const noted = await press(world, world.marketer, '/steps/end', { kind: 'log_creator_end', typed: early });
  expect(noted.status).toBe(422);
  expect(textOf(await noted.text())).toContain('The time to put it right still runs.');
  expect(await countAll(world)).toEqual(before);

  await goTo('2027-03-09T15:00:00Z');
  expect(await alertKinds(world)).toEqual(['own_breach', 'own_breach_over']);
  expect((await getStanding(world, world.mara)).attention).toMatchObject({ code: 'own_breach_over' });
  expect(plain(await readPage(world, world.manager, '/steps/breach'))).toContain('If they end it for this');
  expect(plain(await readPage(world, world.manager, '/steps/end'))).toContain(
    'The creator may end for our breach',
  );
  const offered = plain(await openLink(link));
  expect(offered).toContain('The time to put it right ended: 8 Mar 2027.');
  expect(offered).toContain('With this end USD 2,500.00 is still paid to you');
  await answerByLink(link, 'give-end-notice', {
    target: 'non_payment',
    typed: { note: 'Still nothing.', agreed: ['yes'] },
  });

  const ended = await caseOf(world);
  expect(ended).toMatchObject({
    state: 'ending',
    pending: { party: 'creator', route: 'cause', effectiveAt: '2027-03-09T15:00:00Z' },
  });
  // By the kill fee's table, as for an end of ours without a reason; of their own without one only finished work would be paid.
  const { body } = (await env.DB.prepare('SELECT body FROM settlements WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<{ body: string }>()) ?? { body: '{}' };
  const frozen = JSON.parse(body) as Record<string, unknown>;
  expect(frozen).toMatchObject({ route: 'cause', party: 'creator', effectiveAt: '2027-03-09T15:00:00Z' });
  expect(ended.money?.dueToCreatorMinor).toBe(250_000);
  await goTo('2027-03-09T15:01:00Z');
  expect((await caseOf(world)).state).toBe('ended');
  await expectWhole(world);
});

test('put right by us and accepted by them: the contract goes on, and the right is gone', async () => {
  const { world, link } = await makeBreachHouse();
  await act(world, world.marketer, '/steps/breach', { kind: 'log_creator_breach', typed: LOGGED });
  // Half past five on Friday is after hours: it counts as received on Monday at nine.
  expect((await caseOf(world)).openCures).toMatchObject([
    { noticeReceivedAt: '2027-03-01T14:00:00Z', cureEndsAt: '2027-03-09T05:00:00Z' },
  ]);
  // Who notes it knows of it.
  expect(await alertKinds(world)).toEqual([]);
  const again = await press(world, world.marketer, '/steps/breach', {
    kind: 'log_creator_breach',
    typed: LOGGED,
  });
  expect(again.status).toBe(422);
  expect(textOf(await again.text())).toContain('Their notice of this breach stands already');

  expect(await readPage(world, world.marketer, '/steps/breach')).not.toContain('Say that it is put right');
  const paid = 'Paid on 3 March, reference 4711.';
  await goTo('2027-03-03T15:00:00Z');
  await act(world, world.manager, '/steps/breach', { kind: 'report_cure', typed: { note: paid } });
  expect((await getStanding(world, world.mara)).attention?.code).not.toBe('own_breach');
  const asked = plain(await openLink(link));
  expect(asked).toContain('Is it put right?');
  expect(asked).toContain(paid);

  const silent = await sayByLink(link, 'answer-cure', { button: 'It is still open' });
  expect(silent.status).toBe(422);
  await answerByLink(link, 'answer-cure', { typed: { note: 'Half of it.' }, button: 'It is still open' });
  expect(await alertKinds(world)).toEqual(['cure_answered']);
  expect((await getStanding(world, world.mara)).attention?.code).toBe('own_breach');
  expect(plain(await readPage(world, world.marketer, '/log'))).toContain('not put right yet');

  await goTo('2027-03-04T15:00:00Z');
  await act(world, world.manager, '/steps/breach', {
    kind: 'report_cure',
    typed: { note: 'The rest, too.' },
  });
  await answerByLink(link, 'answer-cure', { button: 'It is put right' });
  expect((await caseOf(world)).openCures).toMatchObject([
    { saidCuredAt: '2027-03-04T15:00:00Z', curedAt: '2027-03-04T15:00:00Z' },
  ]);
  expect(plain(await openLink(link))).toContain('You answered whether a breach is put right put right');
  await goTo('2027-03-12T15:00:00Z');
  expect(await alertKinds(world)).toEqual(['cure_answered', 'cure_answered']);
  expect(await openLink(link)).not.toContain('End the contract for this breach');
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'log_creator_end', route: 'cause', trigger: 'non_payment', channel: 'email' };
  const refused = await call(`/api/collaborations/${world.mara}/decisions`, {
    cookie: world.manager.cookie,
    json: {
      id: crypto.randomUUID(),
      seenVersion: version,
      command: { ...command, sentAt: '2027-03-12T14:30:00Z' },
    },
  });
  expect(refused.status).toBe(422);
  expect((await refused.json<{ detail: string }>()).detail).toContain('It was put right in time.');
  await expectWhole(world);
});

test('what nothing puts right ends it at once, and takes no notice first', async () => {
  const { world, link } = await makeBreachHouse();
  const offered = plain(await openLink(link));
  expect(offered).toContain('End at once for a grave breach');
  const notice = findOptions(await openLink(link), 'give_breach_notice-trigger');
  expect(notice).toEqual(['non_payment', 'usage_breach']);
  expect(findOptions(await openLink(link), 'give_end_notice-trigger')).toEqual(['insolvency']);

  const typed = { trigger: 'insolvency', note: 'The court’s notice of 26 February.', agreed: ['yes'] };
  const before = await countAll(world);
  const wordless = await sayByLink(link, 'give-end-notice', {
    target: 'breach',
    typed: { ...typed, note: '' },
  });
  expect(wordless.status).toBe(422);
  expect(await countAll(world)).toEqual(before);
  await answerByLink(link, 'give-end-notice', { target: 'breach', typed });
  expect(await caseOf(world)).toMatchObject({
    state: 'ending',
    pending: { party: 'creator', route: 'cause', effectiveAt: MONDAY },
  });
  await expectWhole(world);
});

test('a payment that is on record as late is named beside the form, and only then', async () => {
  const { world, link } = await makeBreachHouse();
  expect(plain(await openLink(link))).not.toContain('On record as not paid');
  await goTo('2027-03-20T15:00:00Z');
  const page = await openLink(link);
  expect(plain(page)).toContain('On record as not paid: USD 2,000.00 for Reel 1, to be paid by 16 Mar 2027.');
  expect(page).toMatch(/<option value="non_payment" selected/);

  // Paid a day later: they need no word of ours to say that it is put right.
  await answerByLink(link, 'give-breach-notice', { typed: NOTICE });
  await goTo('2027-03-21T15:00:00Z');
  await answerByLink(link, 'answer-cure', { target: 'non_payment' });
  expect((await caseOf(world)).openCures).toMatchObject([{ curedAt: '2027-03-21T15:00:00Z' }]);
  expect((await getStanding(world, world.mara)).attention?.code).not.toBe('own_breach');
});

test('a form that was made up or left open is refused, and nothing is written', async () => {
  const { world, link } = await makeBreachHouse();
  const before = await countAll(world);
  for (const [typed, words] of [
    [{ ...NOTICE, note: '' }, 'There was nothing to send'],
    [{ ...NOTICE, agreed: [] }, 'Please tick the sentence'],
    [{ ...NOTICE, since: '2027-03-02' }, 'One answer does not fit'],
  ] as [Typed, string][]) {
    const answer = await sayByLink(link, 'give-breach-notice', { typed });
    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain(words);
    if (typed.note !== '') expect(page).toContain(SAID);
  }
  const breach = findForm(await readPage(world, world.manager, '/steps/breach'), 'log_creator_breach');
  const form = new URLSearchParams();
  for (const { name, value } of breach.fields) form.append(name, value);
  form.set('their-breach-trigger', 'missed_deadline');
  form.set('their-breach-channel', 'email');
  form.set('their-breach-on', '2027-02-26');
  form.set('their-breach-time', '10:00');
  form.set('their-breach-note', 'By mail.');
  const answer = await call(breach.action, { cookie: world.manager.cookie, form });
  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('is the creator’s own breach');
  expect(await countAll(world)).toEqual(before);
});

function findOptions(page: string, id: string): string[] {
  const select = new RegExp(`<select[^>]*id="${id}".*?</select>`, 's').exec(page)?.[0] ?? '';
  return [...select.matchAll(/value="(\w+)"/g)].map(([, one = '']) => one);
}
