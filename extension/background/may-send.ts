// Who may say what to the background. What decides or reads the team's data is heard from our own pages only.
import type { MessageName } from '../messages.ts';

export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tabId: number | undefined;
  windowId: number | undefined;
};

export type Identity = {
  extensionId: string;
  /** "chrome-extension://…/" */
  extensionOrigin: string;
};

const FROM_PAGES: ReadonlySet<string> = new Set<MessageName>(['overlay/lookup', 'overlay/open']);

export function maySend(
  { extensionId, extensionOrigin }: Identity,
  name: MessageName,
  sender: Sender,
): boolean {
  if (sender.id !== extensionId || sender.url === undefined) return false;
  if (sender.url.startsWith(extensionOrigin)) return true;
  return FROM_PAGES.has(name) && (sender.frameId ?? 0) === 0 && sender.url.startsWith('https://');
}

/** Whoever takes over a page's process learns nothing about the roster beyond that page. */
export function isOwnAddress({ extensionOrigin }: Identity, input: object, sender: Sender): boolean {
  if (sender.url?.startsWith(extensionOrigin)) return true;
  if (!('url' in input) || typeof input.url !== 'string') return false;
  return (
    URL.canParse(input.url) &&
    sender.url !== undefined &&
    new URL(input.url).origin === new URL(sender.url).origin
  );
}
