// Ways to send a letter by one's own programs: each says what it fills in and what still has to be copied.
import type { ComposeLink, LinkRecipient } from '../../../shared/notices/links.ts';
import { composeLinks } from '../../../shared/notices/links.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { UnsentNotice } from '../../store/procedure/unsent-notices.ts';

const WAY_NAMES: Record<ComposeLink['channel'], string> = {
  mail_app: 'your mail program',
  gmail: 'Gmail',
  outlook: 'Outlook',
  instagram: 'Instagram',
  x: 'X',
  tiktok: 'TikTok',
  teams: 'Teams',
  slack: 'Slack',
  whatsapp: 'WhatsApp',
};

export function ComposeWays({ notice, standing }: { notice: UnsentNotice; standing: Standing }) {
  const ways = composeLinks(
    {
      subject: notice.subject,
      text: notice.body,
      shortText: notice.subject,
      pageUrl: /https?:\/\/\S+\/c\/\S+/.exec(notice.body)?.[0] ?? null,
    },
    toRecipient(notice, standing),
  );
  return (
    <ul class="compose-ways">
      {ways.map((way) => (
        <li key={way.channel}>
          <a href={way.url} target="_blank" rel="noopener noreferrer">
            Open {WAY_NAMES[way.channel]}
          </a>{' '}
          <span class="reference">{describeWay(way)}</span>
        </li>
      ))}
    </ul>
  );
}

const MAIL: readonly ComposeLink['channel'][] = ['mail_app', 'gmail', 'outlook'];

/** A letter that does not fit is pasted over the short words; outside a mail it is a copy, and the notice goes as agreed. */
function describeWay({ channel, preFills, mustCopyText, mustAlsoSendFullText }: ComposeLink): string {
  const filled = mustCopyText
    ? 'opens; copy the letter from above and paste it'
    : `fills in ${preFills.join(', ')}`;
  if (!mustAlsoSendFullText) return filled;
  if (mustCopyText) return 'opens; too long for a message there: write where it stands';
  const others = preFills.filter((part) => part !== 'text');
  const short = `fills in ${others.length === 0 ? '' : `${others.join(', ')} and `}where the letter stands`;
  return MAIL.includes(channel)
    ? `${short}; too long for more: paste it in from above`
    : `${short}; a formal notice goes as the contract says`;
}

function toRecipient({ recipient, copies, chats }: UnsentNotice, standing: Standing): LinkRecipient {
  const handle = (network: string) =>
    standing.profiles.find((profile) => profile.network === network)?.handle;
  const instagramHandle = handle('instagram');
  const tiktokHandle = handle('tiktok');
  const xHandle = handle('x');
  return {
    // Without a number who it goes to is picked in the chat.
    whatsappNumber: chats.whatsappNumber ?? '',
    ...(chats.slackId === null ? {} : { slackId: chats.slackId }),
    ...(recipient === null ? {} : { teamsEmail: recipient }),
    ...(xHandle === undefined ? {} : { xHandle }),
    ...(recipient === null ? {} : { email: recipient }),
    cc: copies,
    ...(instagramHandle === undefined ? {} : { instagramHandle }),
    ...(tiktokHandle === undefined ? {} : { tiktokHandle }),
  };
}
