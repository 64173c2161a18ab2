// The quick pause: everything is filled in, so that the second click sends. State lives in the surface.
import { Clock } from '../drawing/clock.tsx';
import { Icon } from '../drawing/icon.tsx';
import type { PauseCostView, PauseSheetView } from '../view.ts';
import { MissingSteps } from './missing-steps.tsx';
import { IN_THE_PAST, isPast, judgePauseSheet, type PauseSheetValue } from './pause-value.ts';
import { Facts, StepHead } from './popup-frame.tsx';

type Props = {
  view: PauseSheetView;
  value: PauseSheetValue;
  isOffline: boolean;
  isBusy: boolean;
  onChange: (value: PauseSheetValue) => void;
  /** What it costs until a date that is none of the proposed ones; null until it is known. */
  otherCost: PauseCostView | null;
  /** `ownSide` = only what is the brand's own to stop. */
  onConfirm: (part: 'contract' | 'ownSide') => void;
  onBack: () => void;
  /** There where the contract lists what may stop everything at once. */
  onEmergency?: (() => void) | undefined;
};

/** Scope, review date, the two answers, and one filled button. */
export function PauseSheet(props: Props) {
  const { view, value, isOffline, isBusy, onChange, onConfirm, onBack, onEmergency } = props;
  const verdict = judgePauseSheet(view, value);
  const cost = findCost(props);
  const hasOwnSide = view.scope.some((item) => !item.needsContract && value.scope.includes(item.id));
  return (
    <form
      class="mf popup"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict.part) onConfirm(verdict.part);
      }}
    >
      <StepHead title={`Pause ${view.handle}`} note={view.campaign} onBack={onBack} />
      <main class="popup-body is-step">
        {view.asked && (
          <section class="box">
            <h2>A pause was asked for</h2>
            <Facts rows={view.asked} />
          </section>
        )}
        <PauseChoices
          view={view}
          value={value}
          isContractOpen={view.contract.mark === 'allowed'}
          onChange={(part) => onChange({ ...value, ...part })}
        />
        <ContractAnswer view={view} />
        {cost && <PauseCost cost={cost} />}
        {view.missing.length > 0 && <MissingSteps view={view} value={value} onChange={onChange} />}
        {onEmergency && (
          <p class="step-text">
            For danger there is the{' '}
            <button type="button" class="text-link" onClick={onEmergency}>
              emergency pause
            </button>
            : at once, confirmed by a manager.
          </p>
        )}
      </main>
      <div class="popup-end">
        <button type="submit" class="button is-large" disabled={isBusy || verdict.part === null}>
          {isOffline ? 'Keep as a draft' : verdict.part === 'ownSide' ? view.ownSideLabel : view.confirmLabel}
        </button>
        {verdict.part === null && hasOwnSide && (
          <button
            type="button"
            class="button is-quiet"
            disabled={isBusy || isPast(view, value)}
            onClick={() => onConfirm('ownSide')}
          >
            {view.ownSideLabel}
          </button>
        )}
        <p role="status">
          {verdict.hint ||
            (isOffline ? 'You are offline. A draft asks again before it goes.' : describeAfter(view, cost))}
        </p>
      </div>
    </form>
  );
}

/** The cost of what is chosen: none while only our own side would stop. */
function findCost({ view, value, otherCost }: Props): PauseCostView | undefined {
  const isContract = view.scope.some((item) => item.needsContract && value.scope.includes(item.id));
  if (!isContract) return undefined;
  return [...view.costs, ...(otherCost === null ? [] : [otherCost])].find(({ on }) => on === value.reviewOn);
}

/** Beside the button, where nobody has to scroll for it: what the click costs, then what follows. */
function describeAfter(view: PauseSheetView, cost: PauseCostView | undefined): string {
  return cost ? `Standby pay: ${cost.standby}. ${view.afterwards}` : view.afterwards;
}

function PauseCost({ cost }: { cost: PauseCostView }) {
  return (
    <section class="box">
      <h2>
        What it costs <span>{cost.title}</span>
      </h2>
      <Facts rows={cost.rows} />
    </section>
  );
}

type Chosen = Pick<PauseSheetValue, 'scope' | 'reviewOn' | 'isOtherDate' | 'reason'>;
type PartProps = {
  view: Pick<PauseSheetView, 'scope' | 'reviewDates' | 'reviewFrom' | 'reasons'>;
  value: Chosen;
  /** False where the contract's part cannot be chosen. */
  isContractOpen: boolean;
  onChange: (part: Partial<Chosen>) => void;
};

/** What stops, when it is looked at again, what is told: for one creator and for several. */
export function PauseChoices(props: PartProps) {
  return (
    <>
      <ScopeChoice {...props} />
      <ReviewChoice {...props} />
      <ReasonChoice {...props} />
    </>
  );
}

function ScopeChoice({ view, value, isContractOpen, onChange }: PartProps) {
  const toggle = (id: string, isOn: boolean) =>
    onChange({ scope: isOn ? [...value.scope, id] : value.scope.filter((other) => other !== id) });
  return (
    <fieldset class="choices">
      <legend class="step-title">What stops</legend>
      {view.scope.map((item) => (
        <label key={item.id} class="choice">
          <input
            type="checkbox"
            checked={value.scope.includes(item.id)}
            disabled={item.needsContract && !isContractOpen}
            onChange={(event) => toggle(item.id, event.currentTarget.checked)}
          />
          <span>
            {item.label} <small>{item.detail}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ReviewChoice({ view, value, onChange }: PartProps) {
  return (
    <fieldset>
      <legend class="step-title">Review on</legend>
      <div class="segments">
        {view.reviewDates.map((date) => (
          <label key={date.on}>
            <input
              type="radio"
              name="review"
              checked={!value.isOtherDate && value.reviewOn === date.on}
              onChange={() => onChange({ reviewOn: date.on, isOtherDate: false })}
            />
            <span>{date.label}</span>
          </label>
        ))}
        <label>
          <input
            type="radio"
            name="review"
            checked={value.isOtherDate}
            onChange={() => onChange({ isOtherDate: true })}
          />
          <span>Other date</span>
        </label>
      </div>
      {value.isOtherDate && (
        <>
          <label class="field is-inline">
            <span>Date</span>
            <input
              type="date"
              value={value.reviewOn ?? ''}
              min={view.reviewFrom}
              required
              aria-invalid={isPast(view, value)}
              onInput={(event) => onChange({ reviewOn: event.currentTarget.value || null })}
            />
          </label>
          {isPast(view, value) && <p class="field-error hue-risk">{IN_THE_PAST}</p>}
        </>
      )}
    </fieldset>
  );
}

/** One reason, filled in with what the numbers bear out; it stands in the letter and in the log. */
function ReasonChoice({ view, value, onChange }: PartProps) {
  return (
    <label class="field is-inline">
      <span class="step-title">Reason told</span>
      <select value={value.reason} onChange={(event) => onChange({ reason: event.currentTarget.value })}>
        {view.reasons.map((reason) => (
          <option key={reason.value} value={reason.value} selected={reason.value === value.reason}>
            {reason.label}
          </option>
        ))}
      </select>
    </label>
  );
}

const ANSWER_ICONS = { allowed: 'check', blocked: 'lock', unknown: 'unknown' } as const;

function ContractAnswer({ view: { contract } }: { view: PauseSheetView }) {
  return (
    <section class="box">
      <h2>
        <Icon name={ANSWER_ICONS[contract.mark]} />
        {contract.title}
        {contract.clause && <span>{contract.clause}</span>}
      </h2>
      {contract.clock && <Clock view={contract.clock} />}
      <p>{contract.sentence}</p>
    </section>
  );
}
