// The remedial plan: what it may promise, what the creator reads of it, and what passing it over closes.
import { afterEach, expect, test, vi } from 'vitest';
import { linkFor } from './creator-site.ts';
import { textOf } from './procedure/forms.ts';
import { act, goTo, makeHouse, openLink, press, readPage } from './procedure/house.ts';
import type { World } from './world.ts';

afterEach(() => vi.useRealTimers());

const PLAN = { kind: 'plan_remedy', button: 'Send the plan' };

/** The creator has answered and a cause is named, so that a plan can be sent. */
async function makeAnswered(): Promise<World> {
  const world = await makeHouse();
  await act(world, world.marketer, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked.' },
  });
  await act(world, world.marketer, '/talk', { kind: 'creator_answered', typed: { note: 'Heard.' } });
  await act(world, world.marketer, '/talk?cause=weak_hook', { kind: 'diagnose' });
  return world;
}

test('a change is looked at within 14 days of its due day, and that is said before it is sent', async () => {
  const world = await makeAnswered();
  const late = await press(world, world.manager, '/steps/plan', {
    ...PLAN,
    typed: { owner1: 'brand', dueOn1: '2027-03-04', reviewOn1: '2027-03-19' },
  });
  expect(late.status).toBe(422);
  expect(textOf(await late.text())).toContain('Review date lies more than 14 days after the due date.');
  await act(world, world.manager, '/steps/plan', {
    ...PLAN,
    typed: { owner1: 'brand', dueOn1: '2027-03-04', reviewOn1: '2027-03-18' },
  });
});

test('the creator reads the goal that they agree to, and what "expected" means', async () => {
  const world = await makeAnswered();
  await act(world, world.manager, '/steps/plan', {
    ...PLAN,
    typed: {
      owner1: 'creator',
      kpi1: 'clicks',
      target1: '90',
      dueOn1: '2027-03-04',
      reviewOn1: '2027-03-10',
    },
  });
  const { path } = await linkFor(world);
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('Goal: Link clicks, at least 90% of what is expected by then');
  const german = textOf(await openLink(`${path}?lang=de`));
  expect(german).toContain('mindestens 90 % des bis dahin Erwarteten');
});

test('passing the remedy over says what it closes, before and after, and a remedy stays possible', async () => {
  const world = await makeAnswered();
  await goTo('2027-03-02T15:00:00Z');
  const asked = textOf(await readPage(world, world.manager, '/steps?skip=remedy'));
  expect(asked).toContain('Changed terms and coaching follow a remedy');
  await act(world, world.manager, '/steps?skip=remedy', {
    kind: 'skip_step',
    typed: { step: 'remedy', reason: 'not_applicable', note: 'Nothing to change in the work itself.' },
  });

  const closed = 'Follows a remedy, and that was passed over. Agree a remedy after all, and this opens.';
  const steps = await readPage(world, world.manager, '/steps');
  expect(textOf(steps).split(closed)).toHaveLength(3);
  expect(steps).toContain(`href="/desk/collaborations/${world.mara}/steps/plan`);
  for (const place of ['/steps/changed-terms', '/steps/coaching']) {
    const page = textOf(await readPage(world, world.manager, place));
    expect(page).toContain(closed);
    expect(page).not.toContain('It has moved on');
  }

  await act(world, world.manager, '/steps/plan', {
    ...PLAN,
    typed: { owner1: 'brand', dueOn1: '2027-03-04', reviewOn1: '2027-03-10' },
  });
  expect(textOf(await readPage(world, world.manager, '/steps/coaching'))).not.toContain(closed);
});
