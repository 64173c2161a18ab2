import type { ExitsView, SettlementView } from '../../shared/ui/exits/exits-view.ts';
import { Part } from './panel-part.tsx';

type Props = { view: SettlementView; survives: ExitsView['survives'] };

/** The money of an end, line by line, with what is missing before it could be frozen, and what goes on afterwards. */
export function SettlementPart({ view, survives }: Props) {
  return (
    <>
      <Part title={view.title}>
        <p class="step-text">{view.note}</p>
        {view.unknown.length > 0 && (
          <ul class="plain-list">
            {view.unknown.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {view.lines.length > 0 && <Lines view={view} />}
        {view.payBy !== '' && <p class="step-text panel-pay-by">{view.payBy}</p>}
      </Part>
      {survives.length > 0 && (
        <Part title="What goes on after the end">
          <dl class="guide-facts is-wide">
            {survives.map(({ name, until }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{until}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
    </>
  );
}

function Lines({ view }: { view: SettlementView }) {
  return (
    <table class="panel-money">
      <thead>
        <tr>
          <th scope="col">Piece</th>
          <th scope="col">Stage</th>
          <th scope="col">Share</th>
          <th scope="col">{view.currency}</th>
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.piece}</th>
            <td>{line.stage}</td>
            <td>{line.share}</td>
            <td>{line.amount}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {view.totals.map(({ name, amount, isStrong }) => (
          <tr key={name} class={isStrong ? 'is-strong' : undefined}>
            <th scope="row" colSpan={3}>
              {name}
            </th>
            <td>{amount}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
