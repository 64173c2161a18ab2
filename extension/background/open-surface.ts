// Leads a person to a place of our own. The panel may only be opened while the click is fresh, so nothing is awaited first.

import browser from 'webextension-polyfill';
import { collaborationPath, DESK } from '../../shared/desk-paths.ts';
import type { Messages } from '../messages.ts';
import type { Roster } from './roster.ts';

type Target = Parameters<Messages['surface/open']>[0]['target'];
type Destination = { target: Target; collaborationId: string | null };
type From = { tabId: number | undefined; windowId: number | undefined };

export type OpenSurface = (destination: Destination, from: From) => Promise<void>;

/** Not known to the polyfill; Chromium alone has it. */
type SidePanelApi = { open(options: { windowId: number }): Promise<void> };
const chromium = globalThis as unknown as { chrome?: { sidePanel?: SidePanelApi } };

const POPUP_WINDOW = { width: 392, height: 640 };

export async function openSurface(
  roster: Roster,
  { target, collaborationId }: Destination,
  from: From,
): Promise<void> {
  if (target === 'dossier' && collaborationId !== null) {
    await openDossier(roster, collaborationId, from);
  } else if (target === 'decide' && collaborationId !== null) {
    await openWindow(`/popup.html#${encodeURIComponent(collaborationId)}`);
  } else if (target === 'options') {
    await browser.runtime.openOptionsPage();
  } else if (target === 'step' && collaborationId !== null) {
    await openStep(roster, collaborationId, from);
  } else {
    const isReport = target === 'report' && collaborationId !== null;
    await openDesk(roster, isReport ? collaborationPath(collaborationId, '/report') : '');
  }
}

/** The form of the next step as it is now; a card may have been drawn before it changed. */
async function openStep(roster: Roster, collaborationId: string, from: From): Promise<void> {
  const standing = await roster.findStanding(collaborationId);
  const { nextStepPath } = await import('../../shared/ui/guide-words/act-places.ts');
  const path = standing && nextStepPath(standing);
  await (path === undefined ? openDossier(roster, collaborationId, from) : openDesk(roster, path));
}

async function openDossier(roster: Roster, collaborationId: string, { windowId }: From): Promise<void> {
  const panel = chromium.chrome?.sidePanel;
  const opening = panel !== undefined && windowId !== undefined ? panel.open({ windowId }) : undefined;
  await roster.setMeta('panelFocus', collaborationId);
  void browser.runtime.sendMessage({ kind: 'panel/focus', collaborationId }).catch(ignoreNobodyListening);
  const isOpen = await (opening ?? Promise.reject(new Error('No side panel here'))).then(
    () => true,
    () => false,
  );
  // Firefox opens its sidebar only from its own buttons, and Chromium wants a fresh click: a window serves as well.
  if (!isOpen) await openWindow('/sidepanel.html');
}

async function openWindow(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.windows.create({ url, type: 'popup', ...POPUP_WINDOW });
}

/** `path` below the desk's own address. */
async function openDesk(roster: Roster, path: string): Promise<void> {
  const server = (await roster.getMeta('session'))?.server;
  if (server === undefined) return;
  await browser.tabs.create({ url: server + DESK + path });
}

/** A push to surfaces that are all closed is no failure. */
export function ignoreNobodyListening(): void {}
