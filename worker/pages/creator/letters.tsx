// Letters that have left for the creator, in full, with the place to answer; what to put right; a common end to sign.
import { FACT_LETTERS } from '../../../shared/procedure/letters/written-letter.ts';
import { ActForm, Disclosure, Send, SignBox, TextBox } from './act-form.tsx';
import { EndMoneyLine } from './end-money-line.tsx';
import { type PageContext, toFullDay, toMoment, toUntil } from './page-context.ts';
import type { LetterView } from './view-parts.ts';

const act = 'respond_to_notice';

/** Notices that wait for a word, each in full. */
export function OpenLetters({ context }: { context: PageContext }) {
  const open = context.view.letters.filter((letter) => letter.isOpen);
  return (
    <>
      {open.map((letter) => (
        <section key={letter.noticeId} class="part">
          <LetterText letter={letter} context={context} />
          <LetterAnswer letter={letter} context={context} />
        </section>
      ))}
    </>
  );
}

/** Everything else that was written to them, newest first. */
export function LetterArchive({ context }: { context: PageContext }) {
  const { view, words } = context;
  const letters = view.letters.filter((letter) => !letter.isOpen);
  if (letters.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.letters.title}</h2>
      {letters.map((letter) => (
        <details key={letter.noticeId} class="disclosure is-letter">
          <summary>
            <span>
              {words.letters.kinds[letter.kind]}
              <em>{words.letters.sent(toMoment(context, letter.sentAt))}</em>
            </span>
          </summary>
          <LetterText letter={letter} context={context} />
          {letter.isWithdrawn && <p class="state-line">{words.letters.withdrawn}</p>}
          {letter.isVoid && <p class="state-line">{words.letters.isVoid}</p>}
          {letter.response !== null && <p class="state-line">{words.letters.responded[letter.response]}</p>}
          {letter.response !== null && !letter.isWithdrawn && !letter.isVoid && (
            <Disclosure context={context} act={act} title={words.letters.answerMore}>
              <LetterAnswer letter={letter} context={context} />
            </Disclosure>
          )}
        </details>
      ))}
    </section>
  );
}

function LetterText({ letter, context }: { letter: LetterView; context: PageContext }) {
  const { words } = context;
  return (
    <article class="letter">
      <p class="quiet">
        {words.letters.kinds[letter.kind]}, {words.letters.sent(toMoment(context, letter.sentAt))}
      </p>
      <h3>{letter.subject}</h3>
      <div class="letter-text">{letter.body}</div>
    </article>
  );
}

function LetterAnswer({ letter, context }: { letter: LetterView; context: PageContext }) {
  const { words } = context;
  const target = letter.noticeId;
  const isAnswered = letter.response !== null;
  // A part of the pay is let go, or objected to, in its own place and nowhere else; other facts ask for no agreement.
  const isTelling = FACT_LETTERS.some((kind) => kind === letter.kind);
  return (
    <div class="answers">
      <ActForm context={context} act={act} target={target}>
        <div class="act-pair">
          {!isAnswered && (
            <Send name="response" value="received">
              {words.letters.respond.received}
            </Send>
          )}
          {!isTelling && (
            <Send isQuiet name="response" value="agree">
              {words.letters.respond.agree}
            </Send>
          )}
        </div>
        <p class="quiet">{words.letters.note}</p>
      </ActForm>
      {!isTelling && (
        <>
          <AnswerWithWords context={context} target={target} response="agree_with_changes" />
          <AnswerWithWords context={context} target={target} response="disagree" />
        </>
      )}
      <AnswerWithWords context={context} target={target} response="ask_for_call" />
    </div>
  );
}

type WordyResponse = 'agree_with_changes' | 'disagree' | 'ask_for_call';

function AnswerWithWords({
  context,
  target,
  response,
}: {
  context: PageContext;
  target: string;
  response: WordyResponse;
}) {
  const { letters, ask } = context.words;
  const label: Record<WordyResponse, string> = {
    agree_with_changes: letters.whatChanges,
    disagree: letters.whyDisagree,
    ask_for_call: ask.inYourWords,
  };
  const of = { context, act, target: `${target} ${response}` } as const;
  return (
    <Disclosure {...of} title={letters.respond[response]}>
      <ActForm {...of}>
        <input type="hidden" name="response" value={response} />
        <TextBox {...of} name="note" label={label[response]} isRequired={response === 'agree_with_changes'} />
        <Send isQuiet>{letters.send}</Send>
      </ActForm>
    </Disclosure>
  );
}

/** What a notice of breach asks to put right, until when, and the place to say that it is. */
export function Cures({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.cures.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.cure.title}</h2>
      {view.cures.map((cure) => (
        <div key={cure.trigger}>
          {cure.until !== null && <p>{words.cure.until(toUntil(context, cure.until))}</p>}
          {cure.saidCuredAt !== null ? (
            <p class="state-line">{words.cure.said(toMoment(context, cure.saidCuredAt))}</p>
          ) : (
            view.may.sayCured && (
              <ActForm context={context} act="say_cured" target={cure.trigger}>
                <TextBox
                  context={context}
                  act="say_cured"
                  target={cure.trigger}
                  name="note"
                  label={words.cure.what}
                />
                <Send>{words.cure.send}</Send>
              </ActForm>
            )
          )}
        </div>
      ))}
    </section>
  );
}

/** A common end that one side proposed; the creator signs what the brand proposed. */
export function CommonEnd({ context }: { context: PageContext }) {
  const { view, words } = context;
  const { mutual } = view;
  if (mutual === null) return null;
  const day = toFullDay(context, mutual.on);
  if (mutual.isSigned)
    return (
      <section class="part">
        <h2>{words.mutual.title}</h2>
        <p class="state-line">{words.mutual.signed(day)}</p>
        <EndMoneyLine context={context} money={mutual.money} />
      </section>
    );
  if (mutual.proposedBy === 'creator')
    return (
      <section class="part">
        <h2>{words.mutual.title}</h2>
        <p>{words.mutual.byYou(day)}</p>
        <EndMoneyLine context={context} money={mutual.money} isForecast />
      </section>
    );
  if (mutual.agreedAt !== null)
    return (
      <section class="part">
        <h2>{words.mutual.title}</h2>
        <p class="state-line">{words.mutual.agreed(day, toMoment(context, mutual.agreedAt))}</p>
      </section>
    );
  return (
    <section class="part">
      <h2>{words.mutual.title}</h2>
      <p>{words.mutual.byBrand(view.brandName, day)}</p>
      <EndMoneyLine context={context} money={mutual.money} />
      <ActForm context={context} act="agree_mutual_end">
        <SignBox context={context} act="agree_mutual_end" sentence={words.mutual.check(day)} />
        <Send note={words.mutual.signNote}>{words.mutual.sign}</Send>
      </ActForm>
    </section>
  );
}
