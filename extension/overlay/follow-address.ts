// Keeps what is shown equal to what the address says: at most one overlay, never one of the page before.
import type { OverlayAnswer } from '../messages.ts';
import { type Subject, toSubject } from './subject.ts';

export type Shown = {
  show(subject: Subject, answer: OverlayAnswer): void;
  hide(): void;
};

export type Follower = {
  /** The address has changed, or may have. */
  goTo(href: string): Promise<void>;
  /** The same address, newer data. */
  lookAgain(): Promise<void>;
};

export function createFollower(
  shown: Shown,
  lookUp: (href: string) => Promise<OverlayAnswer | null>,
): Follower {
  let current: { subject: Subject; href: string } | null = null;
  let asked = 0;
  const lookAgain = async () => {
    if (current === null) return;
    const { subject, href } = current;
    asked += 1;
    const question = asked;
    const answer = await lookUp(href);
    // Somebody has moved on, or a younger question is under way: this answer is about the past.
    if (question !== asked) return;
    if (answer === null) shown.hide();
    else shown.show(subject, answer);
  };
  return {
    lookAgain,
    async goTo(href) {
      const subject = toSubject(href);
      if (subject?.id !== current?.subject.id) shown.hide();
      asked += 1;
      current = subject && { subject, href };
      await lookAgain();
    },
  };
}
