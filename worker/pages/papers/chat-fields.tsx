// Where the creator is written to in chats, so that a letter opens there for the right person.
import { readSlackId, readWhatsApp } from '../../../shared/notices/chat-address.ts';
import { TextField } from '../../../shared/ui/page/form.tsx';
import type { PaperFields } from '../../store/procedure/papers.ts';
import type { Problems } from '../desk/parse-typed.ts';

type ChatAddresses = Pick<PaperFields, 'whatsappNumber' | 'slackId'>;

export function ChatFields({
  text,
}: {
  text: (name: string) => { name: string; value: string; error: string | undefined };
}) {
  return (
    <div class="field-pair">
      <TextField
        {...text('whatsappNumber')}
        label="Creator’s WhatsApp"
        hint="with its country code"
        maxLength={40}
      />
      <TextField {...text('slackId')} label="Creator’s Slack" hint="team and member: T…/U…" maxLength={120} />
    </div>
  );
}

/** Both may stay empty. */
export function parseChats({ whatsappNumber = '', slackId = '' }: Record<string, string>): {
  chats: ChatAddresses;
  problems: Problems;
} {
  const chats = {
    whatsappNumber: whatsappNumber === '' ? null : readWhatsApp(whatsappNumber),
    slackId: slackId === '' ? null : readSlackId(slackId),
  };
  return {
    chats,
    problems: {
      whatsappNumber:
        whatsappNumber !== '' && chats.whatsappNumber === null
          ? 'Use the number with its country code, such as +49 170 1234567.'
          : '',
      slackId:
        slackId !== '' && chats.slackId === null
          ? 'Use both ids, such as T024BE7LD/U0G9QFKM2. Slack shows the member’s in their profile under “Copy member ID”.'
          : '',
    },
  };
}
