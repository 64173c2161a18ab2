// Our element on a network's page. The test build's shadow root is open, so that locators reach into it.
import type { Locator, Page } from 'playwright-core';

export const HOST = 'midflight-overlay';

export function chipOf(page: Page): Locator {
  return page.locator(`${HOST} button.chip`);
}

export async function openCard(page: Page): Promise<Locator> {
  await chipOf(page).click();
  const card = page.locator(HOST).getByRole('dialog');
  await card.waitFor();
  return card;
}

/** In-app navigation of the page itself: the address changes, no document is loaded. */
export async function visitInApp(page: Page, path: string): Promise<void> {
  // The fixture pages put `visit` on their window.
  await page.evaluate((to) => (window as unknown as { visit: (path: string) => void }).visit(to), path);
}

/** True when the page holds no element of ours a second after everything has settled. */
export async function isUntouched(page: Page): Promise<boolean> {
  await page.waitForTimeout(1_000);
  return (await page.locator(HOST).count()) === 0;
}
