// The creator's page by link: what is asked now first, then the facts, what they said, what happens next, the way out.
import { nameZone } from '../../../shared/notices/formatting.ts';
import { BrandMark } from '../../../shared/ui/drawing/icon.tsx';
import { GivenBreaches } from '../creator-breach/breaches.tsx';
import { Brief } from '../creator-brief/brief.tsx';
import { Drafts } from '../creator-drafts/drafts.tsx';
import { Practices } from '../creator-practices/practices.tsx';
import { LANGUAGES, wordsOf } from '../creator-words/words.ts';
import { HeldPayments } from '../payments/held-payments.tsx';
import { Pieces, WhatWasAgreed, WhatWeSee } from './facts.tsx';
import { type LeadingAsk, toLeadingAsk } from './leading-ask.ts';
import { CommonEnd, Cures, LetterArchive, OpenLetters } from './letters.tsx';
import { OtherActs, UrgentStop } from './more.tsx';
import { type ActProblem, ProblemNotice, Thanks } from './outcome.tsx';
import { type PageContext, toDay, toFullDay, toMoment } from './page-context.ts';
import { Plan } from './plan.tsx';
import { WhatHappensNext, WhatYouSaid } from './said.tsx';
import type { Situation } from './situation.ts';
import { Causes, Questions } from './talk.tsx';
import { ChangedTerms, PayByResult, type PaySimulationView } from './terms.tsx';

export type CreatorPageProps = {
  context: PageContext;
  simulation: PaySimulationView | null;
  /** How an act just went; null = the page was only opened. */
  outcome: { kind: 'done' } | { kind: 'problem'; problem: ActProblem } | null;
};

export function CreatorPage({ context, simulation, outcome }: CreatorPageProps) {
  const { words } = context;
  const ask = toLeadingAsk(context.view);
  const isDone = outcome?.kind === 'done';
  const isSaidFirst = isDone || ask === 'nothing';
  const isAboutNumbers = ask === 'questions' || ask === 'causes';
  return (
    <div class="mf page creator-page">
      <a class="skip-link" href="#content">
        {words.skip}
      </a>
      <div class="creator-sheet">
        <Head context={context} />
        <main id="content" class="creator-in">
          {outcome?.kind === 'problem' && <ProblemNotice context={context} problem={outcome.problem} />}
          {isDone ? <Thanks context={context} /> : <Opening context={context} ask={ask} />}
          {isSaidFirst && <WhatYouSaid context={context} />}
          {isAboutNumbers && <WhatWeSee context={context} />}
          <OpenLetters context={context} />
          <ChangedTerms context={context} simulation={simulation} />
          <CommonEnd context={context} />
          <Cures context={context} />
          <GivenBreaches context={context} />
          {ask === 'draft' && <Drafts context={context} />}
          <HeldPayments context={context} />
          <Plan context={context} />
          {ask === 'brief' && <Brief context={context} />}
          <Practices context={context} />
          <Questions context={context} />
          <Causes context={context} />
          <WhatHappensNext context={context} ask={ask} />
          {!isAboutNumbers && <WhatWeSee context={context} />}
          <Pieces context={context} />
          {ask !== 'draft' && <Drafts context={context} />}
          {ask !== 'brief' && <Brief context={context} />}
          <WhatWasAgreed context={context}>
            <PayByResult context={context} />
          </WhatWasAgreed>
          <LetterArchive context={context} />
          {!isSaidFirst && <WhatYouSaid context={context} />}
          <OtherActs context={context} />
          <UrgentStop context={context} />
        </main>
        <Foot context={context} />
      </div>
    </div>
  );
}

function Head({ context }: { context: PageContext }) {
  const { view, words, path, language } = context;
  return (
    <header class="creator-head">
      <BrandMark />
      <b>{view.brandName}</b>
      <span>
        <bdi>{words.withHandle(view.creatorName)}</bdi>
      </span>
      <details class="languages">
        <summary>
          <span class="sr">{`${words.languageLabel}${words.colon} `}</span>
          {words.language}
        </summary>
        <ul>
          {LANGUAGES.map((each) => (
            <li key={each}>
              <a
                href={`${path}?lang=${each}`}
                lang={each}
                hreflang={each}
                aria-current={each === language ? 'true' : undefined}
              >
                {wordsOf(each, 'polite').language}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </header>
  );
}

function Opening({ context, ask }: { context: PageContext; ask: LeadingAsk }) {
  const { view, words } = context;
  const isApart = ask === 'brief' || ask === 'draft' || ask === 'breach';
  const lead = isApart ? words[ask].lead : words.lead[ask];
  return (
    <>
      <h1>{toTitle(context, ask)}</h1>
      <p class="lead">
        {words.hello(view.creatorName)} {lead}
      </p>
    </>
  );
}

function toTitle(context: PageContext, ask: LeadingAsk): string {
  const { view, words } = context;
  switch (ask) {
    case 'notice':
      return toNoticeTitle(context);
    case 'questions':
      return words.head.questions(view.questions.asked.length, view.campaignName);
    case 'mutual':
      return words.head.mutual(view.mutual ? toFullDay(context, view.mutual.on) : '');
    case 'causes':
      return words.head.causes(view.campaignName);
    case 'brief':
    case 'draft':
    case 'breach':
      return words[ask].head;
    case 'nothing':
      return toQuietTitle(context);
    default:
      return words.head[ask];
  }
}

/** Nothing is asked: where the work stands, else what the page is about. */
function toQuietTitle(context: PageContext): string {
  const { view, words } = context;
  const { situation, pause, pending } = view;
  if (pending?.kind === 'resume' && pending.effectiveAt)
    return words.head.resumeFrom(toDay(context, pending.effectiveAt));
  if (situation === 'paused' && pause) return words.head.pauseFrom(toDay(context, pause.since));
  if (situation === 'pausing' && pending?.effectiveAt)
    return words.head.pauseFrom(toDay(context, pending.effectiveAt));
  if (situation === 'ending' && pending?.effectiveAt) return toEndTitle(context, pending.effectiveAt);
  return words.head.nothing(view.campaignName);
}

/** The notice in one line, with its day as soon as that is known. */
function toNoticeTitle(context: PageContext): string {
  const { view, words } = context;
  const letter = view.letters.find((each) => each.isOpen);
  const effectiveAt = view.pending?.noticeId === letter?.noticeId ? view.pending?.effectiveAt : null;
  switch (letter?.kind) {
    case 'pause':
      if (effectiveAt) return words.head.pauseFrom(toDay(context, effectiveAt));
      // The notice still asks for a word when its pause is over: what is no longer so is not the title.
      return isHeld(view.situation) ? words.head.pause : words.head.nothing(view.campaignName);
    case 'end':
      return effectiveAt ? toEndTitle(context, effectiveAt) : words.head.end;
    case 'breach':
      return words.head.breach;
    default:
      return effectiveAt ? words.head.resumeFrom(toDay(context, effectiveAt)) : words.head.resume;
  }
}

function isHeld(situation: Situation): boolean {
  return situation === 'paused' || situation === 'pausing';
}

/** The last day is named, never the first one after it. */
function toEndTitle(context: PageContext, effectiveAt: string): string {
  const { view, words } = context;
  const lastOn = view.pending?.lastOn ?? null;
  return lastOn === null
    ? words.head.endFrom(toMoment(context, effectiveAt))
    : words.head.endOf(toDay(context, lastOn));
}

function Foot({ context }: { context: PageContext }) {
  const { view, words } = context;
  return (
    <footer class="creator-foot">
      <p>
        {view.contactName === null
          ? words.foot.brand(view.brandName)
          : words.foot.contact(view.contactName, view.brandName)}{' '}
        {words.foot.until(toFullDay(context, view.expiresAt))}{' '}
        {words.foot.times(nameZone(view.now, view.timeZone, context.language))}
      </p>
    </footer>
  );
}
