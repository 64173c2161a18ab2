// What the demo's creators said, beside the events that record it: an answer without its words teaches nobody the page.
import { type AnswerTexts, toAnswersNote } from '../../shared/procedure/talk/answers-note.ts';
import { sha256Hex } from '../digest.ts';
import { insertNoteStatement, type SealedEvent } from '../store/events.ts';
import type { DemoStory } from './demo-campaigns.ts';

const ANSWERS: AnswerTexts = {
  feel: '3. The first two reels were fun. After that I was waiting more than filming.',
  brief: 'Yes, it was clear. A list of what I must not say would have helped.',
  timing: 'The jacket came on the 9th, five days late, so Reel 3 was cut in one evening.',
  link: 'It is in the bio, behind two other links. I can pin it in the first comment.',
};

const SAID: Partial<Record<DemoStory, string>> = {
  talking: toAnswersNote(ANSWERS),
  paused: 'Thank you for telling me early. A break suits me until the shop is back.',
  ending: 'I understand, budgets change. I would like to keep the two posts up.',
};

/** The creator's words to an event of the story; undefined where nothing is said with it. */
function wordsTo(story: DemoStory | undefined, kind: string): string | undefined {
  return kind === 'creator_responds' && story !== undefined ? SAID[story] : undefined;
}

/** The hash that the event keeps of them; nothing where there are none. */
export async function hashOfWords(
  story: DemoStory,
  kind: string,
): Promise<{ noteSha256: string } | Record<string, never>> {
  const words = wordsTo(story, kind);
  return words === undefined ? {} : { noteSha256: await sha256Hex(words) };
}

/** The words beside their events. */
export function insertDemoWords(
  db: D1Database,
  workspaceId: string,
  { story, events }: { story: DemoStory | undefined; events: readonly SealedEvent[] },
): D1PreparedStatement[] {
  return events.flatMap(({ collaborationId, id, kind, at }) => {
    const body = wordsTo(story, kind);
    return body === undefined
      ? []
      : [insertNoteStatement(db, workspaceId, { collaborationId, eventId: id, body, at })];
  });
}
