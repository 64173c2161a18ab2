// The collaborations of a campaign as one table, worst money first, with their sum.

import { CONTRACT_ICONS } from '../../../shared/ui/drawing/contract-rows.tsx';
import { Icon } from '../../../shared/ui/drawing/icon.tsx';
import { formatCount, formatMoney } from '../../../shared/ui/format.ts';
import { SCORE_COLUMNS, toScoreRow } from '../../../shared/ui/page/score-row.tsx';
import { Measured, Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Campaign } from '../../store/campaigns.ts';
import type { CollaborationRow } from '../desk/present-row.ts';
import { RiskFigure } from '../desk/risk-figure.tsx';
import { sumRows } from './campaign-figures.ts';

type Props = { rows: CollaborationRow[]; campaign: Campaign; locale: string; isMoneyShown: boolean };

export function CollaborationTable({ rows, campaign, locale, isMoneyShown }: Props) {
  return (
    <Table
      caption="Collaborations, worst money first"
      columns={[
        ...SCORE_COLUMNS,
        { id: 'primary', label: `${nameKpi(campaign.primaryKpi)}, expected`, isNumber: true },
        { id: 'delivery', label: 'Posts due', isNumber: true },
        { id: 'contract', label: 'Contract' },
        ...(isMoneyShown ? [{ id: 'risk', label: 'At risk', isNumber: true }] : []),
        { id: 'next', label: 'Next step' },
      ]}
      rows={rows.map((row) =>
        toScoreRow(row, {
          primary: <Measured value={row.primary} reference={row.reference} />,
          delivery: row.delivery,
          contract: <ContractCell row={row} />,
          risk: <RiskFigure row={row} locale={locale} />,
          next: <a href={row.card.nextStep.href}>{row.card.nextStep.label}</a>,
        }),
      )}
      total={rows.length < 2 ? undefined : toTotal({ rows, campaign, locale })}
    />
  );
}

function ContractCell({ row: { contract } }: { row: CollaborationRow }) {
  if (contract === undefined) return '–';
  return (
    <span class="contract-cell">
      <Icon name={CONTRACT_ICONS[contract.mark]} />
      <span>
        {contract.name} <b>{inSentence(contract.strong)}</b> {contract.rest}
      </span>
    </span>
  );
}

/** "Pause allowed", but "Ended Thu 3 Dec": a day keeps its capital. */
function inSentence(words: string): string {
  return /\d/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function toTotal({ rows, campaign, locale }: Omit<Props, 'isMoneyShown'>) {
  const { actual, expected, published, due, moneyAtRiskMinor } = sumRows(rows);
  return {
    name: `All ${formatCount(rows.length, locale)}`,
    primary: actual !== null && (
      <Measured
        value={formatCount(actual, locale)}
        reference={expected === null ? '' : `of ${formatCount(Math.round(expected), locale)}`}
      />
    ),
    delivery: due > 0 && `${published} of ${due}`,
    risk:
      moneyAtRiskMinor !== null &&
      formatMoney(moneyAtRiskMinor, { currency: campaign.currency, locale, form: 'symbol', isRounded: true }),
  };
}
