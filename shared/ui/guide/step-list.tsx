import { Icon } from '../drawing/icon.tsx';
import type { GuideActView, PartView, StepView } from './guide-view.ts';

export type ActHandler = (act: GuideActView) => void;

/** Steps in order: filled check = done, ring with dot = now, ring = open, numbered ring = later, dash = passed over. */
export function StepList({ steps, onAct }: { steps: StepView[]; onAct?: ActHandler | undefined }) {
  return (
    <ol class="guide-steps">
      {steps.map((step) => (
        <li key={step.id} class={`is-${step.mark}`}>
          <StepMark step={step} />
          <div class="guide-step-head">
            <h3>
              {step.title} <span class="sr">{step.markWord}</span>
            </h3>
            {step.note && <span>{step.note}</span>}
          </div>
          {step.text && <p>{step.text}</p>}
          {step.parts.length > 0 && (
            <ul class="guide-parts">
              {step.parts.map((part) => (
                <Part key={part.id} part={part} onAct={onAct} />
              ))}
            </ul>
          )}
          <Acts acts={step.acts} onAct={onAct} />
        </li>
      ))}
    </ol>
  );
}

function StepMark({ step: { mark, number } }: { step: StepView }) {
  return (
    <span class="guide-node" aria-hidden="true">
      {mark === 'done' && <Icon name="check" />}
      {mark === 'skipped' && <Icon name="minus" />}
      {mark !== 'done' && mark !== 'skipped' && mark !== 'now' && number}
    </span>
  );
}

function Part({ part, onAct }: { part: PartView; onAct: ActHandler | undefined }) {
  return (
    <li class={`is-${part.mark}`}>
      <span class="guide-box" aria-hidden="true">
        {part.mark === 'done' && <Icon name="check" />}
        {part.mark === 'skipped' && <Icon name="minus" />}
      </span>
      <span>
        {part.label}
        <span class="sr"> {PART_WORDS[part.mark]}</span>
      </span>
      <span class="guide-part-note">
        {part.note}
        {part.acts.map((act) => (
          <Act key={act.id} act={act} onAct={onAct} />
        ))}
      </span>
    </li>
  );
}

const PART_WORDS: Record<PartView['mark'], string> = { done: 'done', open: 'open', skipped: 'skipped' };

function Acts({ acts, onAct }: { acts: GuideActView[]; onAct: ActHandler | undefined }) {
  if (acts.length === 0) return null;
  return (
    <p class="guide-acts">
      {acts.map((act) => (
        <Act key={act.id} act={act} onAct={onAct} />
      ))}
    </p>
  );
}

/** An address that begins with "#" is done where the list stands, when the surface takes it; a whole one opens the desk. */
function Act({ act, onAct }: { act: GuideActView; onAct: ActHandler | undefined }) {
  if (onAct && act.href.startsWith('#')) {
    return (
      <button type="button" class="guide-link" onClick={() => onAct(act)}>
        {act.label}
      </button>
    );
  }
  if (!onAct) return <a href={act.href}>{act.label}</a>;
  return (
    <a class="guide-link" href={act.href} target="_blank" rel="noreferrer" title="Opens the desk">
      {act.label}
      <span class="sr">, on the desk</span>
      <Icon name="external" />
    </a>
  );
}
