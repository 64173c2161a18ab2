// What a creator promised in other campaigns restricts them beyond the end of this one (DOMAIN.md §3.7, X01).
import { afterEach, expect, test, vi } from 'vitest';
import { addOtherCollaboration } from './other-collaboration.ts';
import { textOf } from './procedure/forms.ts';
import { makeHouse, readPage } from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import type { World } from './world.ts';

afterEach(() => vi.useRealTimers());

async function promise(world: World, collaborationId: string, rights: Record<string, string>): Promise<void> {
  const answer = await call(`/desk/collaborations/${collaborationId}/rights`, {
    cookie: world.manager.cookie,
    form: { 'excl-0-category': 'skincare', ...rights },
  });
  expect(answer.headers.get('location')).toContain('saved=1');
}

async function fillInTerms(world: World, collaborationId: string): Promise<void> {
  const answer = await call(`/desk/collaborations/${collaborationId}/terms`, {
    cookie: world.manager.cookie,
    form: { 'payment-is': 'value', 'payment-days': '30', 'payment-clawback': 'yes' },
  });
  expect(answer.status).toBe(303);
}

async function promiseElsewhere(world: World): Promise<void> {
  const { collaborationId } = await addOtherCollaboration(world, { creatorOf: world.mara });
  await fillInTerms(world, collaborationId);
  await promise(world, collaborationId, { 'excl-0-lastOn': '2027-09-30', 'excl-0-onEnd': 'release' });
}

async function readExclusivity(world: World): Promise<string> {
  const page = textOf(await readPage(world, world.manager, '/steps/end'));
  return (
    /Exclusivity, skincare (.*?) (?:Right to use|Label|Live posts|Records)/.exec(page)?.[1] ?? 'nothing said'
  );
}

test('the page of an end says until when the creator is bound, by this contract and by another campaign’s', async () => {
  const world = await makeHouse();
  await promise(world, world.mara, {
    'excl-0-lastOn': '2027-12-31',
    'excl-0-onEnd': 'tail',
    'excl-0-tailDays': '14',
  });
  const alone = await readExclusivity(world);
  expect(alone).toMatch(/^until \d+ Mar 2027$/);

  await promiseElsewhere(world);

  expect(await readExclusivity(world)).toBe(
    `until 30 Sep 2027, as promised in another campaign; by this contract ${alone}`,
  );
});

test('another creator’s promise binds nobody else, and one that is over sooner changes nothing', async () => {
  const world = await makeHouse();
  await promise(world, world.mara, { 'excl-0-lastOn': '2027-12-31', 'excl-0-onEnd': 'term' });
  await fillInTerms(world, world.theo);
  await promise(world, world.theo, { 'excl-0-lastOn': '2028-06-30', 'excl-0-onEnd': 'term' });

  await promiseElsewhere(world);

  expect(await readExclusivity(world)).toBe('until 31 Dec 2027');
});
