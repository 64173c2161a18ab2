import type { ComponentChildren } from 'preact';
import { BrandMark, Icon } from '../drawing/icon.tsx';

/** Head of the list: our mark and how fresh the list is. */
export function PopupHead({ freshness, isOffline }: { freshness: string; isOffline: boolean }) {
  return (
    <header class="popup-head">
      <BrandMark />
      <h1>Midflight</h1>
      <p class="popup-note">
        {isOffline && <Icon name="offline" />}
        {freshness}
      </p>
    </header>
  );
}

/** Head of a step: the way back, what it is about, and the campaign. */
export function StepHead({ title, note, onBack }: { title: string; note: string; onBack: () => void }) {
  return (
    <header class="popup-head">
      <button type="button" class="icon-button" aria-label="Back to the list" title="Back" onClick={onBack}>
        <Icon name="back" />
      </button>
      <h1>{title}</h1>
      <p class="popup-note">{note}</p>
    </header>
  );
}

/** Foot of the list, always in sight. */
export function PopupFoot({ children }: { children: ComponentChildren }) {
  return <footer class="popup-foot">{children}</footer>;
}

/** Name and value pairs of a notice, draft or refusal. */
export function Facts({ rows }: { rows: { name: string; value: string }[] }) {
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div key={row.name} class="fact">
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
