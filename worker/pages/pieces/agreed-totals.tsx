// What is agreed in all: typed, or the sum of the pieces, shown as what it is, and what does not add up.
import { agreedFee, findShareGap } from '../../../shared/contract/money/splits.ts';
import { formatCount, formatMoney } from '../../../shared/ui/format.ts';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes } from '../../../shared/ui/page/section.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import { describeShareGap } from './share-words.ts';

/** As stored: null = nobody has typed it. Money in minor units; the target is of the primary KPI. */
export type SaidTotals = { feeMinor: number | null; paidMinor: number | null; target: number | null };

type Props = {
  said: SaidTotals;
  pieces: Deliverable[];
  primaryKpi: string;
  currency: string;
  locale: string;
};

/** The totals that follow from the pieces; nothing where both are typed or no piece says anything. */
export function TotalsOfPieces(props: Props) {
  const rows = [...toFeeRows(props), ...toTargetRows(props)];
  return rows.length === 0 ? null : <Notes rows={rows} />;
}

/** One sentence for each pair of numbers that are not the same. */
export function TotalRemarks(props: Props) {
  const { said, pieces, currency, locale } = props;
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  const shares = pieces.map(({ feeMinor }) => feeMinor);
  const gap = findShareGap(said.feeMinor, shares);
  const feeMinor = agreedFee(said.feeMinor, shares)?.feeMinor ?? null;
  const overMinor = feeMinor === null || said.paidMinor === null ? 0 : said.paidMinor - feeMinor;
  const target = describeTargetGap(props);
  return (
    <>
      {gap && (
        <Notice tone="watch" title="The shares are not the fee">
          <p>{describeShareGap(gap, { currency, locale })}</p>
        </Notice>
      )}
      {target && (
        <Notice tone="watch" title="The pieces’ targets are not the total">
          <p>{target}</p>
        </Notice>
      )}
      {overMinor > 0 && (
        <Notice tone="watch" title="More is paid than agreed">
          <p>
            {`Paid so far is ${money(overMinor)} more than the fee of ${money(feeMinor ?? 0)}. Correct one of them if that is not so.`}
          </p>
        </Notice>
      )}
    </>
  );
}

function toFeeRows({ said, pieces, currency, locale }: Props) {
  if (said.feeMinor !== null) return [];
  const shares = pieces.map(({ feeMinor }) => feeMinor);
  const named = shares.filter((share) => share !== null).length;
  if (named === 0) return [];
  const agreed = agreedFee(null, shares);
  const text =
    agreed === null
      ? `not known: ${named} of ${shares.length} pieces have a fee of their own`
      : `${formatMoney(agreed.feeMinor, { currency, locale, form: 'code' })}, the sum of its pieces`;
  return [{ name: 'Fee, in all', text }];
}

function toTargetRows(props: Props) {
  const targets = targetsOf(props);
  if (props.said.target !== null || targets.length === 0) return [];
  const of =
    targets.length === props.pieces.length
      ? 'its pieces'
      : `the ${targets.length} of ${props.pieces.length} pieces that have one`;
  return [
    {
      name: `${nameKpi(props.primaryKpi)} agreed`,
      text: `${formatCount(sum(targets), props.locale)}, the sum of ${of}`,
    },
  ];
}

/** Only where each piece has a target: until then the rest is still to come. */
function describeTargetGap(props: Props): string | undefined {
  const { said, pieces, primaryKpi, locale } = props;
  const targets = targetsOf(props);
  if (said.target === null || targets.length === 0 || targets.length < pieces.length) return undefined;
  if (sum(targets) === said.target) return undefined;
  const count = (value: number) => formatCount(value, locale);
  return `The pieces come to ${count(sum(targets))} ${nameKpi(primaryKpi).toLowerCase()} together; agreed are ${count(said.target)}, and these count.`;
}

function targetsOf({ pieces, primaryKpi }: Props): number[] {
  return pieces.flatMap(({ targets }) => targetOf(targets, primaryKpi) ?? []);
}

/** A piece's target of one KPI; null = none agreed. */
export function targetOf(targets: Deliverable['targets'], kpi: string): number | null {
  return Object.entries(targets).find(([name]) => name === kpi)?.[1] ?? null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
