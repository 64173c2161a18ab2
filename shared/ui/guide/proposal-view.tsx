import { Icon, type IconName } from '../drawing/icon.tsx';
import { MarkShape } from '../drawing/status-mark.tsx';
import type { BonusesView, CheckView, PayStepsView, ProposalView } from './guide-view.ts';
import { FactRows } from './plan-list.tsx';

const CHECK_ICONS: Record<Exclude<CheckView['mark'], 'warn'>, IconName> = {
  ok: 'check',
  blocks: 'lock',
  unknown: 'minus',
};

/** Changed terms as both sides see them: pay at the creator's own weak, usual and strong results, and whether it is fair. */
export function ProposalDetails({ view }: { view: ProposalView }) {
  return (
    <div class="guide-proposal">
      {view.terms.length > 0 && <FactRows rows={view.terms} />}
      {view.steps !== null && <StepsTable steps={view.steps} />}
      {view.bonuses !== null && <BonusTable bonuses={view.bonuses} />}
      {view.rows.length > 0 && <PayTable view={view} />}
      {view.hint && <p class="guide-source">{view.hint}</p>}
      {view.checks.length > 0 && (
        <>
          <h3>Is it fair?</h3>
          <Checks checks={view.checks} />
        </>
      )}
    </div>
  );
}

function StepsTable({ steps: { unit, rows, note } }: { steps: PayStepsView }) {
  return (
    <>
      <table class="guide-pay">
        <caption class="sr">Pay by steps</caption>
        <thead>
          <tr>
            <th scope="col">Results from</th>
            <th scope="col">{unit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, pay }) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td>{pay}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="guide-source">{note}.</p>
    </>
  );
}

function BonusTable({ bonuses: { count, currency, rows, note } }: { bonuses: BonusesView }) {
  const isCounted = rows.some(({ reached }) => reached !== '');
  return (
    <>
      <table class="guide-pay">
        <caption class="sr">Bonuses</caption>
        <thead>
          <tr>
            <th scope="col">{count}</th>
            {isCounted && <th scope="col">Own posts that did</th>}
            <th scope="col">{currency}, once</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, pay, reached }) => (
            <tr key={at}>
              <th scope="row">{at}</th>
              {isCounted && <td>{reached}</td>}
              <td>{pay}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="guide-source">{note}.</p>
    </>
  );
}

function PayTable({ view: { title, rows, unit, compared } }: { view: ProposalView }) {
  return (
    <table class="guide-pay">
      <caption class="sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">Their own results</th>
          <th scope="col">{unit}</th>
          <th scope="col">{compared.old}</th>
          <th scope="col">{compared.new}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} class={row.isUsual ? 'is-usual' : undefined}>
            <th scope="row">{row.name}</th>
            <td>{row.units}</td>
            <td>{row.old}</td>
            <td>{row.new}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Checks({ checks }: { checks: CheckView[] }) {
  return (
    <ul class="guide-checks">
      {checks.map((check) => (
        <li key={check.text}>
          {check.mark === 'warn' ? <MarkShape mark="watch" /> : <Icon name={CHECK_ICONS[check.mark]} />}
          <span>{check.text}</span>
          <small>{check.note}</small>
        </li>
      ))}
    </ul>
  );
}
