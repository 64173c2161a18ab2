// Keys typed in the overlay stay in it. Sites listen on window in the capture phase (YouTube, X), so this listener has to
// be the first one there: the script runs at document_start. Default actions (Tab, Enter, Space) still happen.

const GUARDED = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'focusin', 'focusout'] as const;
const POINTER = [
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'dblclick',
  'wheel',
  'touchstart',
] as const;

/** `isOurs` says whether an event's target is the overlay; `onKey` gets the keys pressed there. */
export function guardKeys(
  signal: AbortSignal,
  isOurs: (target: EventTarget | null) => boolean,
  onKey: (event: KeyboardEvent) => void,
): void {
  for (const type of GUARDED) {
    window.addEventListener(
      type,
      (event) => {
        if (!isOurs(event.target)) return;
        event.stopImmediatePropagation();
        if (type === 'keydown' && event instanceof KeyboardEvent) onKey(event);
      },
      { capture: true, signal },
    );
  }
}

/** Clicks have to reach our own buttons first, so they are stopped on their way out: no "click outside" of the page's. */
export function keepPointersInside(host: HTMLElement): void {
  for (const type of POINTER)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}
