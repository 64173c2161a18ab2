// The way up the ladder that ends beside it: silence, a change that did not help, changed terms, coaching.
import { addMinutes } from '../../../shared/contract/zone.ts';
import { call, type Person } from '../sign-in-world.ts';
import { clicksRow, importRows, type World } from '../world.ts';
import { fillIn, textOf } from './forms.ts';
import {
  act,
  answerByLink,
  findForm,
  goTo,
  linkIn,
  makeHouse,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './house.ts';

/** Three contacts on two days and no answer; a change that did not help. Answers the creator's link. */
export async function goUnheard(world: World): Promise<string> {
  const { marketer } = world;
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120, 1)] });
  await readAndSend(world, marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { questions: ['brief', 'link'] },
    button: 'Prepare the letter',
  });
  const link = linkIn(await sendByHand(world, marketer));
  await goTo('2027-03-02T15:00:00Z');
  await readAndSend(world, marketer, '/talk', {
    kind: 'write_to_creator',
    typed: { letter: 'reminder' },
    button: 'Prepare the letter',
  });
  await sendByHand(world, marketer);
  await act(world, marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Nobody answered.' },
  });
  await act(world, marketer, '/talk?cause=weak_hook', { kind: 'diagnose' });
  return link;
}

export async function planAndMiss(world: World): Promise<void> {
  const { marketer } = world;
  if ((await readPage(world, marketer, '/steps/plan')).includes('value="plan_remedy"'))
    throw new Error('A plan is offered before the silence has lasted');
  await goTo('2027-03-09T15:00:00Z');
  await act(world, marketer, '/steps/plan', {
    kind: 'plan_remedy',
    button: 'Send the plan',
    typed: { owner1: 'brand', dueOn1: '2027-03-10', reviewOn1: '2027-03-12' },
  });
  await goTo('2027-03-10T15:00:00Z');
  await act(world, marketer, '/steps/plan', { kind: 'action_done' });
  await goTo('2027-03-12T15:00:00Z');
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 140, 0.1)] });
  await act(world, marketer, '/steps/plan', { kind: 'review_action', typed: { outcome: 'missed' } });
}

/** A change that did not help, on the day when other terms can be offered. `link` is the creator's. */
export async function makeOffering(): Promise<{ world: World; link: string }> {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  return { world, link };
}

export async function offerChangedTerms(world: World): Promise<void> {
  const typed = { base: '1,200.00', rate1: '4.00', cap: '3,000.00', unit: 'One click on the tracked link' };
  const worked = await press(world, world.manager, '/steps/changed-terms', {
    kind: 'propose_adjustment',
    typed,
    button: 'Work out the pay',
  });
  const form = findForm(await worked.text(), 'propose_adjustment');
  const answer = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, {}, 'Propose to the creator'),
  });
  if (answer.status !== 303) throw new Error(textOf(await answer.text()).slice(0, 1500));
}

/** Counts of today come in and somebody looks at them: no end rests on older ones. */
export async function countAndLook(world: World, person: Person, clicks = 140): Promise<void> {
  await importRows(person, world.campaign.id, { rows: [clicksRow(2, world.maraPost, clicks, 0.1)] });
  await act(world, person, '/steps', { kind: 'evaluate' });
}

/** The ladder to its end: changed terms declined, a practice offered and talked about. */
export async function climb(world: World): Promise<string> {
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  await goTo('2027-03-16T15:00:00Z');
  await answerByLink(link, 'decline-adjustment', { typed: { note: 'The base is too low for me.' } });
  await act(world, world.marketer, '/steps/coaching', { kind: 'start_coaching' });
  await goTo('2027-03-18T15:00:00Z');
  await act(world, world.marketer, '/steps/coaching', {
    kind: 'session_done',
    typed: { note: 'Hook in the first two seconds.' },
  });
  return link;
}

/** The whole ladder, then an end notice that a manager has prepared; its hold is over, and it has not left. */
export async function prepareEndNotice(world: World, at: string): Promise<string> {
  const link = await climb(world);
  await goTo(at);
  await countAndLook(world, world.marketer);
  await act(world, world.marketer, '/contract', { kind: 'review_contract' });
  await act(world, world.marketer, '/steps/end', { kind: 'request_end' });
  await readAndSend(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare the notice',
  });
  await goTo(addMinutes(at, 11));
  return link;
}
