// What sharing a post would write on both sides, with the button that does it.
import { formatMoney } from '../../../shared/ui/format.ts';
import { FormEnd, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { formatPart } from '../../../shared/ui/page/shared-pieces.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { SideChange, SideChanges } from '../../commands/agreement/twin-sides.ts';
import type { SharingValues } from './sharing-values.ts';

type Props = { action: string; values: SharingValues; changes: SideChanges; locale: string };

export function SharingProposal({ action, values, changes, locale }: Props) {
  const isFee = changes.some(({ fee }) => fee !== null);
  return (
    <Section title="What changes" note="in both campaigns at once">
      <Table
        caption="What changes in both campaigns"
        columns={[
          { id: 'campaign', label: 'Campaign' },
          { id: 'counts', label: 'Counts', isNumber: true },
          ...(isFee
            ? [
                { id: 'share', label: 'Share of the fee', isNumber: true },
                { id: 'fee', label: 'Fee in all', isNumber: true },
              ]
            : []),
        ]}
        rows={changes.map((change) => toRow(change, locale))}
      />
      {changes.map((change) => (
        <FallRemark key={change.side.piece.id} {...change} locale={locale} />
      ))}
      {!isFee && <p>The fees stay as they are.</p>}
      <form method="post" action={action}>
        {(['with', 'weight', 'otherWeight', 'total'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        <input type="hidden" name="isSeen" value="on" />
        <FormEnd after="Both audits keep it, with your name and the time.">
          <SubmitButton>Share it so</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function toRow({ side, weight, of, fee }: SideChange, locale: string) {
  const { standing, piece } = side;
  const money = (minor: number | null) =>
    minor === null ? 'not known' : formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  const change = ({ before, after }: { before: number | null; after: number | null }) =>
    before === after ? money(after) : `${money(before)} → ${money(after)}`;
  return {
    id: piece.id,
    cells: {
      campaign: `${standing.campaignName}: ${piece.name}`,
      counts: formatPart(weight, of),
      ...(fee === null
        ? {}
        : {
            share: change(fee.pieceMinor),
            fee: fee.feeMinor.after === null ? 'the pieces’ sum' : change(fee.feeMinor),
          }),
    },
  };
}

function FallRemark({ side, fall, locale }: SideChange & { locale: string }) {
  if (fall === null) return null;
  const { currency, campaignName } = side.standing;
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  return (
    <p>
      <b>
        In {campaignName} what is earned already falls from {money(fall.beforeMinor)} to{' '}
        {money(fall.afterMinor)}.
      </b>{' '}
      Share it so only where the paper has it so.
    </p>
  );
}
