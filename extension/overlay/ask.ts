// How the overlay asks the background: the browser's own API, without the polyfill that pages of ours use.
import type { Answer, Input, MessageName, Pushed, Reply } from '../messages.ts';

type Runtime = {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
};

// Chromium says `chrome`, Firefox says `browser`; both answer with promises under manifest version 3.
const scope = globalThis as unknown as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };

function findRuntime(): Runtime | undefined {
  return scope.browser?.runtime ?? scope.chrome?.runtime;
}

/** False once the extension was updated, reloaded or removed: this script then belongs to nobody. */
export function hasBackground(): boolean {
  return findRuntime()?.id !== undefined;
}

/** Null also when the background could not be reached; nothing on a page depends on why. */
export async function ask<N extends MessageName>(name: N, input: Input<N>): Promise<Answer<N> | null> {
  try {
    // The router answers every message of ours with a Reply of the same name.
    const reply = (await findRuntime()?.sendMessage({ name, input })) as Reply<N> | undefined;
    return reply?.ok ? reply.value : null;
  } catch {
    // Extension replaced, or its worker ended in between: the next look asks again.
    return null;
  }
}

export function onPushed(signal: AbortSignal, listener: (pushed: Pushed) => void): void {
  const messages = findRuntime()?.onMessage;
  const receive = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'kind' in message) listener(message as Pushed);
  };
  messages?.addListener(receive);
  signal.addEventListener('abort', () => messages?.removeListener(receive));
}
