// What the creator can be asked (DOMAIN.md §6.1), and which questions fit what the numbers say. Each can be left open.
import type { QuestionCode } from './records.ts';
import { QUESTIONS } from './records.ts';

export type ListedQuestion = {
  title: string;
  /** As the creator reads it. */
  text: string;
  /** What is stored of the answer besides the words: nothing, a rating, or dates. The reason for days away is never asked. */
  answer: 'words' | 'rating' | 'dates_away' | 'date';
};

/** The questions in the order of asking. */
export const QUESTION_TABLE: Record<QuestionCode, ListedQuestion> = {
  feel: {
    title: 'How it went',
    text: 'How did it feel from your side, from 1 to 5, and why?',
    answer: 'rating',
  },
  brief: {
    title: 'Brief',
    text: 'Did the brief tell you what you needed? What was missing?',
    answer: 'words',
  },
  timing: {
    title: 'Timing',
    text: 'When did product, material and our approval reach you, and was it in time?',
    answer: 'words',
  },
  audience: {
    title: 'Audience',
    text: 'What does your audience say in comments and messages?',
    answer: 'words',
  },
  usual: {
    title: 'Compared with your usual posts',
    text: 'How do these posts compare with your usual ones? Anything unusual on the account, such as less reach, warnings or hidden posts?',
    answer: 'words',
  },
  insights: {
    title: 'Insights',
    text: 'Could you look up reach, watch time, saves, shares, link taps and top countries?',
    answer: 'words',
  },
  link: { title: 'Link and code', text: 'Do link, code and tag work for you?', answer: 'words' },
  change: {
    title: 'Your idea',
    text: 'What would you change if it were yours alone?',
    answer: 'words',
  },
  limits: {
    title: 'Days away',
    text: 'Are there days in the next weeks when you are away? Dates are enough.',
    answer: 'dates_away',
  },
  needs: {
    title: 'What you need',
    text: 'What do you need from us, and which date works for you?',
    answer: 'date',
  },
};

/** What a hypothesis asks about first: the layer of the work where the numbers fail. */
export type TalkLayer =
  | 'delivery'
  | 'distribution'
  | 'hook'
  | 'relevance'
  | 'call_to_action'
  | 'offer'
  | 'tracking'
  | 'audience_quality'
  | 'market'
  | 'target'
  | 'none';

/** Asked in every consultation: how it went, the creator's own idea, what they need. */
const ALWAYS: readonly QuestionCode[] = ['feel', 'change', 'needs'];

const BY_LAYER: Record<TalkLayer, readonly QuestionCode[]> = {
  delivery: ['brief', 'timing', 'limits'],
  distribution: ['usual', 'insights'],
  hook: ['brief', 'insights'],
  relevance: ['brief', 'audience', 'usual'],
  call_to_action: ['link', 'brief', 'insights'],
  offer: ['audience', 'link'],
  tracking: ['link', 'insights'],
  audience_quality: ['usual', 'audience', 'insights'],
  market: ['audience', 'limits'],
  target: ['usual', 'insights'],
  none: ['brief', 'timing', 'audience', 'usual', 'link'],
};

/** Questions that fit these layers, at most ten, in the order of asking; without a layer those that look everywhere. */
export function questionsFor(layers: readonly TalkLayer[]): QuestionCode[] {
  const chosen = layers.length === 0 ? BY_LAYER.none : layers.flatMap((layer) => BY_LAYER[layer]);
  return QUESTIONS.filter((question) => ALWAYS.includes(question) || chosen.includes(question));
}
