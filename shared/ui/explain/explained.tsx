// Opens a figure to what it is made of: a disclosure of the page's own where no script runs, a button where one does.
import type { ComponentChildren } from 'preact';
import type { ExplanationView } from './explanation-view.ts';

/** Which explanation is open, kept by the surface; none = the page's own disclosures are used. */
export type Opener = { opened: string | null; onExplain: (id: string) => void };

type Props = { id: string; view: ExplanationView; opener?: Opener | undefined };

export function Explained({ id, view, opener }: Props) {
  if (opener === undefined) {
    return (
      <details class="explained">
        <summary>{view.title}</summary>
        <Explanation view={view} />
      </details>
    );
  }
  const isOpen = opener.opened === id;
  return (
    <div class="explained">
      <ExplainButton id={id} label={view.title} opener={opener} />
      {isOpen && <Explanation id={id} view={view} />}
    </div>
  );
}

/** A figure that is itself what opens, for pages without a script; of one `group` only one is open at a time. */
export function ExplainedFigure({
  view,
  group,
  children,
}: {
  view: ExplanationView;
  group: string;
  children: ComponentChildren;
}) {
  return (
    <details class="explained is-figure" name={group}>
      <summary>
        {children}
        <span class="sr">, {view.title}</span>
      </summary>
      <Explanation view={view} />
    </details>
  );
}

/** The button alone, where the words open in another place; `name` is read out instead of a label that is too short. */
export function ExplainButton({
  id,
  label,
  name,
  opener,
}: {
  id: string;
  label: string;
  name?: string;
  opener: Opener;
}) {
  const isOpen = opener.opened === id;
  return (
    <button
      type="button"
      class="explain-button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-label={name}
      onClick={() => opener.onExplain(id)}
    >
      {label}
    </button>
  );
}

export type ExplainedItem = { id: string; label: string; view: ExplanationView };

/** What several figures open to, in one line under them; the one that is open takes the width. */
export function ExplainedLine({ lead, items }: { lead: string; items: ExplainedItem[] }) {
  if (items.length === 0) return null;
  return (
    <div class="explained-line">
      <p>{lead}</p>
      {items.map(({ id, label, view }) => (
        <details key={id} class="explained">
          <summary>
            <bdi>{label}</bdi>
          </summary>
          <Explanation view={view} />
        </details>
      ))}
    </div>
  );
}

/** Sentences, formula, inputs with source and age, how it moved, what would change it, definition. */
export function Explanation({ view, id }: { view: ExplanationView; id?: string }) {
  return (
    <div class="explanation" id={id}>
      {view.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.formula && <p class="explanation-formula">{view.formula}</p>}
      {view.inputs.length > 0 && (
        <dl>
          {view.inputs.map(({ name, value, source }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <b>{value}</b> {source}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {view.trend.length > 0 && (
        <dl aria-label="How it moved">
          {view.trend.map(({ on, value }) => (
            <div key={on}>
              <dt>{on}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.changes.length > 0 && (
        <>
          <p class="explanation-head">What would change this</p>
          {view.changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </>
      )}
      <p class="explanation-version">{view.version}</p>
    </div>
  );
}
