// The side panel, opened as a page of its own: the same document that the browser shows beside a page.
import type { Page } from 'playwright-core';
import type { ChromiumWorld } from '../world/chromium.ts';
import { findLine, openPopup } from './popup.ts';

/** From the popup's line to the dossier: the panel shows what was opened last. */
export async function openPanel(world: ChromiumWorld, handle: string): Promise<Page> {
  const popup = await openPopup(world);
  const line = await findLine(popup, handle);
  await line.locator('.name-link').click();
  const page = await world.newPage();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${world.extensionOrigin}/sidepanel.html`);
  await page.locator('.panel-head').filter({ hasText: handle }).waitFor();
  return page;
}

export async function openTab(
  panel: Page,
  name: 'Now' | 'Talk' | 'Steps' | 'Contract' | 'Log',
): Promise<void> {
  const tab = panel.getByRole('navigation', { name: 'Dossier' }).getByRole('link', { name });
  await tab.click();
  await panel.locator('.guide-tabs a[aria-current]').filter({ hasText: name }).waitFor();
}

/** One step of a list by its title, with its mark in words. */
export function findStep(panel: Page, title: string) {
  return panel
    .locator('ol.guide-steps > li')
    .filter({ has: panel.getByRole('heading', { name: new RegExp(`^${title}\\b`) }) })
    .first();
}
