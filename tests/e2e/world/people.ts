// People of a team, each in a browser profile of their own.
import type { Page } from 'playwright-core';
import * as connected from '../../../worker/local/connected-chromium.mjs';
import { join } from '../surfaces/sign-in.ts';
import type { ChromiumWorld } from './chromium.ts';

/** An existing member on another browser's desk. */
export async function openDeskByLink(world: ChromiumWorld, link: string): Promise<Page> {
  const stranger = await world.newStranger();
  const page = await stranger.newPage();
  page.setDefaultTimeout(15_000);
  await connected.signInOnDesk(page, link);
  return page;
}

/** Somebody invited, on a desk of their own; the passkey can wait. */
export async function openDeskByInvitation(
  world: ChromiumWorld,
  link: string,
  person: string,
): Promise<Page> {
  const stranger = await world.newStranger();
  const page = await stranger.newPage();
  page.setDefaultTimeout(15_000);
  await join(page, link, person);
  await page.getByRole('link', { name: /^Later/ }).click();
  return page;
}

/** Opens a collaboration of the demo by its creator's name, from the list of campaigns. */
export async function openDemoCollaboration(desk: Page, origin: string, handle: string): Promise<string> {
  await desk.goto(`${origin}/desk/campaigns/demo-winter-launch`);
  await desk.getByRole('main').getByRole('link', { name: handle, exact: true }).first().click();
  await desk.waitForURL('**/desk/collaborations/*');
  return desk.url();
}
