import { expect, test } from 'vitest';
import type { OverlayAnswer } from '../../../extension/messages.ts';
import { createFollower } from '../../../extension/overlay/follow-address.ts';
import { toSubject } from '../../../extension/overlay/subject.ts';

const MARA = 'https://www.instagram.com/mara/';
const THEO = 'https://www.instagram.com/theo/';

function world() {
  const seen: string[] = [];
  const waiting: { href: string; answer: (found: boolean) => void }[] = [];
  const shown = {
    show: (subject: { id: string }) => void seen.push(`show ${subject.id}`),
    hide: () => void seen.push('hide'),
  };
  const follower = createFollower(
    shown,
    (href) =>
      new Promise((resolve) => {
        // What is in the answer does not matter here.
        waiting.push({ href, answer: (found) => resolve(found ? ({} as OverlayAnswer) : null) });
      }),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return { seen, waiting, follower, settle };
}

test('discards an answer about the page before', async () => {
  const { seen, waiting, follower, settle } = world();

  void follower.goTo(MARA);
  void follower.goTo(THEO);
  waiting[1]?.answer(true);
  waiting[0]?.answer(true);
  await settle();

  expect(seen.at(-1)).toBe('show instagram:theo');
  expect(seen).not.toContain('show instagram:mara');
});

test('takes the overlay away at once when the address is about somebody else', async () => {
  const { seen, waiting, follower, settle } = world();
  void follower.goTo(MARA);
  waiting[0]?.answer(true);
  await settle();

  void follower.goTo(THEO);

  expect(seen).toEqual(['hide', 'show instagram:mara', 'hide']);
});

test('keeps the overlay in place on another tab of the same profile', async () => {
  const { seen, waiting, follower, settle } = world();
  void follower.goTo(MARA);
  waiting[0]?.answer(true);
  await settle();

  void follower.goTo(`${MARA}reels/`);
  waiting[1]?.answer(true);
  await settle();

  expect(seen).toEqual(['hide', 'show instagram:mara', 'show instagram:mara']);
});

test.each([
  'https://www.instagram.com/',
  'https://www.instagram.com/explore/',
  'https://www.instagram.com/direct/inbox/',
])('asks nothing on %s', (href) => {
  const { waiting, follower } = world();

  void follower.goTo(href);

  expect(waiting).toEqual([]);
});

test.each([
  ['https://www.youtube.com/@YouTube/videos', 'youtube:youtube', 'profile'],
  ['https://x.com/X/status/1800000000000000000', 'x/1800000000000000000', 'post'],
  ['https://www.tiktok.com/@tiktok/video/7412345678901234567', 'tiktok/7412345678901234567', 'post'],
])('knows what %s is about', (href, id, kind) => {
  expect(toSubject(href)).toMatchObject({ id, kind });
});

test('shows what was answered before at once, and takes it away when it is no longer so', async () => {
  const { seen, waiting, follower, settle } = world();
  void follower.goTo(MARA);
  waiting[0]?.answer(true);
  await settle();
  void follower.goTo(THEO);

  void follower.goTo(MARA);
  expect(seen.at(-1)).toBe('show instagram:mara');
  waiting[2]?.answer(false);
  await settle();

  expect(seen.at(-1)).toBe('hide');
});

test('shows nothing from before when the store has changed', async () => {
  const { seen, waiting, follower, settle } = world();
  void follower.goTo(MARA);
  waiting[0]?.answer(true);
  await settle();
  void follower.goTo(THEO);
  follower.forget();

  void follower.goTo(MARA);

  expect(seen.at(-1)).toBe('hide');
});

test('uses the answer that was asked for before the page was ready', async () => {
  const { seen, waiting, follower, settle } = world();
  follower.expect(MARA);

  void follower.goTo(MARA);
  waiting[0]?.answer(true);
  await settle();

  expect(waiting).toHaveLength(1);
  expect(seen).toEqual(['hide', 'show instagram:mara']);
});
