// The side panel, opened as a page of its own: the same document that the browser shows beside a page.
import type { Page } from 'playwright-core';
import type { ChromiumWorld } from '../world/chromium.ts';
import { findLine, openPopup } from './popup.ts';

/** From the popup's line to the dossier: the panel shows what was opened last. */
export async function openPanel(world: ChromiumWorld, handle: string): Promise<Page> {
  const popup = await openPopup(world);
  const line = await findLine(popup, handle);
  const closed = popup.waitForEvent('close');
  await line.locator('.name-link').click();
  await closed;
  await closeOwnPanel(world);
  const page = await world.newPage();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(`${world.extensionOrigin}/sidepanel.html`);
  await page.locator('.panel-head').filter({ hasText: handle }).waitFor();
  return page;
}

/** While the browser's own panel is open, pages of the extension in tabs get one frame a second. */
async function closeOwnPanel({ context }: ChromiumWorld): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async () => {
    const { sidePanel } = (globalThis as unknown as { chrome: { sidePanel: SidePanelApi } }).chrome;
    for (const enabled of [false, true]) await sidePanel.setOptions({ enabled, path: 'sidepanel.html' });
  });
}

type SidePanelApi = { setOptions(options: { enabled: boolean; path: string }): Promise<void> };

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
