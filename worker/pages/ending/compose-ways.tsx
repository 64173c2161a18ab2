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
  slack: 'Slack',
  teams: 'Teams',
  whatsapp: 'WhatsApp',
  marketplace: 'the marketplace',
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

function describeWay(way: ComposeLink): string {
  const filled = way.mustCopyText
    ? 'copy the text below and paste it'
    : `fills in ${way.preFills.join(', ')}`;
  return way.mustAlsoSendFullText
    ? `${filled}; the full text has to go by a channel of the contract too`
    : filled;
}

function toRecipient({ recipient, copies }: UnsentNotice, standing: Standing): LinkRecipient {
  const handle = (network: string) =>
    standing.profiles.find((profile) => profile.network === network)?.handle;
  const instagramHandle = handle('instagram');
  const tiktokHandle = handle('tiktok');
  return {
    ...(recipient === null ? {} : { email: recipient }),
    cc: copies,
    ...(instagramHandle === undefined ? {} : { instagramHandle }),
    ...(tiktokHandle === undefined ? {} : { tiktokHandle }),
  };
}
