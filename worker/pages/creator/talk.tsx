// The questions asked of the creator, each skippable, and the causes of what was measured.

import { type AnswerTexts, parseAnswersNote } from '../../../shared/procedure/talk/answers-note.ts';
import type { QuestionCode } from '../../../shared/procedure/talk/records.ts';
import type { OwnAct } from '../creator-wishes/own-acts.ts';
import { CAUSE_GROUPS, type CauseGroup } from '../creator-words/shown-codes.ts';
import { ActForm, CheckBox, DayBox, Disclosure, Send, TextBox } from './act-form.tsx';
import type { CreatorCauseView } from './creator-view.ts';
import { isQuestionAsked } from './leading-ask.ts';
import { keptValue, type PageContext } from './page-context.ts';

const FEELINGS = [1, 2, 3, 4, 5];
/** The limits question is answered by dates alone, never by a reason (DOMAIN.md §6.1). */
const DATES_ONLY: QuestionCode = 'limits';

export function Questions({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.questions.asked.length === 0 || !view.may.answer) return null;
  if (isQuestionAsked(view)) return <QuestionForm context={context} />;
  return (
    <section class="part">
      <Disclosure context={context} act="answer_questions" title={words.ask.change}>
        <QuestionForm context={context} />
      </Disclosure>
    </section>
  );
}

function QuestionForm({ context }: { context: PageContext }) {
  const { view, words } = context;
  const last = view.ownActs.find((act) => act.feel !== null || act.note !== null || act.unavailable !== null);
  const before: AnswerTexts = (last?.note && parseAnswersNote(last.note)) || {};
  const { asked } = view.questions;
  return (
    <ActForm context={context} act="answer_questions">
      {asked.map((code, index) => (
        <fieldset key={code} class="question">
          <legend>
            {asked.length > 1 && `${index + 1}. `}
            {words.questions[code]}
          </legend>
          {code === 'feel' && <Feeling context={context} before={last} />}
          {code === DATES_ONLY ? (
            <DaysAway context={context} before={last} />
          ) : (
            <TextBox
              context={context}
              act="answer_questions"
              name={`answer_${code}`}
              label={words.ask.inYourWords}
              isLabelHidden
              value={before[code]}
            />
          )}
        </fieldset>
      ))}
      <DayBox
        context={context}
        act="answer_questions"
        name="proposedOn"
        label={words.ask.date}
        hint={words.ask.noDate}
        value={last?.on ?? ''}
      />
      <Send note={words.ask.goesTo(view.brandName)}>{words.ask.send}</Send>
    </ActForm>
  );
}

function Feeling({ context, before }: { context: PageContext; before: OwnAct | undefined }) {
  const { words } = context;
  const chosen =
    keptValue(context, { act: 'answer_questions' }, 'feel') ?? (before?.feel ? String(before.feel) : '');
  return (
    <div class="feeling">
      <span aria-hidden="true">{words.ask.feelLow}</span>
      {FEELINGS.map((value) => (
        <label key={value}>
          <input type="radio" name="feel" value={String(value)} checked={chosen === String(value)} />
          <span>
            {value}
            {value === 1 && <span class="sr"> {words.ask.feelLow}</span>}
            {value === FEELINGS.length && <span class="sr"> {words.ask.feelHigh}</span>}
          </span>
        </label>
      ))}
      <span aria-hidden="true">{words.ask.feelHigh}</span>
    </div>
  );
}

function DaysAway({ context, before }: { context: PageContext; before: OwnAct | undefined }) {
  const { words } = context;
  const days = { context, act: 'answer_questions' as const };
  return (
    <>
      <div class="days">
        <DayBox {...days} name="awayFrom" label={words.ask.from} value={before?.unavailable?.from ?? ''} />
        <DayBox {...days} name="awayTo" label={words.ask.to} value={before?.unavailable?.to ?? ''} />
      </div>
      <CheckBox {...days} name="isPrivate" label={words.ask.isPrivate} />
      <p class="quiet">{words.ask.onlyDates}</p>
    </>
  );
}

export function Causes({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.causes.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.causes.title}</h2>
      <ul class="cards">
        {view.causes.map((cause) => (
          <CauseCard key={`${cause.by}-${cause.cause}`} cause={cause} context={context} />
        ))}
      </ul>
      {view.may.nameCause && <NameCause context={context} />}
    </section>
  );
}

function CauseCard({ cause, context }: { cause: CreatorCauseView; context: PageContext }) {
  const { words, view } = context;
  const isBrand = cause.by === 'brand';
  return (
    <li>
      <p>
        <b>{words.causeNames[cause.cause]}</b>
        <em>{isBrand ? `${words.causes.byBrand}, ${words.stance[cause.stance]}` : words.causes.byCreator}</em>
      </p>
      {isBrand && view.may.nameCause && (
        <ActForm context={context} act="answer_cause" target={cause.cause}>
          <div class="act-pair">
            {cause.stance !== 'agrees' && (
              <Send isQuiet name="stance" value="agrees">
                {words.causes.agree}
              </Send>
            )}
            {cause.stance !== 'objects' && (
              <Send isQuiet name="stance" value="objects">
                {words.causes.object}
              </Send>
            )}
          </div>
        </ActForm>
      )}
    </li>
  );
}

/** A cause the creator sees; it stands with the others, or among the other acts where none was named yet. */
export function NameCause({ context }: { context: PageContext }) {
  const { words } = context;
  const chosen = keptValue(context, { act: 'name_cause' }, 'cause') ?? '';
  // The groups' names are the keys of the table itself.
  const groups = Object.keys(CAUSE_GROUPS) as CauseGroup[];
  return (
    <Disclosure context={context} act="name_cause" title={words.causes.add}>
      <ActForm context={context} act="name_cause">
        <div class="act-field">
          <label for="name_cause-cause">{words.causes.choose}</label>
          <select id="name_cause-cause" name="cause" required>
            <option value="">–</option>
            {groups.map((group) => (
              <optgroup key={group} label={words.causes.groups[group]}>
                {CAUSE_GROUPS[group].map((code) => (
                  <option key={code} value={code} selected={code === chosen}>
                    {words.causeNames[code]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <TextBox context={context} act="name_cause" name="note" label={words.ask.inYourWords} />
        <Send note={words.causes.note}>{words.causes.send}</Send>
      </ActForm>
    </Disclosure>
  );
}
