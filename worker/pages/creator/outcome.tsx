// How an act went: thanks, or why it could not be taken, with everything that was typed; and pages of links that are
// closed.
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Notice, OPENS_HERE } from '../../../shared/ui/page/notice.tsx';
import type { Words } from '../creator-words/words.ts';
import { type KeptInput, type PageContext, toMoment } from './page-context.ts';

/** What is wrong with the form itself, before any rule was asked. */
export type CreatorFormProblem =
  | 'empty'
  | 'name_missing'
  | 'check_missing'
  | 'day_missing'
  | 'draft_missing'
  | 'draft_link'
  | 'invalid'
  | 'other_form';

/** Why an act was not taken. Nothing was written. */
export type ActProblem =
  | { kind: 'stale'; news: { kind: string; at: string }[] }
  | { kind: 'refused'; reason: string; possibleAt: string | null }
  | { kind: 'too_long'; chars: string; max: string }
  | { kind: CreatorFormProblem }
  | { kind: 'too_many' | 'busy' | 'too_big' };

export function Thanks({ context }: { context: PageContext }) {
  const { view, words } = context;
  const last = view.ownActs[0];
  return (
    <>
      <span class="arrived">
        <Icon name="check" />
      </span>
      <h1 {...OPENS_HERE}>{words.outcome.done}</h1>
      <p class="lead">
        {last ? `${toMoment(context, last.at)}. ` : ''}
        {words.outcome.doneLead}
      </p>
    </>
  );
}

export function ProblemNotice({ context, problem }: { context: PageContext; problem: ActProblem }) {
  const { words, kept } = context;
  const { title, lines } = toProblemWords(problem, context);
  return (
    <Notice tone={problem.kind === 'stale' ? 'watch' : 'risk'} title={title} isAnswer>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <KeptText words={words} kept={kept} />
    </Notice>
  );
}

function toProblemWords(problem: ActProblem, context: PageContext): { title: string; lines: string[] } {
  const { outcome, draft } = context.words;
  const news: Record<string, string> = outcome.news;
  const reasons: Record<string, string> = outcome.reasons;
  switch (problem.kind) {
    case 'stale':
      return {
        title: outcome.stale,
        lines: [
          ...problem.news.map(
            ({ kind, at }) => `${toMoment(context, at)}: ${news[kind] ?? outcome.news.own}.`,
          ),
          outcome.staleLead,
        ],
      };
    case 'refused':
      return {
        title: outcome.refused,
        lines: [
          reasons[problem.reason] ?? outcome.reasons.other,
          ...(problem.possibleAt ? [outcome.possibleFrom(toMoment(context, problem.possibleAt))] : []),
          outcome.refusedLead,
        ],
      };
    case 'too_long':
      return { title: outcome.notSent, lines: [outcome.tooLong(problem.chars, problem.max)] };
    case 'empty':
      return { title: outcome.notSent, lines: [outcome.empty] };
    case 'name_missing':
      return { title: outcome.notSent, lines: [outcome.nameMissing] };
    case 'check_missing':
      return { title: outcome.notSent, lines: [outcome.checkMissing] };
    case 'day_missing':
      return { title: outcome.notSent, lines: [outcome.dayMissing] };
    case 'draft_missing':
      return { title: outcome.notSent, lines: [draft.missing] };
    case 'draft_link':
      return { title: outcome.notSent, lines: [`${draft.link}: ${draft.https}.`] };
    case 'invalid':
    case 'other_form':
      return { title: outcome.notSent, lines: [outcome.reasons[problem.kind]] };
    case 'too_many':
      return { title: outcome.notSent, lines: [outcome.tooMany] };
    case 'too_big':
      return { title: outcome.notSent, lines: [outcome.tooBig] };
    case 'busy':
      return { title: outcome.notSent, lines: [outcome.busy] };
  }
}

/** Everything that was typed, so that it can be copied even where its form is gone. */
export function KeptText({ words, kept }: { words: Words; kept: KeptInput | null }) {
  const texts = Object.entries(kept?.fields ?? {})
    .filter(([name, text]) => (name === 'note' || name.startsWith('answer_')) && text.trim() !== '')
    .map(([, text]) => text);
  if (texts.length === 0) return null;
  return (
    <div class="act-field">
      <label for="kept-text">{words.outcome.yourText}</label>
      <textarea id="kept-text" rows={3} readonly>
        {texts.join('\n\n')}
      </textarea>
    </div>
  );
}

/** Why a link opens nothing that was open once: its days are over, or the team took the collaboration off its list. */
export type ClosedBecause =
  | { is: 'expired'; brandName: string; expiresAt: string; timeZone: string }
  | { is: 'removed'; brandName: string };

export type ClosedProps = {
  words: Words;
  language: string;
  /** Null for a link that is unknown or was taken back: both look the same. */
  closed: ClosedBecause | null;
  kept: KeptInput | null;
  children?: ComponentChildren;
};

/** What a closed link shows: no name of a person, no campaign, nothing of the collaboration. */
export function ClosedCreatorPage({ words, language, closed, kept }: ClosedProps) {
  const { outcome } = words;
  return (
    <div class="mf page creator-page">
      <main class="creator-sheet">
        <div class="creator-in">
          <h1>{titleOfClosed(words, closed)}</h1>
          <p class="lead">{toLead(words, closed, language)}</p>
          {kept !== null && <p>{outcome.notSent}</p>}
          <KeptText words={words} kept={kept} />
        </div>
      </main>
    </div>
  );
}

/** The same over the page and in the title of its window. */
export function titleOfClosed({ outcome }: ClosedProps['words'], closed: ClosedBecause | null): string {
  return closed === null ? outcome.closed : outcome[closed.is];
}

function toLead(
  { outcome }: ClosedProps['words'],
  closed: ClosedBecause | null,
  language: ClosedProps['language'],
): string {
  if (closed === null) return outcome.closedLead;
  if (closed.is === 'removed') return outcome.removedLead(closed.brandName);
  const day = formatShortDay(closed.expiresAt, language, { timeZone: closed.timeZone, hasYear: true });
  return outcome.expiredLead(day, closed.brandName);
}
