// Both have signed changed terms: a confirmation for both. And what a formal letter says to who reads another language.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { Env } from '../../../worker/env.d.ts';
import { sendNoticesDue } from '../../../worker/jobs/send-notices.ts';
import { call } from '../sign-in-world.ts';
import type { World } from '../world.ts';
import { listForms, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  caseOf,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  press,
  readPage,
  sendByHand,
} from './house.ts';
import { goUnheard, offerChangedTerms, planAndMiss } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

const SIGNED = { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } };
type Mail = { to: string; cc?: string[]; subject: string; text: string };

function withMailbox(box: Mail[]): Env {
  // The binding's send() takes the plain form of a message, which is all that is used here.
  const MAIL = { send: async (mail: Mail) => void box.push(mail) } as unknown as SendEmail;
  return { ...env, MAIL, MAIL_FROM: 'brand@northlight.example' };
}

async function savePapers(world: World, papers: Record<string, string>): Promise<void> {
  const path = `/desk/collaborations/${world.mara}/papers`;
  const page = await (await call(path, { cookie: world.manager.cookie })).text();
  const form = listForms(page).find(({ html }) => html.includes('name="contractTitle"'));
  if (!form) throw new Error('The papers page has no form');
  const fields = Object.fromEntries(
    form.fields.map(({ name, value, options }) => [
      name,
      options.find(({ isSelected }) => isSelected)?.value ?? value,
    ]),
  );
  const answer = await call(form.action, { cookie: world.manager.cookie, form: { ...fields, ...papers } });
  if (answer.status !== 303) throw new Error(textOf(await answer.text()).slice(0, 600));
}

async function offered(): Promise<{ world: World; link: string }> {
  const world = await makeHouse();
  await savePapers(world, { teamEmail: 'contracts@northlight.example', copyEmail: 'desk@agency.example' });
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  await goTo('2027-03-16T14:30:00Z');
  return { world, link };
}

test('one mail goes to both, and names what was signed, by whom, when and the version', async () => {
  const { world, link } = await offered();

  await answerByLink(link, 'sign-adjustment', SIGNED);
  const box: Mail[] = [];
  await sendNoticesDue(withMailbox(box), '2027-03-16T14:31:00Z');
  await sendNoticesDue(withMailbox(box), '2027-03-16T14:32:00Z');

  expect(box).toHaveLength(1);
  const [mail] = box;
  expect(mail?.to).toBe('mara@creators.example');
  expect(mail?.cc).toEqual(['desk@agency.example', 'contracts@northlight.example']);
  expect(mail?.text).toMatch(/They make version 2 of the contract, in force from/);
  expect(mail?.text).toMatch(/• manager, northlight: Monday, 15 March 2027/);
  expect(mail?.text).toMatch(/• Mara J\. Lind: Tuesday, 16 March 2027, .*10:30/);
  expect(mail?.text).toMatch(/“Reel 2”/);
  expect(mail?.text).toMatch(/Base pay, for each piece: .*1,200\.00/);
  expect((await caseOf(world)).notices.at(-1)).toMatchObject({ kind: 'signed', grade: 2 });
  expect(textOf(await openLink(link))).toContain('Signed terms');
  await goTo('2027-03-22T15:00:00Z');
  const theirs = textOf(await openLink(link)).replaceAll('\u00a0', ' ');
  // The version is in force from 22 March on, and its pay is on every page: 2,000.00 for the reel that is out, the new guarantee for the other.
  expect(theirs).toMatch(/Fee USD 3,200\.00, more by result/);
  expect(theirs).toMatch(/Pay by result Pieces Reel 2 Base pay USD 1,200\.00 for each piece/);
  expect(textOf(await readPage(world, world.manager)).replaceAll('\u00a0', ' ')).toMatch(
    /Agreed USD 3,200\.00: USD 3,200\.00 for the pieces by the terms in force, more by result/,
  );
  expect(textOf(await readPage(world, world.manager, '/contract'))).toMatch(
    /Pay by result Reel 2: \$1,200\.00 base each/,
  );
  await expectWhole(world);
});

test('without outgoing mail it waits on the desk with a way to write to both, and no viewer reads its amounts', async () => {
  const { world, link } = await offered();
  await answerByLink(link, 'sign-adjustment', SIGNED);
  await goTo('2027-03-16T14:31:00Z');

  const page = await readPage(world, world.manager, '/steps/letters');
  expect(page).toMatch(
    /href="mailto:mara(@|%40)creators\.example\?[^"]*cc=desk(@|%40)agency\.example,contracts(@|%40)northlight\.example/,
  );
  expect(textOf(await readPage(world, world.viewer, ''))).not.toMatch(/1,200|3,000/);
  const sent = await sendByHand(world, world.manager);
  expect(sent.body).toContain('Both sides have signed the changed terms');
});

test('a formal letter carries a translation for who reads another language; the contract’s comes first and prevails', async () => {
  const world = await makeHouse();
  await savePapers(world, { language: 'en', creatorLanguage: 'de' });
  const skips = {
    'skip-CONSULTATION_MISSING': 'creator_request',
    'sentence-CONSULTATION_MISSING': 'They asked for it.',
    'skip-CONTRACT_NOT_REVIEWED': 'not_applicable',
    'sentence-CONTRACT_NOT_REVIEWED': 'Read yesterday.',
  };
  const typed = { scope: ['new_posts'], ...skips };
  const read = await press(world, world.manager, '', {
    kind: 'pause',
    typed,
    button: 'Read the letter first',
  });
  expect(textOf(await read.text())).toContain('Übersetzung aus Höflichkeit, nur zur Information');

  await act(world, world.manager, '', { kind: 'pause', typed, button: 'Send pause notice' });
  const row = await env.DB.prepare(
    `SELECT body, language FROM notices WHERE collaboration_id = ?1 AND kind = 'pause'`,
  )
    .bind(world.mara)
    .first<{ body: string; language: string }>();

  expect(row?.language).toBe('en');
  const [letter = '', translation = ''] = (row?.body ?? '').split('* * *');
  expect(letter).toContain('We are pausing our collaboration');
  expect(letter).not.toContain('pausieren');
  expect(translation).toContain('Das Schreiben oben, auf Englisch, ist in der Sprache des Vertrags.');
  expect(translation).toContain('wir pausieren unsere Zusammenarbeit');
});

test('a question is written once, in the language it was asked in', async () => {
  const world = await makeHouse();
  await savePapers(world, { creatorLanguage: 'de' });
  const read = await press(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief'] },
    button: 'Read it in full',
  });

  expect(textOf(await read.text())).not.toContain('Übersetzung aus Höflichkeit');
});
