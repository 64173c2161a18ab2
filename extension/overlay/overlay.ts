// One overlay per page, from the first address to the last: what wakes it, what ends it.
import cardCss from '../../shared/ui/card.css?inline';
import tokensCss from '../../shared/ui/tokens.css?inline';
import { watchAddress } from './address-watch.ts';
import { ask, hasBackground, onPushed } from './ask.ts';
import { createFollower, type Follower } from './follow-address.ts';
import { removeOldHosts } from './host.ts';
import { guardKeys } from './key-guard.ts';
import { createMountedOverlay, type MountedOverlay } from './mounted-overlay.tsx';
import overlayCss from './overlay.css?inline';

const TEND_EVERY_MS = 750;

export function startOverlay(): void {
  const life = new AbortController();
  const { signal } = life;
  const mounted = createMountedOverlay(
    [tokensCss, cardCss, overlayCss].join('\n'),
    (target, collaborationId) => {
      void ask('overlay/open', { target, collaborationId });
    },
  );
  const follower = createFollower(mounted, (url) =>
    ask('overlay/lookup', { url, locale: navigator.language }),
  );
  const end = () => {
    life.abort();
    mounted.remove();
  };
  removeOldHosts();
  guardKeys(signal, mounted.isOurs, (event) => {
    if (event.key === 'Escape') mounted.close();
  });
  listenToPage(signal, mounted);
  // The background may have to wake up first, which takes as long as the rest of the page.
  if (document.visibilityState === 'visible') follower.expect(location.href);
  whenReady(signal, () => {
    removeOldHosts();
    follow(signal, follower);
    const timer = setInterval(() => {
      if (!hasBackground()) end();
      else if (document.visibilityState === 'visible') mounted.tend();
    }, TEND_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}

/** The page has a body, and a person looks at it: background tabs and prerendered pages wait. */
function whenReady(signal: AbortSignal, start: () => void): void {
  const isReady = () => document.readyState !== 'loading' && document.visibilityState === 'visible';
  if (isReady()) {
    start();
    return;
  }
  const waiting = new AbortController();
  const look = () => {
    if (signal.aborted || !isReady()) return;
    waiting.abort();
    start();
  };
  document.addEventListener('readystatechange', look, { signal: waiting.signal });
  document.addEventListener('visibilitychange', look, { signal: waiting.signal });
}

function follow(signal: AbortSignal, follower: Follower): void {
  void follower.goTo(location.href);
  watchAddress(signal, (href) => void follower.goTo(href));
  onPushed(signal, (pushed) => {
    if (pushed.kind !== 'store/changed') return;
    follower.forget();
    void follower.lookAgain();
  });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') void follower.lookAgain();
    },
    { signal },
  );
}

/** What may move the name, cover us, or take our element away. */
function listenToPage(signal: AbortSignal, mounted: MountedOverlay): void {
  let isDue = false;
  const tendSoon = () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) mounted.tend();
    });
  };
  document.addEventListener('scroll', tendSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', tendSoon, { signal });
  document.addEventListener('fullscreenchange', tendSoon, { signal });
  document.addEventListener('toggle', (event) => !mounted.isOurs(event.target) && mounted.raise(), {
    capture: true,
    signal,
  });
  document.addEventListener('pointerdown', (event) => !mounted.isOurs(event.target) && mounted.close(), {
    capture: true,
    passive: true,
    signal,
  });
  // Only children of the root element: sites change thousands of nodes, but rarely these.
  const observer = new MutationObserver(tendSoon);
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
