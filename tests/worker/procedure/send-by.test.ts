import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from './forms.ts';
import { makeHouse, readPage } from './house.ts';

afterEach(() => vi.useRealTimers());

test('the page of the end says until when a notice may wait, for the next piece and for a day of one’s own', async () => {
  const world = await makeHouse();
  const plain = textOf(await readPage(world, world.marketer, '/steps/end'));
  expect(plain).toContain('Send the notice by for convenience, by e-mail, New York time');
  expect(plain).toContain('Reel 2, due Tue 20 Apr, no longer asked for Tue 20 Apr, 17:00');

  const asked = textOf(await readPage(world, world.marketer, '/steps/end?overBy=2027-04-30'));
  expect(asked).toContain('Over by the end of Fri 30 Apr Fri 16 Apr, 17:00');

  const refused = textOf(await readPage(world, world.marketer, '/steps/end?overBy=2020-01-01'));
  expect(refused).toContain('Choose a day from today on.');
  expect(refused).not.toContain('Over by the end of');
});
