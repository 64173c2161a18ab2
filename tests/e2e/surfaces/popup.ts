// The popup, opened as a page of its own: the same document that the toolbar button shows.
import type { Locator, Page } from 'playwright-core';
import type { ChromiumWorld } from '../world/chromium.ts';

export async function openPopup(world: ChromiumWorld): Promise<Page> {
  const page = await world.newPage();
  await page.setViewportSize({ width: 392, height: 640 });
  await page.goto(`${world.extensionOrigin}/popup.html`);
  return page;
}

/** The line of one collaboration, wherever in the list it stands. */
export async function findLine(page: Page, handle: string): Promise<Locator> {
  const others = page.locator('details.others');
  await page.locator('.popup').first().waitFor();
  const line = page.locator('.attention-item').filter({ hasText: handle });
  await line.first().waitFor({ state: 'attached' });
  if (!(await line.first().isVisible())) await others.locator('summary').click();
  return line.first();
}

/** First click: the sheet with everything filled in. */
export async function startPause(page: Page, handle: string): Promise<void> {
  const line = await findLine(page, handle);
  await line.getByRole('button', { name: /^Pause/ }).click();
  await page.getByRole('heading', { name: `Pause ${handle}` }).waitFor();
}

/** The one filled button at the foot of a step. */
export function confirmButton(page: Page): Locator {
  return page.locator('.popup-end button.is-large');
}

/** The list's foot stands again, and this is what was said. */
export async function readMessage(page: Page): Promise<string> {
  const message = page.locator('.surface-message');
  await message.filter({ hasText: /\S/ }).waitFor();
  return message.innerText();
}
