// A gap told in words: delivery apart from results, then what a figure does not say.
import type { ShortfallWords } from '../../../shared/analysis/describe-shortfall.ts';

export function GapInWords({ delivery, results, notes }: ShortfallWords) {
  return (
    <>
      <dl class="guide-facts analysis-words">
        <div>
          <dt>Delivery</dt>
          <dd>{delivery}</dd>
        </div>
        <div>
          <dt>Results</dt>
          <dd>{results}</dd>
        </div>
      </dl>
      {notes.map((note) => (
        <p key={note} class="analysis-note">
          {note}
        </p>
      ))}
    </>
  );
}
