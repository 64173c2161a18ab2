import { useEffect, useRef } from 'preact/hooks';

/** Puts the focus on the title of a new step, and back on the line it began from; Escape goes one step back. */
export function useStepFocus(step: string, onBack: () => void): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    const isBack = step === 'none';
    before.current = step;
    const target = isBack ? findOrigin() : document.querySelector<HTMLElement>('.popup-head h1');
    if (target === null) return;
    if (!isBack) target.tabIndex = -1;
    target.focus({ preventScroll: !isBack });
  }, [step]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || before.current === 'none') return;
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onBack]);
  useEffect(() => rememberOrigin(), []);
}

let lastPressed = '';

/** The list is drawn anew after a step, so its buttons are known by their words (every one names its creator). */
function rememberOrigin(): () => void {
  const remember = (event: Event) => {
    const button =
      event.target instanceof Element ? event.target.closest('.attention-item button, .draft button') : null;
    if (button !== null)
      lastPressed = button.closest('.attention-item')?.querySelector('h3')?.textContent ?? '';
  };
  document.addEventListener('click', remember, true);
  return () => document.removeEventListener('click', remember, true);
}

function findOrigin(): HTMLElement | null {
  const items = [...document.querySelectorAll('.attention-item')];
  const item = items.find((candidate) => candidate.querySelector('h3')?.textContent === lastPressed);
  const buttons = item?.querySelectorAll<HTMLElement>('.attention-row button') ?? [];
  return (
    buttons[buttons.length - 1] ?? document.querySelector<HTMLElement>('.popup-body button, .popup-foot a')
  );
}
