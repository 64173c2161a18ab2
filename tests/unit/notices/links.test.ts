import { expect, test } from 'vitest';
import type { LinkChannel, LinkRecipient } from '../../../shared/notices/links.ts';
import { composeLinks } from '../../../shared/notices/links.ts';

const MESSAGE = {
  subject: 'Pause & more: “Spring”',
  text: 'Hello Mara,\n\n50% of it.',
  shortText: 'A notice waits for you.',
  pageUrl: 'https://midflight.example/c/abc',
};
const EVERYWHERE: LinkRecipient = {
  email: 'mara@example.com',
  cc: ['agent@example.com'],
  instagramHandle: '@mara.lind',
  xHandle: 'mara',
  tiktokHandle: 'mara',
  teamsEmail: 'mara@example.com',
  slackId: 'T024BE7LD/U0G9QFKM2',
  whatsappNumber: '+44 20 7946 0000',
};

function linkOf(channel: LinkChannel, message = MESSAGE, recipient: LinkRecipient = EVERYWHERE) {
  const link = composeLinks(message, recipient).find((one) => one.channel === channel);
  if (!link) throw new Error(`No link for ${channel}`);
  return link;
}

test('writes a mailto link with %0D%0A and %20 (RFC 6068)', () => {
  expect(linkOf('mail_app').url).toBe(
    'mailto:mara@example.com?subject=Pause%20%26%20more%3A%20%E2%80%9CSpring%E2%80%9D&body=Hello%20Mara%2C%0D%0A%0D%0A50%25%20of%20it.&cc=agent@example.com',
  );
});

test('fills Gmail in whole, and Outlook with dots encoded and without copies', () => {
  const gmail = new URL(linkOf('gmail').url);
  const outlook = linkOf('outlook');

  expect(gmail.searchParams.get('body')).toBe('Hello Mara,\r\n\r\n50% of it.');
  expect(gmail.searchParams.get('cc')).toBe('agent@example.com');
  expect(outlook.url).toContain('body=Hello%20Mara%2C%0D%0A%0D%0A50%25%20of%20it%2E');
  expect(outlook.preFills).toEqual(['recipient', 'subject', 'text']);
});

test.each<[LinkChannel, string, boolean]>([
  ['instagram', 'https://www.instagram.com/mara.lind/', true],
  ['x', 'https://x.com/mara', true],
  ['tiktok', 'https://www.tiktok.com/@mara', true],
  [
    'teams',
    'https://teams.microsoft.com/l/chat/0/0?users=mara%40example.com&message=Hello%20Mara%2C%0D%0A%0D%0A50%25%20of%20it.',
    false,
  ],
  ['slack', 'slack://user?team=T024BE7LD&id=U0G9QFKM2', true],
  ['whatsapp', 'https://wa.me/442079460000?text=Hello%20Mara%2C%0D%0A%0D%0A50%25%20of%20it.', false],
])('opens %s and says whether the text is pasted', (channel, url, mustCopyText) => {
  expect(linkOf(channel)).toMatchObject({ url, mustCopyText, mustAlsoSendFullText: false });
});

test('sends short words with the page where the letter is too long, and asks for the full text another way', () => {
  const link = linkOf('mail_app', { ...MESSAGE, text: 'x'.repeat(3000) });

  expect(link.mustAlsoSendFullText).toBe(true);
  expect(link.text).toBe('A notice waits for you.\n\nhttps://midflight.example/c/abc');
  expect(link.url.length).toBeLessThanOrEqual(2000);
});

test('counts the encoded link, not the letters', () => {
  expect(linkOf('whatsapp', { ...MESSAGE, text: 'ü'.repeat(400) }).mustAlsoSendFullText).toBe(true);
});

test('opens the profile on X where only the handle is known, and WhatsApp for whom the person picks', () => {
  const links = composeLinks(MESSAGE, { xHandle: '@mara_l', whatsappNumber: '' });

  expect(links.map(({ channel, url, preFills }) => ({ channel, url: url.slice(0, 26), preFills }))).toEqual([
    { channel: 'x', url: 'https://x.com/mara_l', preFills: [] },
    { channel: 'whatsapp', url: 'https://wa.me/?text=Hello%', preFills: ['text'] },
  ]);
});

test('gives no link for what is not known or could lead elsewhere', () => {
  const bad: LinkRecipient = {
    email: 'mara@example.com?bcc=x@y.z&',
    instagramHandle: 'a/b',
    xHandle: 'a/b',
    whatsappNumber: '12',
  };

  expect(composeLinks(MESSAGE, {})).toEqual([]);
  expect(composeLinks(MESSAGE, bad).map(({ channel }) => channel)).toEqual([]);
});

test('cannot be led out of its own value by the text', () => {
  const { url } = linkOf('gmail', { ...MESSAGE, text: 'a&bcc=x@example.com#b' });

  expect(new URL(url).searchParams.get('bcc')).toBeNull();
});
