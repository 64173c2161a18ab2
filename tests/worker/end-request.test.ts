// An end that was asked for, from each chair: who decides reads why and finds every open step; nobody else gets the button.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { fillIn, listForms, textOf } from './procedure/forms.ts';
import { act, caseOf, findForm, makeHouse, press, readPage } from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import type { World } from './world.ts';

afterEach(() => vi.useRealTimers());

const NOTE = 'Her reels fit the other line, and we have no slot before May.';
const SKIPS = Object.fromEntries(
  ['remedy', 'adjust', 'coach'].flatMap((rung) => [
    [`skip-${rung}`, ['no_time_left']],
    [`sentence-${rung}`, 'The flight is over before it could show.'],
  ]),
);
const SENT = { kind: 'issue_end_notice', button: 'Agree and prepare the notice' };

/** Talked to, looked at, read; nothing of the ladder above that. */
async function prepare(world: World): Promise<void> {
  const { marketer } = world;
  await act(world, marketer, '/talk', { kind: 'log_contact', typed: { channel: 'call', note: 'Called.' } });
  await act(world, marketer, '/talk', { kind: 'creator_answered', typed: { note: 'No time this month.' } });
  await act(world, marketer, '/steps', { kind: 'evaluate' });
  await act(world, marketer, '/contract', { kind: 'review_contract' });
}

test('the form as it stands leads through every open rung, and the asker’s words stand over it', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await prepare(world);
  await act(world, marketer, '/steps/end', {
    kind: 'request_end',
    typed: { note: NOTE, reason: 'performance', category: 'goals_not_met' },
  });

  const page = await readPage(world, manager, '/steps/end');
  expect(textOf(page)).toContain(NOTE);
  for (const place of ['/steps/plan#add', '/steps/changed-terms', '/steps/coaching'])
    expect(page).toContain(`href="/desk/collaborations/${world.mara}${place}"`);

  const typed = { isAddressConfirmed: ['on'] };
  const read = await press(world, manager, '/steps/end', { ...SENT, typed, button: 'Read it in full' });
  const form = findForm(await read.text(), SENT.kind);
  const refused = await call(form.action, {
    cookie: manager.cookie,
    form: fillIn(form, {}, SENT.button),
  });
  expect(refused.status).toBe(422);
  const answer = await refused.text();
  expect(textOf(answer)).toContain('Waits for: remedy, changed terms, coaching.');
  expect(/<div class="notice is-risk[\s\S]*?<\/main>/.exec(answer)?.[0]).toContain('/steps/plan#add');

  const taken = await call(form.action, {
    cookie: manager.cookie,
    form: fillIn(form, SKIPS, SENT.button),
  });
  expect(taken.status, textOf(await taken.text()).slice(0, 900)).toBe(303);
  expect((await caseOf(world)).state).toBe('ending');
});

test('who may not decide is told who does, and is given no form that would be refused', async () => {
  const world = await makeHouse();
  const { viewer, marketer, manager, owner } = world;
  await prepare(world);
  await act(world, manager, '/steps/end', { kind: 'request_end' });
  const kindsOn = async (person: World['owner']) =>
    listForms(await readPage(world, person, '/steps/end')).flatMap(({ fields }) =>
      fields.flatMap(({ name, value }) => (name === 'kind' ? [value] : [])),
    );

  expect(await kindsOn(owner)).toContain('issue_end_notice');
  expect(await kindsOn(manager)).not.toContain('issue_end_notice');
  expect(textOf(await readPage(world, manager, '/steps/end'))).toContain(
    'You asked for it, so a second person decides: another manager or an owner.',
  );
  expect(textOf(await readPage(world, marketer, '/steps/end'))).toContain('A manager decides on the end.');

  const todayOf = async (person: World['owner']) =>
    textOf(await (await call('/desk', { cookie: person.cookie })).text());
  expect(await todayOf(owner)).toMatch(/1 needs a decision .*Decide on the end/);
  for (const person of [viewer, marketer])
    expect(await todayOf(person)).toMatch(/Nothing needs you .*A manager decides on the end/);
  expect(await todayOf(manager)).toMatch(/Nothing needs you .*A second person decides on the end/);
});

test('an end that was asked for stands on the first page as an end: nothing of a pause, and nothing to undo', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await prepare(world);
  await act(world, marketer, '/steps/end', { kind: 'request_end', typed: { note: NOTE } });

  const page = await readPage(world, manager);
  const seen = textOf(page);
  expect(seen).toMatch(/The end was asked for by .* They wrote Her reels fit the other line/);
  expect(page).toContain(`href="/desk/collaborations/${world.mara}/steps/end"`);
  expect(seen).not.toContain('A pause was asked for');
  expect(seen).not.toContain('Take it back');
  expect(seen).not.toContain('The contract allows it');
  expect(seen).toContain('It is decided first. What is ours can stop; a pause under the contract waits.');
  const pause = findForm(page, 'pause');
  expect(pause.buttons.map(({ label }) => label)).toEqual(['Stop our side now']);
  await act(world, manager, '', { kind: 'pause', typed: { scope: ['links'] }, button: 'Stop our side now' });
  expect((await caseOf(world)).state).toBe('end_review');
  await act(world, marketer, '', { kind: 'resume' });
  expect((await caseOf(world)).suspensions.every(({ to }) => to !== null)).toBe(true);
});

test('a pause that a marketer asked for is taken back by who asked; a manager answers it', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  await act(world, marketer, '', { kind: 'pause', typed: { scope: ['new_posts'] } });

  expect(textOf(await readPage(world, marketer))).toContain('Take it back');
  expect(textOf(await readPage(world, manager))).not.toContain('Take it back');
  await act(world, manager, '', { kind: 'decline_request', typed: { note: 'Not this week.' } });
  expect((await caseOf(world)).request).toBeNull();
  // A reason is a code; what somebody writes is their note.
  const row = await env.DB.prepare(
    `SELECT e.data ->> '$.reason' AS reason, n.body AS note FROM events e JOIN notes n ON n.event_id = e.id
     WHERE e.kind = 'decline_request'`,
  ).first();
  expect(row).toEqual({ reason: 'declined', note: 'Not this week.' });
});

test('a pause that a marketer asked for reaches the manager with its note and its review date', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  const page = await readPage(world, marketer);
  const form = findForm(page, 'pause');
  expect(form.buttons.map(({ label }) => label)).not.toContain('Read the letter first');
  const reviewOn = form.fields.find(({ name, isOn }) => name === 'reviewOn' && isOn)?.value ?? '';
  await act(world, marketer, '', { kind: 'pause', typed: { note: NOTE, scope: ['new_posts', 'links'] } });

  const { request } = await caseOf(world);
  expect(request).toMatchObject({ kind: 'pause', reviewOn });
  const seen = textOf(await readPage(world, manager));
  expect(seen).toMatch(/A pause was asked for .* Review on \w{3} \d+ \w{3} They wrote Her reels fit/);
  expect(textOf(await readPage(world, marketer))).toContain('A manager decides on the pause.');
});

test('a review date of its own is taken on the desk, and one that is over is refused with what was typed', async () => {
  const world = await makeHouse();
  const { marketer } = world;
  const wanted = { reviewOn: ['other'], scope: ['links'] };
  const past = await press(world, marketer, '', {
    kind: 'pause',
    typed: { ...wanted, otherReviewOn: '2025-01-01' },
  });
  expect(past.status).toBe(422);
  const page = await past.text();
  expect(textOf(page)).toContain('Review date lies in the past.');
  expect(page).toContain('value="2025-01-01"');

  await act(world, marketer, '', { kind: 'pause', typed: { ...wanted, otherReviewOn: '2027-03-25' } });
  expect((await caseOf(world)).suspensions).toMatchObject([{ reviewOn: '2027-03-25' }]);
});

test('where a form cannot be used the page says what has to pass first', async () => {
  const world = await makeHouse();
  const { marketer, manager, viewer } = world;
  const open = textOf(await readPage(world, viewer, '/steps/end'));
  expect(open).toMatch(/Does the contract allow an end\? .* Ask for the end A marketer decides this\./);
  await prepare(world);
  await act(world, manager, '', {
    kind: 'pause',
    typed: { scope: ['new_posts'] },
    button: 'Send pause notice',
  });

  const page = textOf(await readPage(world, marketer, '/steps/end'));
  expect(page).toContain('Ask for the end A pause notice is under way.');
  for (const place of ['/steps/coaching', '/steps/changed-terms'])
    expect(textOf(await readPage(world, world.owner, place))).toContain('A pause notice is under way.');
  expect(textOf(await readPage(world, marketer, '/steps'))).toMatch(/Decided the pause stands/);
});

test('one button of the dossier is filled at most: the step that is due', async () => {
  const world = await makeHouse();
  const { marketer, manager } = world;
  const filled = async (person: World['owner']) =>
    [...(await readPage(world, person)).matchAll(/class="button"[^>]*>([^<]*)</g)].map(([, label]) => label);

  expect(await filled(manager)).not.toContain('Send pause notice');
  expect((await filled(manager)).length).toBeLessThanOrEqual(1);
  await act(world, marketer, '', { kind: 'pause', typed: { scope: ['new_posts'] } });
  expect(await filled(manager)).toEqual(['Send pause notice']);
  expect(await filled(marketer)).toEqual([]);
});
