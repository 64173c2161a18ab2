// What is due when, for how much and aiming at what; each piece opens to its form, and to its post once it is out.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Twin } from '../../../shared/procedure/twins/twin-counts.ts';
import { formatCount, formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { formatPart } from '../../../shared/ui/page/shared-pieces.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import { targetOf } from './agreed-totals.tsx';

type Props = {
  standing: Standing;
  pieces: Deliverable[];
  primaryKpi: string;
  locale: string;
  mayRemove: boolean;
};

export function PieceTable({ standing, pieces, primaryKpi, locale, mayRemove }: Props) {
  if (pieces.length === 0) return <p>No pieces yet. Add them here, or import a file with all of them.</p>;
  const pathOf = (id: string, below: '' | '/removal' | '/sharing') =>
    deskCollaboration(standing.collaborationId, withId('/deliverables', id, below));
  const toDay = (day: string) => formatShortDay(day, locale, { timeZone: standing.timeZone });
  const money = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return (
    <Table
      caption="Pieces"
      columns={[
        { id: 'name', label: 'Piece' },
        { id: 'due', label: 'Due' },
        { id: 'share', label: 'Share of the fee', isNumber: true },
        { id: 'target', label: `${nameKpi(primaryKpi)} agreed`, isNumber: true },
        { id: 'state', label: 'State' },
        { id: 'acts', label: 'Change or remove', isLabelHidden: true },
      ]}
      rows={pieces.map(({ id, name, format, dueOn, feeMinor, targets }) => {
        const shown = standing.deliverables.find((piece) => piece.id === id);
        const target = targetOf(targets, primaryKpi);
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
            target: target === null ? '–' : formatCount(target, locale),
            state: (
              <PieceState
                state={
                  shown?.publishedAt
                    ? `published ${toDay(shown.publishedAt)}`
                    : (shown?.stage ?? '').replaceAll('_', ' ')
                }
                postUrl={shown?.postUrl ?? null}
                twin={shown?.twin}
                sharingHref={pathOf(id, '/sharing')}
                name={name}
              />
            ),
            acts: (
              <span class="row-actions">
                <a href={pathOf(id, '')}>Edit {name}</a>
                {mayRemove && (
                  <a href={pathOf(id, '/removal')} aria-label={`Remove ${name}`}>
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

type StateProps = {
  state: string;
  postUrl: string | null;
  name: string;
  twin: Twin | undefined;
  sharingHref: string;
};

function PieceState({ state, postUrl, name, twin, sharingHref }: StateProps) {
  return (
    <>
      {state}
      {postUrl !== null && (
        <>
          ,{' '}
          <a href={postUrl} rel="noreferrer" aria-label={`The post of ${name}`}>
            post
          </a>
        </>
      )}
      {twin && (
        <>
          ,{' '}
          <a href={sharingHref}>
            {formatPart(twin.weight, twin.of)} here, {formatPart(twin.of - twin.weight, twin.of)} in{' '}
            {twin.campaignName}
          </a>
        </>
      )}
    </>
  );
}
