// Several creators at once: who, one choice for all, then one answer for each. State lives in the surface.
import { Icon } from '../drawing/icon.tsx';
import type { PauseSheetView } from '../view.ts';
import {
  describeAnswer,
  findSeveralProblem,
  OWN_SIDE_CHOICE,
  presentSeveral,
  type SeveralValue,
} from './pause-several.ts';
import { PauseChoices } from './pause-sheet.tsx';
import { StepHead } from './popup-frame.tsx';

/** What came of one of them; `isDone` = it was done or kept as a draft. */
export type SeveralAnswer = { collaborationId: string; handle: string; isDone: boolean; lines: string[] };

type Props = {
  sheets: PauseSheetView[];
  value: SeveralValue;
  isOffline: boolean;
  isBusy: boolean;
  onChange: (value: SeveralValue) => void;
  onConfirm: () => void;
  onBack: () => void;
};

export function SeveralSheet({ sheets, value, isOffline, isBusy, onChange, onConfirm, onBack }: Props) {
  const view = presentSeveral(sheets);
  const problem = value.isOtherDate && value.reviewOn === null ? 'Choose a review date.' : '';
  const hint =
    problem || findSeveralProblem({ ...value, ...view, scope: value.scope, count: value.who.length });
  const [first] = sheets;
  return (
    <form
      class="mf popup"
      onSubmit={(event) => {
        event.preventDefault();
        if (hint === '') onConfirm();
      }}
    >
      <StepHead title="Pause several" note="each answers for itself" onBack={onBack} />
      <main class="popup-body is-step">
        <Who sheets={sheets} value={value} onChange={onChange} />
        <PauseChoices
          view={view}
          value={value}
          isContractOpen
          onChange={(part) => onChange({ ...value, ...part })}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={value.stopsOwnSide}
            onChange={(event) => onChange({ ...value, stopsOwnSide: event.currentTarget.checked })}
          />
          <span>
            {OWN_SIDE_CHOICE.label} <small>{OWN_SIDE_CHOICE.detail}</small>
          </span>
        </label>
      </main>
      <div class="popup-end">
        <button type="submit" class="button is-large" disabled={isBusy || hint !== ''}>
          {nameConfirm(value.who.length, isOffline)}
        </button>
        <p role="status">
          {hint || (isOffline ? 'You are offline. A draft asks again before it goes.' : first?.afterwards)}
        </p>
      </div>
    </form>
  );
}

/** Handles may be the same in two campaigns, so each line names its own, with what its contract says today. */
function Who({ sheets, value, onChange }: Pick<Props, 'sheets' | 'value' | 'onChange'>) {
  const toggle = (id: string, isOn: boolean) =>
    onChange({ ...value, who: isOn ? [...value.who, id] : value.who.filter((other) => other !== id) });
  return (
    <fieldset class="choices">
      <legend class="step-title">Who</legend>
      {sheets.map((sheet) => (
        <label key={sheet.collaborationId} class="choice">
          <input
            type="checkbox"
            checked={value.who.includes(sheet.collaborationId)}
            onChange={(event) => toggle(sheet.collaborationId, event.currentTarget.checked)}
          />
          <span>
            <bdi>{sheet.handle}</bdi>{' '}
            <small>
              {sheet.campaign} · {describeAnswer(sheet)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function nameConfirm(count: number, isOffline: boolean): string {
  if (count === 0) return 'Pause the chosen ones';
  if (isOffline) return count === 1 ? 'Keep a draft' : `Keep ${count} drafts`;
  return count === 1 ? 'Pause 1 creator' : `Pause ${count} creators`;
}

/** One answer for each, in the order in which they were asked; those still asked are counted. */
export function SeveralAnswers({
  answers,
  open,
  onBack,
}: {
  answers: SeveralAnswer[];
  /** How many have not been answered yet. */
  open: number;
  onBack: () => void;
}) {
  return (
    <div class="mf popup">
      <StepHead title="Pause several" note="one answer each" onBack={onBack} />
      <main class="popup-body is-step" aria-busy={open > 0}>
        {answers.map(({ collaborationId, handle, isDone, lines }) => (
          <section key={collaborationId} class="box">
            <h2>
              <Icon name={isDone ? 'check' : 'lock'} />
              <bdi>{handle}</bdi>
            </h2>
            {lines.map((line, i) => (
              <p key={line}>{i === 0 && !isDone ? <b>{line}</b> : line}</p>
            ))}
          </section>
        ))}
        <p role="status" class="step-text">
          {open > 0 ? `${open} still to be answered. Keep this open.` : 'Everybody is answered.'}
        </p>
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large" disabled={open > 0} onClick={onBack}>
          Back to the list
        </button>
      </div>
    </div>
  );
}
