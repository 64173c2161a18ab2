// Parts of one collaboration on the desk: the reading, what was agreed and delivered, what the contract allows, money.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { Clock } from '../../../shared/ui/drawing/clock.tsx';
import { Confidence } from '../../../shared/ui/drawing/confidence.tsx';
import { ContractRows } from '../../../shared/ui/drawing/contract-rows.tsx';
import { FlagList } from '../../../shared/ui/drawing/flag-list.tsx';
import { Hill } from '../../../shared/ui/drawing/hill.tsx';
import { explainFees, explainMoneyAtRisk, sourceOfFee } from '../../../shared/ui/explain/explain-money.ts';
import { explainPostForecasts } from '../../../shared/ui/explain/explain-post.ts';
import { Explained, ExplainedLine } from '../../../shared/ui/explain/explained.tsx';
import { formatMoney, formatShortDay } from '../../../shared/ui/format.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { CardView, ContractRowView, KpiRowView } from '../../../shared/ui/view.ts';
import { OpenMoneyTerms } from '../terms/open-money-terms.tsx';

export function Reading({ card }: { card: CardView }) {
  return (
    <section class="desk-reading">
      <div class="desk-score">
        <p>
          <b>{card.score}</b>
          <span>{card.scoreCaption}</span>
        </p>
        <Hill view={card.hill} size="dossier" />
      </div>
      <p>{card.sentence.map((run) => (run.isStrong ? <b key={run.text}>{run.text}</b> : run.text))}</p>
      {card.confidence && <Confidence {...card.confidence} />}
      <Explained id="explained-score" view={card.explained} />
      <FlagList flags={card.flags} />
      {card.clock && <Clock view={card.clock} />}
      <p class="reference">{card.age}</p>
    </section>
  );
}

/** `isOver`: nothing is expected any more, and the rows are held against all that was agreed. */
export function KpiSection({ kpis, isOver }: { kpis: KpiRowView[]; isOver: boolean }) {
  return (
    <Section title="Against what was agreed" note={isOver ? 'in all' : 'expected by now'}>
      <Table
        caption="Against what was agreed"
        columns={[
          { id: 'name', label: 'KPI' },
          { id: 'measured', label: 'Measured', isNumber: true },
          { id: 'reference', label: 'Reference', isNumber: true },
          { id: 'why', label: 'Formula, source and age', isMinor: true },
        ]}
        rows={kpis.map((row) => ({
          id: row.name,
          cells: {
            name: row.name,
            measured: <b>{row.measured}</b>,
            reference: row.reference,
            why: <Explained id="" view={row.opened} />,
          },
        }))}
      />
    </Section>
  );
}

export function DeliverySection({
  standing,
  now,
  locale,
}: {
  standing: Standing;
  now: string;
  locale: string;
}) {
  if (standing.deliverables.length === 0) return null;
  const forecasts = explainPostForecasts(standing, { now, locale });
  return (
    <Section
      title="Delivery"
      note={`${standing.assessment.delivery.published} of ${standing.assessment.delivery.due} due`}
    >
      <Table
        caption="Delivery"
        columns={[
          { id: 'name', label: 'Piece' },
          { id: 'due', label: 'Due' },
          { id: 'state', label: 'State' },
        ]}
        rows={standing.deliverables.map((piece) => ({
          id: piece.id,
          cells: {
            name: piece.postUrl ? (
              <a href={piece.postUrl} rel="noreferrer">
                {piece.name}
              </a>
            ) : (
              piece.name
            ),
            due: formatShortDay(piece.dueOn, locale),
            state: describeState(piece, standing.timeZone, locale),
          },
        }))}
      />
      <ExplainedLine
        lead="Still growing:"
        items={forecasts.map(({ deliverableId, view }) => ({ id: deliverableId, label: view.title, view }))}
      />
    </Section>
  );
}

function describeState(piece: Standing['deliverables'][number], timeZone: string, locale: string): string {
  const late =
    piece.lateDays === 0 ? '' : `, ${piece.lateDays} ${piece.lateDays === 1 ? 'day' : 'days'} late`;
  if (piece.publishedAt !== null)
    return `published ${formatShortDay(piece.publishedAt, locale, { timeZone })}${late}`;
  return `${piece.stage.replaceAll('_', ' ')}${late}`;
}

export function ContractSection({
  standing,
  rows,
  path,
  mayEdit,
  now,
}: {
  standing: Standing;
  rows: ContractRowView[];
  path: string;
  mayEdit: boolean;
  now: string;
}) {
  const version = standing.contracts.at(-1);
  return (
    <Section title="What the contract allows" note={version ? `version ${version.n}` : 'not known yet'}>
      <ContractRows rows={rows} />
      <OpenMoneyTerms standing={standing} now={now} mayEdit={mayEdit} />
      {!version && mayEdit && (
        <p>
          <LinkButton href={`${path}/terms`}>Fill in the terms</LinkButton>
        </p>
      )}
    </Section>
  );
}

export function MoneySection({ standing, locale }: { standing: Standing; locale: string }) {
  const { money } = standing;
  if (money === null) return null;
  const fees = explainFees(standing, { locale });
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  return (
    <Section title="Money" note={standing.currency}>
      <Notes
        rows={[
          {
            name: 'Agreed',
            text:
              money.feeIs === 'sum'
                ? `${amount(money.feeMinor)}, ${sourceOfFee(money)}`
                : amount(money.feeMinor),
          },
          { name: 'Earned', text: amount(money.earnedMinor) },
          {
            name: 'Still to pay',
            text:
              money.openMinor < 0
                ? `nothing; ${amount(-money.openMinor)} more is paid than agreed`
                : amount(money.openMinor),
          },
          {
            name: 'If it ended now',
            text:
              money.exitCostMinor === null ? 'not known yet: fill the kill fee' : amount(money.exitCostMinor),
          },
          {
            name: 'At risk',
            text: standing.moneyAtRiskMinor === null ? 'not known yet' : amount(standing.moneyAtRiskMinor),
          },
        ]}
      />
      {fees && <Explained id="explained-fees" view={fees} />}
      <Explained id="explained-risk" view={explainMoneyAtRisk(standing, { locale })} />
    </Section>
  );
}
