// The two questions that cannot wait for the whole background to start: what to show on a page, and the click that opens
// the panel, whose permission ends with the first wait. Undefined for everything else, and for what is not allowed or not
// in shape: the router answers that.
import type { MessageName, Reply } from '../messages.ts';
import type { Lookup } from './lookup.ts';
import { type Identity, isOwnAddress, maySend, type Sender } from './may-send.ts';
import type { OpenSurface } from './open-surface.ts';

export type QuickDeps = { lookup: Lookup; open: OpenSurface };

type QuickReply = Promise<Reply<MessageName>> | undefined;

const LENGTH_MAX = { url: 4_096, locale: 40, collaborationId: 64 };

export function createQuickRouter(identity: Identity, deps: QuickDeps) {
  return (message: unknown, sender: Sender): QuickReply => {
    if (!isObject(message) || !isObject(message.input)) return undefined;
    const { name, input } = message;
    if (name === 'overlay/lookup') return lookUp(identity, deps, input, sender);
    if (name === 'overlay/open' || name === 'surface/open')
      return maySend(identity, name, sender) ? openDossier(deps, input, sender) : undefined;
    return undefined;
  };
}

function lookUp(
  identity: Identity,
  { lookup }: QuickDeps,
  input: Record<string, unknown>,
  sender: Sender,
): QuickReply {
  const url = toText(input, 'url');
  const locale = toText(input, 'locale');
  if (url === undefined || locale === undefined || Object.keys(input).length !== 2) return undefined;
  if (!maySend(identity, 'overlay/lookup', sender) || !isOwnAddress(identity, input, sender))
    return undefined;
  return toReply(lookup.find({ url, locale }));
}

function openDossier({ open }: QuickDeps, input: Record<string, unknown>, sender: Sender): QuickReply {
  const collaborationId = toText(input, 'collaborationId');
  if (input.target !== 'dossier' || !collaborationId) return undefined;
  const { tabId, windowId } = sender;
  return toReply(open({ target: 'dossier', collaborationId }, { tabId, windowId }).then(() => null));
}

function toReply(answering: Promise<unknown>): QuickReply {
  return answering.then(
    (value) => ({ ok: true, value }) as Reply<MessageName>, // the answer of the message that was asked
    () => ({
      ok: false,
      error: 'This did not work. Nothing has been sent; what is stored here is unchanged.',
    }),
  );
}

function toText(input: Record<string, unknown>, name: keyof typeof LENGTH_MAX): string | undefined {
  const value = input[name];
  return typeof value === 'string' && value.length <= LENGTH_MAX[name] ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
