// Every way of arriving at another address without a new document. An isolated world cannot patch history, and no
// single event is reliable on all four networks, so several say "look", and one comparison decides.

const CHECK_EVERY_MS = 750;

type Navigation = EventTarget;

/** Calls back once per change of the address, and again when a page comes back from the back/forward cache. */
export function watchAddress(signal: AbortSignal, onAddress: (href: string) => void): void {
  let seen = location.href;
  const look = () => {
    if (location.href === seen) return;
    seen = location.href;
    onAddress(seen);
  };
  // `navigate` fires before the commit, with the old address still in place; these two fire after it.
  const navigation = (window as { navigation?: Navigation }).navigation;
  navigation?.addEventListener('currententrychange', look, { signal });
  navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  document.addEventListener('yt-navigate-finish', look, { signal });
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') look();
  }, CHECK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      seen = location.href;
      onAddress(seen);
    },
    { signal },
  );
}
