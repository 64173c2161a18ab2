// How our own pages ask the background. The overlay has its own, smaller way (overlay/ask.ts).
import browser from 'webextension-polyfill';
import type { Answer, Input, MessageName, Pushed, Reply } from './messages.ts';

/** Asks one question; throws with the background's sentence when it could not be answered. */
export async function askBackground<N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N>> {
  // The router answers every message of ours with a Reply of the same name.
  const reply = (await browser.runtime.sendMessage({ name, input })) as Reply<N>;
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Calls back on every push until the signal aborts. */
export function onPushed(signal: AbortSignal, listener: (pushed: Pushed) => void): void {
  const receive = (message: unknown) => {
    if (isPushed(message)) listener(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));
}

function isPushed(message: unknown): message is Pushed {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
