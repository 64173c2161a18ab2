import { Table } from '../page/table.tsx';
import type { SettlementView } from './exits-view.ts';

/** Every line of the money, its totals, and what is missing before it can be frozen. */
export function SettlementTable({ view }: { view: SettlementView }) {
  return (
    <>
      {view.unknown.length > 0 && (
        <ul class="settlement-unknown">
          {view.unknown.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {view.lines.length > 0 && (
        <div class="settlement">
          <Table
            caption="Money of the end"
            columns={[
              { id: 'piece', label: 'Piece' },
              { id: 'stage', label: 'Stage' },
              { id: 'share', label: 'Share', isNumber: true },
              { id: 'amount', label: view.currency, isNumber: true },
            ]}
            rows={[
              ...view.lines.map(({ id, ...cells }) => ({ id, cells })),
              ...view.totals.map(({ name, amount, isStrong }) => ({
                id: name,
                cells: {
                  piece: isStrong ? <b>{name}</b> : name,
                  stage: '',
                  share: '',
                  amount: isStrong ? <b>{amount}</b> : amount,
                },
              })),
            ]}
          />
        </div>
      )}
      {view.payBy !== '' && <p class="reference">{view.payBy}</p>}
    </>
  );
}
