// Keeps what is shown equal to what the address says: at most one overlay, never one of the page before.
import { MINUTE_MS } from '../../shared/durations.ts';
import type { OverlayAnswer } from '../messages.ts';
import { type Subject, toSubject } from './subject.ts';

export type Shown = {
  show(subject: Subject, answer: OverlayAnswer): void;
  hide(): void;
};

export type Follower = {
  /** Asks already, while there is nothing to draw on yet. */
  expect(href: string): void;
  /** The address has changed, or may have. */
  goTo(href: string): Promise<void>;
  /** The same address, perhaps newer data. */
  lookAgain(): Promise<void>;
  /** The store has changed: nothing that was answered before may be shown again. */
  forget(): void;
};

type LookUp = (href: string) => Promise<OverlayAnswer | null>;

/** As many creators as somebody goes back and forth between. */
const REMEMBERED_MAX = 20;
/** A remembered answer is shown only until the background has answered anew; older ones not even that long. */
const REMEMBERED_MS = 10 * MINUTE_MS;

export function createFollower(shown: Shown, lookUp: LookUp): Follower {
  let current: { subject: Subject; href: string } | null = null;
  let expected: { href: string; answer: ReturnType<LookUp> } | null = null;
  let asked = 0;
  const memory = createMemory();
  const lookAgain = async () => {
    if (current === null) return;
    const { subject, href } = current;
    asked += 1;
    const question = asked;
    const answering = expected?.href === href ? expected.answer : lookUp(href);
    expected = null;
    const answer = await answering;
    // Somebody has moved on, or a younger question is under way: this answer is about the past.
    if (question !== asked) return;
    memory.keep(subject.id, answer);
    if (answer === null) shown.hide();
    else shown.show(subject, answer);
  };
  return {
    lookAgain,
    forget: memory.forget,
    expect(href) {
      if (toSubject(href) !== null) expected = { href, answer: lookUp(href) };
    },
    async goTo(href) {
      const subject = toSubject(href);
      const isOther = subject?.id !== current?.subject.id;
      asked += 1;
      current = subject && { subject, href };
      if (isOther) {
        const remembered = subject && memory.find(subject.id);
        if (subject && remembered) shown.show(subject, remembered);
        else shown.hide();
      }
      await lookAgain();
    },
  };
}

/** Lives in the script's own world, which a page cannot read, and ends with the document. */
function createMemory() {
  let answers = new Map<string, { answer: OverlayAnswer; atMs: number }>();
  return {
    find(id: string): OverlayAnswer | undefined {
      const found = answers.get(id);
      return found !== undefined && performance.now() - found.atMs < REMEMBERED_MS ? found.answer : undefined;
    },
    keep(id: string, answer: OverlayAnswer | null): void {
      answers.delete(id);
      if (answer !== null) answers.set(id, { answer, atMs: performance.now() });
      const [oldest] = answers.keys();
      if (answers.size > REMEMBERED_MAX && oldest !== undefined) answers.delete(oldest);
    },
    forget(): void {
      answers = new Map();
    },
  };
}
