// Our one element on the page: a closed shadow root above everything, which the page cannot style, read or lean on.

import type { Theme } from './page-theme.ts';
import { HOST_TAG } from './placement.ts';

/** True in test builds only (extension/wxt.config.ts). */
declare const __OPEN_SHADOW__: boolean;

/** The page's rules reach the host itself, so what matters is said here, and said last. */
const HOST_STYLE: [string, string][] = [
  ['all', 'initial'],
  ['display', 'block'],
  ['position', 'absolute'],
  ['inset', '0 auto auto 0'],
  ['width', '0'],
  ['height', '0'],
  ['margin', '0'],
  ['overflow', 'visible'],
  ['z-index', '2147483647'],
];

const REATTACH_MAX = 8;
const REATTACH_WINDOW_MS = 10_000;

export type Host = {
  element: HTMLElement;
  shadow: ShadowRoot;
  container: HTMLElement;
  setTheme(theme: Theme): void;
  /** Document coordinates when the page scrolls under it, viewport coordinates when it floats. */
  moveTo(x: number, y: number, isAnchored: boolean): void;
  setVisible(isVisible: boolean): void;
  /** Puts the element where it can be seen and used, again if need be; gives up on a page that keeps removing it. */
  attach(): void;
  remove(): void;
};

/** A script of an older version of the extension may have left its element behind. */
export function removeOldHosts(): void {
  for (const old of document.querySelectorAll(HOST_TAG)) old.remove();
}

export function createHost(css: string): Host {
  const element = document.createElement(HOST_TAG);
  element.setAttribute('popover', 'manual');
  for (const [name, value] of HOST_STYLE) element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: __OPEN_SHADOW__ ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const container = document.createElement('div');
  container.className = 'mf overlay';
  container.lang = 'en';
  container.dir = 'ltr';
  shadow.append(style, container);
  const attachments: number[] = [];
  return {
    element,
    shadow,
    container,
    setTheme(theme) {
      if (element.dataset.mfTheme === theme) return;
      element.dataset.mfTheme = theme;
      element.style.setProperty('color-scheme', theme, 'important');
    },
    moveTo(x, y, isAnchored) {
      const set = (name: string, value: string) => element.style.setProperty(name, value, 'important');
      set('position', isAnchored ? 'absolute' : 'fixed');
      set('left', `${Math.round(isAnchored ? x + window.scrollX : x)}px`);
      set('top', `${Math.round(isAnchored ? y + window.scrollY : y)}px`);
    },
    setVisible(isVisible) {
      element.style.setProperty('display', isVisible ? 'block' : 'none', 'important');
    },
    attach() {
      const place = findPlace();
      if (element.parentNode !== place) {
        if (!mayAttach(attachments)) return;
        place.append(element);
      }
      raise(element);
    },
    remove() {
      attachments.length = 0;
      element.remove();
    },
  };
}

/** Everything outside an open modal dialog is inert, so there the element has to stand inside it. */
function findPlace(): Element {
  const dialogs = document.querySelectorAll('dialog:modal');
  return dialogs[dialogs.length - 1] ?? document.documentElement;
}

function mayAttach(attachments: number[]): boolean {
  const now = performance.now();
  while (attachments.length > 0 && now - (attachments[0] ?? now) > REATTACH_WINDOW_MS) attachments.shift();
  if (attachments.length >= REATTACH_MAX) return false;
  attachments.push(now);
  return true;
}

/** Into the top layer; a page's own z-index cannot reach it there. */
function raise(element: HTMLElement): void {
  if (!element.isConnected || element.matches(':popover-open')) return;
  element.showPopover();
}

/** Another element has entered the top layer after ours: go above it. */
export function raiseAgain(element: HTMLElement): void {
  if (element.isConnected && element.matches(':popover-open')) element.hidePopover();
  raise(element);
}
