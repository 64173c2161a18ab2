// Coaching cards as the creator sees them: what to try, for which result, where it came from, and before and after.
import { ActForm, Disclosure, Send } from '../creator/act-form.tsx';
import { type PageContext, toDay, toShare } from '../creator/page-context.ts';
import type { PracticeView } from '../creator/view-parts.ts';
import { TeamWords } from '../creator-wishes/wish-answer.tsx';

export function Practices({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.practices.length === 0) return null;
  return (
    <section class="part">
      <h2>{words.practices.title}</h2>
      <ul class="practices">
        {view.practices.map((practice) => (
          <li key={practice.id}>
            <Practice practice={practice} context={context} />
          </li>
        ))}
      </ul>
      <TeamWords context={context} words={view.teamWords.practices} />
      <p class="quiet">{words.practices.note}</p>
    </section>
  );
}

function Practice({ practice, context }: { practice: PracticeView; context: PageContext }) {
  const { words } = context;
  const { title, sentence, source } = words.practices.cards[practice.card];
  return (
    <>
      <h3>{title}</h3>
      <p>{sentence}</p>
      <Measured practice={practice} context={context} />
      <Answer practice={practice} context={context} />
      <p class="quiet">
        {[describeAim(practice, context), words.practices.source(source)].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

/** What they said, or the two words to say it with; what was looked back at says what it did. */
function Answer({ practice, context }: { practice: PracticeView; context: PageContext }) {
  const { view, words } = context;
  const { id, isOpen, isTaken, effect } = practice;
  if (effect !== null) return <p class="state-line">{words.practices.effects[effect]}</p>;
  const mayAnswer = isOpen && view.situation !== 'over';
  if (isTaken === null)
    return mayAnswer ? <Choose id={id} answers={['take', 'leave']} context={context} /> : null;
  return (
    <>
      <p class="state-line">{isTaken ? words.practices.taken : words.practices.left}</p>
      {mayAnswer && (
        <Disclosure context={context} act="answer_coaching" title={words.practices.change}>
          <Choose id={id} answers={[isTaken ? 'leave' : 'take']} context={context} />
        </Disclosure>
      )}
    </>
  );
}

function Choose({
  id,
  answers,
  context,
}: {
  id: string;
  answers: readonly ('take' | 'leave')[];
  context: PageContext;
}) {
  return (
    <div class="act-pair">
      {answers.map((answer) => (
        <ActForm key={answer} context={context} act="answer_coaching" target={`${id} ${answer}`}>
          <Send isQuiet>{context.words.practices[answer]}</Send>
        </ActForm>
      ))}
    </div>
  );
}

function Measured({ practice, context }: { practice: PracticeView; context: PageContext }) {
  const { practices } = context.words;
  const { beforeRatio, afterRatio } = practice;
  if (beforeRatio === null && afterRatio === null) return null;
  const share = (ratio: number) => practices.ofExpected(toShare(context, ratio));
  return (
    <dl class="pairs">
      {beforeRatio !== null && (
        <div>
          <dt>{practices.before}</dt>
          <dd>{share(beforeRatio)}</dd>
        </div>
      )}
      {afterRatio !== null && (
        <div>
          <dt>{practices.after}</dt>
          <dd>{share(afterRatio)}</dd>
        </div>
      )}
    </dl>
  );
}

function describeAim({ kpi, offeredAt, talkedAt, lookOn }: PracticeView, context: PageContext): string {
  const { words } = context;
  const when =
    talkedAt === null
      ? words.practices.offered(toDay(context, offeredAt))
      : words.practices.talked(toDay(context, talkedAt));
  const look = lookOn && words.plan.look(toDay(context, lookOn));
  return [kpi && words.practices.about(words.kpis[kpi]), when, look].filter(Boolean).join(' · ');
}
