// What came of a decision when it is not simply done: refused by a rule, or overtaken by somebody.
import { Icon } from '../drawing/icon.tsx';
import { StepHead } from './popup-frame.tsx';

export type RefusedView = { title: string; sentence: string; facts: string[] };
export type OvertakenView = { title: string; events: { at: string; sentence: string }[] };

/** The fact and the clause, that nothing was sent, then what is possible instead. */
export function Refused({
  heading,
  view,
  onBack,
  onDesk,
}: {
  heading: string;
  view: RefusedView;
  onBack: () => void;
  onDesk: () => void;
}) {
  return (
    <div class="mf popup">
      <StepHead title={heading} note="" onBack={onBack} />
      <main class="popup-body is-step">
        <section class="box" role="status">
          <h2>
            <Icon name="lock" />
            {view.title}
          </h2>
          <p>{view.sentence}</p>
        </section>
        {view.facts.length > 0 && (
          <section>
            <h2 class="step-title">What is possible</h2>
            <ul class="plain-list">
              {view.facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </section>
        )}
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large" onClick={onBack}>
          Back to the list
        </button>
        <button type="button" class="button is-quiet" onClick={onDesk}>
          Open it on the desk
        </button>
      </div>
    </div>
  );
}

/** Somebody was faster: what they did, with times. Nothing is overwritten. */
export function Overtaken({
  heading,
  view,
  onBack,
  onLookAgain,
}: {
  heading: string;
  view: OvertakenView;
  onBack: () => void;
  onLookAgain: () => void;
}) {
  return (
    <div class="mf popup">
      <StepHead title={heading} note="" onBack={onBack} />
      <main class="popup-body is-step">
        <section role="status">
          <h2 class="step-heading">{view.title}</h2>
          <p class="step-text">Your decision was not sent. Since you opened this:</p>
          <ol class="since">
            {view.events.map((event) => (
              <li key={`${event.at} ${event.sentence}`}>
                <time>{event.at}</time>
                <span>{event.sentence}</span>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large" onClick={onBack}>
          Keep it as it is
        </button>
        <button type="button" class="button is-quiet" onClick={onLookAgain}>
          Look at it again
        </button>
      </div>
    </div>
  );
}
