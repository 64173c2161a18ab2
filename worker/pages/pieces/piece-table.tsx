// What is due when and for how much; each piece opens to its form.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { Deliverable } from '../../store/deliverables.ts';

type Props = {
  standing: Standing;
  pieces: Deliverable[];
  locale: string;
  mayRemove: boolean;
};

export function PieceTable({ standing, pieces, locale, mayRemove }: Props) {
  if (pieces.length === 0) return <p>No pieces yet. Add them here, or import a file with all of them.</p>;
  const path = `/desk/collaborations/${standing.collaborationId}/deliverables`;
  const toDay = (day: string) => formatShortDay(day, locale, { timeZone: standing.timeZone });
  const money = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return (
    <Table
      caption="Pieces"
      columns={[
        { id: 'name', label: 'Piece' },
        { id: 'due', label: 'Due' },
        { id: 'share', label: 'Share of the fee', isNumber: true },
        { id: 'state', label: 'State' },
        { id: 'acts', label: 'Change or remove', isLabelHidden: true },
      ]}
      rows={pieces.map(({ id, name, format, dueOn, feeMinor }) => {
        const shown = standing.deliverables.find((piece) => piece.id === id);
        const even = standing.money?.pieces?.find((piece) => piece.id === id)?.feeMinor;
        return {
          id,
          cells: {
            name: `${name}, ${format}`,
            due: toDay(shown?.dueOn ?? dueOn),
            share:
              feeMinor !== null
                ? money(feeMinor)
                : even === undefined
                  ? 'even part'
                  : `${money(even)}, even part`,
            state: shown?.publishedAt
              ? `published ${toDay(shown.publishedAt)}`
              : (shown?.stage ?? '').replaceAll('_', ' '),
            acts: (
              <span class="row-actions">
                <a href={`${path}/${id}`}>Edit {name}</a>
                {mayRemove && (
                  <a href={`${path}/${id}/removal`} aria-label={`Remove ${name}`}>
                    Remove
                  </a>
                )}
              </span>
            ),
          },
        };
      })}
    />
  );
}
