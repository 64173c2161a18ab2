// Links that open a person's own mail or chat program with as much filled in as it allows (DOMAIN.md §5.3). Nothing is
// sent, typed or clicked by us; a direct message is a courtesy copy unless the contract lists it.

export type LinkChannel =
  | 'mail_app'
  | 'gmail'
  | 'outlook'
  | 'instagram'
  | 'x'
  | 'tiktok'
  | 'teams'
  | 'slack'
  | 'whatsapp';

/** A letter as it would leave. `pageUrl` is the page with the full words; null = there is none. */
export type LinkMessage = {
  subject: string;
  text: string;
  /** One or two sentences that stand before the link when the letter is too long. */
  shortText: string;
  pageUrl: string | null;
};

/** Where the other side can be reached; absent = not known. */
export type LinkRecipient = {
  email?: string;
  cc?: string[];
  instagramHandle?: string;
  /** The profile opens: a thread would take the numeric id of the account, which nobody knows here. */
  xHandle?: string;
  tiktokHandle?: string;
  teamsEmail?: string;
  /** "T…/U…": team and member by their ids. */
  slackId?: string;
  /** International number; everything but digits is dropped. Empty = the person picks who it goes to. */
  whatsappNumber?: string;
};

export type PreFilled = 'recipient' | 'copies' | 'subject' | 'text';

export type ComposeLink = {
  channel: LinkChannel;
  url: string;
  preFills: PreFilled[];
  /** The program takes no text: it is copied, shown and pasted by the person. */
  mustCopyText: boolean;
  /** Characters of the whole link (mail, chat) or of the message to paste; null = none known. */
  limit: number | null;
  /** What goes in: the letter, or the short words with the page's address. */
  text: string;
  /** The letter did not fit: its full text must also go by an allowed channel. */
  mustAlsoSendFullText: boolean;
};

const MAIL_LIMIT = 2000;
const OUTLOOK_LIMIT = 2048;
const CHAT_LIMIT = 2000;
const INSTAGRAM_TEXT_LIMIT = 1000;
const X_TEXT_LIMIT = 10_000;
const TIKTOK_TEXT_LIMIT = 6000;
const SLACK_TEXT_LIMIT = 4000;

/** A link for every way the recipient can be reached, in a fixed order. Unusable addresses give none. */
export function composeLinks(message: LinkMessage, recipient: LinkRecipient): ComposeLink[] {
  return [
    ...mailLinks(message, recipient),
    ...networkLinks(message, recipient),
    ...chatLinks(message, recipient),
  ];
}

function mailLinks(message: LinkMessage, { email, cc = [] }: LinkRecipient): ComposeLink[] {
  if (!email || !isMailAddress(email)) return [];
  const copies = cc.filter(isMailAddress);
  const subject = encode(message.subject);
  const to = encodeMailbox(email);
  const cced = copies.map(encodeMailbox).join(',');
  const withCopies = copies.length > 0;
  const all: PreFilled[] = withCopies
    ? ['recipient', 'copies', 'subject', 'text']
    : ['recipient', 'subject', 'text'];
  return [
    fill('mail_app', message, {
      limit: MAIL_LIMIT,
      preFills: all,
      toUrl: (text) =>
        `mailto:${to}?subject=${subject}&body=${encodeLines(text)}${withCopies ? `&cc=${cced}` : ''}`,
    }),
    fill('gmail', message, {
      limit: MAIL_LIMIT,
      preFills: all,
      toUrl: (text) =>
        `https://mail.google.com/mail/?view=cm&fs=1&to=${encode(email)}&su=${subject}&body=${encodeLines(text)}${withCopies ? `&cc=${encode(copies.join(','))}` : ''}`,
    }),
    // Copies are not filled in: Outlook drops them often enough to mislead.
    fill('outlook', message, {
      limit: OUTLOOK_LIMIT,
      preFills: ['recipient', 'subject', 'text'],
      toUrl: (text) =>
        `https://outlook.office.com/mail/deeplink/compose?to=${encodeDots(encode(email))}&subject=${encodeDots(subject)}&body=${encodeDots(encodeLines(text))}`,
    }),
  ];
}

function networkLinks(message: LinkMessage, recipient: LinkRecipient): ComposeLink[] {
  const links: ComposeLink[] = [];
  const instagram = toHandle(recipient.instagramHandle);
  const tiktok = toHandle(recipient.tiktokHandle);
  const x = toHandle(recipient.xHandle);
  if (instagram !== null) {
    const url = `https://www.instagram.com/${instagram}/`;
    links.push(paste('instagram', message, { url, limit: INSTAGRAM_TEXT_LIMIT }));
  }
  if (x !== null) {
    const url = `https://x.com/${x}`;
    links.push({ ...paste('x', message, { url, limit: X_TEXT_LIMIT }), preFills: [] });
  }
  if (tiktok !== null) {
    const url = `https://www.tiktok.com/@${tiktok}`;
    links.push({ ...paste('tiktok', message, { url, limit: TIKTOK_TEXT_LIMIT }), preFills: [] });
  }
  return links;
}

function chatLinks(message: LinkMessage, recipient: LinkRecipient): ComposeLink[] {
  const { teamsEmail, slackId } = recipient;
  const digits = recipient.whatsappNumber?.replace(/\D/g, '').replace(/^00/, '');
  const links: ComposeLink[] = [];
  if (teamsEmail && isMailAddress(teamsEmail)) {
    const toUrl = (text: string) =>
      `https://teams.microsoft.com/l/chat/0/0?users=${encode(teamsEmail)}&message=${encodeLines(text)}`;
    links.push(fill('teams', message, { limit: CHAT_LIMIT, preFills: ['recipient', 'text'], toUrl }));
  }
  const [team, member] = slackId?.split('/') ?? [];
  if (team && member) {
    const url = `slack://user?team=${encode(team)}&id=${encode(member)}`;
    links.push(paste('slack', message, { url, limit: SLACK_TEXT_LIMIT }));
  }
  if (digits !== undefined && /^(\d{7,15})?$/.test(digits)) {
    const toUrl = (text: string) => `https://wa.me/${digits}?text=${encodeLines(text)}`;
    const preFills: PreFilled[] = digits === '' ? ['text'] : ['recipient', 'text'];
    links.push(fill('whatsapp', message, { limit: CHAT_LIMIT, preFills, toUrl }));
  }
  return links;
}

/** A link that carries the text; the limit counts the whole link, because that is what programs cut. */
function fill(
  channel: LinkChannel,
  message: LinkMessage,
  { limit, preFills, toUrl }: { limit: number; preFills: PreFilled[]; toUrl: (text: string) => string },
): ComposeLink {
  const fits = toUrl(message.text).length <= limit;
  const text = fits ? message.text : shorten(message, (words) => toUrl(words).length <= limit);
  return {
    channel,
    url: toUrl(text),
    preFills,
    mustCopyText: false,
    limit,
    text,
    mustAlsoSendFullText: !fits,
  };
}

/** A link that opens the conversation; the text is pasted. */
function paste(
  channel: LinkChannel,
  message: LinkMessage,
  { url, limit }: { url: string; limit: number | null },
): ComposeLink {
  const isWithin = (words: string) => limit === null || words.length <= limit;
  const fits = isWithin(message.text);
  const text = fits ? message.text : shorten(message, isWithin);
  return {
    channel,
    url,
    preFills: ['recipient'],
    mustCopyText: true,
    limit,
    text,
    mustAlsoSendFullText: !fits,
  };
}

/** Short words with the page's address; when even they do not fit, the address alone, never a cut sentence. */
function shorten({ shortText, pageUrl }: LinkMessage, fits: (text: string) => boolean): string {
  const candidates = [[shortText, pageUrl].filter(Boolean).join('\n\n'), shortText, pageUrl ?? ''];
  return candidates.find(fits) ?? '';
}

/** Percent-encoding in which nothing of the text can end the value or the link; lone halves of a pair are dropped. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Line ends as %0D%0A (RFC 6068). */
function encodeLines(text: string): string {
  return encode(text.replace(/\r\n|\r|\n/g, '\r\n'));
}

/** A mailbox in a mailto link keeps its "@" (RFC 6068 §2). */
function encodeMailbox(address: string): string {
  return encode(address).replaceAll('%40', '@');
}

function encodeDots(encoded: string): string {
  return encoded.replaceAll('.', '%2E');
}

function isMailAddress(text: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\]+$/.test(text);
}

function toHandle(handle: string | undefined): string | null {
  const bare = (handle ?? '').trim().replace(/^@/, '');
  return /^[A-Za-z0-9._]{1,30}$/.test(bare) ? bare : null;
}
