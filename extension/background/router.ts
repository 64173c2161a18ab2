// Every message passes here: who may say it, whether it has the right shape, and who answers. What decides or reads the
// team's data is heard from our own pages only; a content script may look up its own address and ask to be led away.
import type { Answer, Envelope, Input, MessageName, Reply } from '../messages.ts';
import { type Identity, isOwnAddress, maySend, type Sender } from './may-send.ts';
import { parseInput } from './message-inputs.ts';

export type Handlers = { [N in MessageName]: (input: Input<N>, sender: Sender) => Promise<Answer<N>> };

export type RouterDeps = Identity & { onError: (name: string, error: unknown) => void };

/** Undefined for what is not a message of ours to us: others may answer it. */
export function createRouter(
  deps: RouterDeps,
  handlers: Handlers,
): (message: unknown, sender: Sender) => Promise<Reply<MessageName>> | undefined {
  return (message, sender) => {
    const name = findName(message, handlers);
    if (name === undefined) return undefined;
    if (!maySend(deps, name, sender)) return Promise.resolve(refuse('This may not be asked from here.'));
    // findName has seen that it is an object with a name of ours.
    const input = parseInput(name, (message as Envelope).input);
    if (input === null) return Promise.resolve(refuse(`The message ${name} has the wrong shape.`));
    if (name === 'overlay/lookup' && !isOwnAddress(deps, input, sender)) {
      return Promise.resolve(refuse('A page may only ask about itself.'));
    }
    return answer(deps, handlers, { name, input, sender });
  };
}

/** Called without waiting for anything, so that a click's permission to open the panel is still fresh. */
async function answer<N extends MessageName>(
  deps: RouterDeps,
  handlers: Handlers,
  { name, input, sender }: { name: N; input: Input<N>; sender: Sender },
): Promise<Reply<MessageName>> {
  try {
    return { ok: true, value: await handlers[name](input, sender) };
  } catch (error) {
    deps.onError(name, error);
    return refuse('This did not work. Nothing has been sent; what is stored here is unchanged.');
  }
}

function findName(message: unknown, handlers: Handlers): MessageName | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
  const { name } = message;
  return typeof name === 'string' && Object.hasOwn(handlers, name) ? (name as MessageName) : undefined;
}

function refuse(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
