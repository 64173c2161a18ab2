import type { ComponentChildren } from 'preact';
import { ExplainedFigure } from '../explain/explained.tsx';
import type { ExplanationView } from '../explain/explanation-view.ts';
import { WholeRanges } from './table.tsx';

type SectionProps = {
  title: string;
  /** Right of the title, grey: what the columns mean, or how it was counted. */
  note?: ComponentChildren;
  /** Begins a new page in print. */
  isPageStart?: boolean;
  id?: string;
  children: ComponentChildren;
};

/** A part of a page under its title; parts are divided by space, never by boxes. */
export function Section({ title, note, isPageStart = false, id, children }: SectionProps) {
  return (
    <section class={isPageStart ? 'section is-page-start' : 'section'} id={id}>
      <div class="section-head">
        <h2>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      {children}
    </section>
  );
}

export type Figure = {
  label: string;
  strong: string;
  rest?: string | undefined;
  note?: string | undefined;
  /** What it opens to; absent where it is only counted. */
  opened?: ExplanationView | undefined;
};

/** The few numbers a page opens with: one rule above, hairlines between, measured before reference. */
export function SummaryFigures({ figures }: { figures: Figure[] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>
            {figure.opened ? (
              <ExplainedFigure view={figure.opened} group="figures">
                <b>{figure.strong}</b>
              </ExplainedFigure>
            ) : (
              <b>{figure.strong}</b>
            )}{' '}
            {figure.rest && (
              <span>
                <WholeRanges text={figure.rest} />
              </span>
            )}
          </dd>
          {figure.note && <dd class="figure-note">{figure.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Terms and their explanations, small: data notes, link settings, what is stored. */
export function Notes({ rows }: { rows: { name: string; text: ComponentChildren }[] }) {
  return (
    <dl class="notes">
      {rows.map((row) => (
        <div key={row.name} class="note-row">
          <dt>{row.name}</dt>
          <dd>{row.text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who this part is about, with the state beside the name. */
export function PersonHead({
  initial,
  name,
  status,
  note,
}: {
  initial: string;
  name: string;
  status: ComponentChildren;
  note?: string;
}) {
  return (
    <div class="person-head">
      <span class="initial" aria-hidden="true">
        {initial}
      </span>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      {status}
      {note && <p>{note}</p>}
    </div>
  );
}

/** A slot that the link hides: the slot stays, so that nobody takes the rest for the whole. */
export function HiddenByLink() {
  return <span class="hidden-by-link">Not part of this link</span>;
}
