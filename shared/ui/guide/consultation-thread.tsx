import type { MessageView } from './guide-view.ts';

/** The talk as it was: what we asked stands in the well, what they answered in a frame of its own. */
export function ConsultationThread({ messages }: { messages: MessageView[] }) {
  if (messages.length === 0) return <p class="guide-none">Nobody has written or called yet.</p>;
  return (
    <ol class="guide-thread">
      {messages.map((message) => (
        <li key={message.id} class={message.side === 'they' ? 'is-theirs' : undefined}>
          <p class="guide-message-head">
            <b>{message.who}</b>
            <span>{message.note}</span>
          </p>
          {message.lines.map((line, i) => (
            <p key={i}>{line}</p>
          ))}
          {message.answers?.map(({ question, text }) => (
            <p key={question}>
              <span class="guide-question">{question}</span>
              {text}
            </p>
          ))}
          {message.letterHref && (
            <p>
              <a href={message.letterHref}>Read the letter</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
