// What the team wrote to the creator: beneath what they asked for, its code in their language and the words as written; beside a
// plan, an offer and practices the words alone.
import { type PageContext, toMoment } from '../creator/page-context.ts';
import type { WishAnswerView } from './own-acts.ts';

export function WishAnswerLine({ context, of }: { context: PageContext; of: WishAnswerView }) {
  const { view, words } = context;
  return (
    <span class="own-answer">
      <em>{`${view.brandName}, ${toMoment(context, of.at)}${words.colon}`}</em>
      {of.answer !== null && <b>{words.wishes[of.answer]}</b>}
      {of.note !== null && <q class="own-words">{of.note}</q>}
    </span>
  );
}

/** What the team wrote beside a plan or an offer. */
export function TeamWords({ context, words }: { context: PageContext; words: readonly string[] }) {
  return words.map((text) => (
    <p key={text} class="own-answer">
      <em>{`${context.view.brandName}${context.words.colon} `}</em>
      <q class="own-words">{text}</q>
    </p>
  ));
}
