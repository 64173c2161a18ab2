// A dispute that the creator raises on their page: the team hears of it, everybody reads that it is open, a manager settles it.
import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../sign-in-world.ts';
import { textOf } from './forms.ts';
import { act, answerByLink, caseOf, expectWhole, goTo, makeHouse, openLink, readPage } from './house.ts';
import { goUnheard, offerChangedTerms, planAndMiss } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

test('a dispute after signed terms is told to the team and settled by a manager', async () => {
  const world = await makeHouse();
  const link = await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');
  await offerChangedTerms(world);
  await goTo('2027-03-16T15:00:00Z');
  await answerByLink(link, 'sign-adjustment', { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } });
  await act(world, world.marketer, '/steps/emergency', {
    kind: 'emergency_pause',
    typed: { trigger: 'brand_safety', note: 'A clip of Sunday, 21:10.' },
  });
  await act(world, world.manager, '/steps/emergency', { kind: 'confirm_emergency' });
  await goTo('2027-03-17T15:00:00Z');
  expect(textOf(await readPage(world, world.manager))).not.toContain('A dispute is open');

  await answerByLink(link, 'dispute', { typed: { note: 'The base is not what we agreed.' } });

  expect(textOf(await openLink(link))).toContain('You disputed a decision The base is not what we agreed.');
  const alerts = await call('/desk/alerts', { cookie: world.marketer.cookie });
  expect(textOf(await alerts.text())).toContain('The creator has raised a dispute.');
  expect(textOf(await readPage(world, world.viewer))).toContain('A dispute is open');
  expect(textOf(await readPage(world, world.marketer, '/steps/finish'))).toContain(
    'a manager records that it is settled',
  );
  await act(world, world.manager, '/steps/finish', {
    kind: 'settle_dispute',
    typed: { note: 'Version 2 was read together on Wednesday.' },
  });
  expect((await caseOf(world)).hasDispute).toBe(false);
  expect(textOf(await readPage(world, world.viewer))).not.toContain('A dispute is open');
  await expectWhole(world);
});
